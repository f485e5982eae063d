/** Votes of one body on one thing, counted as the minutes say. */
export type Abstimmung = {
  /** Seats with a vote on that day. */
  readonly stimmberechtigt: number;
  readonly anwesend: number;
  readonly ja: number;
  readonly nein: number;
  readonly enthaltung: number;
};

/** The fields of counted votes in the order of the minutes. */
export const STIMMEN = [
  "stimmberechtigt",
  "anwesend",
  "ja",
  "nein",
  "enthaltung",
] as const satisfies readonly (keyof Abstimmung)[];

export const MOST_STIMMEN = 999;

export type AbstimmungsFehler = "zu-viele-stimmen" | "zu-viele-anwesende" | "niemand-anwesend" | "stimmen-passen-nicht";

/**
 * What is wrong with counted votes (MODEL 5.3 rule 9, docs/fachliches/beschlussvorlage.md V9 and V10).
 *
 * - Somebody was present, and not more than may vote; yes, no and abstentions are not more than were present.
 * - What was carried has more yes than no; what was refused has not: a tie refuses.
 *
 * @param getragen whether the result says that it was carried; null when it says neither
 */
export function findAbstimmungsFehler(stimmen: Abstimmung, getragen: boolean | null): AbstimmungsFehler | null {
  const { stimmberechtigt, anwesend, ja, nein, enthaltung } = stimmen;
  if (anwesend === 0) return "niemand-anwesend";
  if (anwesend > stimmberechtigt) return "zu-viele-anwesende";
  if (ja + nein + enthaltung > anwesend) return "zu-viele-stimmen";
  return getragen === null || getragen === ja > nein ? null : "stimmen-passen-nicht";
}
