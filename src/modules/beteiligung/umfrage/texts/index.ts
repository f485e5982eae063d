import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

/** The pages of the office on which surveys are written. */
export const umfrageTexts = definePageTexts("beteiligung-umfrage", { de, en });
