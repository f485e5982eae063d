import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import { defineTexts, type Texts } from "#src/platform/i18n/texts.ts";
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };

export const rueckmeldungTexts = definePageTexts("wegweiser-rueckmeldung", { de, en, ar });

export type RueckmeldungKey = typeof rueckmeldungTexts extends Texts<infer K> ? K : never;

/** As `WEITERE_TEXTE` of the module: the public strings in a language the rest of the product does not speak. */
export const ukrainischeRueckmeldungTexts: Texts<RueckmeldungKey> = defineTexts("wegweiser-rueckmeldung-uk", {
  de: { ...rueckmeldungTexts.messages.de, ...uk },
});
