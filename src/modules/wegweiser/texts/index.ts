import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import { defineTexts, type Texts } from "#src/platform/i18n/texts.ts";
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };

export const wegweiserTexts = definePageTexts("wegweiser", { de, en, ar });

export type WegweiserKey = keyof typeof de;
type Key = typeof wegweiserTexts extends Texts<infer K> ? K : never;

const german = wegweiserTexts.messages.de;

/**
 * The public strings in languages that the rest of the product does not speak yet. Written without plural forms: they
 * are read as if they were German.
 */
export const WEITERE_TEXTE: { readonly [Sprache in string]?: Texts<Key> } = {
  uk: defineTexts("wegweiser-uk", { de: { ...german, ...uk } }),
};

/** Whether the words of the guide itself exist in a language that the interface does not speak. */
export function hasOwnTexts(sprache: string): boolean {
  return Object.hasOwn(WEITERE_TEXTE, sprache);
}
