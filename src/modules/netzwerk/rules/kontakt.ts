import type { Datum } from "#src/shared/datum.ts";
import { addDays } from "#src/shared/datum.ts";

/** Longest time a name may be shown after consent, in days; then it has to be asked again (R178). */
export const NAME_HOECHSTENS_TAGE = 730;

/** One contact, by function. A name only with consent and an end (R178). */
export type KontaktAngaben = {
  /** What one may come to this contact for; several functions are one contact (R177). */
  readonly funktionen: readonly string[];
  readonly personName: string | null;
  readonly einwilligungAm: Datum | null;
  readonly nameBis: Datum | null;
  readonly telefon: string;
  readonly email: string;
  readonly sprechzeit: string;
  readonly sprachen: readonly string[];
  readonly oeffentlich: boolean;
};

export type KontaktRefusal = "funktion-fehlt" | "einwilligung-fehlt" | "einwilligung-zu-lang" | "nicht-erreichbar";

/**
 * Whether a contact may be kept as it is.
 *
 * - K1 It names at least one function. (R177)
 * - K2 A name needs the day of consent, not in the future, and a day on which it is deleted. (R178)
 * - K3 That day lies at most two years after the consent. (R178: "names optional with expiry")
 * - K4 It can be reached by telephone or e-mail.
 *
 * @returns null when nothing speaks against it
 */
export function findKontaktRefusal(kontakt: KontaktAngaben, heute: Datum): KontaktRefusal | null {
  if (kontakt.funktionen.length === 0) return "funktion-fehlt";
  if (kontakt.telefon === "" && kontakt.email === "") return "nicht-erreichbar";
  if (kontakt.personName === null) return null;
  const { einwilligungAm, nameBis } = kontakt;
  if (einwilligungAm === null || nameBis === null || einwilligungAm > heute || nameBis <= heute)
    return "einwilligung-fehlt";
  return nameBis > addDays(einwilligungAm, NAME_HOECHSTENS_TAGE) ? "einwilligung-zu-lang" : null;
}

/** The name, as long as consent holds. Shown by nobody on or after `nameBis`, even before the nightly deletion. */
export function shownName(kontakt: { personName: string | null; nameBis: Datum | null }, heute: Datum): string | null {
  return kontakt.nameBis !== null && kontakt.nameBis > heute ? kontakt.personName : null;
}
