import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { createAufgabe } from "../../commands/aufgaben.ts";
import { portalTexts } from "../../texts/index.ts";
import { viewAufgabeAuswahl } from "../../views/aufgaben.ts";
import { AufgabeFelder, aufgabeShape, NEUE_AUFGABE, useAufgabeFelder } from "./aufgabe-felder.tsx";
import { toAufgabe } from "./aufgabe-form.ts";
import type { Route } from "./+types/aufgabe-neu";

const schema = z.strictObject(aufgabeShape);

export async function loader({ context, url }: Route.LoaderArgs) {
  const bezug = (url.searchParams.get("zu") ?? "").trim().slice(0, 20);
  return { ...(await viewAufgabeAuswahl(context.get(ctxKey))), stored: { ...NEUE_AUFGABE, bezug } };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const angaben = await toAufgabe(ctx, form.value);
  if (!angaben) return data({ errors: { bezug: "bezug-unbekannt" }, values: form.values, reason: null }, 422);
  const outcome = await createAufgabe(ctx, angaben);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/aufgaben?ok=aufgabe-angelegt"));
}

/** Writing down what has to be done. */
export default function AufgabeNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(portalTexts);
  const fields = useAufgabeFelder(loaderData.stored);
  return (
    <>
      <DocumentTitle title={text("aufgabe.neu")} failed={Boolean(actionData)} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("aufgaben"), href: link("/intern/aufgaben") }, { text: text("aufgabe.neu") }]}
      />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={actionData}
            fields={fields}
            messages={{ "bezug-unbekannt": text("aufgabe.bezug.unbekannt") }}
          />
          <PageTitle title={text("aufgabe.neu")} lead={text("aufgaben.vorspann")} />
          <Form>
            <AufgabeFelder state={actionData} stored={loaderData.stored} funktionen={loaderData.funktionen} />
            <Button variant="primary">{text("aufgabe.anlegen")}</Button>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}
