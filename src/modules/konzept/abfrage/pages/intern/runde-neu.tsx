import { redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { requiredDatum } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { openRunde } from "../../commands/open-runde.ts";
import { findRundenFehler } from "../../rules/abfrage.ts";
import { viewRundeNeu } from "../../views/runden.ts";
import type { Route } from "./+types/runde-neu";

const FELDER = {
  titel: requiredText(200),
  von: requiredDatum(),
  bis: requiredDatum(),
  faelligAm: requiredDatum(),
} as const;
const WAHL = /^massnahme\.([0-9a-f-]{36})$/;

export async function loader({ context }: Route.LoaderArgs) {
  return viewRundeNeu(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewRundeNeu(ctx);
  const sent = await request.formData();
  const gewaehlt = [...sent.keys()].filter((name) => WAHL.test(name));
  const schema = z.strictObject({
    ...FELDER,
    ...Object.fromEntries(gewaehlt.map((name) => [name, z.literal("ja", { error: "unbekannt" })])),
  });
  const form = parseForm(schema, sent);
  if (!form.ok) return formAgain(form.errors, form.values, (name) => Object.hasOwn(FELDER, name));
  const { titel, von, bis, faelligAm } = form.value;
  const fehler = findRundenFehler({ titel, von, bis, faelligAm }, ctx.today);
  if (Object.keys(fehler).length > 0) return formAgain({ ...fehler }, form.values, () => true);
  const ids = gewaehlt.map((name) => parseId<"Massnahme">(WAHL.exec(name)?.[1])).filter((id) => id !== null);
  const outcome = await openRunde(ctx, { titel, von, bis, faelligAm }, ids);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/abfragen/${outcome.value.id}?ok=abfrage-geoeffnet`));
}

/** For which time, by when, about which Maßnahmen; with who will be written to and who cannot be. */
export default function RundeNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { zeilen, ohne } = loaderData;
  const values: Readonly<Record<string, string>> = actionData?.values ?? {};
  const fehler = actionData?.fehler ?? {};
  const field = (name: string) => ({ name, value: values[name], error: meldung(fehler[name], text) });
  const adressen = new Set(zeilen.flatMap((one) => one.email ?? [])).size;
  const telefon = zeilen.filter((one) => one.email === null).length;
  return (
    <>
      <DocumentTitle title={text("abfrage.neu")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("sachstaende.titel"), href: link("/intern/sachstaende") },
          { text: text("abfrage.runden.titel"), href: link("/intern/abfragen") },
          { text: text("abfrage.neu") },
        ]}
      />
      <Main>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        <PageTitle
          glyph="stand"
          kind={text("abfrage.neu")}
          title={text("abfrage.neu.titel", { anzahl: zeilen.length })}
          lead={text("abfrage.neu.vorspann", { adressen, telefon })}
        />
        {zeilen.length === 0 ? (
          <EmptyState title={text("abfrage.neu.leer")}>{text("abfrage.neu.leer.text")}</EmptyState>
        ) : (
          <Form bare>
            <NarrowColumn>
              <Fieldset name="runde" legend={text("abfrage.neu.angaben")} look="fields">
                <TextField
                  {...field("titel")}
                  label={text("abfrage.feld.titel")}
                  hint={text("abfrage.feld.titel.hinweis")}
                  required
                  lang="de"
                  maxLength={200}
                />
                <DateField {...field("von")} label={text("abfrage.feld.von")} hint={text("datum.hinweis")} required />
                <DateField {...field("bis")} label={text("abfrage.feld.bis")} hint={text("datum.hinweis")} required />
                <DateField
                  {...field("faelligAm")}
                  label={text("abfrage.feld.faelligAm")}
                  hint={text("abfrage.feld.faelligAm.hinweis")}
                  required
                />
              </Fieldset>
            </NarrowColumn>
            <CardTable
              caption={text("abfrage.neu.wer")}
              rows={zeilen}
              rowKey={(one) => one.id}
              columns={[
                {
                  key: "wahl",
                  header: text("abfrage.spalte.fragen"),
                  cell: (one) => (
                    <Checkbox
                      name={`massnahme.${one.id}`}
                      label={text("abfrage.neu.waehlen", { kennung: one.kennung })}
                      labelHidden
                      checked={actionData ? values[`massnahme.${one.id}`] === "ja" : true}
                    />
                  ),
                },
                {
                  key: "titel",
                  header: text("abfrage.spalte.massnahme"),
                  rowHeader: true,
                  cell: (one) => (
                    <>
                      <Num>{one.kennung}</Num> <span lang="de">{one.titel}</span>
                    </>
                  ),
                },
                {
                  key: "wer",
                  header: text("abfrage.spalte.wer"),
                  cell: (one) => <span lang="de">{one.angefragt}</span>,
                },
                {
                  key: "weg",
                  header: text("abfrage.spalte.weg"),
                  cell: (one) =>
                    one.email ?? (
                      <StatusMark tone="luecke">
                        {text("abfrage.neu.telefonisch", { telefon: one.telefon || text("keine-angabe") })}
                      </StatusMark>
                    ),
                },
              ]}
            />
            <ActionRow above>
              <Button variant="primary">{text("abfrage.oeffnen")}</Button>
              <ButtonLink href={link("/intern/abfragen")}>{text("abbrechen")}</ButtonLink>
            </ActionRow>
          </Form>
        )}
        {ohne.length > 0 ? (
          <Section id="ohne" heading={text("abfrage.neu.ohne")}>
            <PlainList
              items={ohne.map((one) => ({
                key: one.id,
                content: (
                  <>
                    <Num>{one.kennung}</Num> <span lang="de">{one.titel}</span>:{" "}
                    {text(`abfrage.ohne.${one.grund as "schon-gefragt"}`)}
                  </>
                ),
              }))}
            />
          </Section>
        ) : null}
      </Main>
    </>
  );
}
