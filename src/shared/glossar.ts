import data from "./glossar.json" with { type: "json" };
import type { Locale } from "./locale.ts";

/** Name of a term in the code, as GLOSSAR.md lists it. */
export type BegriffKey = keyof typeof data.begriffe;

type Erklaert = { readonly wort: string; readonly erklaerung: string };
type Begriff = { readonly de: Erklaert & { readonly mehrzahl: string }; readonly en: Erklaert };

/** Every term of GLOSSAR.md by its name in the code. `mehrzahl` is empty for words without plural. */
export const BEGRIFFE: { readonly [K in BegriffKey]: Begriff } = data.begriffe;

/** Whether GLOSSAR.md lists a term under this name. */
export function isBegriff(key: string): key is BegriffKey {
  return Object.hasOwn(BEGRIFFE, key);
}

/**
 * A term and its explanation in one sentence, for the place where it stands.
 *
 * `lang` is the language of both: German where the glossary has none for the reader's language, so that the page can
 * mark the fragment.
 *
 * @returns null for a word that is not in GLOSSAR.md
 */
export function explainBegriff(key: string, locale: Locale): (Erklaert & { readonly lang: "de" | "en" }) | null {
  if (!isBegriff(key)) return null;
  const lang = locale === "en" ? "en" : "de";
  const { wort, erklaerung } = BEGRIFFE[key][lang];
  return { wort, erklaerung, lang };
}
