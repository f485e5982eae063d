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
/**
 * How many anonymous answers wait before any of them appears: the base below which nothing is shown, ten at least (AN1).
 *
 * @param mindestBasis answers below which no chart of the survey is drawn
 */
export function schwelleOf(mindestBasis: number): number {
  return Math.max(SCHWELLE_MINDESTENS, mindestBasis);
}
