import { addDays, type Datum } from "#src/shared/datum.ts";

/** - `da` it answers; `fehlt` it is gone; `unklar` nobody can tell from here, such as pages that refuse programs. */
export type Adressantwort = "da" | "fehlt" | "unklar";

/** On so many different days in a row an address must be gone before anything is said (W25). */
export const FEHLER_TAGE = 2;
/** Days after which an address that answered is asked again; one that was gone is asked every day. */
export const ADRESSE_ALLE_TAGE = 7;
/** Addresses asked in one night at most. */
export const ADRESSEN_JE_NACHT = 200;

export type Adressstand = {
  readonly geprueftAm: Datum;
  /** Days in a row on which it was gone. */
  readonly fehlerTage: number;
};

/**
 * What an answer says of an address. Only what can be nothing else counts as gone: pages that ask for a sign-in, refuse
 * programs or are busy are there.
 *
 * @param status of HTTP; null when no server answered
 */
export function antwortOf(status: number | null): Adressantwort {
  if (status === null) return "fehlt";
  if (status >= 200 && status < 400) return "da";
  return status === 404 || status === 410 || status >= 500 ? "fehlt" : "unklar";
}

/** The state of an address after it was asked. Twice on one day counts once; what nobody can tell changes nothing. */
export function naechsterStand(vorher: Adressstand | null, antwort: Adressantwort, heute: Datum): Adressstand {
  const before = vorher?.fehlerTage ?? 0;
  if (antwort === "da") return { geprueftAm: heute, fehlerTage: 0 };
  if (antwort === "unklar" || vorher?.geprueftAm === heute) return { geprueftAm: heute, fehlerTage: before };
  return { geprueftAm: heute, fehlerTage: before + 1 };
}

/** Whether an address is asked today. */
export function istZuFragen(stand: Adressstand | null, heute: Datum): boolean {
  if (!stand) return true;
  return stand.fehlerTage > 0 ? stand.geprueftAm < heute : stand.geprueftAm <= addDays(heute, -ADRESSE_ALLE_TAGE);
}

/** Whether the office is told. */
export function istWeg(stand: Pick<Adressstand, "fehlerTage">): boolean {
  return stand.fehlerTage >= FEHLER_TAGE;
}

/** Every web address in these texts, once, without what belongs to the sentence. */
export function adressenIn(texte: readonly string[]): string[] {
  const found = texte.flatMap((text) => text.match(/https:\/\/[^\s<>"'„“”()]+/gu) ?? []);
  const bare = found.map((one) => one.replace(/[.,;:!?]+$/u, "")).filter((one) => URL.canParse(one));
  return [...new Set(bare)];
}
