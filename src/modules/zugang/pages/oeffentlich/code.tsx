import { data, redirect } from "react-router";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { confirmSignIn } from "../../commands/sign-in.ts";
import { codeSchema } from "../../rules/formulare.ts";
import { zugangTexts } from "../../texts/index.ts";
import { findDemoCode } from "../../views/demo-zugaenge.ts";
import { type FormAnswer, FormProblems, refused, unreadable, useFieldMessage } from "../form-answer.tsx";
import { atWork, destination, privatePage, setCookies } from "../request.ts";
import type { Route } from "./+types/code";

export const headers = privatePage;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { ctx, zugang, identity, at } = atWork(context, request);
  const waiting = await identity.signIn.awaitingCode(at.headers);
  if (!waiting) throw redirect(localePath(ctx.locale, "/anmelden"));
  const konto = zugang.config.mode === "demo" ? await identity.accounts.findById(waiting) : null;
  return {
    weiter: (url.searchParams.get("weiter") ?? "").slice(0, 500),
    demoCode: konto ? findDemoCode(zugang.config, konto.email, ctx.now) : null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, identity, at } = atWork(context, request);
  const form = parseForm(codeSchema, await request.formData());
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const step = await confirmSignIn(ctx, identity, at, form.value.code);
  if (!step.ok) {
    if (step.reason === "von-vorn") return redirect(localePath(ctx.locale, "/anmelden"));
    const t = translator(zugangTexts, ctx.locale);
    return data<FormAnswer>(refused(t(`code.${step.reason}`), form.values), step.reason === "zu-viele" ? 429 : 409);
  }
  return redirect(destination(ctx, form.value.weiter), { headers: setCookies(step.value.cookies) });
}

export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(actionData);
  const weiter = actionData?.values.weiter ?? loaderData.weiter;
  return (
    <Main>
      <DocumentTitle title={text("code.titel")} failed={actionData !== undefined} />
      <NarrowColumn>
        <FormProblems answer={actionData} fields={[{ name: "code", label: text("code.feld") }]} />
        <PageTitle title={text("code.titel")} lead={text("code.vorspann")} />
        {loaderData.demoCode ? <Notice>{text("code.demo", { code: loaderData.demoCode })}</Notice> : null}
        <Section close>
          <Form action={link("/anmelden/code")}>
            <TextField
              name="code"
              label={text("code.feld")}
              error={message("code")}
              autoComplete="one-time-code"
              inputMode="text"
              maxLength={20}
              spellCheck={false}
              dir="ltr"
              required
            />
            {weiter ? <HiddenField name="weiter" value={weiter} /> : null}
            <ActionRow>
              <Button variant="primary">{text("code.senden")}</Button>
              <TextLink href={link("/anmelden")}>{text("code.zurueck")}</TextLink>
            </ActionRow>
          </Form>
        </Section>
        <SmallPrint>{text("code.verloren")}</SmallPrint>
      </NarrowColumn>
    </Main>
  );
}
