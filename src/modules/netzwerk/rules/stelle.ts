import type { Datum } from "#src/shared/datum.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import type { GemeindeId, StelleId } from "./ids.ts";

/** Position types of the county's own units, from the top down (R024). */
export const EINHEIT_ARTEN = ["leitung", "dezernat", "stabsstelle", "amt", "sachgebiet"] as const;
export type EinheitArt = (typeof EINHEIT_ARTEN)[number];

/** Kinds of organisations outside the administration (R139). */
export const ORGANISATION_ARTEN = [
  "behoerde",
  "landesbehoerde",
  "wohlfahrt",
  "beratungsstelle",
  "verein",
  "migrantenorganisation",
  "initiative",
  "freiwilligenagentur",
  "religionsgemeinschaft",
  "bildungstraeger",
  "schule",
  "kita",
  "familienzentrum",
  "gesundheit",
  "wohnungswirtschaft",
  "mobilitaet",
  "betrieb",
  "medien",
  "forschung",
  "buero",
  "traeger",
  "sonstige",
] as const;
export type OrganisationArt = (typeof ORGANISATION_ARTEN)[number];

export type StelleArt = EinheitArt | OrganisationArt;
export const STELLE_ARTEN: readonly StelleArt[] = [...EINHEIT_ARTEN, ...ORGANISATION_ARTEN];

/** The three spheres of R139: gesellschaftliche, politische (öffentliche) und wirtschaftliche Akteure. */
export const SPHAEREN = ["oeffentlich", "gesellschaft", "wirtschaft"] as const;
export type Sphaere = (typeof SPHAEREN)[number];

export const SEKTOREN = ["bildung", "arbeit", "wirtschaft", "politik", "jugend", "soziales", "kommunen"] as const;
export type Sektor = (typeof SEKTOREN)[number];

/** How long a confirmed entry counts as fresh, in days. */
export const PRUEFFRIST_TAGE = 365;

/** What can be said of a Stelle, as it is edited. Empty texts mean "not known". */
export type StelleAngaben = {
  readonly name: string;
  readonly nameUebersetzt: Uebersetzt;
  readonly kurzname: string;
  /** Other spellings under which it is known. */
  readonly weitereNamen: readonly string[];
  readonly art: StelleArt;
  readonly gehoertZumLandkreis: boolean;
  readonly uebergeordneteStelleId: StelleId | null;
  readonly gemeindeId: GemeindeId | null;
  readonly sphaere: Sphaere;
  readonly sektor: Sektor | "";
  readonly aufgabe: string;
  readonly strasse: string;
  readonly plz: string;
  readonly ort: string;
  readonly raum: string;
  readonly telefon: string;
  readonly email: string;
  readonly website: string;
  readonly sprachen: readonly string[];
  readonly oeffentlich: boolean;
  readonly geprueftAm: Datum | null;
};

/** What whoever is zuständig for a Stelle may keep up to date herself. */
export const KONTAKT_FELDER = [
  "aufgabe",
  "strasse",
  "plz",
  "ort",
  "raum",
  "telefon",
  "email",
  "website",
  "sprachen",
] as const satisfies readonly (keyof StelleAngaben)[];
export type KontaktFeld = (typeof KONTAKT_FELDER)[number];

export function isEinheitArt(art: string): art is EinheitArt {
  return (EINHEIT_ARTEN as readonly string[]).includes(art);
}

/**
 * Whether position type and belonging fit: a unit of the county has a position type, an organisation has not.
 * Quelle: R024.
 */
export function fitsArt({ art, gehoertZumLandkreis }: Pick<StelleAngaben, "art" | "gehoertZumLandkreis">): boolean {
  return isEinheitArt(art) === gehoertZumLandkreis;
}

/**
 * Whether `unter` may stand under `ueber` without a circle.
 *
 * @param parentOf the reporting line as it is, from every Stelle to the one above
 */
export function closesCircle(
  unter: StelleId,
  ueber: StelleId | null,
  parentOf: ReadonlyMap<StelleId, StelleId | null>,
): boolean {
  const seen = new Set<StelleId>();
  for (let at = ueber; at !== null; at = parentOf.get(at) ?? null) {
    if (at === unter || seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
