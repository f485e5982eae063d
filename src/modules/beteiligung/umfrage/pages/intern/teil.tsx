import { redirect } from "react-router";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { changeUmfrage } from "../../commands/umfragen.ts";
import type { Umfrage } from "../../rules/definition.ts";
import { parseDefinition } from "../../rules/pruefung.ts";
import { findTeil, parseTeil, replaceTeil } from "../../rules/umbau.ts";
import { viewUmfrage } from "../../views/umfragen.ts";
import { BedingungFelder } from "../teile/bedingung-felder.tsx";
import { TeilFormular } from "../teile/teil-formular.tsx";
import { readBedingung, readSeitenForm, readTeilForm, TEILFELDER } from "../teile/teil-lesen.ts";
import { BauRahmen, type BauStand, bauAgain, bauRefused, useUmfrageTexte } from "../teile/texte.tsx";
import { TextFelder } from "../teile/text-felder.tsx";
import type { Route } from "./+types/teil";

async function load(ctx: Parameters<typeof viewUmfrage>[0], params: Route.LoaderArgs["params"]) {
  const view = await viewUmfrage(ctx, idParam<"Umfrage">(params.id));
  const found = findTeil(view.definition, params.code);
  if (!found) throw new NotFound();
  return { view, found };
}

export async function loader({ context, params }: Route.LoaderArgs) {
  return { ...(await load(context.get(ctxKey), params)), code: params.code };
}

/** The whole survey with the part as the form says it; null when a list of the schema cannot hold it. */
function changed(sent: FormData, umfrage: Umfrage, code: string): { json: unknown } | { fehler: "bedingung" | "form" } {
  const found = findTeil(umfrage, code);
  if (!found) throw new NotFound();
  const { seite, teil } = found;
  const sichtbarWenn = readBedingung(sent, (teil ?? seite).sichtbarWenn);
  if (sichtbarWenn === undefined) return { fehler: "bedingung" };
  const next = teil
    ? parseTeil(umfrage, readTeilForm(sent, teil, umfrage, sichtbarWenn))
    : readSeitenForm(sent, seite, umfrage, sichtbarWenn);
  if (!next) return { fehler: "form" };
  const replaced = replaceTeil(umfrage, code, next);
  return replaced.ok ? { json: replaced.value } : { fehler: "form" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { view } = await load(ctx, params);
  const sent = await request.formData();
  const rev = revField().safeParse(fieldText(sent, "rev"));
  if (hasForeignField(sent, TEILFELDER) || !rev.success) return bauAgain({ "?": "unbekannt" }, {});
  const values = Object.fromEntries(
    [...sent].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const made = changed(sent, view.definition, params.code);
  if ("fehler" in made)
    return made.fehler === "bedingung"
      ? bauAgain({ bedingung: "bedingung-fehlt" }, values)
      : bauAgain({}, values, [{ ort: params.code, grund: "form", wert: params.code }]);
  const read = parseDefinition(made.json);
  if (!read.ok) return bauAgain({}, values, read.fehler);
  const outcome = await changeUmfrage(ctx, view.id, rev.data, () => ({ ok: true, value: read.umfrage }));
  if (!outcome.ok) return bauRefused(outcome.reason, values);
  return redirect(localePath(ctx.locale, `/intern/umfragen/${view.id}?ok=umfrage-geaendert`));
}

/** One page, question or group of a survey, all of it on one form. */
export default function TeilSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, eigen } = useUmfrageTexte();
  const { view, found, code } = loaderData;
  const { definition: umfrage } = view;
  const { seite, teil } = found;
  const state: BauStand | undefined = actionData;
  const values = state?.values ?? {};
  const titel = eigen(umfrage, (teil ?? seite).titel);
  const isOpen = view.stand === "entwurf" || view.stand === "offen";
  const quelle = teil && teil.typ !== "gruppe" ? teil.quelle : null;
  const messages = { "bedingung-fehlt": text("bedingung.fehlt") };
  return (
    <BauRahmen
      pfad={[{ text: view.titel, href: `/intern/umfragen/${view.id}` }]}
      kurz={teil ? text(`typ.${teil.typ}`) : text("teil.vorspann.seite")}
      titel={titel}
      state={state}
      fields={[{ name: "bedingung", label: text("bedingung") }]}
      messages={messages}
    >
      {quelle && quelle.rest.length > 0 ? (
        <Notice tone="warning" title={text("rest.titel")}>
          <PlainList items={quelle.rest.map((one) => ({ key: one, content: one }))} />
        </Notice>
      ) : null}
      {isOpen ? (
        <Section first id="formular">
          <Form action={link(`/intern/umfragen/${view.id}/teil/${code}`)} warnUnsaved>
            <HiddenField name="rev" value={String(view.rev)} />
            {teil ? (
              <TeilFormular umfrage={umfrage} teil={teil} values={values} isDraft={view.stand === "entwurf"} />
            ) : (
              <>
                <TextFelder
                  umfrage={umfrage}
                  name="titel"
                  label={text("seite.neu.titel")}
                  texte={seite.titel}
                  values={values}
                />
                <TextFelder
                  umfrage={umfrage}
                  name="beschreibung"
                  label={text("text.beschreibung")}
                  texte={seite.beschreibung}
                  values={values}
                  rows={3}
                />
              </>
            )}
            <BedingungFelder
              umfrage={umfrage}
              code={code}
              ausdruck={(teil ?? seite).sichtbarWenn}
              values={values}
              error={state?.errors["bedingung"] ? text("bedingung.fehlt") : undefined}
            />
            <ActionRow>
              <Button variant="primary">{text("teil.speichern")}</Button>
              <ButtonLink href={link(`/intern/umfragen/${view.id}`)}>{text("abbrechen")}</ButtonLink>
            </ActionRow>
          </Form>
        </Section>
      ) : (
        <p>{text("grund.nicht-mehr-aenderbar")}</p>
      )}
    </BauRahmen>
  );
}
