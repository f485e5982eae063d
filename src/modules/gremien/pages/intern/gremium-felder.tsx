import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { EBENEN, GREMIUM_ARTEN, LEBENDE_STAENDE, RECHTE, type GremiumStand } from "../../rules/gremium.ts";
import { gremienTexts } from "../../texts/index.ts";
import type { GremiumFieldName, GremiumFormValues } from "./gremium-form.ts";

/** Everything that can be said of a body. */
export function GremiumFelder({ state, stored }: { state: FormState | undefined; stored: GremiumFormValues }) {
  const text = usePage().t(gremienTexts);
  const message = useFieldMessage(state);
  const value = (name: GremiumFieldName) => state?.values[name] ?? (state ? "" : stored[name]);
  const ticked = (name: string, before: boolean) => (state ? state.values[name] !== undefined : before);
  const stands: readonly GremiumStand[] =
    stored.stand === "aufgeloest" ? [...LEBENDE_STAENDE, "aufgeloest"] : LEBENDE_STAENDE;
  const plain = (name: "name" | "nameEn" | "turnus" | "anlass", hint?: string) => (
    <TextField
      name={name}
      label={text(`gremium.${name}`)}
      optional={name === "name" ? undefined : text("freiwillig")}
      required={name === "name"}
      hint={hint}
      value={value(name)}
      error={message(name)}
      lang={name === "nameEn" ? "en" : undefined}
    />
  );
  const lines = (name: "aufgaben" | "ziele") => (
    <TextArea
      name={name}
      label={text(`gremium.${name}`)}
      hint={text("zeilen.hinweis")}
      optional={text("freiwillig")}
      rows={4}
      value={value(name)}
      error={message(name)}
    />
  );
  return (
    <>
      <Fieldset name="gruppe-gremium" legend={text("gruppe.gremium")} look="fields">
        {plain("name")}
        {plain("nameEn")}
        <SelectField
          name="art"
          label={text("gremium.art")}
          value={value("art")}
          error={message("art")}
          options={GREMIUM_ARTEN.map((one) => ({ value: one, label: text(`art.${one}`) }))}
        />
        <RadioGroup
          name="ebene"
          label={text("gremium.ebene")}
          value={value("ebene")}
          error={message("ebene")}
          choices={EBENEN.map((one) => ({ value: one, label: text(`ebene.${one}`) }))}
        />
        <Checkbox
          name="oeffentlich"
          label={text("gremium.oeffentlich.ja")}
          hint={text("gremium.oeffentlich.hinweis")}
          checked={ticked("oeffentlich", stored.oeffentlich !== "")}
        />
      </Fieldset>
      <Fieldset name="gruppe-stand" legend={text("gruppe.stand")} look="fields">
        <RadioGroup
          name="stand"
          label={text("gremium.stand")}
          value={value("stand")}
          error={message("stand")}
          choices={stands.map((one) => ({ value: one, label: text(`stand.${one}`) }))}
        />
        <TextArea
          name="standGrund"
          label={text("gremium.standGrund")}
          hint={text("gremium.standGrund.hinweis")}
          value={value("standGrund")}
          error={message("standGrund")}
        />
        <DateField
          name="gegruendetAm"
          label={text("gremium.gegruendetAm")}
          hint={text("datum.hinweis")}
          optional={text("freiwillig")}
          value={value("gegruendetAm")}
          error={message("gegruendetAm")}
        />
        {plain("anlass", text("gremium.anlass.hinweis"))}
      </Fieldset>
      <Fieldset name="gruppe-arbeit" legend={text("gruppe.arbeit")} look="fields">
        {lines("aufgaben")}
        {lines("ziele")}
        <Fieldset name="rechte" legend={text("gremium.rechte")} look="tight">
          {RECHTE.map((one) => (
            <Checkbox
              key={one}
              name={`recht-${one}`}
              label={text(`recht.${one}`)}
              checked={ticked(`recht-${one}`, stored.rechte.split(" ").includes(one))}
            />
          ))}
        </Fieldset>
        <TextField
          name="beschlussfaehigAb"
          label={text("gremium.beschlussfaehigAb")}
          hint={text("gremium.beschlussfaehigAb.hinweis")}
          optional={text("freiwillig")}
          value={value("beschlussfaehigAb")}
          error={message("beschlussfaehigAb")}
          inputMode="numeric"
          unit="%"
        />
        {plain("turnus", text("gremium.turnus.hinweis"))}
        <Checkbox
          name="sitzungenOeffentlich"
          label={text("sitzungen.oeffentlich")}
          checked={ticked("sitzungenOeffentlich", stored.sitzungenOeffentlich !== "")}
        />
      </Fieldset>
    </>
  );
}

export function useGremiumReasons(): Record<string, string> {
  const text = usePage().t(gremienTexts);
  return {
    "name-vergeben": text("grund.name-vergeben"),
    "grund-fehlt": text("grund.grund-fehlt"),
    "gruendung-in-der-zukunft": text("grund.gruendung-in-der-zukunft"),
    "quorum-falsch": text("grund.quorum-falsch"),
    "schon-aufgeloest": text("grund.schon-aufgeloest"),
    "ende-in-der-zukunft": text("grund.ende-in-der-zukunft"),
  };
}
