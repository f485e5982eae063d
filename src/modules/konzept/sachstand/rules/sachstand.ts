import type { Id } from "#src/shared/id.ts";

export type SachstandId = Id<"Sachstand">;

/**
 * First axis: what was decided about a Maßnahme. Changes only by a decision or with a reason (MODEL 5.3 rule 5).
 * `im-konzept`: stands in the Konzept and may be selected for a year.
 */
export const ENTSCHEIDUNGEN = [
  "idee",
  "vorgeschlagen",
  "im-konzept",
  "ausgewaehlt",
  "nicht-ausgewaehlt",
  "entfallen",
] as const;
export type Entscheidung = (typeof ENTSCHEIDUNGEN)[number];

/** Second axis: how far it is, as its lead reports it. */
export const UMSETZUNGEN = ["geplant", "laeuft", "pausiert", "abgeschlossen", "abgebrochen"] as const;
export type Umsetzung = (typeof UMSETZUNGEN)[number];

/** How its lead judges it, with a reason unless all is well. No judgement is not a good one: it is null. */
export const EINSCHAETZUNGEN = ["im-plan", "gefaehrdet", "kritisch"] as const;
export type Einschaetzung = (typeof EINSCHAETZUNGEN)[number];

/** Third axis, computed: how old the last Sachstand is. Never changes the other two. */
export const AKTUALITAETEN = ["frisch", "faellig", "veraltet", "nie-berichtet"] as const;
export type Aktualitaet = (typeof AKTUALITAETEN)[number];

/** What a Maßnahme brings forth and how much of it there is: 28 of 40 Plätze (R114: never what it achieves). */
export type Leistung = {
  readonly name: string;
  readonly einheit: string;
  readonly soll: number | null;
  readonly ist: number | null;
};

/** Why a Maßnahme was put first: great effect, or quickly done. */
export const EINSTUFUNGEN = ["schwerpunkt", "quick-win"] as const;
export type Einstufung = (typeof EINSTUFUNGEN)[number];
