import type { KonzeptPdfTexts } from "./data.ts";
import de from "./texts/de.json" with { type: "json" };
import en from "./texts/en.json" with { type: "json" };

/** The county's own words, as they stand at the beginning of a line. */
export interface KonzeptPdfWords {
  readonly handlungsfeld: string;
  readonly handlungsfelder: string;
  readonly massnahme: string;
  readonly massnahmen: string;
}

export const KONZEPT_PDF_LANGUAGES = ["de", "en"] as const;
export type KonzeptPdfLanguage = (typeof KONZEPT_PDF_LANGUAGES)[number];

const TEXTS: Record<KonzeptPdfLanguage, KonzeptPdfTexts> = { de, en };

/** The labels of the document with the county's words in them. */
export function konzeptPdfTexts(language: KonzeptPdfLanguage, words: KonzeptPdfWords): KonzeptPdfTexts {
  const filled = Object.entries(TEXTS[language]).map(([key, pattern]) => [key, fillWords(pattern, words)]);
  return Object.fromEntries(filled) as KonzeptPdfTexts;
}

function fillWords(pattern: string, words: KonzeptPdfWords): string {
  return pattern.replaceAll(/\[(\w+)\]/g, (_, name: keyof KonzeptPdfWords) => words[name]);
}
