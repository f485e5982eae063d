import { data, redirect } from "react-router";
import { requestKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FlashMessage } from "#src/ui/flash-message/flash-message.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { signIn } from "../../commands/sign-in.ts";
import { anmeldungSchema } from "../../rules/formulare.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewAnmeldeknoepfe } from "../../views/anmeldedienste.ts";
import { EmailFeld } from "../email-feld.tsx";
import { type FormAnswer, FormProblems, refused, unreadable, useFieldMessage } from "../form-answer.tsx";
import { PasskeySignIn } from "../passkey/passkey.tsx";
import { atWork, destination, privatePage, setCookies } from "../request.ts";
import type { Route } from "./+types/anmelden";

export const headers = privatePage;

const MELDUNGEN = ["abgemeldet", "passwort-neu", "email-geaendert"] as const;
const FEHLER = ["dienst-nicht-erreichbar", "antwort-ungueltig", "kein-konto", "abgelehnt", "zu-viele"] as const;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { ctx } = atWork(context, request);
  const weiter = url.searchParams.get("weiter") ?? "";
  const fehler = url.searchParams.get("fehler");
  return {
    weiter: weiter.slice(0, 500),
    meldung: MELDUNGEN.find((one) => one === url.searchParams.get("ok")) ?? null,
    dienstFehler: FEHLER.find((one) => `dienst-${one}` === fehler) ?? null,
    passkeyFehler: fehler === "passkey",
    dienste: await viewAnmeldeknoepfe(ctx),
    demo: context.get(requestKey).mode === "demo",
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, identity, at } = atWork(context, request);
  const form = parseForm(anmeldungSchema, await request.formData());
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const step = await signIn(ctx, identity, at, form.value);
  if (!step.ok) {
    const t = translator(zugangTexts, ctx.locale);
    return data<FormAnswer>(refused(t(`anmelden.${step.reason}`), form.values), step.reason === "zu-viele" ? 429 : 409);
  }
  const weiter = destination(ctx, form.value.weiter);
  const code = `${localePath(ctx.locale, "/anmelden/code")}?weiter=${encodeURIComponent(weiter)}`;
  return redirect(step.value.next === "code" ? code : weiter, { headers: setCookies(step.value.cookies) });
}

/** Sign-in. Works without script; the passkey button appears when the browser can use one. */
export default function Anmelden({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(actionData);
  const { dienste, meldung, dienstFehler } = loaderData;
  const weiter = actionData?.values.weiter ?? loaderData.weiter;
  const problem: FormAnswer | undefined =
    actionData ??
    (dienstFehler ? refused(text(`anmelden.dienst.${dienstFehler}`)) : undefined) ??
    (loaderData.passkeyFehler ? refused(text("anmelden.passkey.fehler")) : undefined);
  const back = weiter ? `?weiter=${encodeURIComponent(weiter)}` : "";
  return (
    <Main>
      <DocumentTitle title={text("anmelden.titel")} failed={problem !== undefined} />
      <NarrowColumn>
        {meldung ? <FlashMessage title={text(`meldung.${meldung}`)} /> : null}
        <FormProblems
          answer={problem}
          fields={[
            { name: "email", label: text("anmelden.email") },
            { name: "passwort", label: text("anmelden.passwort") },
          ]}
        />
        <PageTitle title={text("anmelden.titel")} lead={text("anmelden.vorspann")} />
        {loaderData.demo ? <Notice>{text("anmelden.demo")}</Notice> : null}
        <Section close>
          <Form action={link("/anmelden")}>
            <EmailFeld label={text("anmelden.email")} answer={actionData} autoComplete="username webauthn" />
            <TextField
              name="passwort"
              type="password"
              label={text("anmelden.passwort")}
              error={message("passwort")}
              autoComplete="current-password"
              dir="ltr"
              required
            />
            {weiter ? <HiddenField name="weiter" value={weiter} /> : null}
            <ActionRow>
              <Button variant="primary">{text("anmelden.senden")}</Button>
              <TextLink href={link("/passwort-vergessen")}>{text("anmelden.vergessen")}</TextLink>
            </ActionRow>
          </Form>
        </Section>
        <PasskeySignIn weiter={weiter} />
        {dienste.length > 0 ? (
          <Section heading={text("anmelden.dienst.titel")} close>
            <ActionRow>
              {dienste.map((dienst) => (
                <ButtonLink key={dienst.id} href={`${link(`/anmelden/dienst/${dienst.id}`)}${back}`}>
                  {text("anmelden.dienst.knopf", { name: dienst.name })}
                </ButtonLink>
              ))}
            </ActionRow>
          </Section>
        ) : null}
        <SmallPrint>{text("anmelden.kein-zugang")}</SmallPrint>
      </NarrowColumn>
    </Main>
  );
}
