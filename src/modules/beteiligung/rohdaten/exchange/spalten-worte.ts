import { textIn, type Umfrage } from "../../umfrage/rules/definition.ts";
import type { Spalte } from "../rules/spalten.ts";

/** The words of a column in the survey's own language: question, row, column. */
export function labelOf({ frage, worte }: Spalte, umfrage: Umfrage): string {
  const titel = textIn(frage.titel, umfrage.grundsprache, umfrage.grundsprache).text;
  const parts = worte.slice(1).map((one) => one[0] ?? "");
  return [titel, ...parts.map((one) => `[${one}]`)].join(" ");
}
