import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { archiveFunktion, removeHolderName } from "../../commands/change-funktion.ts";
import type { FunktionId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewFunktion } from "../../views/intern.ts";
import { VerlaufListe } from "../verlauf.tsx";
import type { Route } from "./+types/funktion";
import { useFunktionReasons } from "./funktion-form.tsx";

const schema = z.union([
  z.strictObject({ rev: revField(), tat: z.enum(["archivieren", "wiederherstellen"]) }),
  z.strictObject({ tat: z.literal("name-loeschen"), amtszeit: z.string() }),
]);

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewFunktion(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Funktion">(params.id) as FunktionId;
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const sent = form.value;
  const outcome =
    "amtszeit" in sent
      ? await removeHolderName(ctx, id, idParam(sent.amtszeit))
      : await archiveFunktion(ctx, id, sent.rev, sent.tat === "archivieren");
  if (!outcome.ok) return data({ errors: {}, values: {}, reason: outcome.reason }, 409);
  const ok = "amtszeit" in sent ? "name-geloescht" : "funktion-gespeichert";
  return redirect(localePath(ctx.locale, `/intern/gremien/funktionen/${id}?ok=${ok}`));
}

/** One office: its seats go on whoever holds it, and who held it when stays readable (R011). */
export default function Funktion({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(gremienTexts);
  const { funktion, ort, sitze, amtszeiten, verlauf, may } = loaderData;
  const here = `/intern/gremien/funktionen/${funktion.id}`;
  const lebt = funktion.archiviertAm === null;
  return (
    <>
      <DocumentTitle title={funktion.titel} />
      <InternPfad
        items={[
          { text: text("gremien.titel"), href: "/intern/gremien" },
          { text: text("funktionen.titel"), href: "/intern/gremien/funktionen" },
          { text: funktion.titel },
        ]}
      />
      <Main>
        <FormProblems state={actionData} fields={[]} reasons={useFunktionReasons()} />
        <PageTitle
          kind={text(lebt ? "funktion.art" : "funktion.archiviert")}
          title={funktion.titel}
          lead={ort ?? undefined}
        />
        {may.manage ? (
          <Form action={link(here)} bare label={text("funktion.taten")}>
            <HiddenField name="rev" value={String(funktion.rev)} />
            <ActionRow>
              {lebt ? (
                <>
                  <ButtonLink href={link(`${here}/amt`)} variant="primary">
                    {text("amt.wechseln")}
                  </ButtonLink>
                  <ButtonLink href={link(`${here}/aendern`)} icon="edit">
                    {text("funktion.aendern")}
                  </ButtonLink>
                </>
              ) : null}
              <Button name="tat" value={lebt ? "archivieren" : "wiederherstellen"} variant="tertiary">
                {text(lebt ? "funktion.archivieren" : "funktion.wiederherstellen")}
              </Button>
            </ActionRow>
          </Form>
        ) : null}
        <Section id="sitze" heading={text("funktion.sitze.zahl", { anzahl: sitze.length })}>
          {sitze.length === 0 ? (
            <p>{text("funktion.ohne-sitze")}</p>
          ) : (
            <CardTable
              caption={text("funktion.sitze")}
              captionHidden
              rows={sitze}
              rowKey={(row) => `${row.gremiumId} ${row.alsVertretung}`}
              columns={[
                {
                  key: "gremium",
                  header: text("gremium.name"),
                  rowHeader: true,
                  cell: (row) => <TextLink href={link(`/intern/gremien/${row.gremiumId}`)}>{row.gremium}</TextLink>,
                },
                {
                  key: "rolle",
                  header: text("mitglied.rolle"),
                  cell: (row) => text(row.alsVertretung ? "mitglied.alsVertretung" : `rolle.${row.rolle}`),
                },
                {
                  key: "teilnahme",
                  header: text("mitglied.teilnahme"),
                  cell: (row) => text(`teilnahme.${row.teilnahme}`),
                },
              ]}
            />
          )}
        </Section>
        <Section id="amtszeiten" heading={text("funktion.amtszeiten")}>
          {amtszeiten.length === 0 ? (
            <p>{text("funktion.ohne-amtszeit")}</p>
          ) : (
            <Thread
              entries={amtszeiten.map((zeit) => ({
                key: zeit.id,
                margin: text(`zeit.${zeit.von ? (zeit.bis ? "von-bis" : "seit") : zeit.bis ? "bis" : "offen"}`, {
                  von: zeit.von ? f.date(zeit.von) : "",
                  bis: zeit.bis ? f.date(zeit.bis) : "",
                }),
                content: (
                  <p>
                    {zeit.personName
                      ? text("amt.name-bis", { name: zeit.personName, datum: zeit.nameBis ? f.date(zeit.nameBis) : "" })
                      : text("amt.ohne-name")}
                  </p>
                ),
                ...(zeit.personName && may.manage
                  ? {
                      action: (
                        <Form action={link(here)} bare>
                          <HiddenField name="amtszeit" value={zeit.id} />
                          <Button name="tat" value="name-loeschen" variant="tertiary" small icon="delete">
                            {text("amt.name-loeschen")}
                          </Button>
                        </Form>
                      ),
                    }
                  : {}),
              }))}
            />
          )}
        </Section>
        <VerlaufListe verlauf={verlauf} />
      </Main>
    </>
  );
}
