import type { Db } from "#src/platform/db/db.ts";
import { standOf, wartetAufAntwort } from "../rules/abfrage.ts";
import type { ZuErinnern } from "../rules/erinnerung.ts";
import { kamNichtAn } from "../rules/mail.ts";
import type { Abfrage } from "./abfragen.ts";
import { type AbfrageEmpfaenger, listEmpfaenger } from "./empfaenger.ts";
import { type LetzteMail, listLetzteMails } from "./mails.ts";

export type MitMails = ZuErinnern & {
  readonly letzteMail: LetzteMail | null;
  readonly empfaenger: AbfrageEmpfaenger;
};

/** The questions with whom they go to and when somebody was last written to about them. */
export async function loadZuErinnern(db: Db, fragen: readonly Abfrage[]): Promise<MitMails[]> {
  const mails = await listLetzteMails(
    db,
    fragen.map((one) => one.id),
  );
  const empfaenger = await listEmpfaenger(
    db,
    fragen.map((one) => one.weitergegebenAnId ?? one.empfaengerId),
  );
  return fragen.flatMap((one) => {
    const wer = empfaenger.get(one.weitergegebenAnId ?? one.empfaengerId);
    if (!wer) return [];
    const letzteMail = mails.get(one.id) ?? null;
    return [
      {
        abfrageId: one.id,
        empfaengerId: wer.id,
        faelligAm: one.faelligAm,
        wartet: wartetAufAntwort(standOf(one.stand, one.geschlossenAm !== null)),
        erreichbar: wer.email !== null,
        erinnerungenAus: wer.abbestelltAm !== null,
        zuletzt: letzteMail?.tag ?? null,
        nichtZugestellt: letzteMail !== null && kamNichtAn(letzteMail.ergebnis),
        letzteMail,
        empfaenger: wer,
      },
    ];
  });
}
