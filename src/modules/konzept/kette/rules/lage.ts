import type { Einschaetzung, Entscheidung, Umsetzung } from "../../sachstand/rules/sachstand.ts";

/** How a Maßnahme stands in one word, for counting: its end first, then what its lead said of it. */
export const LAGEN = [
  "im-plan",
  "gefaehrdet",
  "kritisch",
  "noch-nicht-bewertet",
  "abgeschlossen",
  "abgebrochen",
] as const;
export type Lage = (typeof LAGEN)[number];

export type MitLage = {
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  /** Whether anything was ever reported. */
  readonly berichtet: boolean;
};

/** What was never begun or never chosen does not count among the Maßnahmen that go well or badly. */
export const ZAEHLENDE_ENTSCHEIDUNGEN: readonly Entscheidung[] = ["vorgeschlagen", "im-konzept", "ausgewaehlt"];

/** No judgement is "noch nicht bewertet" and never a good one (MODEL 5.1 P5). */
export function lageOf({ umsetzung, einschaetzung }: Pick<MitLage, "umsetzung" | "einschaetzung">): Lage {
  if (umsetzung === "abgeschlossen" || umsetzung === "abgebrochen") return umsetzung;
  return einschaetzung ?? "noch-nicht-bewertet";
}

/** Counts with what they are counted of: numerator, denominator, and what was left out (MODEL 5.3 rule 6). */
export type Lagebild = {
  readonly gesamt: number;
  readonly bewertet: number;
  /** Among those without judgement: never reported at all. */
  readonly ohneBericht: number;
  readonly je: Readonly<Record<Lage, number>>;
};

export function zaehleLagen(massnahmen: readonly MitLage[]): Lagebild {
  const je: Record<Lage, number> = {
    "im-plan": 0,
    gefaehrdet: 0,
    kritisch: 0,
    "noch-nicht-bewertet": 0,
    abgeschlossen: 0,
    abgebrochen: 0,
  };
  let ohneBericht = 0;
  for (const massnahme of massnahmen) {
    const lage = lageOf(massnahme);
    je[lage] += 1;
    if (lage === "noch-nicht-bewertet" && !massnahme.berichtet) ohneBericht += 1;
  }
  return { gesamt: massnahmen.length, bewertet: massnahmen.length - je["noch-nicht-bewertet"], ohneBericht, je };
}

/** Which sentence says what was counted: never a share of nothing. */
export function satzZumLagebild({ gesamt, bewertet, ohneBericht }: Lagebild) {
  if (gesamt === 0) return "leer";
  if (bewertet === gesamt) return "alle";
  return ohneBericht === gesamt - bewertet ? "ohne-bericht" : "offen";
}
