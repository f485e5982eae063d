import { addDays, type Datum } from "#src/shared/datum.ts";

/** A link for answering answers nothing else, and one for the reminders neither (SECURITY T52). */
export const LINKZWECKE = ["rueckmeldung", "abbestellen"] as const;
export type Linkzweck = (typeof LINKZWECKE)[number];

/** A link works at least this long after its mail, so that the next reminder brings a new one before. */
export const LINK_TAGE = 35;

/** The last day of a link that is made today. */
export function linkBis(faelligAm: Datum, heute: Datum): Datum {
  return addDays(faelligAm > heute ? faelligAm : heute, LINK_TAGE);
}

/** Missing, expired and withdrawn are the same to whoever holds the link. */
export function linkOeffnet(
  link: { readonly gueltigBis: Datum; readonly widerrufenAm: Date | null } | null,
  heute: Datum,
): boolean {
  return link !== null && link.widerrufenAm === null && heute <= link.gueltigBis;
}

type Gebunden = { readonly id: string; readonly empfaengerId: string; readonly weitergegebenAnId: string | null };

/**
 * Whether a link reaches this question: its own one, or all that its recipient is asked (T55).
 *
 * @param link.abfrageId null: a link for everything of one recipient
 */
export function linkReicht(
  link: { readonly abfrageId: string | null; readonly empfaengerId: string },
  abfrage: Gebunden,
): boolean {
  if (link.abfrageId !== null) return link.abfrageId === abfrage.id;
  return abfrage.empfaengerId === link.empfaengerId || abfrage.weitergegebenAnId === link.empfaengerId;
}
