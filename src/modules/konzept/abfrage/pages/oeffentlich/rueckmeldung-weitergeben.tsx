import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { forwardAbfrage } from "../../commands/forward-abfrage.ts";
import { viewRueckmeldung } from "../../views/durch-link.ts";
import { abfrageParam, nichts } from "../teile/link-antwort.ts";
import { LinkUngueltig } from "../teile/link-ungueltig.tsx";
import type { Route } from "./+types/rueckmeldung-weitergeben";

const schema = z.strictObject({ rev: revField(), email: requiredText(254), funktion: requiredText(200) });

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewRueckmeldung(ctx, params.token, abfrageParam(params.abfrageId));
  if (!view) return nichts();
  const here = `/rueckmeldung/${encodeURIComponent(params.token)}/${view.id}`;
  if (!view.wartet) return redirect(localePath(ctx.locale, here));
  return data({ here, kennung: view.kennung, titel: view.titel, rev: view.rev });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = abfrageParam(params.abfrageId);
  if (!(await viewRueckmeldung(ctx, params.token, id))) return nichts();
  const form = parseForm(schema, await request.formData());
  const again = (fehler: Record<string, string>, grund: string | null, status: number) =>
    data({ values: form.values, fehler, grund }, status);
  if (!form.ok) {
    const foreign = Object.keys(form.errors).some((name) => name !== "email" && name !== "funktion");
    return again(foreign ? {} : form.errors, foreign ? "unbekannt" : null, 422);
  }
  const { rev, email, funktion } = form.value;
  const outcome = await forwardAbfrage(ctx, params.token, id, rev, { email, funktion });
  if (outcome.ok) return redirect(localePath(ctx.locale, `/rueckmeldung/${encodeURIComponent(params.token)}/${id}`));
  if (outcome.reason === "link-ungueltig") return nichts();
  if (outcome.reason === "email-falsch" || outcome.reason === "an-sich-selbst")
    return again({ email: outcome.reason }, null, 422);
  return again({}, outcome.reason, 409);
}

/** A colleague does it: with a link of their own, for this one Maßnahme. */
export default function RueckmeldungWeitergeben({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  if (!loaderData) return <LinkUngueltig />;
  const fehler = actionData?.fehler ?? {};
  const values = actionData?.values ?? {};
  const title = text("abfrage.weitergeben.titel", { kennung: loaderData.kennung });
  const field = (name: string) => ({ name, value: values[name], error: meldung(fehler[name], text) });
  return (
    <Main>
      <DocumentTitle title={title} failed={Boolean(actionData)} />
      <NarrowColumn>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        <PageTitle
          kind={<span lang="de">{loaderData.titel}</span>}
          title={title}
          lead={text("abfrage.weitergeben.vorspann")}
        />
        <Form>
          <HiddenField name="rev" value={String(loaderData.rev)} />
          <TextField
            {...field("email")}
            label={text("abfrage.weitergeben.email")}
            type="email"
            required
            autoComplete="off"
            dir="ltr"
            maxLength={254}
          />
          <TextField
            {...field("funktion")}
            label={text("abfrage.weitergeben.funktion")}
            hint={text("abfrage.weitergeben.funktion.hinweis")}
            required
            lang="de"
            maxLength={200}
          />
          <ActionRow>
            <Button variant="primary">{text("abfrage.weitergeben.senden")}</Button>
            <ButtonLink href={link(loaderData.here)}>{text("abbrechen")}</ButtonLink>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Main>
  );
}
