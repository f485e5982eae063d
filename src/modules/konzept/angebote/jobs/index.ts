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
import type { Id } from "#src/shared/id.ts";
import { ANGEBOT_MAIL_KIND, type AngebotBrief, issueAngebotBrief, noteErgebnis } from "../commands/ask-stelle.ts";
import { angeboteTexts } from "../texts/index.ts";

const payload = z.strictObject({ anfrageId: z.uuid().transform((id) => id as Id<"AngebotAnfrage">) });

const mailJob = defineJob<{ readonly mailer: Mailer }, typeof payload>({
  kind: ANGEBOT_MAIL_KIND,
  schema: payload,
  ...MAIL_RETRIES,
  async handle(ctx, { anfrageId }, { mailer }) {
    const brief = await issueAngebotBrief(ctx, anfrageId);
    if (!brief) return noteErgebnis(ctx, anfrageId, "entfallen");
    const mail = await angebotMail(ctx, brief);
    const result = await deliver(mailer, { ...mail, key: anfrageId });
    await noteErgebnis(ctx, anfrageId, result);
    const addressHash = mailer.addressHash(mail.to);
    await ctx.db.note((tx) => noteDelivery(tx, ctx, { kind: ANGEBOT_MAIL_KIND, addressHash, result }));
  },
  onGivenUp: (ctx, { anfrageId }) => noteErgebnis(ctx, anfrageId, "aufgegeben"),
});

export const angebotJobs = [mailJob] as const;

/** The mail to a Stelle: what is known of it, and the link on which it says whether that is so. */
export async function angebotMail(ctx: Ctx, brief: AngebotBrief): Promise<Mail> {
  const t = translator(angeboteTexts, "de");
  const landkreis = await viewLandkreis(ctx);
  const anzahl = brief.titel.length;
  return {
    to: brief.to,
    subject: t("mail.betreff", { anzahl, landkreis: landkreis.name }),
    text: [
      t("mail.text", { anzahl }),
      brief.titel.map((titel) => `– ${titel}`).join("\n"),
      `${ctx.mandant.origin}/angebote/bestaetigen/${brief.token}`,
      t("mail.fuss", { bis: formatsFor("de").date(brief.gueltigBis) }),
      t("mail.gruss", { fachstelle: landkreis.fachstelle?.name ?? landkreis.name }),
    ].join("\n\n"),
  };
}
