/** Why somebody is written to. `eskalation` goes to the Fachstelle itself. */
export const MAILANLAESSE = ["anfrage", "erinnerung", "rueckgabe", "weitergabe", "eskalation"] as const;
export type Mailanlass = (typeof MAILANLAESSE)[number];

/** What became of a mail; `entfallen`: everything was answered before it left. */
export const MAILERGEBNISSE = ["gesendet", "abgelehnt", "ungewiss", "aufgegeben", "entfallen"] as const;
export type Mailergebnis = (typeof MAILERGEBNISSE)[number];

/** The mail did not arrive, and will not: somebody has to telephone. */
export function kamNichtAn(ergebnis: Mailergebnis | null): boolean {
  return ergebnis === "abgelehnt" || ergebnis === "aufgegeben";
}
