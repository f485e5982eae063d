import { defineTexts } from "#src/platform/i18n/texts.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

/** `stufe.<stage>` while it is made, `grund.<reason>` when it is refused. */
export const pdfTexts = defineTexts("pdf", { de, en });
