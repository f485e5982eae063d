import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import { defineTexts, type Texts } from "#src/platform/i18n/texts.ts";
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };

export const termineTexts = definePageTexts("wegweiser-veranstaltungen", { de, en, ar });

type Key = typeof termineTexts extends Texts<infer K> ? K : never;

/** The public strings in a language that the rest of the product does not speak. */
export const ukrainischeTermineTexte: Texts<Key> = defineTexts("wegweiser-veranstaltungen-uk", {
  de: { ...termineTexts.messages.de, ...uk },
});
