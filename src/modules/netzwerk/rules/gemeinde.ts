import type { Datum } from "#src/shared/datum.ts";
import type { PlanungsregionId, VerwaltungsgemeinschaftId } from "./ids.ts";

export const GEMEINDE_ARTEN = ["stadt", "markt", "gemeinde", "flecken"] as const;
export type GemeindeArt = (typeof GEMEINDE_ARTEN)[number];

/** What can be said of a municipality, as it is edited. */
export type GemeindeAngaben = {
  readonly name: string;
  readonly art: GemeindeArt;
  readonly ags: string;
  /** Empty, or 12 digits that fit the AGS. */
  readonly ars: string;
  readonly einwohner: number | null;
  readonly einwohnerStichtag: Datum | null;
  /** Hectares. */
  readonly flaecheHektar: number | null;
  readonly planungsregionId: PlanungsregionId | null;
  readonly verwaltungsgemeinschaftId: VerwaltungsgemeinschaftId | null;
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

/**
 * Whether the Regionalschlüssel is 12 digits and names the same municipality as the Gemeindeschlüssel: both begin with
 * the Kreis (5 digits) and end with the municipality (3); between them the ARS names the association (4).
 * Quelle: Gemeindeverzeichnis (Destatis). Empty is no answer, not a wrong one.
 */
export function findArsRefusal(ars: string, ags: string): "ars-falsch" | "ars-passt-nicht" | null {
  if (ars === "") return null;
  if (!/^\d{12}$/.test(ars)) return "ars-falsch";
  return ars.slice(0, 5) === ags.slice(0, 5) && ars.slice(9) === ags.slice(5) ? null : "ars-passt-nicht";
}

/** The Kreis of a municipality key. */
export function kreisOf(ags: string): string {
  return ags.slice(0, 5);
}
