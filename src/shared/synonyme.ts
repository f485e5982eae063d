import { BEGRIFFE } from "./glossar.ts";
import data from "./synonyme.json" with { type: "json" };

/**
 * What else things are called: a small list kept by hand, and the German and English words of GLOSSAR.md. Each group
 * finds all its words, also those of other languages, so that who writes English finds what is written in German.
 */
export const SYNONYME: readonly (readonly string[])[] = [
  ...data.gruppen.map((gruppe) => Object.values(gruppe).flat()),
  ...Object.values(BEGRIFFE).map(({ de, en }) => [de.wort, en.wort]),
];
