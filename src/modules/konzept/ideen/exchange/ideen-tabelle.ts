import type { Translate } from "#src/platform/i18n/texts.ts";
import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import type { konzeptTexts } from "../../texts/index.ts";
import type { IdeeOeffentlich } from "../views/ideen.ts";

type Text = Translate<keyof (typeof konzeptTexts)["messages"]["de"]>;

/** Ideas for other programs, field by field, so that nothing internal slips out. */
export function ideenJson(ideen: readonly IdeeOeffentlich[], origin: string) {
  return {
    format: "wirkungskreis/ideen/1",
    ideen: ideen.map((one) => ({
      nummer: one.nummer,
      titel: one.titel,
      kurzfassung: one.kurzfassung,
      stand: one.stand,
      antwort: one.antwort || null,
      beantwortetAm: one.beantwortetAm,
      von: one.von,
      massnahme: one.massnahme?.kennung ?? null,
      massnahmeAdresse: one.massnahme?.oeffentlich ? `${origin}/konzept/massnahmen/${one.massnahme.kennung}` : null,
    })),
  };
}

/** The same as a table with German semicolons. */
export function ideenCsv(ideen: readonly IdeeOeffentlich[], text: Text): string {
  const head = ["nummer", "titel", "kurzfassung", "stand", "antwort", "beantwortet", "von", "massnahme"] as const;
  return writeCsv([
    head.map((key) => text(`idee.csv.${key}`)),
    ...ideen.map((one): CsvCell[] => [
      one.nummer,
      one.titel,
      one.kurzfassung,
      text(`idee.stand.${one.stand}`),
      one.antwort,
      one.beantwortetAm,
      one.von ?? "",
      one.massnahme?.kennung ?? "",
    ]),
  ]);
}
