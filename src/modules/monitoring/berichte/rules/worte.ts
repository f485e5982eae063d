import type { Geldart } from "../../controlling/rules/geld.ts";
import type { Endend } from "../../controlling/rules/lage.ts";
import type { JahrLage } from "../../controlling/rules/verlauf.ts";

// A frozen report is German like the rest of the county's content, whatever the language of the page around it: its
// words are frozen with it.

export const UMSETZUNG = {
  geplant: "geplant",
  laeuft: "läuft",
  pausiert: "pausiert",
  abgeschlossen: "abgeschlossen",
  abgebrochen: "abgebrochen",
} as const;

export const EINSCHAETZUNG = { "im-plan": "im Plan", gefaehrdet: "gefährdet", kritisch: "kritisch" } as const;

export const GELD: Readonly<Record<Geldart, string>> = {
  beantragt: "beantragt",
  bewilligt: "bewilligt oder gesichert",
  ausgegeben: "ausgegeben",
};

export const ENDE: Readonly<Record<Endend["art"], string>> = {
  massnahme: "endet",
  foerderung: "Förderung endet",
  nachweis: "Nachweis fällig",
};

export const JAHRESLAGE: Readonly<Record<JahrLage, string>> = {
  "im-plan": "im Plan",
  gefaehrdet: "gefährdet",
  kritisch: "kritisch",
  abgeschlossen: "fertig",
  abgebrochen: "abgebrochen",
  "ohne-einschaetzung": "nicht bewertet",
};

export const ART_TITEL = {
  sozialausschuss: "Bericht an den Sozialausschuss",
  steuerungsgruppe: "Bericht an die Steuerungsgruppe",
  gemeinde: "Bericht für eine Gemeinde",
  taetigkeitsbericht: "Tätigkeitsbericht",
} as const;
