import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

export const workshopTexts = definePageTexts("beteiligung-workshop", { de, en, ar });
