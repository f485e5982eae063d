import { sprachName } from "#src/modules/netzwerk/ui.ts";
import type { Sprache } from "../../rules/sprachen.ts";

/** Names of languages for a list such as "German, English, Russian", in the language of the page. */
export function languageNames(um: Sprache): (tags: readonly string[]) => string {
  const list = new Intl.ListFormat(um === "ar" ? "ar-u-nu-latn" : um, { type: "conjunction" });
  return (tags) => list.format(tags.map((tag) => sprachName(tag, um)));
}
