import type { Datum } from "#src/shared/datum.ts";
import { daysBetween } from "#src/shared/datum.ts";
import type { Massnahme } from "./eingang.ts";
import type { Teil } from "./filter.ts";

/** From so many days after the day an answer was wanted on, another reminder is not what helps. */
export const ESKALIEREN_TAGE = 60;

/** The one thing to do about a line. The first two are commands; the others lead to a page. */
export type Handlung = "erinnern" | "anfordern" | "eskalieren" | "melden" | "oeffnen";

/**
 * C7: every line has exactly one action. Who reports of it reports; the Fachstelle asks, reminds or, where asking is
 * over or a Maßnahme is red, gives somebody the task; everybody else opens it.
 */
export function handlungFor(teil: Teil, massnahme: Massnahme, heute: Datum, fragen: boolean): Handlung {
  if (teil === "ende") return "oeffnen";
  if (!fragen) return massnahme.meldet ? "melden" : "oeffnen";
  if (teil === "kritisch" && massnahme.einschaetzung === "kritisch") return "eskalieren";
  const { abfrage } = massnahme;
  if (abfrage?.wartet) {
    return daysBetween(abfrage.faelligAm, heute) > ESKALIEREN_TAGE ? "eskalieren" : "erinnern";
  }
  if (massnahme.fragbar) return "anfordern";
  return abfrage ? "oeffnen" : "eskalieren";
}
