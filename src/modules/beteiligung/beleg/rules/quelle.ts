import type { Datum } from "#src/shared/datum.ts";

/** What a Beleg can point at in the work of taking part. */
export const QUELLENARTEN = ["antworten", "zitat", "karte", "cluster"] as const;
export type Quellenart = (typeof QUELLENARTEN)[number];

/** `antworten:<Umfrage>/<Frage>/<Antwort>`, `zitat:<Id>`, `karte:<Id>`, `cluster:<Id>`. */
export type Quellenschluessel = `${Quellenart}:${string}`;

/** One thing that was said, as the office may see it. */
export type Quelle = {
  readonly schluessel: Quellenschluessel;
  /** What was said, in one sentence. */
  readonly aussage: string;
  /** Where it was said: the name of the survey, the interview or the workshop, without names of persons. */
  readonly herkunft: string;
  readonly tag: Datum | null;
  /** How many said so, of how many; null where nobody counted. */
  readonly zahlen: { readonly anzahl: number; readonly basis: number } | null;
  /** Address of the public page that shows it, without language; null while it is not published. */
  readonly adresse: string | null;
  /** What the public may be told of it. */
  readonly freigabe: "intern" | "anonymisiert" | "woertlich";
};
