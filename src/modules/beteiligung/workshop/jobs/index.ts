import { z } from "zod";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { deliver, noteDelivery } from "#src/platform/mail/deliver.ts";
import { MAIL_RETRIES } from "#src/platform/mail/mail-jobs.ts";
import type { Mailer } from "#src/platform/mail/mailer.ts";
import { newRandomId } from "#src/platform/id.ts";
import { defineJob } from "#src/platform/queue/job.ts";
import type { Id } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Mail } from "#src/platform/mail/mail.ts";
import { issueAnmeldemail } from "../commands/issue-anmeldemail.ts";
import { ANLAESSE, type Anlass, WORKSHOP_MAIL_KIND } from "../commands/move-up.ts";
import { workshopTexts } from "../texts/index.ts";

const payload = z.strictObject({
  anmeldungId: z.uuid().transform((id) => id as Id<"Workshopanmeldung">),
  anlass: z.enum(ANLAESSE),
});

type Brief = NonNullable<Awaited<ReturnType<typeof issueAnmeldemail>>>;

/** Tells somebody in her language whether she has a place, and how to give it back. */
export async function anmeldemail(
  ctx: Ctx,
  { anmeldung, workshop, email, token }: Brief,
  anlass: Anlass,
): Promise<Mail> {
  const { sprache } = anmeldung;
  const t = translator(workshopTexts, sprache);
  const f = formatsFor(sprache);
  const landkreis = await viewLandkreis({ ...ctx, locale: sprache });
  const an = (path: string) => ctx.mandant.origin + localePath(sprache, `/workshops/${workshop.slug}${path}`);
  const key = anmeldung.stand === "warteliste" ? "warteliste" : anlass;
  const values = {
    titel: workshop.titel,
    tag: f.date(workshop.tag),
    von: workshop.von,
    bis: workshop.bis,
    ort: workshop.ort,
  };
  return {
    to: email,
    subject: t(`mail.${key}.betreff`, values),
    text: [
      t("mail.anrede"),
      t(`mail.${key}.text`, values),
      `${t("mail.seite")}\n${an("")}`,
      `${t("mail.absagen")}\n${an(`/absagen/${token}`)}`,
      t("mail.loeschen", { datum: anmeldung.loeschenAm ? f.date(anmeldung.loeschenAm) : "" }),
      landkreis.fachstelle?.name ?? landkreis.name,
    ].join("\n\n"),
  };
}

const anmeldemailJob = defineJob<{ readonly mailer: Mailer }, typeof payload>({
  kind: WORKSHOP_MAIL_KIND,
  schema: payload,
  ...MAIL_RETRIES,
  async handle(ctx, { anmeldungId, anlass }, { mailer }) {
    const brief = await issueAnmeldemail(ctx, anmeldungId);
    if (!brief) return;
    const mail = await anmeldemail(ctx, brief, anlass);
    const result = await deliver(mailer, { ...mail, key: newRandomId() });
    const addressHash = mailer.addressHash(mail.to);
    await ctx.db.note((tx) => noteDelivery(tx, ctx, { kind: WORKSHOP_MAIL_KIND, addressHash, result }));
  },
});

export const workshopJobs = [anmeldemailJob] as const;
