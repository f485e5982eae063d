import type { Steuerungsdaten } from "#src/modules/konzept/index.ts";
import type { Datum } from "#src/shared/datum.ts";
import { istStandVorlaeufig, countOffenes } from "../../controlling/rules/vorlaeufig.ts";
import type { BerichtAngaben } from "../rules/bericht.ts";
import type { Abschnitt } from "../rules/dokument.ts";

type Lage = {
  readonly angaben: BerichtAngaben;
  readonly heute: Datum;
  readonly daten: Steuerungsdaten;
  readonly woerter: { readonly massnahmen: string };
};

/** Behind every figure that can still change although nobody corrects the report (C10). */
export const VORLAEUFIG = " (vorläufig)";

/** What is still open on the day of freezing. */
export const offenesOf = ({ daten, heute }: Pick<Lage, "daten" | "heute">) =>
  countOffenes(daten.massnahmen, daten.antraege, heute);

/** The state of a past day does not wait for anybody who is asked today. */
export const istStandOffen = (eingang: Pick<Lage, "daten" | "heute">) =>
  eingang.daten.damals === null && istStandVorlaeufig(offenesOf(eingang), null);

/** At the end of a report: what its marks wait for. A report for a municipality has no such figures. */
export function vorlaeufigTeil(eingang: Lage): Abschnitt[] {
  if (eingang.angaben.art === "gemeinde") return [];
  const { abfragen, antraege, jahr } = offenesOf(eingang);
  const { massnahmen } = eingang.woerter;
  const rows = [
    ...(istStandOffen(eingang)
      ? [
          [
            "Sachstände",
            `angefragte ${massnahmen}: ${abfragen}`,
            "wenn jede Antwort übernommen oder die Abfrage beendet ist",
          ],
        ]
      : []),
    ...(antraege > 0
      ? [["Bewilligtes Geld", `Förderanträge ohne Entscheidung: ${antraege}`, "wenn über jeden entschieden ist"]]
      : []),
    ["Geld und Verlauf des Jahres", `${jahr} ist noch nicht vorbei`, `am 01.01.${jahr + 1}`],
  ];
  return [
    {
      titel: "Was noch vorläufig ist",
      text: "Diese Angaben können sich ändern, ohne dass etwas falsch war. Festgehalten bleiben sie, wie sie hier stehen; wer sie später neu braucht, macht einen neuen Bericht.",
      leer: "",
      spalten: ["Angabe", "Warum", "Endgültig"].map((titel) => ({ titel, breite: "weit" as const })),
      zeilen: rows,
    },
  ];
}
