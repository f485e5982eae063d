import { z } from "zod";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { deliver, noteDelivery, type Zustellung } from "#src/platform/mail/deliver.ts";
import { MAIL_RETRIES } from "#src/platform/mail/mail-jobs.ts";
import type { Mail } from "#src/platform/mail/mail.ts";
import type { Mailer } from "#src/platform/mail/mailer.ts";
import { defineJob, type ScheduledJob } from "#src/platform/queue/job.ts";
import type { Id } from "#src/shared/id.ts";
import { LOCALES, type Locale, localePath } from "#src/shared/locale.ts";
import {
  EMAIL_HINWEIS_KIND,
  EMAIL_LINK_KIND,
  findOldEmail,
  forgetOldEmail,
  issueEmailLink,
} from "../commands/change-email.ts";
import { ANLAESSE, HINWEIS_KIND } from "../commands/hinweis.ts";
import { EINLADUNG_KIND, issueEinladungLink } from "../commands/invite-benutzer.ts";
import { issuePasswortLink, PASSWORT_LINK_KIND } from "../commands/reset-passwort.ts";
import { tidyZugang } from "../commands/tidy-zugang.ts";
import { EINLADUNG_TAGE } from "../rules/einladung.ts";
import { zugangTexts } from "../texts/index.ts";
import type { Zugang } from "../index.ts";

export type ZugangNeeds = { readonly mailer: Mailer; readonly zugang: Zugang };

const locale = z.enum(LOCALES);
const id = <Kind extends string>() => z.uuid().transform((text) => text as Id<Kind>);

const MAIL_VERBS = {
  gesendet: "zugang.mail.sent",
  abgelehnt: "zugang.mail.refused",
  ungewiss: "zugang.mail.uncertain",
} satisfies Record<Zustellung, string>;

async function sendOne(ctx: Ctx, mailer: Mailer, kind: string, mail: Mail): Promise<void> {
  const result = await deliver(mailer, mail);
  await ctx.db.write(async (tx) => {
    await noteDelivery(tx, ctx, { kind, addressHash: mailer.addressHash(mail.to), result });
    await recordUnseen(tx, ctx, MAIL_VERBS[result], []);
  });
}

/** What every mail of this module ends with: who sends it and where to ask. */
async function signature(ctx: Ctx, language: Locale): Promise<{ landkreis: string; gruss: string }> {
  const landkreis = await viewLandkreis(ctx);
  const t = translator(zugangTexts, language);
  return {
    landkreis: landkreis.name,
    gruss: t("mail.gruss", { landkreis: landkreis.name, adresse: ctx.mandant.origin }),
  };
}

const address = (ctx: Ctx, language: Locale, path: string) => ctx.mandant.origin + localePath(language, path);

const einladung = z.strictObject({ einladungId: id<"Einladung">(), locale });
const linkPayload = z.strictObject({ linkId: id<"Link">(), locale });
const hinweis = z.strictObject({ benutzerId: id<"Benutzer">(), anlass: z.enum(ANLAESSE), locale });

/** In each of these the link is made here, at the moment of sending: it stands in the mail and nowhere else. */
export const zugangJobs = [
  defineJob<ZugangNeeds, typeof einladung>({
    kind: EINLADUNG_KIND,
    schema: einladung,
    ...MAIL_RETRIES,
    async handle(ctx, payload, { mailer }) {
      const link = await issueEinladungLink(ctx, payload.einladungId);
      if (!link) return;
      const t = translator(zugangTexts, payload.locale);
      const { landkreis, gruss } = await signature(ctx, payload.locale);
      const url = address(ctx, payload.locale, `/einladung/${link.token}`);
      await sendOne(ctx, mailer, EINLADUNG_KIND, {
        to: link.email,
        subject: t("mail.einladung.betreff", { landkreis }),
        text: `${t("mail.einladung.text", { landkreis, funktion: link.funktion, link: url, tage: EINLADUNG_TAGE })}\n\n${gruss}`,
      });
    },
  }),
  defineJob<ZugangNeeds, typeof linkPayload>({
    kind: PASSWORT_LINK_KIND,
    schema: linkPayload,
    ...MAIL_RETRIES,
    async handle(ctx, payload, { mailer, zugang }) {
      const link = await issuePasswortLink(ctx, zugang.at(ctx.mandant), payload.linkId);
      if (!link) return;
      const t = translator(zugangTexts, payload.locale);
      const { landkreis, gruss } = await signature(ctx, payload.locale);
      const url = address(ctx, payload.locale, `/passwort-neu/${link.token}`);
      await sendOne(ctx, mailer, PASSWORT_LINK_KIND, {
        to: link.email,
        subject: t("mail.passwort.betreff", { landkreis }),
        text: `${t("mail.passwort.text", { landkreis, link: url })}\n\n${gruss}`,
      });
    },
  }),
  defineJob<ZugangNeeds, typeof linkPayload>({
    kind: EMAIL_LINK_KIND,
    schema: linkPayload,
    ...MAIL_RETRIES,
    async handle(ctx, payload, { mailer }) {
      const link = await issueEmailLink(ctx, payload.linkId);
      if (!link) return;
      const t = translator(zugangTexts, payload.locale);
      const { landkreis, gruss } = await signature(ctx, payload.locale);
      const url = address(ctx, payload.locale, `/konto/email/${link.token}`);
      await sendOne(ctx, mailer, EMAIL_LINK_KIND, {
        to: link.email,
        subject: t("mail.email.betreff", { landkreis }),
        text: `${t("mail.email.text", { landkreis, link: url })}\n\n${gruss}`,
      });
    },
  }),
  defineJob<ZugangNeeds, typeof linkPayload>({
    kind: EMAIL_HINWEIS_KIND,
    schema: linkPayload,
    ...MAIL_RETRIES,
    async handle(ctx, payload, { mailer }) {
      const to = await findOldEmail(ctx, payload.linkId);
      if (!to) return;
      const t = translator(zugangTexts, payload.locale);
      const { landkreis, gruss } = await signature(ctx, payload.locale);
      await sendOne(ctx, mailer, EMAIL_HINWEIS_KIND, {
        to,
        subject: t("mail.email-hinweis.betreff", { landkreis }),
        text: `${t("mail.email-hinweis.text", { landkreis })}\n\n${gruss}`,
      });
      await forgetOldEmail(ctx, payload.linkId);
    },
    onGivenUp: (ctx, payload) => forgetOldEmail(ctx, payload.linkId),
  }),
  defineJob<ZugangNeeds, typeof hinweis>({
    kind: HINWEIS_KIND,
    schema: hinweis,
    ...MAIL_RETRIES,
    async handle(ctx, payload, { mailer, zugang }) {
      const konto = await zugang.at(ctx.mandant).accounts.findById(payload.benutzerId);
      if (!konto) return;
      const t = translator(zugangTexts, payload.locale);
      const { landkreis, gruss } = await signature(ctx, payload.locale);
      await sendOne(ctx, mailer, HINWEIS_KIND, {
        to: konto.email,
        subject: t("mail.hinweis.betreff", { landkreis }),
        text: `${t(`mail.hinweis.${payload.anlass}`)}\n\n${t("mail.hinweis.nicht-ich")}\n\n${gruss}`,
      });
    },
  }),
] as const;

/** Every night: links, counters, sessions and addresses whose time is over. */
export const zugangScheduled: readonly ScheduledJob<ZugangNeeds>[] = [
  {
    kind: "zugang.aufraeumen",
    cron: "40 3 * * *",
    handle: (ctx, { zugang }) => tidyZugang(ctx, zugang.at(ctx.mandant)),
  },
];
