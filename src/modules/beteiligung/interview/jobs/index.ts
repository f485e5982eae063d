import { z } from "zod";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { deliver, noteDelivery } from "#src/platform/mail/deliver.ts";
import type { Mail } from "#src/platform/mail/mail.ts";
import { MAIL_RETRIES } from "#src/platform/mail/mail-jobs.ts";
import type { Mailer } from "#src/platform/mail/mailer.ts";
import { defineJob } from "#src/platform/queue/job.ts";
import type { ZitatId } from "../rules/zitat.ts";
import { issueZitatLink, ZITAT_MAIL_KIND } from "../commands/zitate.ts";
import { interviewTexts } from "../texts/index.ts";

const payload = z.strictObject({ zitatId: z.uuid().transform((id) => id as ZitatId) });

const mailJob = defineJob<{ readonly mailer: Mailer }, typeof payload>({
  kind: ZITAT_MAIL_KIND,
  schema: payload,
  ...MAIL_RETRIES,
  async handle(ctx, { zitatId }, { mailer }) {
    const mail = await zitatmail(ctx, zitatId);
    if (!mail) return;
    const result = await deliver(mailer, { ...mail, key: zitatId });
    const addressHash = mailer.addressHash(mail.to);
    await ctx.db.note((tx) => noteDelivery(tx, ctx, { kind: ZITAT_MAIL_KIND, addressHash, result }));
  },
});

export const interviewJobs = [mailJob] as const;

/** Asks the person whether her words may be read; they stand behind the link and not in the mail. */
async function zitatmail(ctx: Ctx, id: ZitatId): Promise<Mail | null> {
  const brief = await issueZitatLink(ctx, id);
  if (!brief) return null;
  const t = translator(interviewTexts, "de");
  const landkreis = await viewLandkreis(ctx);
  return {
    to: brief.to,
    subject: t("mail.betreff", { landkreis: landkreis.name }),
    text: [
      t("mail.text", { thema: brief.thema }),
      `${ctx.mandant.origin}/zitat/${brief.token}`,
      t("mail.fuss", { bis: formatsFor("de").date(brief.gueltigBis) }),
      t("mail.gruss", { fachstelle: landkreis.fachstelle?.name ?? landkreis.name }),
    ].join("\n\n"),
  };
}
