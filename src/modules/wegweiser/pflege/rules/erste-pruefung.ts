import { addDays, type Datum, daysBetween } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { RISIKEN, type Risiko } from "../../rules/pruefung.ts";

/** The first reminder comes two weeks before a day, so nobody is written to in the week of an import. */
const AB_TAGE = 21;
/** So many a Stelle looks at in a week beside its work, or more where otherwise half a year would not do. */
const JE_WOCHE = 10;
const WOCHEN = 26;

type Neu = { readonly id: string; readonly stelleId: StelleId | null; readonly risiko: Risiko };
type Belegt = { readonly stelleId: StelleId | null; readonly pruefenBis: Datum | null };

/**
 * The first day by which entries are to be looked at that nobody here has ever checked: spread over weeks for each
 * Stelle, high risks first, all within half a year, beside what it has to check already
 * (docs/fachliches/wegweiser.md W29).
 *
 * @param belegt every entry that has its day; null days are nobody's
 * @returns the day of each new entry by its id
 */
export function planErstePruefungen(
  neue: readonly Neu[],
  belegt: readonly Belegt[],
  heute: Datum,
): ReadonlyMap<string, Datum> {
  const start = addDays(heute, AB_TAGE);
  const days = new Map<string, Datum>();
  for (const [stelleId, of] of Map.groupBy(neue, (one) => one.stelleId)) {
    const counts = new Map<number, number>();
    const take = (week: number) => counts.set(week, (counts.get(week) ?? 0) + 1);
    for (const one of belegt) {
      if (one.stelleId === stelleId && one.pruefenBis) take(Math.floor(daysBetween(start, one.pruefenBis) / 7));
    }
    const most = Math.max(JE_WOCHE, Math.ceil(of.length / WOCHEN));
    let week = 0;
    for (const { id } of of.toSorted((a, b) => RISIKEN.indexOf(a.risiko) - RISIKEN.indexOf(b.risiko))) {
      // A week that is full already for other reasons is passed over, the last one takes what is left.
      while ((counts.get(week) ?? 0) >= most && week < WOCHEN - 1) week += 1;
      take(week);
      days.set(id, addDays(start, week * 7));
    }
  }
  return days;
}
