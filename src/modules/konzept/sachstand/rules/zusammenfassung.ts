import type { Einschaetzung, Umsetzung } from "./sachstand.ts";
import { hatSachstand, type StandAngaben } from "./aktualitaet.ts";

/** What is counted of one Maßnahme. */
export type StandZurZaehlung = StandAngaben & { readonly einschaetzung: Einschaetzung | null };

/** Counts with numerator, denominator and what was left out (MODEL 5.3 rule 6). */
export type Zusammenfassung = {
  /** Maßnahmen that were taken up: ideas and what was not chosen are not among them. */
  readonly gesamt: number;
  readonly bewertet: number;
  /** Never reported. */
  readonly ohneBericht: number;
  /** Reported, but nobody judged it, as is so with many that have ended. */
  readonly ohneEinschaetzung: number;
  readonly nachEinschaetzung: Readonly<Record<Einschaetzung, number>>;
  readonly nachUmsetzung: Readonly<Record<Umsetzung, number>>;
};

/**
 * "7 von 12 bewertet; 5 ohne Bericht". `gesamt` is the sum of the three numbers behind it.
 *
 * @returns null for an empty set: there is nothing to say about it, least of all 0 %
 */
export function summarizeStaende(staende: readonly StandZurZaehlung[]): Zusammenfassung | null {
  const counted = staende.filter((one) => hatSachstand(one.entscheidung));
  if (counted.length === 0) return null;
  const nachEinschaetzung = { "im-plan": 0, gefaehrdet: 0, kritisch: 0 };
  const nachUmsetzung = { geplant: 0, laeuft: 0, pausiert: 0, abgeschlossen: 0, abgebrochen: 0 };
  let [bewertet, ohneBericht] = [0, 0];
  for (const { einschaetzung, umsetzung, sachstandAm } of counted) {
    if (umsetzung) nachUmsetzung[umsetzung] += 1;
    if (sachstandAm === null) ohneBericht += 1;
    else if (einschaetzung) {
      bewertet += 1;
      nachEinschaetzung[einschaetzung] += 1;
    }
  }
  const gesamt = counted.length;
  return {
    gesamt,
    bewertet,
    ohneBericht,
    ohneEinschaetzung: gesamt - bewertet - ohneBericht,
    nachEinschaetzung,
    nachUmsetzung,
  };
}
