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
import { type Locale, localePath } from "#src/shared/locale.ts";
import { konzeptTexts } from "../../texts/index.ts";
import { type BriefAnEmpfaenger, issueBrief, noteErgebnis } from "../commands/issue-links.ts";
import { ABFRAGE_MAIL_KIND } from "../commands/queue-abfrage-mail.ts";
import { viewEskalation } from "../views/brief.ts";

const payload = z.strictObject({ mailId: z.uuid().transform((id) => id as Id<"AbfrageMail">) });

/** Writes to whom a round or the clock wants written to. Text, HTML and links are made here and stand in the mail only. */
export const abfrageMailJob = defineJob<{ readonly mailer: Mailer }, typeof payload>({
  kind: ABFRAGE_MAIL_KIND,
  schema: payload,
  ...MAIL_RETRIES,
  async handle(ctx, { mailId }, { mailer }) {
    const brief = await issueBrief(ctx, mailId);
    const mail = brief ? await mailOf(ctx, brief) : await eskalationOf(ctx, mailId);
    if (!mail) return noteErgebnis(ctx, mailId, "entfallen");
    const ergebnis = await deliver(mailer, { ...mail, key: mailId });
    await noteErgebnis(ctx, mailId, ergebnis);
    await ctx.db.note((tx) =>
      noteDelivery(tx, ctx, { kind: ABFRAGE_MAIL_KIND, addressHash: mailer.addressHash(mail.to), result: ergebnis }),
    );
  },
  onGivenUp: (ctx, { mailId }) => noteErgebnis(ctx, mailId, "aufgegeben"),
});

/** The mail to one recipient in her language: every question with its own link, and one for all of them. */
export async function mailOf(ctx: Ctx, brief: BriefAnEmpfaenger): Promise<Mail> {
  const { sprache, fragen } = brief;
  const t = translator(konzeptTexts, sprache);
  const f = formatsFor(sprache);
  const landkreis = await viewLandkreis({ ...ctx, locale: sprache });
  const an = (path: string) => address(ctx, sprache, path);
  const abbestellen = brief.abbestellen ? an(`/rueckmeldung/abbestellen/${brief.abbestellen}`) : null;
  const values = {
    runde: brief.runde,
    von: f.date(brief.von),
    bis: f.date(brief.bis),
    faellig: f.date(brief.faelligAm),
    anzahl: fragen.length,
    massnahmen: fragen.length === 1 ? landkreis.woerter.massnahme.einzahl : landkreis.woerter.massnahme.mehrzahl,
    landkreis: landkreis.name,
    wer: brief.weitergegebenVon,
  };
  const spaet = brief.anlass === "erinnerung" && brief.faelligAm < ctx.today ? "ueberfaellig" : brief.anlass;
  const paragraphs = [
    t("abfrage.mail.anrede", { name: brief.name }),
    t(`abfrage.mail.${spaet as "anfrage"}.text`, values),
    ...fragen.map((one) =>
      [
        `${one.kennung} ${one.titel}`,
        ...(one.grund ? [t("abfrage.mail.grund", { grund: one.grund })] : []),
        an(`/rueckmeldung/${one.token}/${one.id}`),
      ].join("\n"),
    ),
    ...(brief.alle ? [`${t("abfrage.mail.alle")}\n${an(`/rueckmeldung/${brief.alle}`)}`] : []),
    t("abfrage.mail.fuss", { bis: f.date(brief.gueltigBis) }),
    ...(abbestellen ? [`${t("abfrage.mail.abbestellen")}\n${abbestellen}`] : []),
    t("abfrage.mail.gruss", { landkreis: landkreis.fachstelle?.name ?? landkreis.name, adresse: ctx.mandant.origin }),
  ];
  return {
    to: brief.to,
    subject: t(`abfrage.mail.${spaet as "anfrage"}.betreff`, values),
    text: paragraphs.join("\n\n"),
    listUnsubscribe: abbestellen ?? undefined,
  };
}

async function eskalationOf(ctx: Ctx, mailId: Id<"AbfrageMail">): Promise<Mail | null> {
  const spaet = await viewEskalation(ctx, mailId);
  const landkreis = await viewLandkreis(ctx);
  const to = landkreis.fachstelle?.email;
  if (!spaet || spaet.length === 0 || !to) return null;
  const t = translator(konzeptTexts, "de");
  const f = formatsFor("de");
  const runden = [...new Set(spaet.map((one) => one.rundeId))];
  return {
    to,
    subject: t("abfrage.mail.eskalation.betreff", { anzahl: spaet.length }),
    text: [
      t("abfrage.mail.eskalation.text", { anzahl: spaet.length }),
      spaet
        .map((one) =>
          t("abfrage.mail.eskalation.zeile", {
            kennung: one.kennung,
            titel: one.titel,
            wer: one.angefragt,
            faellig: f.date(one.faelligAm),
          }),
        )
        .join("\n"),
      ...runden.map((id) => address(ctx, "de", `/intern/abfragen/${id}`)),
    ].join("\n\n"),
  };
}

function address(ctx: Ctx, sprache: Locale, path: string): string {
  return ctx.mandant.origin + localePath(sprache, path);
}
