import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { HandlungsfeldId } from "../../rules/massnahme.ts";
import type { Indikatorart, Richtung, Turnus } from "./kette.ts";
import { line, paragraphs } from "./texte.ts";

export type IndikatorInhalt = {
  readonly name: string;
  readonly art: Indikatorart;
  readonly einheit: string;
  /** 0–3. */
  readonly nachkommastellen: number;
  readonly zaehler: string;
  readonly nenner: string;
  readonly quelle: string;
  readonly quelleStelleId: Id<"Stelle"> | null;
  readonly turnus: Turnus | null;
  readonly stichtag: string;
  readonly richtung: Richtung;
  readonly methode: string;
  readonly handlungsfeldId: HandlungsfeldId | null;
  readonly oeffentlich: boolean;
};

export const INDIKATOR_REASONS = ["ohne-name", "ohne-einheit", "ohne-zaehler"] as const;
export type IndikatorReason = (typeof INDIKATOR_REASONS)[number];

/**
 * Decides whether an Indikator is defined well enough to be counted; the accepted value has its texts as they are kept.
 *
 * - I1 It has a name, a unit, and says what is counted.
 */
export function acceptIndikator(typed: IndikatorInhalt): Outcome<IndikatorInhalt, IndikatorReason> {
  const inhalt: IndikatorInhalt = {
    ...typed,
    name: line(typed.name),
    einheit: line(typed.einheit),
    zaehler: line(typed.zaehler),
    nenner: line(typed.nenner),
    quelle: line(typed.quelle),
    stichtag: line(typed.stichtag),
    methode: paragraphs(typed.methode),
  };
  if (inhalt.name === "") return refuse("ohne-name");
  if (inhalt.einheit === "") return refuse("ohne-einheit");
  if (inhalt.zaehler === "") return refuse("ohne-zaehler");
  return accept(inhalt);
}

/** What a person wrote, without what the house keeps beside it. */
export function indikatorInhaltOf(row: IndikatorInhalt): IndikatorInhalt {
  const { name, art, einheit, nachkommastellen, zaehler, nenner, quelle, quelleStelleId, turnus, stichtag } = row;
  const { richtung, methode, handlungsfeldId, oeffentlich } = row;
  const counted = { name, art, einheit, nachkommastellen, zaehler, nenner, quelle, quelleStelleId, turnus, stichtag };
  return { ...counted, richtung, methode, handlungsfeldId, oeffentlich };
}
