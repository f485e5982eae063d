import type { Datum } from "#src/shared/datum.ts";
import { yearOf } from "#src/shared/datum.ts";
import type { GeldAntrag, Massnahme } from "./eingang.ts";
import type { Geldart } from "./geld.ts";

/** What is still open on the day of counting, so that a figure can change although nobody corrects anything (C10). */
export type Offenes = {
  /** Maßnahmen that somebody is asked about, or whose answer nobody has taken over yet. */
  readonly abfragen: number;
  /** Applications without a decision. */
  readonly antraege: number;
  /** The year that still runs. */
  readonly jahr: number;
};

export function countOffenes(
  massnahmen: readonly Pick<Massnahme, "abfrage">[],
  antraege: readonly Pick<GeldAntrag, "stand">[],
  heute: Datum,
): Offenes {
  return {
    abfragen: massnahmen.filter((one) => one.abfrage !== null).length,
    antraege: antraege.filter((one) => one.stand === "beantragt").length,
    jahr: yearOf(heute),
  };
}

/**
 * C10: whether a sum of money can still change by itself: what was asked for grows in a running year, what was granted
 * with every decision that is open, what was spent until the year is over.
 *
 * @param jahr the year that was asked for; null for all, the running one among them
 */
export function istGeldVorlaeufig(art: Geldart, offen: Offenes, jahr: number | null): boolean {
  if (art === "bewilligt" && offen.antraege > 0) return true;
  return jahr === null || jahr >= offen.jahr;
}

/** C10: how Maßnahmen stood with their last report of a year: until the year is over, and while somebody is asked. */
export function istStandVorlaeufig(offen: Offenes, jahr: number | null): boolean {
  return jahr === null ? offen.abfragen > 0 : jahr >= offen.jahr;
}
