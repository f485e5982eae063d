import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Quote } from "#src/ui/quote/quote.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { answerKommentar, moderateKommentar } from "../../commands/kommentare.ts";
import { RUECKWEISUNGEN, URTEILE } from "../../rules/entwurf.ts";
import { requireEntwuerfe, viewKommentar } from "../../views/entwuerfe.ts";
import { useBeteiligung } from "../teile/teile.tsx";
import type { Route } from "./+types/kommentar";

const rev = revField();
const schema = z.discriminatedUnion("handlung", [
  z.strictObject({ handlung: z.literal("zeigen"), rev }),
  z.strictObject({
    handlung: z.literal("zurueckweisen"),
    rev,
    rueckweisung: z.enum(RUECKWEISUNGEN, { error: "auswahl-fehlt" }),
  }),
  z.strictObject({
    handlung: z.literal("antworten"),
    rev,
    urteil: z.enum(URTEILE, { error: "auswahl-fehlt" }),
    antwort: textField(3_000),
    geaendert: textField(20).transform((text) => text.toUpperCase()),
  }),
]);

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewKommentar(context.get(ctxKey), idParam<"Kommentar">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireEntwuerfe(ctx);
  const id = idParam<"Kommentar">(params.id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const typed = form.value;
  const outcome =
    typed.handlung === "antworten"
      ? await answerKommentar(ctx, id, typed.rev, typed)
      : await moderateKommentar(ctx, id, typed.rev, typed.handlung === "zeigen" ? null : typed.rueckweisung);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/kommentare/${id}?ok=kommentar-${typed.handlung}`));
}

/** One comment: whether it is shown, and the answer. */
export default function KommentarSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { text, f } = useBeteiligung();
  const { kommentar, entwurf, absatz } = loaderData;
  const titel = text("kommentar", { nummer: kommentar.nummer });
  const message = useFieldMessage(actionData);
  const values: Readonly<Record<string, string | undefined>> = actionData?.values ?? {};
  const revision = <HiddenField name="rev" value={String(kommentar.rev)} />;
  const codes = ["schon-beantwortet", "nicht-gezeigt", "ohne-antwort", "element-unbekannt"] as const;
  const keys = ["rueckweisung", "urteil", "antwort", "geaendert"] as const;
  return (
    <>
      <DocumentTitle title={titel} failed={actionData !== undefined} />
      <InternPfad
        items={[
          { text: text("titel"), href: "/intern/entwuerfe" },
          { text: entwurf.titel, href: `/intern/entwuerfe/${entwurf.id}` },
          { text: titel },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={actionData}
            fields={keys.map((name) => ({ name, label: text(`feld.${name}`) }))}
            reasons={Object.fromEntries(codes.map((code) => [code, text(`grund.${code}`)]))}
          />
          <PageTitle kind={titel} title={text(`stand.${kommentar.stand}`)} />
          <Section first id="kommentar">
            {absatz ? (
              <Quote lang="de" source={text("absatz", { nummer: absatz.nummer })}>
                {absatz.text || absatz.titel}
              </Quote>
            ) : null}
            <TextBlock text={kommentar.text} />
            <DescriptionList
              items={[
                { term: text("spalte.am"), details: f.date(kommentar.am) },
                ...(kommentar.name ? [{ term: text("feld.name"), details: <bdi>{kommentar.name}</bdi> }] : []),
                { term: text("feld.email"), details: kommentar.email ?? text("ohne-email") },
                ...(kommentar.rueckweisung
                  ? [{ term: text("feld.rueckweisung"), details: text(`rueckweisung.${kommentar.rueckweisung}`) }]
                  : []),
              ]}
            />
          </Section>
          {kommentar.urteil === null ? (
            <Section id="zeigen" heading={text("moderieren")}>
              {kommentar.stand === "gezeigt" ? null : (
                <Form bare>
                  {revision}
                  <Button variant="primary" name="handlung" value="zeigen">
                    {text("tun.zeigen")}
                  </Button>
                </Form>
              )}
              {kommentar.stand === "zurueckgewiesen" ? null : (
                <Form>
                  {revision}
                  <RadioGroup
                    name="rueckweisung"
                    label={text("feld.rueckweisung")}
                    value={values["rueckweisung"] ?? ""}
                    error={message("rueckweisung")}
                    choices={RUECKWEISUNGEN.map((one) => ({ value: one, label: text(`rueckweisung.${one}`) }))}
                    required
                  />
                  <Button name="handlung" value="zurueckweisen">
                    {text("tun.zurueckweisen")}
                  </Button>
                </Form>
              )}
            </Section>
          ) : null}
          {kommentar.stand === "gezeigt" ? (
            <Section id="antwort" heading={text("spalte.antwort")}>
              <Form>
                {revision}
                <RadioGroup
                  name="urteil"
                  label={text("feld.urteil")}
                  value={values["urteil"] ?? kommentar.urteil ?? ""}
                  error={message("urteil")}
                  choices={URTEILE.map((one) => ({ value: one, label: text(`urteil.${one}`) }))}
                  required
                />
                <TextArea
                  name="antwort"
                  label={text("feld.antwort")}
                  hint={text("feld.antwort.hinweis")}
                  value={values["antwort"] ?? kommentar.antwort}
                  error={message("antwort")}
                  rows={5}
                  lang="de"
                  maxLength={3_000}
                  required
                />
                <TextField
                  name="geaendert"
                  label={text("feld.geaendert")}
                  hint={text("feld.geaendert.hinweis")}
                  optional={text("freiwillig")}
                  value={values["geaendert"] ?? kommentar.geaendert}
                  error={message("geaendert")}
                  maxLength={20}
                />
                <ActionRow>
                  <Button variant="primary" name="handlung" value="antworten">
                    {text("tun.antworten")}
                  </Button>
                </ActionRow>
              </Form>
            </Section>
          ) : null}
        </NarrowColumn>
      </Main>
    </>
  );
}
