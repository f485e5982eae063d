import type { Datum } from "#src/shared/datum.ts";

/** What decides whether a Maßnahme belonged to the list on a past day. */
export type Spuren = {
  /** Day on which it was written into this software. */
  readonly angelegtAm: Datum;
  readonly beginn: Datum | null;
  /** Of its last report up to that day. */
  readonly sachstandAm: Datum | null;
};

/**
 * Whether a Maßnahme belonged to the list on a past day (docs/fachliches/controlling.md B7): it was written down here by
 * then, or had begun, or was reported on. What was written down later and begins later came later. For the rest nobody
 * knows, and the report says of how many.
 */
export function gehoerteDazu({ angelegtAm, beginn, sachstandAm }: Spuren, am: Datum): "ja" | "danach" | "unbekannt" {
  if (angelegtAm <= am || sachstandAm !== null || (beginn !== null && beginn <= am)) return "ja";
  return beginn === null ? "unbekannt" : "danach";
}

/** What a report on a past day knows of its list, and what it does not. */
export type Damals = {
  /** Came later and is not in the list. */
  readonly danach: number;
  /** In the list, but nobody knows whether it was then. */
  readonly unbekannt: number;
  /** Stand with the title or the decision of that day, because it is another one now. */
  readonly geaendert: number;
};
