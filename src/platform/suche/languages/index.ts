import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import { NEUTRAL, type SearchLanguage } from "./language.ts";
import { ukrainian } from "./ukrainian.ts";

const LANGUAGES: Readonly<Record<string, SearchLanguage>> = { de: german, en: english, ar: arabic, uk: ukrainian };

/** @param tag BCP 47: `de`, `de-leicht`, `prs` */
export function languageOf(tag: string): SearchLanguage {
  return LANGUAGES[tag.split("-", 1)[0] ?? ""] ?? NEUTRAL;
}

export type { SearchLanguage } from "./language.ts";
