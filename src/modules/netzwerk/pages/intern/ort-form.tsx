import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { optionalWhole, revField, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { BARRIEREFREI, ORT_ARTEN, type OrtAngaben } from "../../rules/ort.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { degrees } from "./gemeinde-form.ts";
import { optionalId } from "./stelle-form.ts";

const shape = {
  name: requiredText(160),
  art: z.enum(ORT_ARTEN, { error: "auswahl-fehlt" }),
  gemeindeId: optionalId<"Gemeinde">(),
  strasse: textField(120),
  plz: textField(10),
  ort: textField(80),
  breite: degrees(90),
  laenge: degrees(180),
  barrierefrei: z.enum(BARRIEREFREI, { error: "auswahl-fehlt" }),
  zugang: textField(500),
  haltestelle: textField(120),
  gehminuten: optionalWhole(120),
  oeffentlich: tick(),
};
export const newOrtSchema = z.strictObject(shape);
export const ortSchema = z.strictObject({
  rev: revField(),
  tat: z.enum(["speichern", "entfernen"], { error: "unbekannt" }),
  ...shape,
});

export const ORT_FIELDS = [
  "name",
  "art",
  "gemeindeId",
  "strasse",
  "plz",
  "ort",
  "breite",
  "laenge",
  "barrierefrei",
  "zugang",
  "haltestelle",
  "gehminuten",
  "oeffentlich",
] as const;
type OrtFieldName = (typeof ORT_FIELDS)[number];
export type OrtFormValues = { readonly [K in OrtFieldName]: string };

/** What stands in the form before anybody typed. */
export function presentOrt(ort: OrtAngaben | null): OrtFormValues {
  const decimal = (value: number | null | undefined) => (value == null ? "" : String(value).replace(".", ","));
  return {
    name: ort?.name ?? "",
    art: ort?.art ?? "beratung",
    gemeindeId: ort?.gemeindeId ?? "",
    strasse: ort?.strasse ?? "",
    plz: ort?.plz ?? "",
    ort: ort?.ort ?? "",
    breite: decimal(ort?.breite),
    laenge: decimal(ort?.laenge),
    barrierefrei: ort?.barrierefrei ?? "unbekannt",
    zugang: ort?.zugang ?? "",
    haltestelle: ort?.haltestelle ?? "",
    gehminuten: decimal(ort?.gehminuten),
    oeffentlich: ort === null || ort.oeffentlich ? "ja" : "",
  };
}

export function OrtFelder(props: {
  state: FormState | undefined;
  stored: OrtFormValues;
  gemeinden: readonly { id: string; name: string }[];
}) {
  const { state, stored } = props;
  const text = usePage().t(netzwerkTexts);
  const message = useFieldMessage(state, { "grad-falsch": text("gemeinde.grad-falsch") });
  const value = (name: OrtFieldName) => state?.values[name] ?? stored[name];
  const field = (name: "name" | "strasse" | "plz" | "ort" | "haltestelle" | "breite" | "laenge" | "gehminuten") => (
    <TextField
      name={name}
      label={text(`ort.${name}`)}
      value={value(name)}
      error={message(name)}
      {...(name === "gehminuten" ? { inputMode: "numeric" as const } : {})}
      {...(name === "breite" || name === "laenge"
        ? { hint: text(`gemeinde.${name}.hinweis`), optional: text("freiwillig"), dir: "ltr" as const }
        : {})}
    />
  );
  return (
    <>
      <Fieldset name="gruppe-ort" legend={text("ort.gruppe")} look="fields">
        {field("name")}
        <SelectField
          name="art"
          label={text("ort.art")}
          value={value("art")}
          error={message("art")}
          options={ORT_ARTEN.map((one) => ({ value: one, label: text(`ortart.${one}`) }))}
        />
        <Checkbox
          name="oeffentlich"
          label={text("ort.oeffentlich")}
          hint={text("ort.oeffentlich.hinweis")}
          checked={state ? state.values["oeffentlich"] !== undefined : stored.oeffentlich !== ""}
        />
      </Fieldset>
      <Fieldset name="gruppe-anschrift" legend={text("stelle.anschrift")} look="fields">
        {field("strasse")}
        {field("plz")}
        {field("ort")}
        <SelectField
          name="gemeindeId"
          label={text("stelle.gemeinde")}
          value={value("gemeindeId")}
          error={message("gemeindeId")}
          empty={text("keine")}
          options={props.gemeinden.map((one) => ({ value: one.id, label: one.name }))}
        />
        {field("breite")}
        {field("laenge")}
      </Fieldset>
      <Fieldset name="gruppe-hin" legend={text("ort.hin")} look="fields">
        <RadioGroup
          name="barrierefrei"
          label={text("ort.barrierefrei")}
          value={value("barrierefrei")}
          error={message("barrierefrei")}
          choices={BARRIEREFREI.map((one) => ({ value: one, label: text(`barrierefrei.${one}`) }))}
        />
        <TextArea
          name="zugang"
          label={text("ort.zugang")}
          hint={text("ort.zugang.hinweis")}
          optional={text("freiwillig")}
          value={value("zugang")}
          error={message("zugang")}
        />
        {field("haltestelle")}
        {field("gehminuten")}
      </Fieldset>
    </>
  );
}

export function useOrtReasons(): Record<string, string> {
  const text = usePage().t(netzwerkTexts);
  return {
    "koordinate-halb": text("ort.koordinate-halb"),
    "anschrift-fehlt": text("ort.anschrift-fehlt"),
    "name-vergeben": text("gebiet.name-vergeben"),
    "bezug-fehlt": text("gemeinde.bezug-fehlt"),
    "wird-gebraucht": text("ort.wird-gebraucht"),
  };
}
