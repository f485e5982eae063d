import { definePageTexts } from "#src/platform/i18n/page-texts/index.ts";
import abfrageAr from "../abfrage/texts/ar.json" with { type: "json" };
import abfrageDe from "../abfrage/texts/de.json" with { type: "json" };
import abfrageEn from "../abfrage/texts/en.json" with { type: "json" };
import prozessAr from "../prozess/texts/ar.json" with { type: "json" };
import prozessDe from "../prozess/texts/de.json" with { type: "json" };
import prozessEn from "../prozess/texts/en.json" with { type: "json" };
import redaktionDe from "../redaktion/texts/de.json" with { type: "json" };
import redaktionEn from "../redaktion/texts/en.json" with { type: "json" };
import beitrittAr from "../beitritt/texts/ar.json" with { type: "json" };
import beitrittDe from "../beitritt/texts/de.json" with { type: "json" };
import beitrittEn from "../beitritt/texts/en.json" with { type: "json" };
import beschlussAr from "../beschluss/texts/ar.json" with { type: "json" };
import beschlussDe from "../beschluss/texts/de.json" with { type: "json" };
import beschlussEn from "../beschluss/texts/en.json" with { type: "json" };
import kampagneAr from "../kampagne/texts/ar.json" with { type: "json" };
import kampagneDe from "../kampagne/texts/de.json" with { type: "json" };
import kampagneEn from "../kampagne/texts/en.json" with { type: "json" };
import vorhabenAr from "../vorhaben/texts/ar.json" with { type: "json" };
import vorhabenDe from "../vorhaben/texts/de.json" with { type: "json" };
import vorhabenEn from "../vorhaben/texts/en.json" with { type: "json" };
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

export const konzeptTexts = definePageTexts("konzept", {
  de: {
    ...de,
    ...abfrageDe,
    ...prozessDe,
    ...redaktionDe,
    ...beschlussDe,
    ...beitrittDe,
    ...vorhabenDe,
    ...kampagneDe,
  },
  en: {
    ...en,
    ...abfrageEn,
    ...prozessEn,
    ...redaktionEn,
    ...beschlussEn,
    ...beitrittEn,
    ...vorhabenEn,
    ...kampagneEn,
  },
  ar: { ...ar, ...abfrageAr, ...prozessAr, ...beschlussAr, ...beitrittAr, ...vorhabenAr, ...kampagneAr },
});
