import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Unterschied, Unterschiede } from "./unterschiede.ts";

/** What somebody says when a body has adopted the Konzept. */
export type BeschlussAngaben = {
  readonly bezeichnung: string;
  readonly beschlossenAm: Datum;
  /** Text of the resolution as it was decided. */
  readonly beschluss: string;
};

export const BESCHLUSS_REASONS = [
  "ohne-bezeichnung",
  "bezeichnung-vergeben",
  "ohne-beschluss",
  "beschluss-in-zukunft",
  "beschluss-vor-voriger",
  "nichts-oeffentlich",
  "nichts-geaendert",
  "entfallen-ohne-grund",
] as const;
export type BeschlussReason = (typeof BESCHLUSS_REASONS)[number];

/**
 * Decides whether what is there can be frozen as the next Fassung.
 *
 * - F1 It has a name that no other Fassung has, and the text of the resolution.
 * - F2 The day of the resolution has been, and is not before the Fassung that it replaces.
 * - F3 Something is published, and something differs from the Fassung before.
 * - F4 Nothing falls away without a reason (MODEL 5.3 rule 3).
 *
 * @param heute the day on which it is written down
 * @param unterschiede from the Fassung before; null for the first
 */
export function acceptBeschluss(
  typed: BeschlussAngaben,
  heute: Datum,
  bisher: readonly { readonly bezeichnung: string; readonly beschlossenAm: Datum }[],
  elemente: number,
  unterschiede: Unterschiede | null,
): Outcome<BeschlussAngaben, BeschlussReason> {
  const angaben = {
    bezeichnung: typed.bezeichnung.replace(/\s+/gu, " ").trim(),
    beschlossenAm: typed.beschlossenAm,
    beschluss: typed.beschluss.replaceAll("\r\n", "\n").trim(),
  };
  const same = (text: string) => text.toLocaleLowerCase("de");
  if (angaben.bezeichnung === "") return refuse("ohne-bezeichnung");
  if (bisher.some((one) => same(one.bezeichnung) === same(angaben.bezeichnung))) return refuse("bezeichnung-vergeben");
  if (angaben.beschluss === "") return refuse("ohne-beschluss");
  if (angaben.beschlossenAm > heute) return refuse("beschluss-in-zukunft");
  if (bisher.some((one) => one.beschlossenAm > angaben.beschlossenAm)) return refuse("beschluss-vor-voriger");
  if (elemente === 0) return refuse("nichts-oeffentlich");
  if (unterschiede && isUnchanged(unterschiede)) return refuse("nichts-geaendert");
  if (unterschiede && listUnbegruendete(unterschiede.elemente).length > 0) return refuse("entfallen-ohne-grund");
  return accept(angaben);
}

function isUnchanged({ elemente, verbindungen }: Unterschiede): boolean {
  return [...elemente, ...verbindungen].every((one) => one.vorgang === "uebernommen");
}

/** What fell away and nobody has said why. */
export function listUnbegruendete(unterschiede: readonly Unterschied[]): readonly Unterschied[] {
  return unterschiede.filter((one) => one.vorgang === "entfallen" && one.gruende.length === 0);
}
