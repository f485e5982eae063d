import { data, redirect } from "react-router";
import { hasForeignField, parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { changeAnmeldedienst, removeAnmeldedienst } from "../../commands/change-anmeldedienst.ts";
import { anmeldedienstSchema } from "../../rules/oidc.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewAnmeldedienst } from "../../views/anmeldedienste.ts";
import { AnmeldedienstForm, useDienstFields } from "../anmeldedienst-form.tsx";
import { type FormAnswer, FormProblems, refused, unreadable } from "../form-answer.tsx";
import { atWork } from "../request.ts";
import type { Route } from "./+types/anmeldedienst";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return viewAnmeldedienst(atWork(context, request).ctx, idParam(params.anbieterId));
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { ctx, zugang } = atWork(context, request);
  const id = idParam<"OidcAnbieter">(params.anbieterId);
  const posted = await request.formData();
  if (posted.get("absicht") === "entfernen") {
    if (hasForeignField(posted, /^absicht$/))
      return data(unreadable({ errors: { "?": "unbekannt" }, values: {} }), 422);
    await removeAnmeldedienst(ctx, id);
    return redirect(localePath(ctx.locale, "/intern/anmeldedienste?ok=anmeldedienst-entfernt"));
  }
  const form = parseForm(anmeldedienstSchema, posted);
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const parts = { oidc: zugang.oidc, appSecret: zugang.config.appSecret };
  const outcome = await changeAnmeldedienst(ctx, parts, id, form.value);
  if (outcome.ok) return redirect(localePath(ctx.locale, `/intern/anmeldedienste/${id}?ok=anmeldedienst-gespeichert`));
  const sentence = translator(zugangTexts, ctx.locale)(`dienste.${outcome.reason}`);
  return data<FormAnswer>(refused(sentence, form.values), 409);
}

export default function Anmeldedienst({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const here = link(`/intern/anmeldedienste/${loaderData.id}`);
  return (
    <>
      <DocumentTitle title={loaderData.name} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("intern"), href: link("/intern") },
          { text: text("dienste.kurz"), href: link("/intern/anmeldedienste") },
          { text: loaderData.name },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FormProblems answer={actionData} fields={useDienstFields()} />
          <PageTitle title={loaderData.name} kind={text("dienste.kurz")} />
          <DescriptionList
            items={[
              {
                term: text("dienste.zurueck"),
                details: (
                  <code dir="ltr" lang="zxx">
                    {loaderData.zurueck}
                  </code>
                ),
              },
            ]}
          />
          <AnmeldedienstForm action={here} stand={loaderData} answer={actionData} />
          <Section heading={text("dienste.entfernen")} id="entfernen">
            <p>{text("dienste.entfernen.text")}</p>
            <Form action={here} bare>
              <HiddenField name="absicht" value="entfernen" />
              <ActionRow>
                <Button icon="delete">{text("dienste.entfernen")}</Button>
              </ActionRow>
            </Form>
          </Section>
        </NarrowColumn>
      </Main>
    </>
  );
}
