import { z } from "zod";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { deliver, noteDelivery } from "#src/platform/mail/deliver.ts";
import type { Mail } from "#src/platform/mail/mail.ts";
import { MAIL_RETRIES } from "#src/platform/mail/mail-jobs.ts";
import type { Mailer } from "#src/platform/mail/mailer.ts";
import { guardedFetch } from "#src/platform/outgoing/guarded-fetch.ts";
import { defineJob, type ScheduledJob } from "#src/platform/queue/job.ts";
import type { Id } from "#src/shared/id.ts";
import { issuePflegeBrief, noteErgebnis, PFLEGE_MAIL_KIND, sendDuePflegeMails } from "../commands/ask-stellen.ts";
import { setErstePruefungen } from "../commands/care.ts";
import { checkAdressen } from "../commands/check-adressen.ts";
import type { PflegeMailId } from "../rules/pflege.ts";
import { pflegeTexts } from "../texts/index.ts";
import { viewFuerFachstelle } from "../views/pflege.ts";

const payload = z.strictObject({ mailId: z.uuid().transform((id) => id as Id<"PflegeMail">) });
/** Some offices' servers are slow; nobody waits for this at night. */
const TIMEOUT_MS = 10_000;

const mailJob = defineJob<{ readonly mailer: Mailer }, typeof payload>({
  kind: PFLEGE_MAIL_KIND,
  schema: payload,
  ...MAIL_RETRIES,
  async handle(ctx, { mailId }, { mailer }) {
    const mail = await pflegeMail(ctx, mailId);
    if (!mail) return noteErgebnis(ctx, mailId, "entfallen");
    const ergebnis = await deliver(mailer, { ...mail, key: mailId });
    await noteErgebnis(ctx, mailId, ergebnis);
    await ctx.db.note((tx) =>
      noteDelivery(tx, ctx, { kind: PFLEGE_MAIL_KIND, addressHash: mailer.addressHash(mail.to), result: ergebnis }),
    );
  },
  onGivenUp: (ctx, { mailId }) => noteErgebnis(ctx, mailId, "aufgegeben"),
});

export const pflegeJobs = [mailJob] as const;

/** As the reminders of the Abfrage: every hour of a working day's morning, so that a restart swallows nothing. */
const erinnern: ScheduledJob<unknown> = {
  kind: "wegweiser.pflege-erinnern",
  cron: "23 9-15 * * *",
  async handle(ctx) {
    await sendDuePflegeMails(ctx);
  },
};

const adressen: ScheduledJob<unknown> = {
  kind: "wegweiser.adressen-pruefen",
  cron: "53 4 * * *",
  async handle(ctx) {
    await checkAdressen(ctx, guardedFetch({ timeoutMs: TIMEOUT_MS, redirectIsAnswer: true }));
  },
};

/** Before the reminders of the day. */
const erste: ScheduledJob<unknown> = {
  kind: "wegweiser.erste-pruefung",
  cron: "41 2 * * *",
  async handle(ctx) {
    await setErstePruefungen(ctx);
  },
};

export const pflegeScheduled = [erinnern, adressen, erste] as const;

/** The mail to a Stelle with its link, or to the Fachstelle about its own and what is long overdue. Null: nothing to say any more. */
export async function pflegeMail(ctx: Ctx, mailId: PflegeMailId): Promise<Mail | null> {
  const t = translator(pflegeTexts, "de");
  const f = formatsFor("de");
  const landkreis = await viewLandkreis(ctx);
  const brief = await issuePflegeBrief(ctx, mailId);
  if (brief) {
    const gruss = t("mail.gruss", { fachstelle: landkreis.fachstelle?.name ?? landkreis.name });
    return {
      to: brief.to,
      subject: t("mail.betreff", { anzahl: brief.titel.length, landkreis: landkreis.name }),
      text: [
        t("mail.text", { anzahl: brief.titel.length }),
        brief.titel.map((titel) => `– ${titel}`).join("\n"),
        `${ctx.mandant.origin}/wegweiser/pruefen/${brief.token}`,
        t("mail.fuss", { bis: f.date(brief.gueltigBis) }),
        gruss,
      ].join("\n\n"),
    };
  }
  const fachstelle = await viewFuerFachstelle(ctx, mailId);
  const to = landkreis.fachstelle?.email;
  if (!fachstelle || !to) return null;
  const { eigene, spaet } = fachstelle;
  if (eigene.length + spaet.length === 0) return null;
  const part = (intro: string, entries: typeof eigene) =>
    entries.length === 0
      ? []
      : [
          intro,
          entries
            .map(({ titel, pruefenBis }) => `– ${titel}${pruefenBis ? ` (${f.date(pruefenBis)})` : ""}`)
            .join("\n"),
        ];
  return {
    to,
    subject: t("mail.fachstelle.betreff", { anzahl: eigene.length + spaet.length }),
    text: [
      ...part(t("mail.eskalation.text"), spaet),
      ...part(t("mail.eigene.text"), eigene),
      `${ctx.mandant.origin}/intern/wegweiser/pflege`,
    ].join("\n\n"),
  };
}
