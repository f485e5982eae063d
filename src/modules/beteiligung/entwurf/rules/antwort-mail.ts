import { LOESCHFRIST_TAGE, type Urteil } from "./entwurf.ts";

const URTEIL_SATZ: Readonly<Record<Urteil, string>> = {
  angenommen: "Wir haben Ihren Vorschlag übernommen.",
  teilweise: "Wir haben Ihren Vorschlag zum Teil übernommen.",
  "nicht-uebernommen": "Wir haben Ihren Vorschlag nicht übernommen.",
};

/** What the answer to a comment says, to whoever asked for one. In German: nobody asked for a language. */
export function antwortMail(one: {
  readonly nummer: number;
  readonly entwurf: string;
  readonly urteil: Urteil;
  readonly antwort: string;
  readonly adresse: string;
  readonly landkreis: string;
}): { readonly subject: string; readonly text: string } {
  return {
    subject: `Antwort auf Ihren Kommentar ${one.nummer}`,
    text: [
      "Guten Tag,",
      `vielen Dank für Ihren Kommentar ${one.nummer} zu „${one.entwurf}“. ${URTEIL_SATZ[one.urteil]}`,
      one.antwort,
      `Alle Kommentare und Antworten: ${one.adresse}`,
      `Ihre E-Mail-Adresse löschen wir ${LOESCHFRIST_TAGE} Tage nach dieser Antwort.`,
      one.landkreis,
    ].join("\n\n"),
  };
}
