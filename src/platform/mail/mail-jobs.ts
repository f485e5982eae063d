import { and, eq, isNotNull, lt } from "drizzle-orm";
import { z } from "zod";
import type { Id } from "#src/shared/id.ts";
import { recordUnseen } from "../audit/record.ts";
import type { Ctx } from "../ctx.ts";
import { mails } from "../db/tables.ts";
import { defineJob, type ScheduledJob } from "../queue/job.ts";
import { deliver, noteDelivery, type Zustellung } from "./deliver.ts";
import type { Mailer } from "./mailer.ts";
import { MAIL_KIND } from "./queue-mail.ts";

export type MailNeeds = { readonly mailer: Mailer };

/** From 30 seconds on, doubling: about three days until it is given up. */
export const MAIL_RETRIES = { retries: 12, retryDelaySeconds: 30, timeoutSeconds: 60 } as const;

const payload = z.strictObject({ mailId: z.uuid().transform((id) => id as Id<"Mail">) });

const VERBS = {
  gesendet: "platform.mail.sent",
  abgelehnt: "platform.mail.refused",
  ungewiss: "platform.mail.uncertain",
  aufgegeben: "platform.mail.given-up",
} satisfies Record<Zustellung | "aufgegeben", string>;

async function finish(ctx: Ctx, id: Id<"Mail">, mailer: Mailer, result: Zustellung | "aufgegeben"): Promise<void> {
  await ctx.db.write(async (tx) => {
    const [mail] = await tx.select({ recipient: mails.recipient }).from(mails).where(eq(mails.id, id)).for("update");
    if (mail) {
      await noteDelivery(tx, ctx, { kind: MAIL_KIND, addressHash: mailer.addressHash(mail.recipient), result });
      if (result === "aufgegeben")
        await tx
          .update(mails)
          .set({ failedAt: new Date(ctx.now) })
          .where(eq(mails.id, id));
      else await tx.delete(mails).where(eq(mails.id, id));
    }
    await recordUnseen(tx, ctx, VERBS[result], [{ kind: "mail", id }]);
  });
}

/** Sends what `queueMail` put aside. A mail that is gone was sent already. */
const mailSenden = defineJob<MailNeeds, typeof payload>({
  kind: MAIL_KIND,
  schema: payload,
  ...MAIL_RETRIES,
  async handle(ctx, { mailId }, { mailer }) {
    const mail = await ctx.db.read(async (db) => (await db.select().from(mails).where(eq(mails.id, mailId)))[0]);
    if (!mail || mail.failedAt) return;
    const result = await deliver(mailer, {
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      html: mail.html ?? undefined,
      listUnsubscribe: mail.listUnsubscribe ?? undefined,
      key: mail.id,
    });
    await finish(ctx, mailId, mailer, result);
  },
  onGivenUp: (ctx, { mailId }, { mailer }) => finish(ctx, mailId, mailer, "aufgegeben"),
});

const DAY = 24 * 60 * 60 * 1000;

/** Addresses and texts of mails that never left are kept three days, for the list of people to be telephoned. */
export const sweepMails: ScheduledJob<unknown> = {
  kind: "mail.aufraeumen",
  cron: "20 3 * * *",
  async handle(ctx) {
    await ctx.db.write(async (tx) => {
      await tx.delete(mails).where(and(isNotNull(mails.failedAt), lt(mails.failedAt, new Date(ctx.now - 3 * DAY))));
      await tx.delete(mails).where(lt(mails.createdAt, new Date(ctx.now - 14 * DAY)));
      await recordUnseen(tx, ctx, "platform.mail.swept", []);
    });
  },
};

export const mailJobs = [mailSenden] as const;
