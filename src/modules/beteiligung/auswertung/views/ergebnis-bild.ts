import { bildOf, type Fragebild, type Kreuzbild, kreuzbildOf } from "../rules/bild.ts";
import type { Auswertungsfrage } from "../rules/merkmale.ts";
import type { Worte } from "../rules/nennen.ts";
import type { Fragetafel, Tafel } from "../rules/tafel.ts";
import { findMerkmal } from "../rules/zaehlen.ts";

export type Ergebnisbilder = { readonly fragen: readonly Fragebild[]; readonly kreuze: readonly Kreuzbild[] };

/**
 * Tables as they are drawn, in the order of the survey: nothing but what stands in them.
 *
 * @param alle every table that is told, for the bases of cross tables
 */
export function drawTafeln(
  fragen: readonly Auswertungsfrage[],
  tafeln: readonly Tafel[],
  alle: readonly Tafel[],
  worte: Worte,
): Ergebnisbilder {
  const merkmalOf = (key: string) =>
    alle
      .filter((one): one is Fragetafel => one.art === "frage")
      .flatMap((one) => one.merkmale)
      .find((one) => one.schluessel === key);
  return {
    fragen: fragen.flatMap((frage) => {
      const tafel = tafeln.find((one) => one.schluessel === frage.schluessel);
      return tafel?.art === "frage" ? [bildOf(frage, tafel, worte)] : [];
    }),
    kreuze: tafeln.flatMap((tafel) => {
      if (tafel.art !== "kreuz") return [];
      const row = findMerkmal({ fragen }, tafel.zeile);
      const column = findMerkmal({ fragen }, tafel.spalte);
      if (!row || !column) return [];
      const margin = merkmalOf(tafel.zeile);
      const basen = new Map(margin?.codes.map((code, at) => [code, margin.zellen[at] ?? null]));
      return [kreuzbildOf(tafel, row, column, basen, merkmalOf, worte)];
    }),
  };
}
