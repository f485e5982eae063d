import { type Translate, translator } from "#src/platform/i18n/texts.ts";
import { isLocale, type Locale } from "#src/shared/locale.ts";
import type { Sprache } from "../../../rules/sprachen.ts";
import { type RueckmeldungKey, rueckmeldungTexts, ukrainischeRueckmeldungTexts } from "../../texts/index.ts";

/** The words of this subject for a reader of the guide, as `useLesen` has them for the rest. */
export function rueckmeldungText(sprache: Sprache, locale: Locale): Translate<RueckmeldungKey> {
  if (sprache === "uk") return translator(ukrainischeRueckmeldungTexts, "de");
  return translator(rueckmeldungTexts, isLocale(sprache) ? sprache : locale);
}
