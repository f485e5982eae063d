import type { Locale } from "./locale.ts";

/** A short text in the languages it was written in. German may be missing as well. */
export type Uebersetzt = { readonly [L in Locale]?: string };

/**
 * The text for a reader, and the language it is in, for `lang` where that differs from the page.
 * Falls back to German, then to any language there is; null when nothing was written.
 */
export function textFor(text: Uebersetzt, locale: Locale): { text: string; lang: Locale } | null {
  for (const lang of [locale, "de", ...(Object.keys(text) as Locale[])] as const) {
    const found = text[lang];
    if (found) return { text: found, lang };
  }
  return null;
}
