import type { Tx } from "../db/db.ts";
import { mails } from "../db/tables.ts";
import { newId } from "../id.ts";
import { enqueue } from "../queue/enqueue.ts";
import type { Mail } from "./mail.ts";

export const MAIL_KIND = "mail.senden";

/**
 * Sends a mail once this transaction has committed. Its text waits in the database and is deleted when it was sent:
 * never put a secret link in it; a job that makes the link at the moment of sending does that (see module zugang).
 */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const id = newId<"Mail">();
  await tx.insert(mails).values({
    id,
    recipient: mail.to,
    subject: mail.subject,
    body: mail.text,
    html: mail.html ?? null,
    listUnsubscribe: mail.listUnsubscribe ?? null,
  });
  await enqueue(tx, MAIL_KIND, { mailId: id });
}
