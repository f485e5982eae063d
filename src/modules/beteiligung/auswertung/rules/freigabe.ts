import type { Datum } from "#src/shared/datum.ts";
import { umfragePhase } from "../../umfrage/rules/umfrage.ts";
import { kreuzOf } from "./tafel.ts";

const FERTIG: ReadonlySet<string> = new Set(["abgelaufen", "geschlossen", "archiviert"]);

/** Whether no more answers come: only then do published numbers stay true, and no two states can be compared (EG11, T40). */
export function isAbgeschlossen(umfrage: Parameters<typeof umfragePhase>[0], today: Datum): boolean {
  return FERTIG.has(umfragePhase(umfrage, today));
}

/** Whether a cross table is over this question: it goes with it. */
export function belongsTo(schluessel: string, frage: string): boolean {
  const kreuz = kreuzOf(schluessel);
  if (!kreuz) return false;
  return [kreuz.zeile, kreuz.spalte].some((one) => one === frage || one.startsWith(`${frage}.`));
}
