import { data, redirect } from "react-router";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { requestPasswortReset } from "../../commands/reset-passwort.ts";
import { passwortVergessenSchema } from "../../rules/formulare.ts";
import { zugangTexts } from "../../texts/index.ts";
import { EmailFeld } from "../email-feld.tsx";
import { type FormAnswer, FormProblems, refused, unreadable } from "../form-answer.tsx";
import { atWork, privatePage } from "../request.ts";
import type { Route } from "./+types/passwort-vergessen";

export const headers = privatePage;

export function loader({ url }: Route.LoaderArgs) {
  return { gesendet: url.searchParams.get("gesendet") === "ja" };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, identity, at } = atWork(context, request);
  const form = parseForm(passwortVergessenSchema, await request.formData());
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const outcome = await requestPasswortReset(ctx, identity, at, form.value.email);
  if (!outcome.ok) {
    return data<FormAnswer>(refused(translator(zugangTexts, ctx.locale)("vergessen.zu-viele"), form.values), 429);
  }
  return redirect(localePath(ctx.locale, "/passwort-vergessen?gesendet=ja"));
}

/** The same answer for every address. */
export default function PasswortVergessen({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const title = text(loaderData.gesendet ? "vergessen.gesendet.titel" : "vergessen.titel");
  if (loaderData.gesendet) {
    return (
      <Main>
        <DocumentTitle title={title} failed={actionData !== undefined} />
        <NarrowColumn>
          <PageTitle title={text("vergessen.gesendet.titel")} lead={text("vergessen.gesendet.text")} />
          <ActionRow>
            <ButtonLink href={link("/anmelden")}>{text("link.anmelden")}</ButtonLink>
          </ActionRow>
        </NarrowColumn>
      </Main>
    );
  }
  return (
    <Main>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <NarrowColumn>
        <FormProblems answer={actionData} fields={[{ name: "email", label: text("anmelden.email") }]} />
        <PageTitle title={text("vergessen.titel")} lead={text("vergessen.vorspann")} />
        <Form action={link("/passwort-vergessen")}>
          <EmailFeld label={text("anmelden.email")} answer={actionData} autoComplete="username" />
          <ActionRow>
            <Button variant="primary">{text("vergessen.senden")}</Button>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Main>
  );
}
