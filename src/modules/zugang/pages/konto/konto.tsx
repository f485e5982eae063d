import { data, redirect } from "react-router";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FlashMessage } from "#src/ui/flash-message/flash-message.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { requestEmailChange } from "../../commands/change-email.ts";
import { changeAngaben, endOtherSessions, endSession } from "../../commands/change-konto.ts";
import { changePasswort } from "../../commands/change-passwort.ts";
import type { Konto } from "../../commands/konto.ts";
import {
  angabenSchema,
  emailAendernSchema,
  nurAbsichtSchema,
  passwortAendernSchema,
  sitzungBeendenSchema,
} from "../../rules/formulare.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewKonto } from "../../views/konto.ts";
import { type FormAnswer, FormProblems, refused, unreadable, useFieldMessage } from "../form-answer.tsx";
import { NeuesPasswort, useNeuesPasswortFields } from "../passwort-felder.tsx";
import { kontoAtWork, privatePage, toConfirmation } from "../request.ts";
import { SitzungenListe } from "../sitzungen-liste.tsx";
import { tooEasy } from "../too-easy.ts";
import type { Route } from "./+types/konto";

export const headers = privatePage;

const MELDUNGEN = [
  "angaben-gespeichert",
  "passwort-geaendert",
  "email-link-geschickt",
  "sitzung-beendet",
  "sitzungen-beendet",
] as const;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { ctx, konto } = await kontoAtWork(context, request);
  const ok = url.searchParams.get("ok");
  return { ...(await viewKonto(ctx, konto)), meldung: MELDUNGEN.find((one) => one === ok) ?? null };
}

const done = (ctx: Ctx, meldung: (typeof MELDUNGEN)[number]) =>
  redirect(localePath(ctx.locale, `/konto?ok=${meldung}`));

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, konto } = await kontoAtWork(context, request);
  const form = await request.formData();
  switch (form.get("absicht")) {
    case "angaben":
      return saveAngaben(ctx, konto, form);
    case "passwort":
      return savePasswort(ctx, konto, form);
    case "email":
      return saveEmail(ctx, konto, form);
    case "sitzung": {
      const read = parseForm(sitzungBeendenSchema, form);
      if (!read.ok) return data<FormAnswer>(unreadable(read), 422);
      await endSession(ctx, konto, read.value.id);
      return done(ctx, "sitzung-beendet");
    }
    case "sitzungen": {
      const read = parseForm(nurAbsichtSchema, form);
      if (!read.ok) return data<FormAnswer>(unreadable(read), 422);
      await endOtherSessions(ctx, konto);
      return done(ctx, "sitzungen-beendet");
    }
    default:
      return data<FormAnswer>({ errors: { absicht: "unbekannt" }, values: {}, refusal: null }, 422);
  }
}

async function saveAngaben(ctx: Ctx, konto: Konto, form: FormData) {
  const read = parseForm(angabenSchema, form);
  if (!read.ok) return data<FormAnswer>(unreadable(read), 422);
  const outcome = await changeAngaben(ctx, konto, read.value);
  if (outcome.ok) return done(ctx, "angaben-gespeichert");
  const now = await viewKonto(ctx, konto);
  const stand = [now.funktion, now.name].filter(Boolean).join(", ");
  return data<FormAnswer>(
    refused(translator(zugangTexts, ctx.locale)("konto.inzwischen", { stand }), read.values),
    409,
  );
}

async function savePasswort(ctx: Ctx, konto: Konto, form: FormData) {
  const read = parseForm(passwortAendernSchema, form);
  if (!read.ok) return data<FormAnswer>(unreadable(read), 422);
  const near = [(await viewLandkreis(ctx)).name];
  const outcome = await changePasswort(ctx, konto, { passwort: read.value.passwort, near });
  if (outcome.ok) return done(ctx, "passwort-geaendert");
  return outcome.reason === "bestaetigen" ? toConfirmation(ctx, "/konto") : data<FormAnswer>(tooEasy(ctx), 409);
}

async function saveEmail(ctx: Ctx, konto: Konto, form: FormData) {
  const read = parseForm(emailAendernSchema, form);
  if (!read.ok) return data<FormAnswer>(unreadable(read), 422);
  const outcome = await requestEmailChange(ctx, konto, read.value.email);
  if (outcome.ok) return done(ctx, "email-link-geschickt");
  if (outcome.reason === "bestaetigen") return toConfirmation(ctx, "/konto");
  return data<FormAnswer>(refused(translator(zugangTexts, ctx.locale)("konto.email.zu-viele"), read.values), 429);
}

export default function KontoSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(zugangTexts);
  const passwordFields = useNeuesPasswortFields();
  const { faktoren } = loaderData;
  return (
    <Main>
      <DocumentTitle title={text("konto.titel")} failed={actionData !== undefined} />
      <NarrowColumn>
        {loaderData.meldung ? <FlashMessage title={text(`meldung.${loaderData.meldung}`)} /> : null}
        <FormProblems
          answer={actionData}
          fields={[
            { name: "funktion", label: text("konto.funktion") },
            { name: "name", label: text("einladung.name") },
            { name: "email", label: text("konto.email.neu") },
            ...passwordFields,
          ]}
        />
        <PageTitle title={text("konto.titel")} lead={text("konto.vorspann", { funktion: loaderData.funktion })} />
        {loaderData.brauchtFaktor ? (
          <Notice tone="warning" title={text("faktor.pflicht.titel")}>
            <p>{text("faktor.pflicht.vorspann")}</p>
            <ButtonLink variant="primary" href={link("/konto/zweiter-faktor")}>
              {text("konto.faktoren.aendern")}
            </ButtonLink>
          </Notice>
        ) : null}
        <DescriptionList
          items={[
            { term: text("konto.email"), details: loaderData.email },
            {
              term: text("konto.rollen"),
              details:
                loaderData.rollen.length === 0
                  ? text("konto.keine-rollen")
                  : f.list([...new Set(loaderData.rollen)].map((rolle) => text(`rolle.${rolle}`))),
            },
          ]}
        />
        <Section heading={text("konto.faktoren")} id="faktoren">
          <DescriptionList
            items={[
              {
                term: text("konto.faktoren.app"),
                details: faktoren.app
                  ? text("konto.faktoren.app.ja", { codes: faktoren.notfallcodes })
                  : text("konto.faktoren.app.nein"),
              },
              {
                term: text("konto.faktoren.passkeys"),
                details: faktoren.passkeys === 0 ? text("konto.faktoren.keine-passkeys") : f.number(faktoren.passkeys),
              },
            ]}
          />
          <ActionRow>
            <ButtonLink href={link("/konto/zweiter-faktor")}>{text("konto.faktoren.aendern")}</ButtonLink>
          </ActionRow>
        </Section>
        <Section heading={text("konto.sitzungen")} id="sitzungen">
          <SitzungenListe sitzungen={loaderData.sitzungen} />
        </Section>
        <AngabenForm konto={loaderData} answer={actionData} />
        <Section heading={text("konto.passwort")} id="passwort-aendern">
          {loaderData.hatPasswort ? (
            <Form action={link("/konto")}>
              <HiddenField name="absicht" value="passwort" />
              <NeuesPasswort answer={actionData} />
              <ActionRow>
                <Button>{text("konto.passwort.senden")}</Button>
              </ActionRow>
            </Form>
          ) : (
            <p>{text("konto.passwort.keins")}</p>
          )}
        </Section>
        <EmailForm answer={actionData} />
        <Form action={link("/abmelden")} bare>
          <ActionRow above>
            <Button>{text("konto.abmelden")}</Button>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Main>
  );
}

function AngabenForm(props: {
  konto: { funktion: string; name: string | null; rev: number };
  answer: FormAnswer | undefined;
}) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(props.answer);
  const typed = props.answer?.values.absicht === "angaben" ? props.answer.values : undefined;
  return (
    <Section heading={text("konto.angaben")} id="angaben">
      <Form action={link("/konto")}>
        <HiddenField name="absicht" value="angaben" />
        <HiddenField name="rev" value={String(props.konto.rev)} />
        <TextField
          name="funktion"
          label={text("konto.funktion")}
          hint={text("konto.funktion.hinweis")}
          value={typed?.funktion ?? props.konto.funktion}
          error={message("funktion")}
          required
        />
        <TextField
          name="name"
          label={text("einladung.name")}
          hint={text("einladung.name.hinweis")}
          optional={text("freiwillig")}
          value={typed?.name ?? props.konto.name}
          error={message("name")}
          autoComplete="name"
          dir="auto"
        />
        <ActionRow>
          <Button>{text("konto.angaben.senden")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}

function EmailForm({ answer }: { answer: FormAnswer | undefined }) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(answer);
  return (
    <Section heading={text("konto.email")} id="email-aendern">
      <Form action={link("/konto")}>
        <HiddenField name="absicht" value="email" />
        <TextField
          name="email"
          type="email"
          label={text("konto.email.neu")}
          hint={text("konto.email.hinweis")}
          value={answer?.values.email}
          error={message("email")}
          autoComplete="email"
          spellCheck={false}
          dir="ltr"
          required
        />
        <ActionRow>
          <Button>{text("konto.email.senden")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
