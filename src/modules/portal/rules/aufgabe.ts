import { z } from "zod";
import { type Datum, daysBetween } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

export type AufgabeId = Id<"Aufgabe">;

/** What a task may hang on. It stays a task: nothing of it enters the Konzept (R042). */
export const AUFGABE_BEZUEGE = ["massnahme", "bedarf", "wirkungsziel", "beschluss"] as const;
export type AufgabeBezugArt = (typeof AUFGABE_BEZUEGE)[number];
export type AufgabeBezug = { readonly art: AufgabeBezugArt; readonly id: string };

export type AufgabeAngaben = {
  readonly titel: string;
  readonly notiz: string;
  /** By when; null: some day. */
  readonly faelligAm: Datum | null;
  /** The function that has to do it, e.g. "Stabsstelle Integration". */
  readonly fuer: string;
  readonly bezug: AufgabeBezug | null;
};

/**
 * Decides whether a task may be kept like this. A day in the past is allowed: what is overdue is written down, too.
 *
 * - A1 It has a title and a function that does it.
 * - A2 Nothing more is written into one that is done; it is opened again first.
 */
export function acceptAufgabe(
  typed: AufgabeAngaben,
  erledigt: boolean,
): Outcome<AufgabeAngaben, "ohne-titel" | "ohne-funktion" | "schon-erledigt"> {
  const line = (text: string) => text.replace(/\s+/gu, " ").trim();
  const angaben = { ...typed, titel: line(typed.titel), fuer: line(typed.fuer), notiz: typed.notiz.trim() };
  if (erledigt) return refuse("schon-erledigt");
  if (angaben.titel === "") return refuse("ohne-titel");
  if (angaben.fuer === "") return refuse("ohne-funktion");
  return accept(angaben);
}

export const AUFGABE_LAGEN = ["ueberfaellig", "heute", "offen", "erledigt"] as const;
export type AufgabeLage = (typeof AUFGABE_LAGEN)[number];

/** How a task stands on a day. It is overdue from the day after the one it was due on. */
export function lageOfAufgabe(
  aufgabe: { readonly faelligAm: Datum | null; readonly erledigt: boolean },
  heute: Datum,
): AufgabeLage {
  if (aufgabe.erledigt) return "erledigt";
  if (aufgabe.faelligAm === null || aufgabe.faelligAm > heute) return "offen";
  return aufgabe.faelligAm < heute ? "ueberfaellig" : "heute";
}

/** Days after the due one on which the Fachstelle is told of a task that a resolution gave (R034). */
export const ESKALATION_TAGE = [1, 7, 30, 60] as const;

/**
 * A3 A task of a resolution that is not done is escalated on these days, once a day; what an outage swallowed stays so.
 */
export function eskaliertHeute(
  aufgabe: {
    readonly faelligAm: Datum | null;
    readonly erledigt: boolean;
    readonly ausBeschluss: boolean;
    readonly eskaliertAm: Datum | null;
  },
  heute: Datum,
): boolean {
  const { faelligAm, erledigt, ausBeschluss, eskaliertAm } = aufgabe;
  if (erledigt || !ausBeschluss || faelligAm === null || eskaliertAm === heute) return false;
  const tage = daysBetween(faelligAm, heute);
  return ESKALATION_TAGE.some((one) => one === tage);
}

/** What the list can show. Anything else in the address counts as not set. */
export const aufgabenFilterSchema = z.object({
  welche: z.enum(["offen", "erledigt"]).catch("offen"),
  fuer: z.string().max(160).catch(""),
  seite: z.coerce.number().int().min(1).max(9999).catch(1),
});
export type AufgabenFilter = z.infer<typeof aufgabenFilterSchema>;

export const AUFGABEN_SEITE = 50;
