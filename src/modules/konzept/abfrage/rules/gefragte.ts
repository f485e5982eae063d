import type { Datum } from "#src/shared/datum.ts";
import { COMPLETE_LOCALES, type Locale } from "#src/shared/locale.ts";
import { expectsSachstand } from "../../sachstand/rules/aktualitaet.ts";
import type { Entscheidung, Umsetzung } from "../../sachstand/rules/sachstand.ts";

/** What decides whether somebody is asked about a Maßnahme. */
export type ZurAuswahl = {
  readonly oeffentlich: boolean;
  readonly entscheidung: Entscheidung;
  readonly umsetzung: Umsetzung | null;
  readonly sachstandAm: Datum | null;
  /** A Stelle or Gemeinde leads it; groups and "all together" have no letterbox. */
  readonly fuehrtEineStelle: boolean;
  /** Somebody is asked about it in a round that is still open. */
  readonly laufend: boolean;
};

export const GRUENDE_OHNE_ABFRAGE = ["beendet", "nicht-oeffentlich", "ohne-federfuehrung", "schon-gefragt"] as const;
export type GrundOhneAbfrage = (typeof GRUENDE_OHNE_ABFRAGE)[number];

/**
 * Why nobody is asked about a Maßnahme; null when somebody is: it was taken up and goes on, it is published, a Stelle
 * or Gemeinde leads it, and no other round asks for it already.
 */
export function warumNicht(massnahme: ZurAuswahl): GrundOhneAbfrage | null {
  if (!expectsSachstand(massnahme)) return "beendet";
  if (!massnahme.oeffentlich) return "nicht-oeffentlich";
  if (!massnahme.fuehrtEineStelle) return "ohne-federfuehrung";
  return massnahme.laufend ? "schon-gefragt" : null;
}

/** How a Stelle or Gemeinde can be reached: its first contact with an address, otherwise its own address. */
export type Erreichbarkeit = {
  readonly name: string;
  /** The function of the contact; empty when the Stelle itself is written to. */
  readonly funktion: string;
  readonly email: string;
  readonly telefon: string;
  readonly sprachen: readonly string[];
  readonly gehoertZumLandkreis: boolean;
};

/** The language of a mail: German, unless the contact names others and German is not among them. */
export function mailSprache(sprachen: readonly string[]): Locale {
  const bare = sprachen.map((one) => one.toLowerCase().split("-", 1)[0]);
  if (bare.length === 0 || bare.includes("de")) return "de";
  return COMPLETE_LOCALES.find((one) => bare.includes(one)) ?? "de";
}

/** "Sachgebiet Mobilität (Fahrplanbüro)": a function, never a person. */
export function angefragtName({ name, funktion }: Pick<Erreichbarkeit, "name" | "funktion">): string {
  return funktion ? `${name} (${funktion})` : name;
}

/** Parts of the county answer as a matter of duty; everybody else may do without reminders. */
export function darfAbbestellen({ gehoertZumLandkreis }: Pick<Erreichbarkeit, "gehoertZumLandkreis">): boolean {
  return !gehoertZumLandkreis;
}
