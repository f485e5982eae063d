/**
 * Languages one can be helped in, as BCP 47 tags: those spoken at German counters most often. The list keeps forms
 * short; other tags that came in by import stay and are shown.
 */
export const BERATUNGSSPRACHEN = [
  "de",
  "en",
  "ar",
  "uk",
  "ru",
  "fa",
  "prs",
  "ps",
  "tr",
  "ku",
  "fr",
  "es",
  "it",
  "pl",
  "ro",
  "bg",
  "hr",
  "sr",
  "sq",
  "el",
  "hu",
  "pt",
  "vi",
  "ti",
  "am",
  "so",
] as const;

const names = new Map<string, Intl.DisplayNames>();

/** The name of a language in another: `arabisch` for `ar` in German. A tag nobody knows stays as it is. */
export function sprachName(tag: string, locale: string): string {
  let known = names.get(locale);
  if (!known) {
    known = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
    names.set(locale, known);
  }
  try {
    return known.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
