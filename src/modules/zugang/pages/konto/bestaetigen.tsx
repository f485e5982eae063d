import { data, redirect } from "react-router";
import { parseForm } from "#src/platform/http/form.ts";
import { ownPath } from "#src/platform/http/own-path.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { confirmIdentity } from "../../commands/sign-in.ts";
import { bestaetigungSchema } from "../../rules/formulare.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewKonto } from "../../views/konto.ts";
import { type FormAnswer, FormProblems, refused, unreadable, useFieldMessage } from "../form-answer.tsx";
import { kontoAtWork, privatePage } from "../request.ts";
import type { Route } from "./+types/bestaetigen";

export const headers = privatePage;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { ctx, konto } = await kontoAtWork(context, request);
  const { hatPasswort, faktoren } = await viewKonto(ctx, konto);
  const weiter = url.searchParams.get("weiter");
  return { hatPasswort, hatApp: faktoren.app, weiter: weiter ? ownPath(weiter) : localePath(ctx.locale, "/konto") };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, konto, at } = await kontoAtWork(context, request);
  const form = parseForm(bestaetigungSchema, await request.formData());
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const outcome = await confirmIdentity(ctx, konto, at, form.value);
  if (!outcome.ok) {
    const t = translator(zugangTexts, ctx.locale);
    const sentence = outcome.reason === "zu-viele" ? t("code.zu-viele") : t("bestaetigen.abgelehnt");
    return data<FormAnswer>(
      refused(sentence, form.value.weiter ? { weiter: form.value.weiter } : {}),
      outcome.reason === "zu-viele" ? 429 : 409,
    );
  }
  return redirect(form.value.weiter ? ownPath(form.value.weiter) : localePath(ctx.locale, "/konto"));
}

export default function Bestaetigen({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(actionData);
  const title = text("bestaetigen.titel");
  if (!loaderData.hatPasswort) {
    return (
      <Main>
        <DocumentTitle title={title} failed={actionData !== undefined} />
        <NarrowColumn>
          <PageTitle title={text("bestaetigen.titel")} lead={text("bestaetigen.ohne-passwort")} />
          <Form action={link("/abmelden")}>
            <ActionRow>
              <Button variant="primary">{text("bestaetigen.neu-anmelden")}</Button>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    );
  }
  return (
    <Main>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <NarrowColumn>
        <FormProblems
          answer={actionData}
          fields={[
            { name: "passwort", label: text("anmelden.passwort") },
            { name: "code", label: text("bestaetigen.code") },
          ]}
        />
        <PageTitle title={text("bestaetigen.titel")} lead={text("bestaetigen.vorspann")} />
        <Form action={link("/konto/bestaetigen")}>
          <TextField
            name="passwort"
            type="password"
            label={text("anmelden.passwort")}
            error={message("passwort")}
            autoComplete="current-password"
            dir="ltr"
            required
          />
          {loaderData.hatApp ? (
            <TextField
              name="code"
              label={text("bestaetigen.code")}
              error={message("code")}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={12}
              dir="ltr"
              required
            />
          ) : null}
          <HiddenField name="weiter" value={actionData?.values.weiter ?? loaderData.weiter} />
          <ActionRow>
            <Button variant="primary">{text("bestaetigen.senden")}</Button>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Main>
  );
}
