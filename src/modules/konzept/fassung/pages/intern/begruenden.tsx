import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { explainAenderungen } from "../../commands/explain-aenderungen.ts";
import { GRUND_FELDER, GRUND_MAX, parseGruende } from "../../rules/eingabe.ts";
import { type Begruendung, viewBegruendungen } from "../../views/intern.ts";
import { Fehler } from "../teile/fassung-rahmen.tsx";
import { formAgain, readFelder } from "../teile/formular-lesen.ts";
import { fehlerText, useFassungTexte } from "../teile/texte.ts";
import type { Route } from "./+types/begruenden";

export async function loader({ context }: Route.LoaderArgs) {
  return viewBegruendungen(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewBegruendungen(ctx);
  const werte = readFelder(await request.formData(), GRUND_FELDER);
  if (!werte) return formAgain({}, {}, "unbekannt");
  const { gruende, fehler } = parseGruende(werte);
  if (Object.keys(fehler).length > 0) return formAgain(werte, fehler);
  const outcome = await explainAenderungen(ctx, gruende, werte.stand ?? "");
  if (!outcome.ok) return formAgain(werte, {}, outcome.reason);
  throw redirect(localePath(ctx.locale, "/intern/fassungen?ok=fassung-begruendet"));
}

/** Why parts of the Konzept differ from the last Fassung, in words for everybody. */
export default function Begruenden({ loaderData: { begruendungen, stand }, actionData }: Route.ComponentProps) {
  const { text, link } = useFassungTexte();
  const title = text("begruenden.titel");
  const fehler = actionData?.fehler ?? {};
  const hint = (one: Begruendung) =>
    [
      one.noetig && !one.grund ? text("begruenden.noetig") : "",
      one.vorschlag ? text("begruenden.vorschlag", { vorschlag: one.vorschlag }) : "",
    ]
      .filter(Boolean)
      .join(" ");
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern.titel"), href: link("/intern/fassungen") }, { text: title }]}
      />
      <Main>
        <NarrowColumn>
          <Fehler fehler={fehler} grund={actionData?.grund} />
          <PageTitle title={title} lead={text("begruenden.vorspann")} />
          {begruendungen.length === 0 ? (
            <EmptyState title={text("begruenden.leer")}>{text("begruenden.leer.text")}</EmptyState>
          ) : (
            <Form warnUnsaved>
              <HiddenField name="stand" value={stand} />
              {begruendungen.map((one) => (
                <TextArea
                  key={one.id}
                  name={`grund.${one.id}`}
                  label={text("begruenden.grund", {
                    vorgang: text(`vorgang.${one.vorgang}`),
                    titel: `${one.kennung} ${one.titel}`.trim(),
                  })}
                  hint={hint(one) || undefined}
                  optional={one.noetig ? undefined : text("freiwillig")}
                  value={actionData?.werte[`grund.${one.id}`] ?? one.grund}
                  error={fehlerText(fehler[`grund.${one.id}`], text)}
                  rows={2}
                  maxLength={GRUND_MAX}
                  lang="de"
                />
              ))}
              <ActionRow>
                <Button variant="primary">{text("begruenden.speichern")}</Button>
                <ButtonLink variant="tertiary" href={link("/intern/fassungen")}>
                  {text("abbrechen")}
                </ButtonLink>
              </ActionRow>
            </Form>
          )}
        </NarrowColumn>
      </Main>
    </>
  );
}
