import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { lineList, revField, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { changeUebersetzung } from "../../commands/change-uebersetzung.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { isSprache, richtung, SPRACHNAMEN } from "../../rules/sprachen.ts";
import { METHODEN } from "../../rules/uebersetzung.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewLeistungForm } from "../../views/intern.ts";
import type { Route } from "./+types/uebersetzung";
import { useGruende } from "./gruende.ts";

const schema = z.strictObject({
  rev: revField(),
  textstand: revField(),
  titel: requiredText(160),
  kurz: textField(800),
  schritte: lineList(12, 400),
  tipp: textField(800),
  methode: z.enum(METHODEN, { error: "auswahl-fehlt" }),
  geprueft: tick(),
});

function spracheParam(text: string | undefined) {
  if (!isSprache(text) || text === "de") throw new NotFound();
  return text;
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const sprache = spracheParam(params.sprache);
  const { leistung, uebersetzungen } = await viewLeistungForm(context.get(ctxKey), idParam(params.id));
  const found = uebersetzungen.find((one) => one.sprache === sprache);
  return {
    sprache,
    deutsch: leistung,
    rev: found?.rev ?? 0,
    stored: {
      titel: found?.titel ?? "",
      kurz: found?.kurz ?? "",
      schritte: found?.schritte.join("\n") ?? "",
      tipp: found?.tipp ?? "",
      methode: found?.methode ?? "mensch",
      geprueft: found?.geprueftAm && found.ausTextstand === leistung.textstand ? "ja" : "",
    },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const sprache = spracheParam(params.sprache);
  const id = idParam<"Leistung">(params.id) as LeistungId;
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, textstand, ...neu } = form.value;
  const outcome = await changeUebersetzung(ctx, id, sprache, rev, textstand, neu);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/wegweiser/leistungen/${id}?ok=uebersetzung-gespeichert`));
}

/** The translation of one Leistung: every field with the German text above it. */
export default function Uebersetzung({ loaderData, actionData }: Route.ComponentProps) {
  const { sprache, deutsch, rev, stored } = loaderData;
  const text = usePage().t(wegweiserTexts);
  const message = useFieldMessage(actionData);
  const here = `/intern/wegweiser/leistungen/${deutsch.id}`;
  const value = (name: keyof typeof stored) => (actionData ? (actionData.values[name] ?? "") : stored[name]);
  const area = (name: "titel" | "kurz" | "schritte" | "tipp", rows: number, german: string) => (
    <TextArea
      name={name}
      label={text(`uebersetzung.feld.${name}`)}
      hint={german ? text("uebersetzung.deutsch", { text: german }) : undefined}
      value={value(name)}
      error={message(name)}
      rows={rows}
      lang={sprache}
      dir={richtung(sprache)}
    />
  );
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: deutsch.titel, href: here },
      ]}
      title={text("uebersetzung.titel", { sprache: SPRACHNAMEN[sprache], titel: deutsch.titel })}
      lead={text("uebersetzung.text", { stand: deutsch.textstand })}
      action={`${here}/sprachen/${sprache}`}
      back={here}
      rev={rev}
      state={actionData}
      fields={(["titel", "kurz", "schritte", "tipp", "methode"] as const).map((name) => ({
        name,
        label: text(`uebersetzung.feld.${name}`),
        current: stored[name],
      }))}
      reasons={useGruende()}
      submit={text("uebersetzung.speichern")}
    >
      <HiddenField name="textstand" value={String(deutsch.textstand)} />
      {area("titel", 2, deutsch.titel)}
      {area("kurz", 4, deutsch.kurz)}
      {area("schritte", 6, deutsch.schritte.map((schritt, place) => `${place + 1}. ${schritt}`).join(" "))}
      {area("tipp", 3, deutsch.tipp)}
      <RadioGroup
        name="methode"
        label={text("uebersetzung.feld.methode")}
        value={value("methode")}
        error={message("methode")}
        choices={METHODEN.map((one) => ({ value: one, label: text(`methode.${one}`) }))}
      />
      <Checkbox name="geprueft" label={text("uebersetzung.feld.geprueft")} checked={value("geprueft") !== ""} />
    </FormSeite>
  );
}
