import type { Datum } from "#src/shared/datum.ts";
import type { ZustaendigkeitsregelId } from "./ids.ts";
import { beginnings, type Strecke, streckeOf } from "./nachname.ts";
import { isCurrent, merkmaleOf, type Zustaendigkeitsregel } from "./zustaendig.ts";

/** What is wrong with the rules of one Leistung. */
export type Befund =
  | { readonly art: "ueberschneidung"; readonly regeln: readonly [ZustaendigkeitsregelId, ZustaendigkeitsregelId] }
  /** Surnames for which nobody is zuständig, as first letters. */
  | { readonly art: "luecke-nachname"; readonly von: string; readonly bis: string }
  /** Ages for which nobody is zuständig. */
  | { readonly art: "luecke-alter"; readonly von: number; readonly bis: number }
  /** All rules make conditions: whoever meets none of them finds nobody. */
  | { readonly art: "keine-regel-fuer-alle" }
  | { readonly art: "abgelaufen"; readonly regel: ZustaendigkeitsregelId };

const OLDEST = 120;

/**
 * Looks for overlaps (two rules of the same weight hold for the same person) and gaps (people between the rules for
 * whom nobody is zuständig). A rule without conditions closes every gap.
 */
export function checkRegeln(regeln: readonly Zustaendigkeitsregel[], heute: Datum): Befund[] {
  const expired = regeln.filter((regel) => regel.giltBis !== null && regel.giltBis < heute);
  const current = regeln.filter((regel) => isCurrent(regel, heute));
  const found: Befund[] = expired.map((regel) => ({ art: "abgelaufen", regel: regel.id }));
  for (const [place, one] of current.entries()) {
    for (const other of current.slice(place + 1)) {
      if (overlap(one, other)) found.push({ art: "ueberschneidung", regeln: [one.id, other.id] });
    }
  }
  if (current.length === 0 || current.some((regel) => merkmaleOf(regel).length === 0)) return found;
  const gaps = [...gapsOfNames(current), ...gapsOfAges(current)];
  const complete = gaps.length === 0 && current.every((regel) => onlySplit(regel));
  return [...found, ...gaps, ...(gaps.length > 0 || complete ? [] : [{ art: "keine-regel-fuer-alle" } as const])];
}

/** Split by surname or age alone, for the whole county: then the ranges can cover everybody. */
function onlySplit(regel: Zustaendigkeitsregel): boolean {
  const merkmale = merkmaleOf(regel);
  return merkmale.length === 1 && (merkmale[0] === "nachname" || merkmale[0] === "alter");
}

/** The same conditions, and somebody meets both. Different conditions have different weight or an order of their own. */
function overlap(one: Zustaendigkeitsregel, other: Zustaendigkeitsregel): boolean {
  if (merkmaleOf(one).join() !== merkmaleOf(other).join()) return false;
  if (one.gemeindeId !== other.gemeindeId || one.papier !== other.papier || one.haushalt !== other.haushalt)
    return false;
  const ages = (one.alterVon ?? 0) <= (other.alterBis ?? OLDEST) && (other.alterVon ?? 0) <= (one.alterBis ?? OLDEST);
  if (!ages) return false;
  if (one.nachnameVon === "") return true;
  const [mine, others] = [namesOf(one), namesOf(other)];
  return mine[0] <= others[1] && others[0] <= mine[1];
}

const namesOf = (regel: Zustaendigkeitsregel): Strecke => streckeOf(regel.nachnameVon, regel.nachnameBis);

function gapsOfNames(regeln: readonly Zustaendigkeitsregel[]): Befund[] {
  const split = regeln.filter((regel) => onlySplit(regel) && regel.nachnameVon !== "").map(namesOf);
  if (split.length === 0) return [];
  const [first, last] = streckeOf("A", "Z");
  const gaps: Strecke[] = [];
  let next = first;
  for (const [from, to] of split.toSorted((a, b) => a[0] - b[0])) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= last) gaps.push([next, last]);
  return gaps.map((gap) => ({ art: "luecke-nachname", ...beginnings(gap) }));
}

function gapsOfAges(regeln: readonly Zustaendigkeitsregel[]): Befund[] {
  const split = regeln.filter((regel) => onlySplit(regel) && merkmaleOf(regel)[0] === "alter");
  if (split.length === 0) return [];
  const open = Array.from(
    { length: OLDEST + 1 },
    (_, age) => !split.some((regel) => (regel.alterVon ?? 0) <= age && age <= (regel.alterBis ?? OLDEST)),
  );
  return rangesOf(open).map(([von, bis]) => ({ art: "luecke-alter", von, bis }));
}

/** Where a row of marks is set: first and last place of each stretch. */
function rangesOf(marks: readonly boolean[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const [place, set] of marks.entries()) {
    if (!set) continue;
    const last = ranges.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges;
}
