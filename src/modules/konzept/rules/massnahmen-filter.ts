import { z } from "zod";
import { FINANZIERUNGSARTEN } from "./finanzierung-angabe.ts";

/** Who leads: an office of the county itself, or somebody else (R050, R052). Nobody in the lead is neither. */
export const FEDERFUEHRENDE = ["landratsamt", "andere"] as const;
export type Federfuehrende = (typeof FEDERFUEHRENDE)[number];

const jahr = z
  .string()
  .regex(/^(19|20|21)\d{2}$/)
  .transform(Number);
const teil = z.string().regex(/^[a-z0-9-]{1,80}$/);

const FELDER = {
  suche: z.string().max(200),
  handlungsfeld: teil,
  stelle: teil,
  rolle: z.enum(["federfuehrung", "beteiligt"]),
  /** An office of the county leads, or somebody else does (R052). */
  federfuehrung: z.enum(FEDERFUEHRENDE),
  gemeinde: teil,
  zielgruppe: teil,
  thema: teil,
  ebene: z.enum(["landkreis", "verwaltung"]),
  finanzierung: z.enum(FINANZIERUNGSARTEN),
  jahr,
  "laeuft-aus": jahr,
  zustand: z.enum(["oeffentlich", "entwurf", "archiviert"]),
  /** What is missing: nobody in the lead, or a statement on financing that nobody has looked at. */
  luecke: z.enum(["federfuehrung", "finanzierung"]),
  sortierung: z.enum(["handlungsfeld", "kennung", "ende", "geaendert"]),
  seite: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
} as const;

/** What a list of Maßnahmen can be filtered by. Absent: not filtered by it. Parts of addresses, never keys. */
export type MassnahmenFilter = { readonly [K in keyof typeof FELDER]?: z.infer<(typeof FELDER)[K]> };

/** Would tell the public about drafts or the work of the office. */
const NUR_INTERN = new Set(["zustand", "luecke"]);

/** Parameters that pages carry for something else. */
const FREMD = new Set(["ok", "nr"]);

/**
 * Reads the filters of an address once, at the edge. An empty value means: not filtered.
 *
 * @returns `falsch`: names that stand there twice, hold something else, or are no filter (T10): never silently ignored,
 * because the list would then show more than the person asked for
 */
export function parseMassnahmenFilter(
  search: URLSearchParams,
  blick: "oeffentlich" | "intern",
): {
  readonly filter: MassnahmenFilter;
  readonly falsch: readonly string[];
} {
  const filter: Record<string, unknown> = {};
  const falsch: string[] = [];
  for (const name of new Set(search.keys())) {
    if (FREMD.has(name)) continue;
    const values = search.getAll(name).map((value) => value.trim());
    if (values.length === 1 && values[0] === "") continue;
    const known = Object.hasOwn(FELDER, name) && !(blick === "oeffentlich" && NUR_INTERN.has(name));
    const field = known ? FELDER[name as keyof typeof FELDER] : null;
    const parsed = field && values.length === 1 ? field.safeParse(values[0]) : null;
    if (parsed?.success) filter[name] = parsed.data;
    else falsch.push(name);
  }
  return { filter, falsch };
}

/** The query of an address that shows this list, without leading `?`. Empty when nothing is set. */
export function filterQuery(filter: MassnahmenFilter, changes: Partial<MassnahmenFilter> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...changes })) {
    if (value !== undefined && value !== "" && !(name === "seite" && value === 1)) search.set(name, String(value));
  }
  return search.toString();
}

/** Whether anything but page and order is set. */
export function isFiltered({ seite: _, sortierung: __, ...filter }: MassnahmenFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

export const SEITENLAENGE = 50;
