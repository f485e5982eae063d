import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import ar from "./ar.json" with { type: "json" };
import leicht from "./de-simple.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };

export const strassenkarteTexts = definePageTexts("wegweiser-strassenkarte", { de, en, ar, uk, "de-simple": leicht });
