import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { filterQuery, isFiltered, parseMassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { isKetteFiltered, ketteQuery, parseKetteFilter } from "./kette-filter.ts";

export type GemerkterFilterId = Id<"GemerkterFilter">;

/** Which list a kept filter belongs to. */
export const FILTER_LISTEN = ["massnahmen", "kette"] as const;
export type FilterListe = (typeof FILTER_LISTEN)[number];

/** Where each list stands in the office. */
export const LISTEN_PFADE: Readonly<Record<FilterListe, string>> = {
  massnahmen: "/intern/massnahmen",
  kette: "/intern/kette",
};

/** So many a person can keep per list: more would be a list to search in. */
export const HOECHSTENS = 20;

/**
 * The query as the list understands it today: only its filters and its order, in its own spelling. What is no filter is
 * not kept, and what was one earlier is found out when it is used.
 *
 * @returns null when nothing of it is a filter, or something in it is none
 */
export function readAbfrage(liste: FilterListe, abfrage: string): string | null {
  const search = new URLSearchParams(abfrage);
  if (liste === "massnahmen") {
    const { filter, falsch } = parseMassnahmenFilter(search, "intern");
    if (falsch.length > 0 || !(isFiltered(filter) || filter.sortierung)) return null;
    return filterQuery(filter, { seite: 1 });
  }
  const { filter, falsch } = parseKetteFilter(search);
  if (falsch.length > 0 || !isKetteFiltered(filter)) return null;
  return ketteQuery(filter, { auf: undefined, bearbeiten: undefined });
}

/**
 * Decides whether a filter may be kept under this name.
 *
 * - F1 It has a name that no other of hers on this list has.
 * - F2 It is a filter that the list understands.
 * - F3 She keeps at most 20 of them on one list.
 *
 * @param namen of those that she keeps on this list already
 */
export function acceptGemerkterFilter(
  typed: { readonly liste: FilterListe; readonly name: string; readonly abfrage: string },
  namen: readonly string[],
): Outcome<
  { readonly name: string; readonly abfrage: string },
  "ohne-name" | "name-zu-lang" | "name-vergeben" | "kein-filter" | "zu-viele-filter"
> {
  const name = typed.name.replace(/\s+/gu, " ").trim();
  if (name === "") return refuse("ohne-name");
  if (name.length > 80) return refuse("name-zu-lang");
  if (isTaken(name, namen)) return refuse("name-vergeben");
  const abfrage = readAbfrage(typed.liste, typed.abfrage);
  if (abfrage === null) return refuse("kein-filter");
  if (namen.length >= HOECHSTENS) return refuse("zu-viele-filter");
  return accept({ name, abfrage });
}

function isTaken(name: string, namen: readonly string[]): boolean {
  return namen.some((other) => other.toLocaleLowerCase("de") === name.toLocaleLowerCase("de"));
}

/** The same for a new name of one that is kept. */
export function acceptNeuerName(
  typed: string,
  andere: readonly string[],
): Outcome<string, "ohne-name" | "name-zu-lang" | "name-vergeben"> {
  const name = typed.replace(/\s+/gu, " ").trim();
  if (name === "") return refuse("ohne-name");
  if (name.length > 80) return refuse("name-zu-lang");
  return isTaken(name, andere) ? refuse("name-vergeben") : accept(name);
}
