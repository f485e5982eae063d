import { hatSachstand } from "../../sachstand/rules/aktualitaet.ts";
import { ENTSCHEIDUNGEN, type Entscheidung } from "../../sachstand/rules/sachstand.ts";
import {
  summarizeStaende,
  type StandZurZaehlung,
  type Zusammenfassung,
} from "../../sachstand/rules/zusammenfassung.ts";

/** How a Maßnahme stands in one word, for a picture of many: its end first, then what its lead said of it. */
export const LAGEN = [
  "im-plan",
  "gefaehrdet",
  "kritisch",
  "noch-nicht-bewertet",
  "abgeschlossen",
  "abgebrochen",
] as const;
export type Lage = (typeof LAGEN)[number];

/** Only what was taken up counts among the Maßnahmen that go well or badly. */
export const ZAEHLENDE_ENTSCHEIDUNGEN: readonly Entscheidung[] = ENTSCHEIDUNGEN.filter(hatSachstand);

/** No judgement is "noch nicht bewertet" and never a good one (MODEL 5.1 P5). */
export function lageOf({ umsetzung, einschaetzung, sachstandAm }: Omit<StandZurZaehlung, "entscheidung">): Lage {
  if (umsetzung === "abgeschlossen" || umsetzung === "abgebrochen") return umsetzung;
  return (sachstandAm !== null && einschaetzung) || "noch-nicht-bewertet";
}

/** The counts of a Zusammenfassung and the parts of its bar, which add up to `gesamt`. */
export type Lagebild = Zusammenfassung & { readonly je: Readonly<Record<Lage, number>> };

/** @returns null for an empty set: nothing is not 0 % (MODEL 5.3 rule 6) */
export function countLagen(massnahmen: readonly StandZurZaehlung[]): Lagebild | null {
  const zusammenfassung = summarizeStaende(massnahmen);
  if (!zusammenfassung) return null;
  const je: Record<Lage, number> = {
    "im-plan": 0,
    gefaehrdet: 0,
    kritisch: 0,
    "noch-nicht-bewertet": 0,
    abgeschlossen: 0,
    abgebrochen: 0,
  };
  for (const massnahme of massnahmen) if (hatSachstand(massnahme.entscheidung)) je[lageOf(massnahme)] += 1;
  return { ...zusammenfassung, je };
}
