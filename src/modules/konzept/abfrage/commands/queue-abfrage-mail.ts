import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import type { AbfrageEmpfaengerId, AbfrageId, AbfrageMailId } from "../rules/abfrage.ts";
import type { Mailanlass } from "../rules/mail.ts";
import { insertMail } from "../store/mails.ts";

export const ABFRAGE_MAIL_KIND = "konzept.abfrage-mail";

/** Notes that somebody is written to today. The text and its links are made when the mail leaves. */
export async function queueAbfrageMail(
  tx: Tx,
  ctx: Ctx,
  empfaengerId: AbfrageEmpfaengerId | null,
  anlass: Mailanlass,
  abfrageIds: readonly AbfrageId[],
): Promise<AbfrageMailId> {
  const mailId = await insertMail(tx, { empfaengerId, anlass, tag: ctx.today, abfrageIds });
  await enqueue(tx, ABFRAGE_MAIL_KIND, { mailId });
  return mailId;
}
