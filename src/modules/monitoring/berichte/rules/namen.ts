import type { Vorschau } from "./dokument.ts";

/** How many places are shown. */
const MOST = 20;
/** Two or three words with capitals in a row, or a form of address before one: what a name looks like in a sentence. */
const KANDIDAT =
  /(?:(?:Frau|Herrn?|Dr\.|Prof\.)\s+)+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu;

/**
 * Where the name of a person may stand in a report: a warning before it is frozen and published (B8).
 *
 * @param isName tells whether such words are one
 */
export function findNamen(
  { vorwort, titel, abschnitte }: Pick<Vorschau, "vorwort" | "titel" | "abschnitte">,
  isName: (text: string) => boolean,
): string[] {
  const texts = [titel, vorwort, ...abschnitte.flatMap((part) => [part.text, ...part.zeilen.flat()])];
  const found = texts.flatMap((text) => (text.match(KANDIDAT) ?? []).filter((one) => isName(one)));
  return [...new Set(found)].slice(0, MOST);
}
