import { COMPLETE_LOCALES, type Locale } from "#src/shared/locale.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import type { Farben } from "./farben.ts";
import type { LandKey } from "./laender.ts";
import type { Woerter } from "./woerter.ts";

/** Name, place and figures of a county, as it is edited. */
export type Profil = {
  readonly name: string;
  readonly kurzname: string;
  readonly verwaltungsname: string;
  /** How the head of the administration is called: "Landrätin", "Landrat". Stands in the Impressum. */
  readonly leitung: string;
  readonly land: LandKey;
  /** First five digits of the amtlicher Schlüssel; begins with the key of the Land. */
  readonly kreisschluessel: string;
  readonly einwohner: number | null;
  readonly einwohnerStichtag: Datum | null;
  readonly auslaendischeBevoelkerung: number | null;
  readonly motto: Uebersetzt;
  readonly strasse: string;
  readonly plz: string;
  readonly ort: string;
  readonly postfach: string;
  readonly telefon: string;
  readonly email: string;
  readonly website: string;
  /** Who answers for these pages: the Fachstelle, in the foot of every page. */
  readonly kontaktName: string;
  readonly kontaktTelefon: string;
  readonly kontaktEmail: string;
};

/** The whole row: what other modules may know of their county. */
export type Landkreis = Profil &
  Farben & {
    readonly sprachen: readonly Locale[];
    readonly woerter: Woerter;
    readonly logoDateiId: Id<"Datei"> | null;
    readonly rev: number;
  };

/** German first, then the others in the order of the interface; German cannot be switched off. */
export function orderSprachen(chosen: readonly string[]): Locale[] {
  const order: readonly Locale[] = [...COMPLETE_LOCALES, "ar"];
  return order.filter((locale) => locale === "de" || chosen.includes(locale));
}

/**
 * Whether the key of the county fits its Land. Quelle: Gemeindeverzeichnis (Destatis): digits 1–2 of the
 * Kreisschlüssel are the Land. The invented Land 99 has keys that begin with 99.
 */
export function fitsLand(kreisschluessel: string, land: LandKey): boolean {
  return /^\d{5}$/.test(kreisschluessel) && kreisschluessel.startsWith(land);
}
