import { type Datum, daysBetween } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";

/** Days around the day by which an entry is to be checked, on which is reminded (docs/fachliches/wegweiser.md W21). */
export const PFLEGE_TAGE = [-14, 1, 14, 30, 60, 90] as const;
/** Days in which a Stelle is written to once at most, whatever is due. */
export const PFLEGE_RUHE_TAGE = 7;
/** From this delay on the Fachstelle is told as well. */
export const PFLEGE_ESKALATION_AB = 30;
/** A link works so many days after its mail, so that the next reminder brings a new one before. */
export const PFLEGE_LINK_TAGE = 35;

export type ZuPruefen = {
  /** Who keeps the entry; null: the Fachstelle. */
  readonly stelleId: StelleId | null;
  /** Null: it has no day yet (rules/erste-pruefung.ts gives one). */
  readonly pflege: { readonly pruefenBis: Datum | null };
};

/** Whether today is a day of reminding: what was missed is not made good, so nothing can pile up. */
export function stufeAm({ pflege: { pruefenBis } }: ZuPruefen, heute: Datum): number | null {
  if (pruefenBis === null) return null;
  const tage = daysBetween(pruefenBis, heute);
  return PFLEGE_TAGE.find((one) => one === tage) ?? null;
}

/**
 * Who is written to today: one mail each about everything that is due there, when one entry has its day.
 *
 * @param zuletzt the day of the last mail to each Stelle, and to the Fachstelle under null
 */
export function planPflegeMails(
  eintraege: readonly ZuPruefen[],
  heute: Datum,
  zuletzt: ReadonlyMap<StelleId | null, Datum>,
): (StelleId | null)[] {
  const due = eintraege.filter((eintrag) => {
    const last = zuletzt.get(eintrag.stelleId);
    const ruht = last !== undefined && daysBetween(last, heute) < PFLEGE_RUHE_TAGE;
    return !ruht && stufeAm(eintrag, heute) !== null;
  });
  return [...new Set(due.map(({ stelleId }) => stelleId))];
}

/** What the Fachstelle is told of today: entries of others that became 30, 60 or 90 days late. */
export function planPflegeEskalation<Eintrag extends ZuPruefen>(
  eintraege: readonly Eintrag[],
  heute: Datum,
): Eintrag[] {
  return eintraege.filter(
    (eintrag) => eintrag.stelleId !== null && (stufeAm(eintrag, heute) ?? 0) >= PFLEGE_ESKALATION_AB,
  );
}

/** Missing, expired and withdrawn are the same to whoever holds the link. */
export function linkOeffnet(
  link: { readonly gueltigBis: Datum; readonly widerrufenAm: Datum | null } | null,
  heute: Datum,
): boolean {
  return link !== null && link.widerrufenAm === null && heute <= link.gueltigBis;
}
