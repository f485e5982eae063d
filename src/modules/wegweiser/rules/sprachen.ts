import { dirOf, isLocale, type Locale } from "#src/shared/locale.ts";

/**
 * Languages in which contents of the Wegweiser can be written, as BCP 47 tags. `de-simple` is Leichte Sprache, a
 * language of its own: registered variant "simple". German is the source of every translation.
 */
export const SPRACHEN = ["de", "de-simple", "en", "ar", "uk", "ru", "tr", "fa", "prs", "ti", "pl", "ro", "fr"] as const;
export type Sprache = (typeof SPRACHEN)[number];

/** Into which a text can be translated. */
export const ZIELSPRACHEN = SPRACHEN.filter((sprache) => sprache !== "de");

/** Each in its own words, as it stands on the switch. */
export const SPRACHNAMEN: Record<Sprache, string> = {
  de: "Deutsch",
  "de-simple": "Leichte Sprache",
  en: "English",
  ar: "العربية",
  uk: "Українська",
  ru: "Русский",
  tr: "Türkçe",
  fa: "فارسی",
  prs: "دری",
  ti: "ትግርኛ",
  pl: "Polski",
  ro: "Română",
  fr: "Français",
};

/** Short texts by language; any may be missing. */
export type Sprachtexte = { readonly [S in Sprache]?: string };

export function isSprache(text: unknown): text is Sprache {
  return (SPRACHEN as readonly unknown[]).includes(text);
}

/**
 * The language in which somebody reads: what `?sprache=` asks for, or else the language of the page. Languages with an
 * interface of their own are reached by their own address only.
 */
export function leseSprache(locale: Locale, wunsch: string | null): Sprache {
  return isSprache(wunsch) && !isLocale(wunsch) ? wunsch : locale;
}

/** The text for a reader and its language: the own one, else German. Null when neither is there. */
export function textIn(texte: Sprachtexte, sprache: Sprache): { text: string; lang: Sprache } | null {
  const own = texte[sprache];
  if (own) return { text: own, lang: sprache };
  return texte.de ? { text: texte.de, lang: "de" } : null;
}

export function richtung(sprache: Sprache): "ltr" | "rtl" {
  return dirOf(sprache);
}
