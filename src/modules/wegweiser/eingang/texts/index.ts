import { defineTexts } from "#src/platform/i18n/texts.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

export const eingangTexts = defineTexts("wegweiser-eingang", { de, en });
