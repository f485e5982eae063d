import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import abfrageAr from "../abfrage/texts/ar.json" with { type: "json" };
import abfrageDe from "../abfrage/texts/de.json" with { type: "json" };
import abfrageEn from "../abfrage/texts/en.json" with { type: "json" };
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

export const konzeptTexts = definePageTexts("konzept", {
  de: { ...de, ...abfrageDe },
  en: { ...en, ...abfrageEn },
  ar: { ...ar, ...abfrageAr },
});
