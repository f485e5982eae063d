import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Aktualitaet, Entscheidung, Umsetzung } from "./sachstand.ts";

/** Days up to which a Sachstand is fresh, and from which on it is out of date. */
export const FRISCH_TAGE = 180;
export const FAELLIG_TAGE = 365;

/** What the three axes of a Maßnahme are computed from. */
export type StandAngaben = {
  readonly entscheidung: Entscheidung;
  readonly umsetzung: Umsetzung | null;
  readonly sachstandAm: Datum | null;
};

/** A Maßnahme that was not taken up, or fell away, has nothing to report. */
export function hatSachstand(entscheidung: Entscheidung): boolean {
  return entscheidung === "im-konzept" || entscheidung === "ausgewaehlt";
}

/** Whether a Sachstand is still expected: it was taken up and has not ended. */
export function expectsSachstand({ entscheidung, umsetzung }: StandAngaben): boolean {
  return hatSachstand(entscheidung) && umsetzung !== "abgeschlossen" && umsetzung !== "abgebrochen";
}

/**
 * How old the last Sachstand is: fresh up to 180 days, due up to 365, then out of date. `nie-berichtet` only where one
 * is expected. A third axis: it changes neither decision nor implementation (MODEL 5.3 rule 5).
 *
 * @returns null where nothing was reported and nothing is expected
 */
export function aktualitaetOf(stand: StandAngaben, heute: Datum): Aktualitaet | null {
  if (stand.sachstandAm === null)
    return expectsSachstand(stand) && stand.umsetzung !== "pausiert" ? "nie-berichtet" : null;
  if (heute <= addDays(stand.sachstandAm, FRISCH_TAGE)) return "frisch";
  return heute <= addDays(stand.sachstandAm, FAELLIG_TAGE) ? "faellig" : "veraltet";
}

/** Whether somebody should report now. */
export function istFaellig(stand: StandAngaben, heute: Datum): boolean {
  return expectsSachstand(stand) && aktualitaetOf(stand, heute) !== "frisch";
}
