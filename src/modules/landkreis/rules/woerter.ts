import type { Locale } from "#src/shared/locale.ts";

/** A word of the county in one and in many. */
export type Wort = { readonly einzahl: string; readonly mehrzahl: string };

export const WORT_ARTEN = ["handlungsfeld", "massnahme"] as const;
export type WortArt = (typeof WORT_ARTEN)[number];

/** The languages in which a county may choose its words. */
export const WORT_LOCALES = ["de", "en"] as const satisfies readonly Locale[];
export type WortLocale = (typeof WORT_LOCALES)[number];

export type Woerter = { readonly [L in WortLocale]: { readonly [A in WortArt]: Wort } };

export const WOERTER_VORGABE: Woerter = {
  de: {
    handlungsfeld: { einzahl: "Handlungsfeld", mehrzahl: "Handlungsfelder" },
    massnahme: { einzahl: "Maßnahme", mehrzahl: "Maßnahmen" },
  },
  en: {
    handlungsfeld: { einzahl: "field of action", mehrzahl: "fields of action" },
    massnahme: { einzahl: "measure", mehrzahl: "measures" },
  },
};

/** The county's words in a language; where it chose none (Arabic), the German ones. */
export function woerterFor(woerter: Woerter, locale: Locale): { readonly [A in WortArt]: Wort } {
  return locale === "en" ? woerter.en : woerter.de;
}
