import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { parseRepeatIntent, RepeatGroup } from "#src/ui/repeat-group/repeat-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { changeBarrierefreiheit } from "../../commands/change-rechtstext.ts";
import { BARRIERE_GRUENDE, METHODEN, VEREINBARKEITEN } from "../../rules/barrierefreiheit.ts";
import { LAENDER } from "../../rules/laender.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewEinstellungen } from "../../views/einstellungen.ts";
import { type FormState, useFieldMessage } from "../form-problems.tsx";
import type { Route } from "./+types/barrierefreiheit";
import { type BarriereRow, MOST_BARRIEREN, NEW_BARRIERE, parseErklaerung } from "./barrierefreiheit-form.ts";
import { EinstellungSeite } from "./einstellung-seite.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { landkreis, barrierefreiheit } = await viewEinstellungen(context.get(ctxKey));
  return { ...barrierefreiheit, land: landkreis.land };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const parsed = parseErklaerung(form);
  const { rows, values } = parsed;
  const intent = parseRepeatIntent(form.get("gruppe"));
  if (intent && (parsed.ok || parsed.errors["?"] === undefined)) {
    const next =
      intent.kind === "add"
        ? [...rows, NEW_BARRIERE].slice(0, MOST_BARRIEREN)
        : rows.filter((_, index) => String(index) !== intent.key);
    return data({ rows: next, values, state: null }, 200);
  }
  if (!parsed.ok) {
    const state: FormState = { errors: parsed.errors, values, reason: null };
    return data({ rows, values, state }, 422);
  }
  const outcome = await changeBarrierefreiheit(ctx, parsed.rev, parsed.value);
  if (!outcome.ok) {
    const state: FormState = { errors: {}, values, reason: outcome.reason };
    return data({ rows, values, state }, 409);
  }
  return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=erklaerung-gespeichert"));
}

/** What the statement says; law and body come from the Land unless the county knows better. */
export default function BarrierefreiheitForm({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(landkreisTexts);
  const state = actionData?.state ?? undefined;
  const message = useFieldMessage(state);
  const rows: readonly BarriereRow[] = actionData?.rows ?? loaderData.barrieren;
  const land = LAENDER[loaderData.land];
  const stored = {
    vereinbarkeit: loaderData.vereinbarkeit,
    methode: loaderData.methode,
    geprueftAm: f.date(loaderData.geprueftAm),
    gesetz: loaderData.gesetz,
    stelleName: loaderData.stelleName,
    stelleAnschrift: loaderData.stelleAnschrift,
    stelleLink: loaderData.stelleLink,
  };
  type Name = keyof typeof stored;
  const value = (name: Name) => actionData?.values[name] ?? stored[name];
  const rowName = (index: number, field: keyof BarriereRow) => `barrieren[${index}].${field}`;
  return (
    <EinstellungSeite
      title={text("erklaerung.titel")}
      lead={text("barrierefreiheit.vorspann")}
      path="/intern/einstellungen/barrierefreiheit"
      rev={loaderData.rev}
      state={state}
      fields={[
        ...(Object.keys(stored) as Name[]).map((name) => ({
          name,
          label: text(`barrierefreiheit.${name}`),
          current: stored[name],
        })),
        ...rows.flatMap((_, index) =>
          (["inhalt", "alternative"] as const).map((field) => ({
            name: rowName(index, field),
            label: text(`barrierefreiheit.${field}`),
          })),
        ),
      ]}
      reasons={{
        widerspruch: text("barrierefreiheit.widerspruch"),
        "stand-in-der-zukunft": text("rechtstexte.zukunft"),
      }}
      submit={text("barrierefreiheit.speichern")}
      defaultSubmit={{}}
    >
      <RadioGroup
        name="vereinbarkeit"
        label={text("barrierefreiheit.vereinbarkeit")}
        value={value("vereinbarkeit")}
        error={message("vereinbarkeit")}
        choices={VEREINBARKEITEN.map((one) => ({ value: one, label: text(`vereinbarkeit.${one}`) }))}
      />
      <RepeatGroup
        name="gruppe"
        addLabel={text("barrierefreiheit.hinzufuegen")}
        empty={text("barrierefreiheit.keine")}
        entries={rows.map((row, index) => ({
          key: String(index),
          legend: text("barrierefreiheit.nummer", { nummer: index + 1 }),
          removeLabel: text("barrierefreiheit.entfernen", { nummer: index + 1 }),
          children: (
            <>
              <TextArea
                name={rowName(index, "inhalt")}
                label={text("barrierefreiheit.inhalt")}
                value={row.inhalt}
                error={message(rowName(index, "inhalt"))}
              />
              <SelectField
                name={rowName(index, "grund")}
                label={text("barrierefreiheit.grund")}
                value={row.grund}
                error={message(rowName(index, "grund"))}
                options={BARRIERE_GRUENDE.map((one) => ({ value: one, label: text(`erklaerung.grund.${one}`) }))}
              />
              <TextArea
                name={rowName(index, "alternative")}
                label={text("barrierefreiheit.alternative")}
                optional={text("freiwillig")}
                value={row.alternative}
                error={message(rowName(index, "alternative"))}
              />
            </>
          ),
        }))}
      />
      <RadioGroup
        name="methode"
        label={text("barrierefreiheit.methode")}
        value={value("methode")}
        error={message("methode")}
        choices={METHODEN.map((one) => ({ value: one, label: text(`methode.${one}`) }))}
      />
      <DateField
        name="geprueftAm"
        label={text("barrierefreiheit.geprueftAm")}
        hint={text("datum.hinweis")}
        value={value("geprueftAm")}
        error={message("geprueftAm")}
      />
      <Fieldset
        name="gruppe-land"
        legend={text("barrierefreiheit.land", { land: land.name })}
        hint={text("barrierefreiheit.land.hinweis")}
        look="fields"
      >
        <Notice>
          <p>{land.gesetz}</p>
          <p>{land.stelle?.name ?? text("barrierefreiheit.stelle.offen")}</p>
          <p>{text("barrierefreiheit.quelle", { quelle: land.quelle })}</p>
        </Notice>
        <TextField
          name="gesetz"
          label={text("barrierefreiheit.gesetz")}
          value={value("gesetz")}
          error={message("gesetz")}
        />
        <TextField
          name="stelleName"
          label={text("barrierefreiheit.stelleName")}
          value={value("stelleName")}
          error={message("stelleName")}
        />
        <TextArea
          name="stelleAnschrift"
          label={text("barrierefreiheit.stelleAnschrift")}
          value={value("stelleAnschrift")}
          error={message("stelleAnschrift")}
        />
        <TextField
          name="stelleLink"
          label={text("barrierefreiheit.stelleLink")}
          value={value("stelleLink")}
          error={message("stelleLink")}
          dir="ltr"
        />
      </Fieldset>
    </EinstellungSeite>
  );
}
