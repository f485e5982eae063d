import { data, redirect } from "react-router";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { createAnmeldedienst } from "../../commands/change-anmeldedienst.ts";
import { anmeldedienstSchema } from "../../rules/oidc.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewAnmeldedienste } from "../../views/anmeldedienste.ts";
import { AnmeldedienstForm, useDienstFields } from "../anmeldedienst-form.tsx";
import { type FormAnswer, FormProblems, refused, unreadable } from "../form-answer.tsx";
import { atWork } from "../request.ts";
import type { Route } from "./+types/anmeldedienst-neu";

/** Asks for the right to see the list, so that the form is not shown in vain. */
export async function loader({ context, request }: Route.LoaderArgs) {
  await viewAnmeldedienste(atWork(context, request).ctx);
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, zugang } = atWork(context, request);
  const form = parseForm(anmeldedienstSchema, await request.formData());
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const parts = { oidc: zugang.oidc, appSecret: zugang.config.appSecret };
  const outcome = await createAnmeldedienst(ctx, parts, form.value);
  if (!outcome.ok) {
    const sentence = translator(zugangTexts, ctx.locale)(`dienste.${outcome.reason}`);
    return data<FormAnswer>(refused(sentence, form.values), 409);
  }
  return redirect(localePath(ctx.locale, `/intern/anmeldedienste/${outcome.value}?ok=anmeldedienst-gespeichert`));
}

export default function AnmeldedienstNeu({ actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const title = text("dienste.neu");
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("intern"), href: link("/intern") },
          { text: text("dienste.kurz"), href: link("/intern/anmeldedienste") },
          { text: title },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FormProblems answer={actionData} fields={useDienstFields()} />
          <PageTitle title={title} lead={text("dienste.vorspann")} />
          <SmallPrint>{text("dienste.zurueck.neu")}</SmallPrint>
          <AnmeldedienstForm action={link("/intern/anmeldedienste/neu")} answer={actionData} />
        </NarrowColumn>
      </Main>
    </>
  );
}
