import { data, redirect } from "react-router";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { changeWorkshop, createWorkshop } from "../../commands/plan-workshop.ts";
import { gewaehltOf, valueOfBezug, WIE_BISHER } from "../../rules/bezug.ts";
import {
  ANGABEN_REASONS,
  BEZUG,
  EINLEITUNG_MAX,
  formatAgenda,
  HILFEN,
  RUNDEN,
  TITEL_MAX,
} from "../../rules/workshop.ts";
import { requireWorkshops, viewWorkshopForm, type WorkshopFormView } from "../../views/intern.ts";
import { readAngaben } from "../teile/angaben-lesen.ts";
import { gruppenFeld, LEERE_GRUPPEN } from "../teile/gruppen-felder.ts";
import { useWorkshopTexte } from "../teile/texte.ts";
import type { Route } from "./+types/angaben";

/** For a new one and for one that is there: `/intern/workshops/neu`, `/intern/workshops/:id/angaben`. */
const idOf = (params: { readonly id?: string | undefined }) =>
  params.id === undefined ? null : idParam<"Workshop">(params.id);

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewWorkshopForm(context.get(ctxKey), idOf(params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx: Ctx = context.get(ctxKey);
  requireWorkshops(ctx);
  const id = idOf(params);
  const view = await viewWorkshopForm(ctx, id);
  const read = readAngaben(view, await request.formData());
  if (!read.ok) return data({ errors: read.errors, values: read.values, reason: null }, 422);
  const outcome =
    id === null ? await createWorkshop(ctx, read.angaben) : await changeWorkshop(ctx, id, read.rev, read.angaben);
  if (!outcome.ok) return data({ errors: {}, values: read.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/workshops/${outcome.value.id}?ok=workshop-gespeichert`));
}

const WORTE = [
  "titel",
  "einleitung",
  "tag",
  "von",
  "bis",
  "ort",
  "moderation",
  "anmeldungBis",
  "plaetze",
  "agenda",
  "punkteJePerson",
  "punkteJeCluster",
] as const;

/** The stored values as the form shows them. */
function useStored({ workshop, gruppen, wahl }: WorkshopFormView): Readonly<Record<string, string>> {
  const { f } = useWorkshopTexte();
  if (!workshop) return { runde: "1", plaetze: "60", punkteJePerson: "5", punkteJeCluster: "3" };
  const { titel, einleitung, tag, von, bis, ort, moderation, anmeldungBis, plaetze, punkteJePerson, punkteJeCluster } =
    workshop;
  return {
    titel,
    einleitung,
    tag: f.date(tag),
    von,
    bis,
    ort,
    moderation,
    anmeldungBis: f.date(anmeldungBis),
    plaetze: String(plaetze),
    punkteJePerson: String(punkteJePerson),
    punkteJeCluster: String(punkteJeCluster),
    runde: String(workshop.runde),
    prozessId: workshop.prozessId ?? "",
    agenda: formatAgenda(workshop.agenda),
    ...Object.fromEntries(workshop.hilfen.map((one) => [`hilfe-${one}`, "ja"])),
    ...Object.fromEntries(
      gruppen.flatMap((one, at) => [
        [gruppenFeld(at, "id"), one.id],
        [gruppenFeld(at, "name"), one.name],
        [gruppenFeld(at, "thema"), gewaehltOf(one, wahl.bezuege)],
        [gruppenFeld(at, "feld"), one.handlungsfeldId ?? ""],
      ]),
    ),
  };
}

/** Planning a workshop, or changing what is written about it. */
export default function WorkshopAngabenSeite({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text } = useWorkshopTexte();
  const { workshop, gruppen, wahl } = view;
  const messages = { "zeit-falsch": text("fehler.zeit"), "bezug-passt-nicht": text("fehler.bezug") };
  const message = useFieldMessage(actionData, messages);
  const stored = useStored(view);
  const value = (name: string) => (actionData ? (actionData.values[name] ?? "") : (stored[name] ?? ""));
  const at = (name: string) => ({ name, value: value(name), error: message(name) });
  const field = (name: (typeof WORTE)[number]) => ({ ...at(name), label: text(`feld.${name}`) });
  const zeilen = Array.from({ length: gruppen.length + LEERE_GRUPPEN }, (_, row) => row);
  const options = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map((one) => ({ value: one.id, label: one.name }));
  const bezuege = RUNDEN.map((one) => ({
    label: text(`gruppe.thema.runde.${one}`),
    options: wahl.bezuege
      .filter((bezug) => bezug.art === BEZUG[one])
      .map((bezug) => ({ value: valueOfBezug(bezug), label: bezug.name })),
  })).filter((one) => one.options.length > 0);
  const themen = (gruppe: (typeof gruppen)[number] | undefined) =>
    gruppe && gewaehltOf(gruppe, wahl.bezuege) === WIE_BISHER
      ? [{ value: WIE_BISHER, label: gruppe.thema }, ...bezuege]
      : bezuege;
  const pfad = workshop ? `/intern/workshops/${workshop.id}` : "/intern/workshops";
  const codes = [...ANGABEN_REASONS, "schon-dokumentiert", "gruppe-hat-karten", "runde-hat-karten"] as const;
  return (
    <FormSeite
      pfad={[
        { text: text("titel"), href: "/intern/workshops" },
        ...(workshop ? [{ text: workshop.titel, href: pfad }] : []),
      ]}
      title={text(workshop ? "angaben.titel" : "neu.titel")}
      lead={text(workshop ? "angaben.vorspann" : "neu.vorspann")}
      action={workshop ? `${pfad}/angaben` : "/intern/workshops/neu"}
      back={pfad}
      rev={workshop?.rev ?? null}
      state={actionData}
      fields={[
        ...WORTE.map((name) => ({ name, label: text(`feld.${name}`), current: stored[name] })),
        ...zeilen.flatMap((row) => [
          {
            name: gruppenFeld(row, "name"),
            label: text("gruppe.nr", { nummer: row + 1 }),
            current: stored[gruppenFeld(row, "name")] ?? "",
          },
          { name: gruppenFeld(row, "thema"), label: text("gruppe.thema.nr", { nummer: row + 1 }) },
        ]),
      ]}
      reasons={Object.fromEntries(codes.map((code) => [code, text(`grund.${code}`)]))}
      messages={messages}
      submit={text("angaben.speichern")}
    >
      <TextField {...field("titel")} maxLength={TITEL_MAX} lang="de" required />
      <RadioGroup
        {...at("runde")}
        label={text("feld.runde")}
        hint={text("feld.runde.hinweis")}
        choices={RUNDEN.map((one) => ({ value: String(one), label: text(`runde.${one}`) }))}
      />
      <SelectField
        {...at("prozessId")}
        label={text("feld.prozess")}
        empty={text("prozess.keiner")}
        options={options(wahl.prozesse)}
        lang="de"
      />
      <TextArea {...field("einleitung")} rows={4} maxLength={EINLEITUNG_MAX} lang="de" />
      <DateField {...field("tag")} hint={text("datum.hinweis")} required />
      <TextField {...field("von")} hint={text("feld.von.hinweis")} required />
      <TextField {...field("bis")} required />
      <TextField {...field("ort")} hint={text("feld.ort.hinweis")} lang="de" required />
      <TextField {...field("moderation")} hint={text("feld.moderation.hinweis")} lang="de" />
      <DateField {...field("anmeldungBis")} hint={text("datum.hinweis")} required />
      <TextField {...field("plaetze")} inputMode="numeric" required />
      <Fieldset name="hilfen" legend={text("feld.hilfen")}>
        {HILFEN.map((one) => (
          <Checkbox
            key={one}
            name={`hilfe-${one}`}
            label={text(`hilfe.${one}`)}
            checked={value(`hilfe-${one}`) !== ""}
          />
        ))}
      </Fieldset>
      <TextArea {...field("agenda")} hint={text("feld.agenda.hinweis")} rows={6} lang="de" />
      <TextField {...field("punkteJePerson")} hint={text("feld.punkte.hinweis")} inputMode="numeric" required />
      <TextField {...field("punkteJeCluster")} inputMode="numeric" required />
      {zeilen.map((row) => (
        <Fieldset key={row} name={`gruppe-${row + 1}`} legend={text("gruppe.nr", { nummer: row + 1 })} look="fields">
          <HiddenField name={gruppenFeld(row, "id")} value={value(gruppenFeld(row, "id"))} />
          <TextField {...at(gruppenFeld(row, "name"))} label={text("gruppe.name")} lang="de" />
          <SelectField
            {...at(gruppenFeld(row, "thema"))}
            label={text("gruppe.thema")}
            hint={text("gruppe.thema.hinweis")}
            empty={text("gruppe.thema.keins")}
            options={themen(gruppen[row])}
            lang="de"
          />
          <SelectField
            {...at(gruppenFeld(row, "feld"))}
            label={text("gruppe.feld")}
            empty={text("gruppe.feld.keins")}
            options={options(wahl.felder)}
            lang="de"
          />
        </Fieldset>
      ))}
    </FormSeite>
  );
}
