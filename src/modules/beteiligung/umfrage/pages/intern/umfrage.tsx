import { redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField, parseForm, requiredText } from "#src/platform/http/form.ts";
import { requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Outcome } from "#src/shared/result.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { archiveUmfrage, changeUmfrage, closeUmfrage, openUmfrage } from "../../commands/umfragen.ts";
import { FRAGETYPEN, fragenOf, type Umfrage, type UmfrageId } from "../../rules/definition.ts";
import { parseDefinition } from "../../rules/pruefung.ts";
import { addSeite, addTeil, moveTeil, removeTeil } from "../../rules/umbau.ts";
import { FORMATNAMEN } from "../../exchange/formatnamen.ts";
import { type UmfrageView, viewUmfrage } from "../../views/umfragen.ts";
import { Aufbau } from "../teile/aufbau.tsx";
import { Einstellungen, EINSTELLUNGSFELDER, readEinstellungen } from "../teile/einstellungen.tsx";
import { BauRahmen, type BauStand, bauAgain, bauRefused, useUmfrageTexte } from "../teile/texte.tsx";
import type { Route } from "./+types/umfrage";

const rev = revField();
const schema = z.discriminatedUnion("handlung", [
  z.strictObject({ handlung: z.enum(["hoch", "runter", "weg"]), rev, code: z.string().max(60) }),
  z.strictObject({ handlung: z.literal("seite-neu"), rev, titel: requiredText(200) }),
  z.strictObject({
    handlung: z.literal("frage-neu"),
    rev,
    titel: requiredText(1000),
    typ: z.enum([...FRAGETYPEN, "gruppe"]),
    an: z.string().max(60),
  }),
  z.strictObject({ handlung: z.literal("oeffnen"), rev, von: requiredDatum(), bis: requiredDatum() }),
  z.strictObject({ handlung: z.enum(["schliessen", "archivieren"]), rev }),
]);
type Schritt = z.infer<typeof schema>;

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewUmfrage(context.get(ctxKey), idParam<"Umfrage">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Umfrage">(params.id);
  const view = await viewUmfrage(ctx, id);
  const sent = await request.formData();
  const back = (meldung: string) => redirect(localePath(ctx.locale, `/intern/umfragen/${id}?ok=umfrage-${meldung}`));
  if (fieldText(sent, "handlung") === "speichern") {
    const values = Object.fromEntries(
      [...sent].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    const parsedRev = rev.safeParse(fieldText(sent, "rev"));
    if (hasForeignField(sent, EINSTELLUNGSFELDER) || !parsedRev.success) return bauAgain({ "?": "unbekannt" }, {});
    const json = readEinstellungen(sent, view.definition);
    if (json === null) return bauAgain({ sprachen: "sprachen-falsch" }, values);
    const read = parseDefinition(json);
    if (!read.ok) return bauAgain({}, values, read.fehler);
    const outcome = await changeUmfrage(ctx, id, parsedRev.data, () => ({ ok: true, value: read.umfrage }));
    return outcome.ok ? back("geaendert") : bauRefused(outcome.reason, values);
  }
  const form = parseForm(schema, sent);
  if (!form.ok) return bauAgain(form.errors, form.values);
  const outcome = await carryOut(ctx, id, form.value);
  return outcome.ok ? back(MELDUNG[form.value.handlung] ?? "geaendert") : bauRefused(outcome.reason, form.values);
}

const MELDUNG: Partial<Record<Schritt["handlung"], string>> = {
  oeffnen: "geoeffnet",
  schliessen: "geschlossen",
  archivieren: "archiviert",
};

function carryOut(ctx: Ctx, id: UmfrageId, typed: Schritt): Promise<Outcome<unknown, string>> {
  const change = (work: (umfrage: Umfrage) => Outcome<Umfrage, string>) => changeUmfrage(ctx, id, typed.rev, work);
  switch (typed.handlung) {
    case "hoch":
    case "runter":
      return change((umfrage) => moveTeil(umfrage, typed.code, typed.handlung === "hoch" ? "hoch" : "runter"));
    case "weg":
      return change((umfrage) => removeTeil(umfrage, typed.code));
    case "seite-neu":
      return change((umfrage) => addSeite(umfrage, typed.titel));
    case "frage-neu":
      return change((umfrage) => addTeil(umfrage, typed.an, typed.typ, typed.titel));
    case "oeffnen":
      return openUmfrage(ctx, id, typed.rev, { von: typed.von, bis: typed.bis });
    case "schliessen":
      return closeUmfrage(ctx, id, typed.rev);
    default:
      return archiveUmfrage(ctx, id, typed.rev);
  }
}

/** One survey: what is to be done, its pages and questions, its settings, opening and closing. */
export default function UmfrageSeite({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, f, link } = useUmfrageTexte();
  const { definition: umfrage, phase } = view;
  const state: BauStand | undefined = actionData;
  const values = state?.values ?? {};
  const message = useFieldMessage(state, {
    "sprachen-falsch": text("feld.sprachen.falsch", { sprache: umfrage.grundsprache }),
  });
  const fragen = umfrage.seiten.flatMap(fragenOf).filter(({ frage }) => frage.typ !== "hinweis").length;
  return (
    <BauRahmen
      pfad={[]}
      kurz={view.titel}
      titel={text(`seite.titel.${phase}`, {
        fragen,
        seiten: umfrage.seiten.length,
        von: view.von ? f.date(view.von) : "",
        bis: view.bis ? f.date(view.bis) : "",
      })}
      vorspann={view.welle ? `${text("feld.welle")}: ${view.welle}` : undefined}
      state={state}
      fields={[
        { name: "titel", label: text("feld.titel") },
        { name: "sprachen", label: text("feld.sprachen") },
        { name: "von", label: text("feld.von") },
        { name: "bis", label: text("feld.bis") },
      ]}
      messages={{ "sprachen-falsch": text("feld.sprachen.falsch", { sprache: umfrage.grundsprache }) }}
    >
      <ActionRow above>
        <ButtonLink href={link(`/intern/umfragen/${view.id}/teilnahme`)}>{text("teilnahme")}</ButtonLink>
        {view.stand === "entwurf" ? null : (
          <ButtonLink href={link(`/intern/umfragen/${view.id}/auswertung`)}>{text("auswertung")}</ButtonLink>
        )}
        <ButtonLink href={link(`/intern/umfragen/${view.id}/daten`)}>{text("daten")}</ButtonLink>
        {view.bestand ? (
          <ButtonLink href={link(`/intern/umfragen/${view.id}/bestand`)}>{text("bestand")}</ButtonLink>
        ) : null}
        <ButtonLink href={link(`/intern/umfragen/${view.id}/quoten`)}>
          {text("quoten", { zahl: umfrage.quoten.length })}
        </ButtonLink>
        <ButtonLink href={link(`/intern/umfragen/${view.id}/vorschau`)}>{text("vorschau")}</ButtonLink>
        <ButtonLink href={link(`/intern/umfragen/${view.id}/vorschau?druck=1`)}>{text("druck")}</ButtonLink>
      </ActionRow>
      <ZuTun view={view} />
      <Herkunft view={view} />
      <Aufbau view={view} values={values["handlung"] === "frage-neu" ? values : {}} />
      {view.stand === "geschlossen" || view.stand === "archiviert" ? null : (
        <Section id="einstellungen" heading={text("einstellungen")}>
          <Disclosure summary={text("einstellungen")} open={values["handlung"] === "speichern"}>
            <Einstellungen
              view={view}
              values={values["handlung"] === "speichern" ? values : {}}
              error={message("sprachen")}
            />
          </Disclosure>
        </Section>
      )}
      <Section id="dateien" heading={text("dateien")}>
        <PlainList
          items={FORMATNAMEN.map((one) => ({
            key: one,
            content: (
              <TextLink href={link(`/intern/umfragen/${view.id}/datei/${one}`)} download>
                {text(`datei.${one}`)}
              </TextLink>
            ),
          }))}
        />
      </Section>
      <Schritte view={view} values={values} message={message} />
    </BauRahmen>
  );
}

function ZuTun({ view }: { view: UmfrageView }) {
  const { text, f } = useUmfrageTexte();
  if (view.stand !== "entwurf") return null;
  const orte = view.fehlend
    .slice(0, 8)
    .map((one) =>
      text("todo.fehlend.ort", { ort: one.ort || text("todo.allgemein"), feld: one.feld, sprache: one.sprache }),
    );
  const items = [
    ...(view.fehlend.length > 0
      ? [
          text("todo.fehlend", {
            zahl: view.fehlend.length,
            orte: f.list(view.fehlend.length > 8 ? [...orte, "…"] : orte),
          }),
        ]
      : []),
    ...view.pruefen.map((one) => text("todo.pruefen", one)),
    ...(view.rest.length > 0 ? [text("todo.rest", { orte: f.list(view.rest) })] : []),
    ...(view.dateienAnonym.length > 0 ? [text("todo.dateien", { orte: f.list(view.dateienAnonym) })] : []),
    ...(view.persoenlich.length > 0 ? [text("todo.persoenlich", { orte: f.list(view.persoenlich) })] : []),
  ];
  if (items.length === 0) return null;
  return (
    <Notice tone="warning" title={text("todo.titel")}>
      <PlainList items={items.map((one) => ({ key: one, content: one }))} />
    </Notice>
  );
}

const REST_GEZEIGT = 60;

/** What of the file this survey was read from has no place here. */
function Herkunft({ view }: { view: UmfrageView }) {
  const { text } = useUmfrageTexte();
  const { quelle } = view;
  if (!quelle) return null;
  const more = quelle.rest.length - REST_GEZEIGT;
  const shown = quelle.rest
    .slice(0, REST_GEZEIGT)
    .map((one, place) => ({ key: String(place), content: one.ort === "" ? one.text : `${one.ort}: ${one.text}` }));
  return (
    <Section id="herkunft" heading={text("herkunft.titel", { datei: quelle.datei })}>
      {shown.length === 0 ? (
        <p>{text("herkunft.alles")}</p>
      ) : (
        <Disclosure summary={text("herkunft.rest", { zahl: quelle.rest.length })}>
          <PlainList
            items={more > 0 ? [...shown, { key: "mehr", content: text("herkunft.mehr", { zahl: more }) }] : shown}
          />
        </Disclosure>
      )}
    </Section>
  );
}

function Schritte(props: {
  view: UmfrageView;
  values: Readonly<Record<string, string>>;
  message: (name: string) => string | undefined;
}) {
  const { text, link } = useUmfrageTexte();
  const { view, values, message } = props;
  const ziel = link(`/intern/umfragen/${view.id}`);
  const revision = <HiddenField name="rev" value={String(view.rev)} />;
  const day = (name: "von" | "bis") => (
    <DateField
      name={name}
      label={text(`feld.${name}`)}
      hint={text("datum.hinweis")}
      value={values[name] ?? ""}
      error={message(name)}
      required
    />
  );
  return (
    <>
      {view.stand === "entwurf" ? (
        <Section id="oeffnen" heading={text("oeffnen")}>
          <p>{text("oeffnen.text")}</p>
          <Form action={ziel}>
            {revision}
            {day("von")}
            {day("bis")}
            <Button variant="primary" name="handlung" value="oeffnen">
              {text("oeffnen")}
            </Button>
          </Form>
        </Section>
      ) : null}
      {view.stand === "offen" ? (
        <Section id="schliessen" heading={text("schliessen")}>
          <p>{text("schliessen.text")}</p>
          <Form action={ziel}>
            {revision}
            <Button name="handlung" value="schliessen">
              {text("schliessen")}
            </Button>
          </Form>
        </Section>
      ) : null}
      {view.stand === "entwurf" || view.stand === "geschlossen" ? (
        <Section id="archivieren" heading={text("archivieren")} close>
          <p>{text("archivieren.text")}</p>
          <Form action={ziel}>
            {revision}
            <Button name="handlung" value="archivieren">
              {text("archivieren")}
            </Button>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
