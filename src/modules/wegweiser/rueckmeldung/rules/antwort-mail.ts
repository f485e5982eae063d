import { LOESCHFRIST_TAGE } from "./rueckmeldung.ts";

/** What the answer to a message says, to whoever asked for one. In German with the page's address: the page speaks her language. */
export function antwortMail(rueckmeldung: {
  readonly seite: string;
  readonly antwort: string;
  readonly adresse: string;
  readonly landkreis: string;
}): { readonly subject: string; readonly text: string } {
  const { seite, antwort, adresse, landkreis } = rueckmeldung;
  return {
    subject: `Ihre Rückmeldung zu „${seite}“`,
    text: [
      "Guten Tag,",
      `vielen Dank für Ihre Rückmeldung zu „${seite}“.`,
      antwort,
      `Die Seite: ${adresse}`,
      `Ihre E-Mail-Adresse und Ihre Nachricht löschen wir ${LOESCHFRIST_TAGE} Tage nach dieser Antwort.`,
      landkreis,
    ].join("\n\n"),
  };
}
