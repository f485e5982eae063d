import type { Ausschnitt } from "./kacheln.ts";

/** What one tap loads before the first picture, in kilobytes as sent; e2e/strassenkarte.spec.ts weighs it. */
export const LADUNG_KB = 370;

/** A place on the street map: at one spot may be several. */
export type KartenOrt = {
  /** Of its entry in the list. */
  readonly id: string;
  readonly nummer: number;
  /** As the list names it. */
  readonly name: string;
  readonly breite: number;
  readonly laenge: number;
  /** In the municipality that the page is about. */
  readonly hier: boolean;
};

/** Everything the script that draws the street map is told by the page. */
export type KartenDaten = {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly kacheln: string;
  readonly umgebung: Ausschnitt;
  readonly kleinsterZoom: number;
  readonly groessterZoom: number;
  readonly orte: readonly KartenOrt[];
  readonly worte: {
    readonly karte: string;
    readonly naeher: string;
    readonly weiter: string;
    readonly zeigen: string;
    readonly finger: string;
    readonly rad: string;
  };
};
