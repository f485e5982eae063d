import type { Sprache } from "../../rules/sprachen.ts";

/** Names of languages for a list such as "German, English, Russian", in the language of the page. */
export function languageNames(um: Sprache): (tags: readonly string[]) => string {
  const names = new Intl.DisplayNames([um, "de"], { type: "language" });
  const list = new Intl.ListFormat(um === "ar" ? "ar-u-nu-latn" : um, { type: "conjunction" });
  return (tags) => list.format(tags.map((tag) => names.of(tag) ?? tag));
}
