import { z } from "zod";

const teil = z.string().regex(/^[a-z0-9-]{1,80}$/u);
const ja = z.literal("ja");

const FELDER = {
  gemeinde: teil,
  zielgruppe: teil,
  handlungsfeld: teil,
  luecken: ja,
  /** With buttons for moving what stands there. */
  bearbeiten: ja,
} as const;

/** What the outline can be filtered by. Absent: not filtered by it. Parts of addresses, never keys. */
export type KetteFilter = { readonly [K in keyof typeof FELDER]?: z.infer<(typeof FELDER)[K]> } & {
  /** Handlungsfelder that are open, by slug; `alle` is every one. Absent: nobody has opened or closed any. */
  readonly auf?: readonly string[];
};

/** Parameters that pages carry for something else. */
const FREMD = new Set(["ok"]);

/**
 * Reads the address of the outline once, at the edge. An empty value means: not filtered.
 *
 * @returns `falsch`: names that stand there twice, hold something else or are no filter; never silently ignored
 */
export function parseKetteFilter(search: URLSearchParams): {
  readonly filter: KetteFilter;
  readonly falsch: readonly string[];
} {
  const filter: Record<string, unknown> = {};
  const falsch: string[] = [];
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name).map((value) => value.trim());
    if (FREMD.has(name)) continue;
    if (name === "auf") {
      // An empty one among them says: all closed.
      const open = [...new Set(values)].filter((value) => value !== "");
      if (open.every((slug) => teil.safeParse(slug).success)) filter["auf"] = open;
      else falsch.push(name);
      continue;
    }
    if (values.length === 1 && values[0] === "") continue;
    const field = Object.hasOwn(FELDER, name) ? FELDER[name as keyof typeof FELDER] : null;
    const parsed = field && values.length === 1 ? field.safeParse(values[0]) : null;
    if (parsed?.success) filter[name] = parsed.data;
    else falsch.push(name);
  }
  return { filter, falsch };
}

/** The query of an address that shows the outline like this, without leading `?`. */
export function ketteQuery(
  filter: KetteFilter,
  changes: { readonly [K in keyof KetteFilter]?: KetteFilter[K] | undefined } = {},
): string {
  const { auf, ...rest } = { ...filter, ...changes };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) search.set(name, value);
  if (auf?.length === 0) search.append("auf", "");
  for (const slug of auf ?? []) search.append("auf", slug);
  return search.toString();
}

/** Whether lines are left out. */
export function isKetteFiltered({ gemeinde, zielgruppe, handlungsfeld, luecken }: KetteFilter): boolean {
  return [gemeinde, zielgruppe, handlungsfeld, luecken].some((value) => value !== undefined);
}

/** So many lines are shown at once before anybody opened anything. */
const VIELE_ZEILEN = 150;

/**
 * Which Handlungsfelder are open. Before anybody opened or closed one: all when the list is filtered, those with gaps
 * otherwise; none when that would be a very long page.
 */
export function openFelder(
  felder: readonly { readonly slug: string; readonly zeilen: number; readonly luecken: number }[],
  filter: KetteFilter,
): ReadonlySet<string> {
  const slugs = (some: typeof felder) => new Set(some.map((feld) => feld.slug));
  if (filter.auf?.includes("alle")) return slugs(felder);
  if (filter.auf) return new Set(filter.auf);
  const candidates = isKetteFiltered(filter) ? felder : felder.filter((feld) => feld.luecken > 0);
  const lines = candidates.reduce((sum, feld) => sum + feld.zeilen, 0);
  return lines > VIELE_ZEILEN ? new Set() : slugs(candidates);
}
