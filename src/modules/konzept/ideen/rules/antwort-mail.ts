import { LOESCHFRIST_TAGE } from "./frist.ts";

/** What the answer to an idea says, to whoever asked for one. In German: nobody asked for a language. */
export function antwortMail(idee: {
  readonly nummer: number;
  readonly titel: string;
  readonly uebernommen: boolean;
  readonly antwort: string;
  /** Where all ideas and answers stand. */
  readonly adresse: string;
  readonly landkreis: string;
}): { readonly subject: string; readonly text: string } {
  const outcome = idee.uebernommen ? "Ihre Idee wird eine Maßnahme" : "Ihre Idee wurde nicht ausgewählt";
  return {
    subject: `${outcome}: „${idee.titel}“`,
    text: [
      "Guten Tag,",
      `vielen Dank für Ihre Idee ${idee.nummer} „${idee.titel}“. ${outcome}.`,
      ...(idee.antwort ? [idee.antwort] : []),
      `Alle Ideen und Antworten: ${idee.adresse}`,
      `Ihre E-Mail-Adresse löschen wir ${LOESCHFRIST_TAGE} Tage nach dieser Antwort.`,
      idee.landkreis,
    ].join("\n\n"),
  };
}
