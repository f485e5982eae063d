import { LOESCHFRIST_TAGE } from "./frist.ts";

/** The words of this mail, in the language in which the idea was sent. */
export type MailWort =
  `idee.mail.${"uebernommen" | "nicht-ausgewaehlt" | "betreff" | "anrede" | "dank" | "alle" | "loeschen"}`;

/** What the answer to an idea says, to whoever asked for one. The answer itself is written in German. */
export function antwortMail(
  text: (wort: MailWort, values?: Readonly<Record<string, string | number>>) => string,
  idee: {
    readonly nummer: number;
    readonly titel: string;
    readonly uebernommen: boolean;
    readonly antwort: string;
    /** Where all ideas and answers stand. */
    readonly adresse: string;
    readonly landkreis: string;
  },
): { readonly subject: string; readonly text: string } {
  const { nummer, titel } = idee;
  const ergebnis = text(idee.uebernommen ? "idee.mail.uebernommen" : "idee.mail.nicht-ausgewaehlt");
  return {
    subject: text("idee.mail.betreff", { ergebnis, titel }),
    text: [
      text("idee.mail.anrede"),
      text("idee.mail.dank", { nummer: String(nummer), titel, ergebnis }),
      ...(idee.antwort ? [idee.antwort] : []),
      text("idee.mail.alle", { adresse: idee.adresse }),
      text("idee.mail.loeschen", { tage: LOESCHFRIST_TAGE }),
      idee.landkreis,
    ].join("\n\n"),
  };
}
