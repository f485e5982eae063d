import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

export const wellenTexts = definePageTexts("beteiligung-wellen", { de, en });
