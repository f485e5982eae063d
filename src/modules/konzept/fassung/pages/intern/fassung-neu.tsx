import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { adoptFassung } from "../../commands/adopt-fassung.ts";
import { BESCHLUSS_FELDER, parseBeschluss } from "../../rules/eingabe.ts";
import { viewBeschlussForm } from "../../views/intern.ts";
import { Fehler } from "../teile/fassung-rahmen.tsx";
import { formAgain, readFelder } from "../teile/formular-lesen.ts";
import { fehlerText, useFassungTexte } from "../teile/texte.ts";
import { Vorschau } from "../teile/vorschau.tsx";
import type { Route } from "./+types/fassung-neu";

export async function loader({ context }: Route.LoaderArgs) {
  return viewBeschlussForm(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewBeschlussForm(ctx);
  const werte = readFelder(await request.formData(), BESCHLUSS_FELDER);
  if (!werte) return formAgain({}, {}, "unbekannt");
  const parsed = parseBeschluss(werte);
  if (!parsed.ok) return formAgain(werte, parsed.fehler);
  const outcome = await adoptFassung(ctx, parsed.value);
  if (!outcome.ok) return formAgain(werte, {}, outcome.reason);
  throw redirect(localePath(ctx.locale, "/intern/fassungen?ok=fassung-beschlossen"));
}

/** Writing down that a body has adopted the Konzept, with all that this freezes before one's eyes. */
export default function FassungNeu({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link } = useFassungTexte();
  const title = text("beschluss.titel");
  const werte = actionData?.werte ?? {};
  const fehler = actionData?.fehler ?? {};
  const field = (name: string) => ({ name, value: werte[name] ?? "", error: fehlerText(fehler[name], text) });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern.titel"), href: link("/intern/fassungen") }, { text: title }]}
      />
      <Main>
        <Fehler fehler={fehler} grund={actionData?.grund} />
        <PageTitle title={title} lead={text("beschluss.vorspann")} />
        <Vorschau view={view} />
        <Section id="beschluss-form" heading={text("seite.beschluss")} close>
          {view.gremien.length === 0 ? (
            <Notice tone="warning">
              <p>{text("beschluss.gremium.keine")}</p>
            </Notice>
          ) : null}
          <Form warnUnsaved>
            <HiddenField name="stand" value={view.stand} />
            <TextField
              {...field("bezeichnung")}
              label={text("beschluss.bezeichnung")}
              hint={text("beschluss.bezeichnung.hinweis")}
              maxLength={160}
              lang="de"
              required
            />
            <SelectField
              {...field("gremium")}
              label={text("beschluss.gremium")}
              empty={text("beschluss.gremium.leer")}
              options={view.gremien.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <DateField
              {...field("beschlossen-am")}
              label={text("beschluss.am")}
              hint={text("datum.hinweis")}
              required
            />
            <TextArea
              {...field("beschluss")}
              label={text("beschluss.text")}
              hint={text("beschluss.text.hinweis")}
              rows={6}
              lang="de"
              required
            />
            {view.ungeprueft.length > 0 ? (
              <TextArea
                {...field("ohne-freigabe")}
                label={text("beschluss.ohne-freigabe")}
                hint={text("beschluss.ohne-freigabe.hinweis", { titel: view.ungeprueft.join(", ") })}
                rows={2}
                maxLength={1000}
                lang="de"
                required
              />
            ) : null}
            <ActionRow>
              <Button variant="primary">{text("beschluss.speichern")}</Button>
              <ButtonLink variant="tertiary" href={link("/intern/fassungen")}>
                {text("abbrechen")}
              </ButtonLink>
            </ActionRow>
          </Form>
        </Section>
      </Main>
    </>
  );
}
