import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { localePath } from "#src/shared/locale.ts";
import { without } from "#src/shared/without.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { changeAufgabe, removeAufgabe } from "../../commands/aufgaben.ts";
import { portalTexts } from "../../texts/index.ts";
import { viewAufgabe, viewAufgabeAuswahl } from "../../views/aufgaben.ts";
import { AufgabeFelder, aufgabeShape, useAufgabeFelder } from "./aufgabe-felder.tsx";
import { toAufgabe } from "./aufgabe-form.ts";
import type { Route } from "./+types/aufgabe";

const schema = z.discriminatedUnion("tat", [
  z.strictObject({ tat: z.literal("speichern"), rev: revField(), ...aufgabeShape }),
  z.strictObject({ tat: z.literal("loeschen") }),
]);

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const aufgabe = await viewAufgabe(ctx, idParam<"Aufgabe">(params.id));
  if (!aufgabe.may.plan) throw new NotAllowed();
  const { titel, fuer, faelligAm, bezug, notiz, rev, lage } = aufgabe;
  const stored = {
    titel,
    fuer,
    faelligAm: faelligAm ? formatsFor("de").date(faelligAm) : "",
    bezug: bezug?.kennung ?? "",
    notiz,
  };
  return { ...(await viewAufgabeAuswahl(ctx)), stored, rev, lage };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Aufgabe">(params.id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const done = (ok: string) => redirect(localePath(ctx.locale, `/intern/aufgaben?ok=${ok}`));
  if (form.value.tat === "loeschen") {
    await removeAufgabe(ctx, id);
    return done("aufgabe-geloescht");
  }
  const { rev, ...typed } = without(form.value, "tat");
  const angaben = await toAufgabe(ctx, typed);
  if (!angaben) return data({ errors: { bezug: "bezug-unbekannt" }, values: form.values, reason: null }, 422);
  const outcome = await changeAufgabe(ctx, id, rev, angaben);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return done("aufgabe-gespeichert");
}

/** Changing or deleting a task. */
export default function AufgabeBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(portalTexts);
  const { stored, rev } = loaderData;
  const fields = useAufgabeFelder(stored);
  return (
    <>
      <DocumentTitle title={stored.titel} failed={Boolean(actionData)} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("aufgaben"), href: link("/intern/aufgaben") }, { text: stored.titel }]}
      />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={actionData}
            fields={fields}
            reasons={{ "schon-erledigt": text("aufgabe.schon-erledigt") }}
            messages={{ "bezug-unbekannt": text("aufgabe.bezug.unbekannt") }}
          />
          <PageTitle kind={text("aufgabe")} title={<span lang="de">{stored.titel}</span>} />
          <Form>
            <HiddenField name="rev" value={String(rev)} />
            <AufgabeFelder state={actionData} stored={stored} funktionen={loaderData.funktionen} />
            <Button variant="primary" name="tat" value="speichern">
              {text("aufgabe.speichern")}
            </Button>
          </Form>
          <Section heading={text("aufgabe.loeschen")} id="loeschen">
            <p className="kern-body">{text("aufgabe.loeschen.text")}</p>
            <Form bare>
              <Button name="tat" value="loeschen" icon="delete">
                {text("aufgabe.loeschen.tun")}
              </Button>
            </Form>
          </Section>
        </NarrowColumn>
      </Main>
    </>
  );
}
