import { addDays, type Datum } from "#src/shared/datum.ts";

/** Days after the answer on which a report and the reply address are deleted. */
export const LOESCHFRIST_TAGE = 90;

/** Days in which a report is to be answered. Quelle: § 7 Abs. 2 Nr. 2 with § 12b BGG as model: one month. */
export const ANTWORTFRIST_TAGE = 30;

/** Reports in one hour and county above which nobody is at work but a machine. */
export const MELDUNGEN_JE_STUNDE = 30;

/** Milliseconds a person needs at least for the form. */
export const MINDESTZEIT_MS = 3_000;

export const MELDUNG_MAX = 4_000;

/**
 * Whether a submission looks like one of a machine: it filled the field people do not see, or answered faster
 * than a person can. A missing or foreign start time is no proof, so it passes.
 *
 * @param startedAt what the form's hidden field says, in milliseconds since 1970
 */
export function looksAutomatic(falle: string, startedAt: string, now: number): boolean {
  if (falle !== "") return true;
  const started = /^\d{13}$/.test(startedAt) ? Number(startedAt) : null;
  return started !== null && started <= now && now - started < MINDESTZEIT_MS;
}

/** The day on which an answered report is deleted. */
export function loeschtagOf(beantwortetAm: Datum): Datum {
  return addDays(beantwortetAm, LOESCHFRIST_TAGE);
}
