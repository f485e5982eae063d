import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";

/** Longest time a name may be shown after consent, in days; then it has to be asked again (R178, as in netzwerk K3). */
export const NAME_HOECHSTENS_TAGE = 730;

/** An office that somebody holds: it keeps all seats when the person changes (R011). */
export type FunktionAngaben = {
  readonly titel: string;
  readonly titelUebersetzt: Uebersetzt;
  /** Where the office stands; at most one of both. */
  readonly stelleId: Id<"Stelle"> | null;
  readonly gemeindeId: Id<"Gemeinde"> | null;
};

/** Who holds it from now on. A name only with consent and an end (R178). */
export type AmtsantrittAngaben = {
  readonly von: Datum;
  readonly personName: string | null;
  readonly einwilligungAm: Datum | null;
  readonly nameBis: Datum | null;
};

export type FunktionRefusal = "zwei-orte";
export type AmtsantrittRefusal =
  | "antritt-in-der-zukunft"
  | "antritt-vor-vorgaenger"
  | "einwilligung-fehlt"
  | "einwilligung-zu-lang";

/**
 * Whether somebody may take over an office.
 *
 * - F1 On a day that has come, and after the predecessor began.
 * - F2 A name needs the day of consent, not in the future, and a day to come on which it is deleted,
 *   at most two years after the consent. (R178)
 *
 * @param bisherVon the day on which the present term began; null when there is none or it is unknown
 */
export function findAmtsantrittRefusal(
  neu: AmtsantrittAngaben,
  bisherVon: Datum | null,
  heute: Datum,
): AmtsantrittRefusal | null {
  if (neu.von > heute) return "antritt-in-der-zukunft";
  if (bisherVon !== null && neu.von <= bisherVon) return "antritt-vor-vorgaenger";
  if (neu.personName === null) return null;
  const { einwilligungAm, nameBis } = neu;
  if (einwilligungAm === null || nameBis === null || einwilligungAm > heute || nameBis <= heute)
    return "einwilligung-fehlt";
  return nameBis > addDays(einwilligungAm, NAME_HOECHSTENS_TAGE) ? "einwilligung-zu-lang" : null;
}

/** The name as long as consent holds: shown by nobody on or after `nameBis`, even before the nightly deletion. */
export function gezeigterName(amt: { personName: string | null; nameBis: Datum | null }, heute: Datum): string | null {
  return amt.nameBis !== null && amt.nameBis > heute ? amt.personName : null;
}
