/** One line of security/known-bad.json. */
export type KnownBad = {
  readonly name: string;
  readonly range: string;
  readonly ids: readonly string[];
  readonly why: string;
};

export type Lock = {
  readonly packages: Readonly<
    Record<string, { version?: string; name?: string; integrity?: string; resolved?: string; link?: boolean }>
  >;
};

type Version = { readonly numbers: readonly [number, number, number]; readonly pre: string };

function parseVersion(text: string): Version {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(text);
  if (!match) throw new Error(`"${text}" is no version.`);
  return { numbers: [Number(match[1]), Number(match[2]), Number(match[3])], pre: match[4] ?? "" };
}

/** Order of semver, but for two pre-releases of the same version: those count as equal. */
function compare(a: Version, b: Version): number {
  for (const i of [0, 1, 2] as const) if (a.numbers[i] !== b.numbers[i]) return a.numbers[i] - b.numbers[i];
  return Number(a.pre === "") - Number(b.pre === "");
}

/**
 * Whether a version lies in a range of comparators (`<1.2.3`, `<=`, `>`, `>=`, a bare version), joined by a space for
 * "and" and by `||` for "or"; `*` is every version. Other than npm we count pre-releases like any version: a bad one
 * must not slip through as 2.0.0-rc.1.
 *
 * @throws Error when version or range is written in another way
 */
export function isInRange(version: string, range: string): boolean {
  const found = parseVersion(version);
  return range.split("||").some((all) =>
    all
      .trim()
      .split(/\s+/)
      .every((one) => {
        if (one === "*") return true;
        const match = /^(<=|>=|<|>)?(\d\S*)$/.exec(one);
        if (!match) throw new Error(`"${one}" is no comparator.`);
        const order = compare(found, parseVersion(match[2] ?? ""));
        const operator = match[1] ?? "=";
        return operator.endsWith("=") && order === 0
          ? true
          : operator[0] === "<"
            ? order < 0
            : operator[0] === ">" && order > 0;
      }),
  );
}

/** `node_modules/a/node_modules/@b/c` is the package `@b/c`. */
export function packageName(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** Packages of the lock file that are known to be bad, with the reason. */
export function findKnownBad(lock: Lock, known: readonly KnownBad[]): string[] {
  return Object.entries(lock.packages).flatMap(([path, { name = packageName(path), version }]) =>
    path === "" || version === undefined
      ? []
      : known
          .filter((bad) => bad.name === name && isInRange(version, bad.range))
          .map((bad) => `${name} ${version}: ${bad.why} (${bad.ids.join(", ")})`),
  );
}

/** Packages whose content the lock file does not fix, or that it ties to one host. */
export function findLoose(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, { integrity, resolved, link }]) => {
    if (path === "") return [];
    if (link) return [`${path}: is a link`];
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "")) return [`${path}: has no sha512 hash`];
    return resolved === undefined ? [] : [`${path}: names ${resolved}`];
  });
}
