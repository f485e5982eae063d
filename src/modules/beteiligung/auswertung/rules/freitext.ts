import { accept, type Outcome, refuse } from "#src/shared/result.ts";

/**
 * - `frei` is shown as it was written;
 * - `gekuerzt` is shown with marks where something was left out;
 * - `zurueckgehalten` is not shown;
 * - `personenbezogen` is not shown, because somebody could be recognised; how many is told.
 */
export const FREITEXTSTAENDE = ["frei", "gekuerzt", "zurueckgehalten", "personenbezogen"] as const;
export type Freitextstand = (typeof FREITEXTSTAENDE)[number];
export const isFreitextstand = (value: string): value is Freitextstand =>
  FREITEXTSTAENDE.some((stand) => stand === value);

/** Stands where something was left out. */
export const AUSLASSUNG = "[…]";

/**
 * What is shown of an answer in words. Shortening only takes away: every piece between two marks stands in the answer, in
 * the same order, so that nobody is made to say what she did not (EG12).
 *
 * @param gekuerzt as typed; asked only when it is to be shortened
 */
export function acceptFreitext(
  stand: Freitextstand,
  text: string,
  gekuerzt: string,
): Outcome<
  { readonly stand: Freitextstand; readonly text: string },
  "kuerzung-leer" | "kuerzung-ohne-zeichen" | "kuerzung-anders"
> {
  if (stand === "frei") return accept({ stand, text: text.trim() });
  if (stand !== "gekuerzt") return accept({ stand, text: "" });
  const plain = (one: string) => one.replace(/\s+/gu, " ").trim();
  const pieces = gekuerzt.split(AUSLASSUNG).map(plain).filter(Boolean);
  if (pieces.length === 0) return refuse("kuerzung-leer");
  if (!gekuerzt.includes(AUSLASSUNG)) return refuse("kuerzung-ohne-zeichen");
  let from = 0;
  for (const piece of pieces) {
    const at = plain(text).indexOf(piece, from);
    if (at < 0) return refuse("kuerzung-anders");
    from = at + piece.length;
  }
  return accept({ stand, text: gekuerzt.trim() });
}

const PERSOENLICH = [
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/u,
  /(?:\+|00?)\d[\d\s/()-]{5,}\d/u,
  /(?:^|\s)(?:Herrn?|Frau|Dr\.|Mr\.?|Mrs\.?|Ms\.?)\s+\p{Lu}/u,
  /\p{L}{3,}(?:straße|strasse|str\.|weg|platz|gasse)\s*\d/iu,
];

/** Whether an answer looks as if it named somebody: an address, a telephone number, a form of address. A hint, no proof. */
export function looksPersonal(text: string): boolean {
  return PERSOENLICH.some((one) => one.test(text));
}
