/** Codes that every format can carry, made from foreign ones: letters and digits, a length, each once (UM3). */
export class Codes {
  readonly #taken = new Set<string>();
  readonly #of = new Map<string, string>();
  readonly #max: number;
  readonly #stem: string;
  readonly #letterFirst: boolean;

  constructor(max: number, stem: string, letterFirst: boolean, reserved: readonly string[] = []) {
    this.#max = max;
    this.#stem = stem;
    this.#letterFirst = letterFirst;
    for (const one of reserved) this.#taken.add(one.toLowerCase());
  }

  /** The code for a foreign one; the same for the same `key`, where foreign codes need not be unique. */
  give(foreign: string, key: string = foreign): string {
    const kept = this.#of.get(key);
    if (kept !== undefined) return kept;
    const bare = foreign.normalize("NFKD").replace(/[^a-zA-Z0-9]/g, "");
    const begun = this.#letterFirst
      ? /^[a-zA-Z]/.test(bare)
        ? bare.charAt(0).toLowerCase() + bare.slice(1)
        : this.#stem + bare
      : bare;
    const base = (begun === "" ? this.#stem : begun).slice(0, this.#max);
    let code = base;
    for (let n = 1; this.#taken.has(code.toLowerCase()); n++)
      code = base.slice(0, this.#max - String(n).length) + String(n);
    this.#taken.add(code.toLowerCase());
    this.#of.set(key, code);
    return code;
  }
}
