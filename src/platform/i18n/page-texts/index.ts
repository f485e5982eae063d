import { defineTexts, type Messages, type Texts } from "../texts.ts";
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import leicht from "./de-simple.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };

/** What pages of every module say in the same words: breadcrumbs, page turning, optional fields. */
export const PAGE_TEXTS = { de, en, ar, uk, "de-simple": leicht };

/** The strings of a module with pages: its own and those that all pages share. No module repeats a shared one. */
export function definePageTexts<const De extends Messages>(
  namespace: string,
  own: { de: De; en: Messages; ar?: Messages; uk?: Messages; "de-simple"?: Messages },
): Texts<(keyof De & string) | keyof typeof de> {
  return defineTexts(namespace, {
    de: { ...de, ...own.de },
    en: { ...en, ...own.en },
    ar: { ...ar, ...own.ar },
    uk: { ...uk, ...own.uk },
    "de-simple": { ...leicht, ...own["de-simple"] },
  });
}
