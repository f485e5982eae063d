import { data, redirect } from "react-router";
import { z } from "zod";
import { type FormState, FormProblems, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { SPRACHNAMEN } from "../../../rules/sprachen.ts";
import {
  answerRueckmeldung,
  fileRueckmeldung,
  removeRueckmeldung,
  takeRueckmeldung,
} from "../../commands/answer-rueckmeldung.ts";
import { ANTWORT_MAX } from "../../rules/rueckmeldung.ts";
import { rueckmeldungTexts } from "../../texts/index.ts";
import { viewRueckmeldung } from "../../views/rueckmeldungen.ts";
import { useSeitenTitel } from "../teile/seiten-name.tsx";
import { StandZeichen } from "../teile/stand-zeichen.tsx";
import type { Route } from "./+types/rueckmeldung";

const LIST = "/intern/wegweiser/rueckmeldungen";
const schema = z.strictObject({
  rev: revField(),
  tat: z.enum(["genommen", "beantwortet", "abgelegt", "geloescht"], { error: "unbekannt" }),
  antwort: textField(ANTWORT_MAX).optional(),
  oeffentlich: tick(),
});

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewRueckmeldung(context.get(ctxKey), idParam<"Rueckmeldung">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Rueckmeldung">(params.id);
  await viewRueckmeldung(ctx, id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data<FormState>({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, tat, antwort = "", oeffentlich } = form.value;
  const outcome =
    tat === "genommen"
      ? await takeRueckmeldung(ctx, id, rev)
      : tat === "abgelegt"
        ? await fileRueckmeldung(ctx, id, rev)
        : tat === "geloescht"
          ? await removeRueckmeldung(ctx, id, rev)
          : await answerRueckmeldung(ctx, id, rev, antwort, oeffentlich);
  if (!outcome.ok) {
    const reason = outcome.reason === "inzwischen-geaendert" ? "veraltet" : outcome.reason;
    return data<FormState>({ errors: {}, values: form.values, reason }, 409);
  }
  return redirect(localePath(ctx.locale, `${tat === "geloescht" ? LIST : `${LIST}/${id}`}?ok=rueckmeldung-${tat}`));
}

/** One message: what somebody wrote, and what was changed for it. */
export default function RueckmeldungBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const row = loaderData;
  const { t, link, f } = usePage();
  const text = t(rueckmeldungTexts);
  const message = useFieldMessage(actionData);
  const seitenTitel = useSeitenTitel();
  const here = link(`${LIST}/${row.id}`);
  const seite = row.seite || seitenTitel(row.art);
  const rev = <HiddenField name="rev" value={String(row.rev)} />;
  const reasons = {
    veraltet: text("grund.inzwischen-geaendert"),
    "schon-erledigt": text("grund.schon-erledigt"),
    "ohne-antwort": text("grund.ohne-antwort"),
    "zu-lang": text("grund.zu-lang"),
  };
  return (
    <>
      <DocumentTitle title={text("eine.titel", { seite })} failed={actionData !== undefined} />
      <WegweiserInternPfad items={[{ text: text("eingang.titel"), href: LIST }, { text: seite }]} />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={actionData}
            fields={[{ name: "antwort", label: text("eine.antwort") }]}
            reasons={reasons}
          />
          <PageTitle title={text("eine.titel", { seite })} status={<StandZeichen stand={row.stand} />} />
          <Section first id="gesendet" heading={text("eine.gesendet")}>
            {row.nachricht ? <TextBlock text={row.nachricht} /> : <p className="kern-body">{text("eine.geloescht")}</p>}
            <DescriptionList
              items={[
                { term: text("spalte.eingang"), details: f.date(row.eingegangenAm) },
                { term: text("eine.sprache"), details: <bdi lang={row.sprache}>{SPRACHNAMEN[row.sprache]}</bdi> },
                { term: text("spalte.antwort"), details: text(row.antwortErbeten ? "ja" : "nein") },
                ...(row.loeschenAm ? [{ term: text("eine.loeschen-am"), details: f.date(row.loeschenAm) }] : []),
                {
                  term: text("spalte.seite"),
                  details: <TextLink href={link(row.path)}>{text("eine.zur-seite")}</TextLink>,
                },
                ...(row.leistung
                  ? [
                      {
                        term: text("eine.leistung"),
                        details: (
                          <TextLink href={link(`/intern/wegweiser/leistungen/${row.leistung.id}`)} lang="de">
                            {row.leistung.titel}
                          </TextLink>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
          {row.offen ? (
            <Section id="antwort-abschnitt" heading={text("eine.antwort")}>
              <Form action={here}>
                {rev}
                <TextArea
                  name="antwort"
                  label={text("eine.antwort")}
                  hint={text("eine.antwort.hinweis")}
                  value={actionData?.values.antwort ?? ""}
                  error={message("antwort")}
                  rows={4}
                  maxLength={ANTWORT_MAX}
                  lang="de"
                />
                <Checkbox
                  name="oeffentlich"
                  label={text("eine.oeffentlich")}
                  checked={actionData ? actionData.values.oeffentlich === "ja" : true}
                />
                <ActionRow>
                  <Button variant="primary" name="tat" value="beantwortet">
                    {text(row.antwortErbeten ? "eine.antworten.mail" : "eine.antworten")}
                  </Button>
                </ActionRow>
              </Form>
            </Section>
          ) : row.antwort ? (
            <Section id="antwort-abschnitt" heading={text("eine.antwort")}>
              <TextBlock text={row.antwort} lang="de" />
              <p className="wk-leise">{text(row.oeffentlich ? "eine.gezeigt" : "eine.nicht-gezeigt")}</p>
            </Section>
          ) : null}
          <Section id="andere" heading={text("eine.andere")}>
            <Form bare action={here}>
              {rev}
              <ActionRow>
                {row.stand === "neu" ? (
                  <Button name="tat" value="genommen">
                    {text("eine.nehmen")}
                  </Button>
                ) : null}
                {row.offen ? (
                  <Button name="tat" value="abgelegt">
                    {text("eine.ablegen")}
                  </Button>
                ) : null}
                <Button name="tat" value="geloescht" variant="tertiary">
                  {text("eine.loeschen")}
                </Button>
              </ActionRow>
            </Form>
          </Section>
        </NarrowColumn>
      </Main>
    </>
  );
}
