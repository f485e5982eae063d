import type { Datum } from "#src/shared/datum.ts";

/**
 * - `vollstaendig` was sent;
 * - `abgebrochen` came in unfinished, from an import or an example;
 * - `ausgeschlossen` does not count, for a reason.
 */
export const ANTWORTSTAENDE = ["vollstaendig", "abgebrochen", "ausgeschlossen"] as const;
export type Antwortstand = (typeof ANTWORTSTAENDE)[number];

/** How an answer came in; kept only where it cannot tell whose it is. */
export const EINGABEWEGE = ["web", "papier", "import"] as const;
export type Eingabeweg = (typeof EINGABEWEGE)[number];

/** Fewest anonymous answers that appear at once (docs/fachliches/umfragen-antworten.md AN1). */
export const SCHWELLE_MINDESTENS = 10;
/** Fewest invitations of a sector in an anonymous survey (AN7). */
export const BEREICH_MINDESTENS = 5;
/** Seconds below which nobody has read a page (AN10). */
export const SEKUNDEN_MINDESTENS = 3;

/**
 * How many anonymous answers wait before any of them appears: the base below which nothing is shown, ten at least (AN1).
 *
 * @param mindestBasis answers below which no chart of the survey is drawn
 */
export function schwelleOf(mindestBasis: number): number {
  return Math.max(SCHWELLE_MINDESTENS, mindestBasis);
}

/** Where a survey stands for somebody who wants to answer. */
export type Annahme = "nicht-offen" | "noch-nicht" | "offen" | "geschlossen";

/** Both days belong to the time in which answers are taken; null: no such end (AN2). */
export function annahmeOf(
  umfrage: { readonly stand: string; readonly von: Datum | null; readonly bis: Datum | null },
  heute: Datum,
): Annahme {
  if (umfrage.stand === "geschlossen" || umfrage.stand === "archiviert") return "geschlossen";
  if (umfrage.stand !== "offen") return "nicht-offen";
  if (umfrage.von !== null && heute < umfrage.von) return "noch-nicht";
  return umfrage.bis !== null && heute > umfrage.bis ? "geschlossen" : "offen";
}
