import { z } from "zod";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { deliver, noteDelivery } from "#src/platform/mail/deliver.ts";
import type { Mail } from "#src/platform/mail/mail.ts";
import { MAIL_RETRIES } from "#src/platform/mail/mail-jobs.ts";
import type { Mailer } from "#src/platform/mail/mailer.ts";
import { newRandomId } from "#src/platform/id.ts";
import { defineJob, type ScheduledJob } from "#src/platform/queue/job.ts";
import type { Id } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { textIn } from "../../umfrage/rules/definition.ts";
import { EINLADUNG_MAIL_KIND, issueEinladung, type Mailanlass } from "../commands/anschreiben.ts";
import { tidyUmfragen } from "../commands/tidy-umfragen.ts";
import { antwortTexts } from "../texts/index.ts";

const payload = z.strictObject({
  einladungId: z.uuid().transform((id) => id as Id<"Umfrageeinladung">),
  anlass: z.enum(["einladung", "erinnerung"]),
});

/** Invites or reminds one person. The key of the mail is drawn: nothing leads from a log of mails to an invitation. */
const einladungMailJob = defineJob<{ readonly mailer: Mailer }, typeof payload>({
  kind: EINLADUNG_MAIL_KIND,
  schema: payload,
  ...MAIL_RETRIES,
  async handle(ctx, { einladungId, anlass }, { mailer }) {
    const brief = await issueEinladung(ctx, einladungId);
    if (!brief) return;
    const mail = await einladungsmail(ctx, brief, anlass);
    const result = await deliver(mailer, { ...mail, key: newRandomId() });
    const addressHash = mailer.addressHash(mail.to);
    await ctx.db.note((tx) => noteDelivery(tx, ctx, { kind: EINLADUNG_MAIL_KIND, addressHash, result }));
  },
});

type Brief = NonNullable<Awaited<ReturnType<typeof issueEinladung>>>;

/** The mail in the language of the person asked: what it is about, the link, and how to end the mails. */
export async function einladungsmail(ctx: Ctx, brief: Brief, anlass: Mailanlass): Promise<Mail> {
  const { sprache, akte } = brief;
  const { definition } = akte;
  const t = translator(antwortTexts, sprache);
  const f = formatsFor(sprache);
  const landkreis = await viewLandkreis({ ...ctx, locale: sprache });
  const an = (path: string) => ctx.mandant.origin + localePath(sprache, `/umfrage/${akte.kennung}/${path}`);
  const abmelden = an(`abmelden/${brief.abmelden}`);
  const umfrage = textIn(definition.titel, sprache, definition.grundsprache).text;
  const values = { umfrage, landkreis: landkreis.name, bis: akte.bis ? f.date(akte.bis) : "" };
  return {
    to: brief.email,
    subject: t(`mail.${anlass}.betreff`, values),
    text: [
      t("mail.anrede", { name: brief.name }),
      t(`mail.${anlass}.text`, values),
      an(`einladung/${brief.antworten}`),
      t(`mail.${definition.anonymitaet}`),
      ...(definition.minuten === null ? [] : [t("start.minuten", { minuten: definition.minuten })]),
      t("mail.fortsetzen"),
      `${t("mail.abmelden")}\n${abmelden}`,
      t("mail.gruss", { name: landkreis.fachstelle?.name ?? landkreis.name, adresse: ctx.mandant.origin }),
    ].join("\n\n"),
    listUnsubscribe: abmelden,
  };
}

const aufraeumen: ScheduledJob<unknown> = {
  kind: "beteiligung.umfragen-aufraeumen",
  cron: "17 3 * * *",
  async handle(ctx) {
    await tidyUmfragen(ctx);
  },
};

export const umfrageJobs = [einladungMailJob] as const;
export const umfrageScheduled = [aufraeumen] as const;
