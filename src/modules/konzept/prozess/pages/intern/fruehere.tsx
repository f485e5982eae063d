import { readDatei } from "#src/platform/files/take-datei.ts";
import { redirect } from "react-router";
import { z } from "zod";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { requiredDatum } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { enterFruehereFassung, removeFruehereFassung } from "../../commands/keep-fruehere.ts";
import { viewFruehereIntern } from "../../views/fruehere.ts";
import { isFeld } from "../teile/eingabe.ts";
import { FruehereListe } from "../teile/fruehere-liste.tsx";
import { useFelder } from "../teile/prozess-felder.tsx";
import { refusedAt } from "../teile/refused-at.ts";
import type { Route } from "./+types/fruehere";

const PFAD = "/intern/fassungen/frueher";
const neu = z.strictObject({
  bezeichnung: requiredText(160),
  "beschlossen-am": requiredDatum(),
  gremium: requiredText(160),
  beschluss: textField(10_000),
});
const entfernen = z.strictObject({ aktion: z.literal("entfernen"), id: z.uuid({ error: "unbekannt" }) });

export async function loader({ context }: Route.LoaderArgs) {
  return { fassungen: await viewFruehereIntern(context.get(ctxKey)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewFruehereIntern(ctx);
  const form = await request.formData();
  if (fieldText(form, "aktion") === "entfernen") {
    const read = parseForm(entfernen, form);
    if (!read.ok) return formAgain(read.errors, read.values, isFeld);
    await removeFruehereFassung(ctx, idParam<"FruehereFassung">(read.value.id));
    throw redirect(localePath(ctx.locale, `${PFAD}?ok=prozess-entfernt`));
  }
  const read = parseForm(neu, form);
  if (!read.ok) return formAgain(read.errors, read.values, isFeld);
  const { bezeichnung, "beschlossen-am": beschlossenAm, gremium, beschluss } = read.value;
  const angaben = { bezeichnung, beschlossenAm, gremium, beschluss };
  const outcome = await enterFruehereFassung(ctx, context.get(machineKey).files, angaben, await readDatei(form));
  if (!outcome.ok) return refusedAt(outcome.reason, read.values);
  throw redirect(localePath(ctx.locale, `${PFAD}?ok=frueher-eingetragen`));
}

/** Entering an edition that exists as a paper or PDF only. */
export default function Fruehere({ loaderData: { fassungen }, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const title = text("frueher.titel");
  const feld = useFelder(actionData?.values ?? {}, actionData?.fehler ?? {});
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("frueher.fassungen"), href: link("/intern/fassungen") }, { text: title }]}
      />
      <Main>
        <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
        <PageTitle title={title} lead={text("frueher.vorspann")} />
        {fassungen.length > 0 ? (
          <FruehereListe
            fassungen={fassungen}
            mehr={{
              key: "tun",
              header: text("prozess.tun"),
              cell: (one) => (
                <Form bare>
                  <HiddenField name="id" value={one.id} />
                  <Button small name="aktion" value="entfernen">
                    {text("frueher.entfernen")} <VisuallyHidden>{one.bezeichnung}</VisuallyHidden>
                  </Button>
                </Form>
              ),
            }}
          />
        ) : null}
        <Section id="neu" heading={text("frueher.neu")}>
          <NarrowColumn>
            <Form multipart warnUnsaved>
              <TextField {...feld("bezeichnung")} label={text("prozess.titel")} maxLength={160} required />
              <DateField {...feld("beschlossen-am")} label={text("prozess.am")} hint={text("datum.hinweis")} required />
              <TextField {...feld("gremium")} label={text("prozess.feld.gremium")} maxLength={160} required />
              <TextArea
                {...feld("beschluss")}
                label={text("prozess.beschluss.text")}
                optional={text("freiwillig")}
                rows={3}
              />
              <FileField
                name="datei"
                label={text("frueher.datei")}
                hint={text("frueher.datei.hinweis")}
                accept=".pdf"
                error={feld("datei").error}
                required
              />
              <ActionRow>
                <Button variant="primary">{text("frueher.speichern")}</Button>
                <ButtonLink variant="tertiary" href={link("/intern/fassungen")}>
                  {text("abbrechen")}
                </ButtonLink>
              </ActionRow>
            </Form>
          </NarrowColumn>
        </Section>
      </Main>
    </>
  );
}
