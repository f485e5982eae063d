import { data, redirect } from "react-router";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { acceptEinladung } from "../../commands/accept-einladung.ts";
import { signIn } from "../../commands/sign-in.ts";
import { einloesungSchema } from "../../rules/formulare.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewEinladung } from "../../views/einladung.ts";
import { type FormAnswer, FormProblems, unreadable, useFieldMessage } from "../form-answer.tsx";
import { LinkUngueltig } from "../link-ungueltig.tsx";
import { NeuesPasswort, useNeuesPasswortFields } from "../passwort-felder.tsx";
import { atWork, setCookies } from "../request.ts";
import { tooEasy } from "../too-easy.ts";
import type { Route } from "./+types/einladung";

/** Opening the link only shows the form: mail scanners open links. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  return { einladung: await viewEinladung(atWork(context, request).ctx, params.token) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { ctx, identity, at } = atWork(context, request);
  const form = parseForm(einloesungSchema, await request.formData());
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const { passwort, name } = form.value;
  const near = [(await viewLandkreis(ctx)).name];
  const taken = await acceptEinladung(ctx, identity, params.token, { passwort, name, near });
  if (!taken.ok) {
    if (taken.reason === "passwort-zu-leicht") return data<FormAnswer>(tooEasy(ctx, form.values), 409);
    return redirect(localePath(ctx.locale, `/einladung/${encodeURIComponent(params.token)}`));
  }
  const step = await signIn(ctx, identity, at, { email: taken.value.email, passwort });
  if (!step.ok) return redirect(localePath(ctx.locale, "/anmelden"));
  return redirect(localePath(ctx.locale, "/konto/zweiter-faktor"), { headers: setCookies(step.value.cookies) });
}

export default function Einladung({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link, f, landkreis } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(actionData);
  const fields = useNeuesPasswortFields();
  const title = text("einladung.titel");
  const { einladung } = loaderData;
  if (!einladung) return <LinkUngueltig />;
  return (
    <Main>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <NarrowColumn>
        <FormProblems answer={actionData} fields={[...fields, { name: "name", label: text("einladung.name") }]} />
        <PageTitle title={text("einladung.titel")} lead={text("einladung.vorspann", { landkreis: landkreis.name })} />
        <DescriptionList
          items={[
            { term: text("einladung.adresse"), details: einladung.email },
            { term: text("einladung.funktion"), details: einladung.funktion },
            {
              term: text("einladung.rollen"),
              details: f.list(einladung.rollen.map((rolle) => text(`rolle.${rolle}`))),
            },
          ]}
        />
        {einladung.dienste ? (
          <p>
            {text("einladung.dienst")} <TextLink href={link("/anmelden")}>{text("link.anmelden")}</TextLink>
          </p>
        ) : null}
        <Form>
          <NeuesPasswort answer={actionData} />
          <TextField
            name="name"
            label={text("einladung.name")}
            hint={text("einladung.name.hinweis")}
            optional={text("freiwillig")}
            value={actionData?.values.name}
            error={message("name")}
            autoComplete="name"
            dir="auto"
          />
          <SmallPrint>{text("einladung.faktor")}</SmallPrint>
          <ActionRow>
            <Button variant="primary">{text("einladung.senden")}</Button>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Main>
  );
}
