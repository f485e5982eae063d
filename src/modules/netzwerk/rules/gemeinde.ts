import type { Datum } from "#src/shared/datum.ts";

export const GEMEINDE_ARTEN = ["stadt", "markt", "gemeinde", "flecken"] as const;
export type GemeindeArt = (typeof GEMEINDE_ARTEN)[number];

/** What can be said of a municipality, as it is edited. */
export type GemeindeAngaben = {
  readonly name: string;
  readonly art: GemeindeArt;
  readonly ags: string;
  readonly einwohner: number | null;
  readonly einwohnerStichtag: Datum | null;
  /** Hectares. */
  readonly flaecheHektar: number | null;
  readonly region: string;
  readonly verband: string;
  readonly strasse: string;
  readonly plz: string;
  readonly ort: string;
  readonly telefon: string;
  readonly email: string;
  readonly website: string;
  /** Degrees, WGS 84. */
  readonly breite: number | null;
  readonly laenge: number | null;
};

/** What the municipality itself may keep up to date. */
export const GEMEINDE_KONTAKT_FELDER = ["strasse", "plz", "ort", "telefon", "email", "website"] as const;

/** Quelle: Gemeindeverzeichnis (Destatis): 8 digits, the first five are the Kreis. */
export function isAgs(text: string): boolean {
  return /^\d{8}$/.test(text);
}

/** The Kreis of a municipality key. */
export function kreisOf(ags: string): string {
  return ags.slice(0, 5);
}
