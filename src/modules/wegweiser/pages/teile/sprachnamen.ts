import { sprachName } from "#src/modules/netzwerk/ui.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import type { TextLanguage } from "#src/shared/locale.ts";
import { wegweiserTexts } from "../../texts/index.ts";

/** Names of languages for a list such as "German, English, Russian", in the language of the page. */
export function languageNames(um: TextLanguage): (tags: readonly string[]) => string {
  const list = new Intl.ListFormat(um === "ar" ? "ar-u-nu-latn" : um, { type: "conjunction" });
  const leicht = translator(wegweiserTexts, um)("sprache.leicht");
  return (tags) => list.format(tags.map((tag) => (tag === "de-simple" ? leicht : sprachName(tag, um))));
}
