import { data, redirect } from "react-router";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { parseForm } from "#src/platform/http/form.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { inviteBenutzer } from "../../commands/invite-benutzer.ts";
import { EINLADUNG_TAGE } from "../../rules/einladung.ts";
import { einladungSchema } from "../../rules/formulare.ts";
import { rollenFor } from "../../rules/rollen.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewAuswahl } from "../../views/benutzer.ts";
import { EmailFeld } from "../email-feld.tsx";
import { type FormAnswer, FormProblems, refused, unreadable, useFieldMessage } from "../form-answer.tsx";
import { atWork } from "../request.ts";
import { readRollenForm } from "../rollen-form.ts";
import { RollenFelder } from "../rollen-felder.tsx";
import type { Route } from "./+types/einladen";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { ctx, zugang } = atWork(context, request);
  const auswahl = await viewAuswahl(ctx, zugang.bezuege);
  return {
    moeglich: rollenFor(ctx.mandant.art),
    auswahl: [...auswahl].map(([rolle, bezuege]) => ({
      rolle,
      bezuege: bezuege.map(({ id, name }) => ({ id, name })),
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, identity } = atWork(context, request);
  const { rest, rollen, typed } = readRollenForm(await request.formData());
  const form = parseForm(einladungSchema, rest);
  if (!form.ok) return data<FormAnswer>({ ...unreadable(form), values: { ...form.values, ...typed } }, 422);
  const outcome = await inviteBenutzer(ctx, identity, { ...form.value, rollen });
  if (outcome.ok) return redirect(localePath(ctx.locale, "/intern/benutzer?ok=einladung-geschickt"));
  const sentence = translator(zugangTexts, ctx.locale)(`einladen.${outcome.reason}`);
  return data<FormAnswer>(refused(sentence, { ...form.values, ...typed }), 409);
}

export default function Einladen({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(actionData);
  const title = text("einladen.titel");
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("intern"), href: link("/intern") },
          { text: text("benutzer.kurz"), href: link("/intern/benutzer") },
          { text: title },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FormProblems
            answer={actionData}
            fields={[
              { name: "email", label: text("einladen.email") },
              { name: "funktion", label: text("einladen.funktion") },
            ]}
          />
          <PageTitle title={title} lead={text("einladen.vorspann", { tage: EINLADUNG_TAGE })} />
          <Form action={link("/intern/benutzer/einladen")} warnUnsaved>
            <EmailFeld label={text("einladen.email")} answer={actionData} autoComplete="off" />
            <TextField
              name="funktion"
              label={text("einladen.funktion")}
              hint={text("einladen.funktion.hinweis")}
              value={actionData?.values.funktion}
              error={message("funktion")}
              required
            />
            <RollenFelder
              moeglich={loaderData.moeglich}
              auswahl={loaderData.auswahl}
              stand={[]}
              typed={actionData?.values}
            />
            <ActionRow>
              <Button variant="primary">{text("einladen.senden")}</Button>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}
