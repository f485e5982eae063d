/** Languages the interface can be read in. German is the source, the others are translations of it. */
export const LOCALES = ["de", "en", "ar"] as const;
export type Locale = (typeof LOCALES)[number];

/** Languages whose interface is promised at 100 %; a test holds the promise. */
export const COMPLETE_LOCALES = ["de", "en"] as const satisfies readonly Locale[];

export const LOCALE_NAMES: Record<Locale, string> = { de: "Deutsch", en: "English", ar: "العربية" };

export function dirOf(locale: string): "ltr" | "rtl" {
  return /^(ar|fa|prs|ckb|he|ur|ps)\b/.test(locale) ? "rtl" : "ltr";
}

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}

/**
 * Languages in which the guide can be read as well: its own words and those of its frame, asked for with `?sprache=`.
 * `de-simple` is Leichte Sprache. A test holds that they have every word that Arabic has.
 */
export const GUIDE_LANGUAGES = ["uk", "de-simple"] as const;
/** What interface strings can be written in. */
export type TextLanguage = Locale | (typeof GUIDE_LANGUAGES)[number];

export function isTextLanguage(text: string): text is TextLanguage {
  return isLocale(text) || (GUIDE_LANGUAGES as readonly string[]).includes(text);
}

/** `/konzept` in English is `/en/konzept`; German carries no prefix. */
export function localePath(locale: Locale, path: string): string {
  return locale === "de" ? path : path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** Takes the language prefix off a path: `/en/konzept` → `en`, `/konzept`. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  const first = pathname.split("/", 2)[1] ?? "";
  if (first === "de" || !isLocale(first)) return { locale: "de", path: pathname };
  return { locale: first, path: pathname.slice(first.length + 1) || "/" };
}
