import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems, InternPfad } from "#src/modules/landkreis/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { setStelleOrt } from "../../commands/change-ort.ts";
import type { StelleId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewStelleIntern } from "../../views/intern.ts";
import { viewStelleOrte } from "../../views/orte.ts";
import type { Route } from "./+types/stelle-orte";

const schema = z.strictObject({ ort: z.string(), tat: z.enum(["da", "weg"], { error: "unbekannt" }) });

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Stelle">(params.id) as StelleId;
  const { stelle, may } = await viewStelleIntern(ctx, id);
  if (!may.kontakt) throw new NotAllowed();
  return { stelle: { id: stelle.id, name: stelle.name }, ...(await viewStelleOrte(ctx, id)) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Stelle">(params.id) as StelleId;
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  if (form.value.ort === "") return data({ errors: { ort: "auswahl-fehlt" }, values: form.values, reason: null }, 422);
  const outcome = await setStelleOrt(ctx, id, idParam<"Ort">(form.value.ort), form.value.tat === "da");
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/netzwerk/${id}/orte?ok=ort-gespeichert`));
}

/** Where a Stelle is to be found: add a place of the list, or take one away. */
export default function StelleOrte({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const { stelle, orte, andere } = loaderData;
  const here = `/intern/netzwerk/${stelle.id}/orte`;
  const title = text("stelle.orte.titel", { name: stelle.name });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <InternPfad
        items={[
          { text: text("netzwerk.titel"), href: "/intern/netzwerk" },
          { text: stelle.name, href: `/intern/netzwerk/${stelle.id}` },
          { text: text("orte.titel") },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={actionData}
            fields={[{ name: "ort", label: text("ort.waehlen") }]}
            reasons={{ "schon-so": text("ort.schon-so"), archiviert: text("stelle.archiviert.text") }}
          />
          <PageTitle title={title} />
          {orte.length === 0 ? (
            <EmptyState title={text("stelle.orte.keine")}>{text("stelle.orte.keine.text")}</EmptyState>
          ) : (
            <Thread
              level={2}
              entries={orte.map((one) => ({
                key: one.id,
                title: one.name,
                content: <p>{[one.strasse, one.ort].filter(Boolean).join(", ")}</p>,
                action: (
                  <Form action={link(here)} bare>
                    <HiddenField name="ort" value={one.id} />
                    <Button name="tat" value="weg" variant="tertiary" small icon="delete" hidden={one.name}>
                      {text("ort.wegnehmen")}
                    </Button>
                  </Form>
                ),
              }))}
            />
          )}
          <Section id="neu" heading={text("stelle.orte.neu")}>
            <Form action={link(here)}>
              <SelectField
                name="ort"
                label={text("ort.waehlen")}
                empty={text("waehlen")}
                options={andere.map((one) => ({ value: one.id, label: one.name }))}
              />
              <ActionRow>
                <Button name="tat" value="da" variant="primary">
                  {text("ort.hinzufuegen")}
                </Button>
                <ButtonLink href={link(`/intern/netzwerk/${stelle.id}`)}>{text("abbrechen")}</ButtonLink>
              </ActionRow>
            </Form>
          </Section>
        </NarrowColumn>
      </Main>
    </>
  );
}
