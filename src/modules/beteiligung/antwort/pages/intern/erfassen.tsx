import { data, redirect } from "react-router";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { carriedDateien, dateiproblem, takeDateien } from "../../../anlage/pages/teile/take-dateien.ts";
import { viewAnlagenOfCode } from "../../../anlage/views/anlagen.ts";
import { asksForDateien, Fragen, FragenFehler } from "../../../umfrage/pages/fragen/fragen.tsx";
import { type Antworten, OHNE_ANTWORTEN, visibleQuestions, visibleSeiten } from "../../../umfrage/rules/antworten.ts";
import { textIn, type Umfrage } from "../../../umfrage/rules/definition.ts";
import { gruppenKnopf, readGruppe, readSeite } from "../../../umfrage/rules/eingabe.ts";
import { checkPage } from "../../../umfrage/rules/pruefe-seite.ts";
import { enterPapier, keepPapierAnlagen } from "../../commands/enter-papier.ts";
import { parseCode } from "../../rules/code.ts";
import { newAntwortcode } from "../../views/umfrage.ts";
import { requireUmfragen } from "../../../umfrage/views/umfragen.ts";
import { viewPapier } from "../../views/teilnahme.ts";
import { DATEICODE, isForeignTo } from "../teile/seite-lesen.ts";
import { useAntwortTexte } from "../teile/texte.ts";
import type { Route } from "./+types/erfassen";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewPapier(context.get(ctxKey), idParam<"Umfrage">(params.id));
}

/** All pages at once: whoever types from paper turns no pages. What is typed lives in the form until it is kept. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireUmfragen(ctx);
  const id = idParam<"Umfrage">(params.id);
  const { definition } = await viewPapier(ctx, id);
  const form = await request.formData();
  const { neue, probleme } = await takeDateien(definition, form);
  const dateicode = parseCode(fieldText(form, DATEICODE)) ?? newAntwortcode();
  const again = async (antworten: Antworten, grund: string | null, geprueft: boolean, status: number) => {
    const dateien = await viewAnlagenOfCode(ctx, { id, definition }, dateicode);
    const code = fieldText(form, "zugangscode");
    return data({ antworten, grund, geprueft, code, dateicode, dateien, probleme }, status);
  };
  const start: Antworten = { ...OHNE_ANTWORTEN, sprache: ctx.locale, werte: carriedDateien(definition, form) };
  if (definition.seiten.some((seite) => seite.teile.length > 0) && isForeignTo(definition.seiten, form))
    return again(start, "unbekannt", false, 422);
  const typed = definition.seiten.reduce((all, seite) => {
    const read = readSeite(seite, form, all);
    return readGruppe(seite, form, read) ?? read;
  }, start);
  const { files } = context.get(machineKey);
  const { antworten, ohnePlatz } = await keepPapierAnlagen(ctx, id, typed, dateicode, { files, neue });
  for (const one of neue) if (ohnePlatz.includes(one.id)) probleme.push(dateiproblem(one.feld, "kein-platz", one.name));
  const aktion = fieldText(form, "aktion");
  const pressed = [...form.keys()].some((name) => name.startsWith(gruppenKnopf("")));
  if (pressed || aktion === "zeigen") return again(antworten, null, false, 200);
  if (aktion !== "speichern") return again(antworten, "unbekannt", false, 422);
  if (probleme.length > 0) return again(antworten, null, false, 422);
  const kept = await enterPapier(ctx, id, antworten, fieldText(form, "zugangscode"), dateicode);
  if (!kept.ok)
    return again(
      antworten,
      kept.reason,
      kept.reason === "unvollstaendig",
      kept.reason === "unvollstaendig" ? 422 : 409,
    );
  return redirect(localePath(ctx.locale, `/intern/umfragen/${id}/erfassen?ok=umfrage-erfasst`));
}

const GRUENDE = ["unbekannt", "nicht-offen", "code-falsch", "leer", "verbraucht", "geschlossen", "quote-voll"] as const;

/** Types in what somebody wrote on paper. */
export default function Erfassen({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useAntwortTexte();
  const { definition, titel, id, nimmtAn } = loaderData;
  const antworten = actionData?.antworten ?? { ...OHNE_ANTWORTEN, sprache: "de" };
  const grund = GRUENDE.find((one) => one === actionData?.grund);
  const probleme = (seite: Umfrage["seiten"][number]) => {
    const fields = new Set(visibleQuestions(definition, antworten, seite).map((one) => one.schluessel));
    return [
      ...(actionData?.probleme ?? []).filter((one) => fields.has(one.feld)),
      ...(actionData?.geprueft ? checkPage(definition, seite, antworten).filter((one) => one.hart) : []),
    ];
  };
  const seiten = visibleSeiten(definition, antworten);
  return (
    <>
      <DocumentTitle
        title={text("erfassen.titel")}
        failed={Boolean(actionData?.grund) || Boolean(actionData?.probleme.length)}
      />
      <InternPfad
        items={[
          { text: text("teilnahme.umfragen"), href: "/intern/umfragen" },
          { text: titel, href: `/intern/umfragen/${id}` },
          { text: text("teilnahme.kurz"), href: `/intern/umfragen/${id}/teilnahme` },
          { text: text("erfassen.titel") },
        ]}
      />
      <Main>
        {grund ? (
          <ErrorSummary title={text("fehler.titel")} errors={[{ message: text(`erfassen.grund.${grund}`) }]} />
        ) : null}
        {seiten.map((seite) => (
          <FragenFehler
            key={seite.code}
            umfrage={definition}
            seite={seite}
            antworten={antworten}
            probleme={probleme(seite)}
          />
        ))}
        <PageTitle kind={<span lang="de">{titel}</span>} title={text("erfassen.titel")} lead={text("erfassen.text")} />
        {nimmtAn ? (
          <Form
            defaultSubmit={{ name: "aktion", value: "zeigen" }}
            autoComplete="off"
            multipart={asksForDateien(definition, antworten)}
          >
            {actionData ? <HiddenField name={DATEICODE} value={actionData.dateicode} /> : null}
            {seiten.map((seite) => (
              <Section
                key={seite.code}
                id={`seite-${seite.code}`}
                heading={
                  <span lang={textIn(seite.titel, "de", definition.grundsprache).lang}>
                    {textIn(seite.titel, "de", definition.grundsprache).text}
                  </span>
                }
              >
                <Fragen
                  umfrage={definition}
                  seite={seite}
                  antworten={antworten}
                  probleme={probleme(seite)}
                  dateien={{ art: "feld", da: actionData?.dateien ?? [], traegt: true }}
                />
              </Section>
            ))}
            <Section close id="speichern" heading={text("erfassen.fertig")}>
              <TextField
                name="zugangscode"
                label={text("erfassen.code")}
                hint={text("erfassen.code.hinweis")}
                optional={text("freiwillig")}
                value={actionData?.code ?? ""}
                maxLength={40}
                autoComplete="off"
                dir="ltr"
              />
              <ActionRow>
                <Button variant="primary" name="aktion" value="speichern">
                  {text("erfassen.speichern")}
                </Button>
                <Button name="aktion" value="zeigen">
                  {text("erfassen.zeigen")}
                </Button>
              </ActionRow>
            </Section>
          </Form>
        ) : (
          <EmptyState title={text("erfassen.zu")}>{text("erfassen.zu.text")}</EmptyState>
        )}
      </Main>
    </>
  );
}
