import { addDays, type Datum } from "#src/shared/datum.ts";

/** Days after the answer on which what belongs to the sender is deleted: address and own words. */
export const LOESCHFRIST_TAGE = 30;

/** Days after which an address goes even when nobody has answered. */
export const OHNE_ANTWORT_TAGE = 365;

/** Ideas in one hour and county above which nobody is at work but a machine. */
export const IDEEN_JE_STUNDE = 30;

export const IDEE_MAX = 4_000;

/** The day on which the address of an unanswered idea is deleted. */
export function loeschtagOhneAntwort(eingang: Datum): Datum {
  return addDays(eingang, OHNE_ANTWORT_TAGE);
}

/** The day on which address and words of an answered idea are deleted. */
export function loeschtagNachAntwort(beantwortetAm: Datum): Datum {
  return addDays(beantwortetAm, LOESCHFRIST_TAGE);
}
