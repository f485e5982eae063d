import type { Ctx } from "../ctx.ts";
import type { Tx } from "../db/db.ts";
import { mailLog } from "../db/tables.ts";
import { newId } from "../id.ts";
import type { Mail } from "./mail.ts";
import { type Mailer, MailRefused, MailUncertain } from "./mailer.ts";

export type Zustellung = "gesendet" | "abgelehnt" | "ungewiss";

/**
 * Hands a mail to the server. Only what is worth another try is thrown.
 *
 * @throws Error when it should be tried again
 */
export async function deliver(mailer: Mailer, mail: Mail): Promise<Zustellung> {
  try {
    await mailer.send(mail);
    return "gesendet";
  } catch (error) {
    if (error instanceof MailRefused) return "abgelehnt";
    if (error instanceof MailUncertain) return "ungewiss";
    throw error;
  }
}

/** What remains of a mail: that somebody was written to, on which day, and with what success. */
export async function noteDelivery(
  tx: Tx,
  ctx: Ctx,
  entry: { kind: string; addressHash: string; result: Zustellung | "aufgegeben" },
): Promise<void> {
  await tx.insert(mailLog).values({ id: newId<"MailLog">(), day: ctx.today, ...entry });
}
