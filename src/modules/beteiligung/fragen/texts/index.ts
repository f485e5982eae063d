import { defineTexts } from "#src/platform/i18n/texts.ts";
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

/** What stands around the questions of any survey, for those who answer. */
export const fragenTexts = defineTexts("beteiligung-fragen", { de, en, ar });
