import { defineTexts } from "#src/platform/i18n/texts.ts";
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

export const wirkungTexts = defineTexts("beteiligung-wirkung", { de, en, ar });
