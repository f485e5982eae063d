import { addDays, type Datum, daysBetween } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LeistungId } from "../../rules/ids.ts";

/** Days around the day by which an entry is to be checked, on which is reminded (docs/fachliches/wegweiser.md W21). */
export const PFLEGE_TAGE = [-14, 1, 14, 30, 60, 90] as const;
/** Days in which a Stelle is written to once at most, whatever is due. */
export const PFLEGE_RUHE_TAGE = 7;
/** From this delay on the Fachstelle is told as well. */
export const PFLEGE_ESKALATION_AB = 30;
/** So many days before its day an entry can be confirmed by link. */
export const VORLAUF_TAGE = 30;
/** A link works so many days after its mail, so that the next reminder brings a new one before. */
export const PFLEGE_LINK_TAGE = 35;

export type ZuPruefen = {
  readonly leistungId: LeistungId;
  /** Who keeps the entry. */
  readonly stelleId: StelleId;
  readonly pruefenBis: Datum;
};

/** Whether today is a day of reminding: what was missed is not made good, so nothing can pile up. */
export function stufeAm(pruefenBis: Datum, heute: Datum): number | null {
  const tage = daysBetween(pruefenBis, heute);
  return PFLEGE_TAGE.find((one) => one === tage) ?? null;
}

/** Whether an entry can be confirmed by link today. */
export function istFaellig(pruefenBis: Datum, heute: Datum): boolean {
  return heute >= addDays(pruefenBis, -VORLAUF_TAGE);
}

/**
 * The Stellen that are written to today: one mail each about everything that is due there, when one entry has its day.
 *
 * @param zuletzt the day of the last mail to each Stelle
 */
export function planPflegeMails(
  eintraege: readonly ZuPruefen[],
  heute: Datum,
  zuletzt: ReadonlyMap<StelleId, Datum>,
): StelleId[] {
  const due = eintraege.filter(({ pruefenBis, stelleId }) => {
    const last = zuletzt.get(stelleId);
    const ruht = last !== undefined && daysBetween(last, heute) < PFLEGE_RUHE_TAGE;
    return !ruht && stufeAm(pruefenBis, heute) !== null;
  });
  return [...new Set(due.map(({ stelleId }) => stelleId))];
}

/** What the Fachstelle is told of today: entries that became 30, 60 or 90 days late. */
export function planPflegeEskalation(eintraege: readonly ZuPruefen[], heute: Datum): LeistungId[] {
  return eintraege
    .filter(({ pruefenBis }) => (stufeAm(pruefenBis, heute) ?? 0) >= PFLEGE_ESKALATION_AB)
    .map(({ leistungId }) => leistungId);
}

/** Missing, expired and withdrawn are the same to whoever holds the link. */
export function linkOeffnet(
  link: { readonly gueltigBis: Datum; readonly widerrufenAm: Datum | null } | null,
  heute: Datum,
): boolean {
  return link !== null && link.widerrufenAm === null && heute <= link.gueltigBis;
}
