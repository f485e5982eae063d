import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { AbfrageMailId } from "../rules/abfrage.ts";
import { listByIds } from "../store/abfragen.ts";
import { findMail } from "../store/mails.ts";

/**
 * What the Fachstelle is told of: questions that are long overdue. Null when the mail has left already, or goes to
 * somebody else.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function viewEskalation(ctx: Ctx, mailId: AbfrageMailId) {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const mail = await findMail(db, mailId);
    if (!mail || mail.ergebnis || mail.anlass !== "eskalation") return null;
    const fragen = await listByIds(db, mail.abfrageIds);
    return fragen.map(({ rundeId, kennung, titel, angefragt, faelligAm }) => ({
      rundeId,
      kennung,
      titel,
      angefragt,
      faelligAm,
    }));
  });
}
