import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { textField } from "#src/platform/http/form.ts";
import {
  lineList,
  optionalDatum,
  optionalEmail,
  optionalPhone,
  revField,
  tick,
} from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { without } from "#src/shared/without.ts";
import type { KontaktAngaben } from "../../rules/kontakt.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { readSprachen, SprachenFelder, sprachenShape } from "./sprachen-felder.tsx";

const shape = {
  funktionen: lineList(12, 160),
  telefon: optionalPhone(),
  email: optionalEmail(),
  sprechzeit: textField(300),
  ...sprachenShape,
  oeffentlich: tick(),
  personName: textField(120),
  einwilligungAm: optionalDatum(),
  nameBis: optionalDatum(),
};
export const kontaktSchema = z.strictObject({ rev: revField(), ...shape });
export const newKontaktSchema = z.strictObject(shape);

export const KONTAKT_FIELDS = [
  "funktionen",
  "telefon",
  "email",
  "sprechzeit",
  "sprachen-weitere",
  "oeffentlich",
  "personName",
  "einwilligungAm",
  "nameBis",
] as const;
export type KontaktFormValues = { readonly [K in (typeof KONTAKT_FIELDS)[number]]: string };
export const NEW_KONTAKT: KontaktFormValues = {
  funktionen: "",
  telefon: "",
  email: "",
  sprechzeit: "",
  "sprachen-weitere": "",
  oeffentlich: "ja",
  personName: "",
  einwilligungAm: "",
  nameBis: "",
};

export function toKontakt(
  value: z.infer<typeof newKontaktSchema>,
  values: Readonly<Record<string, string>>,
): KontaktAngaben {
  const { personName, ...rest } = without(value, "sprachen-weitere");
  const named = personName !== "";
  return {
    ...rest,
    sprachen: readSprachen(values),
    personName: named ? personName : null,
    einwilligungAm: named ? rest.einwilligungAm : null,
    nameBis: named ? rest.nameBis : null,
  };
}

/** What stands in the form before anybody typed. */
export function presentKontakt(kontakt: KontaktAngaben, date: (datum: Datum) => string): KontaktFormValues {
  return {
    funktionen: kontakt.funktionen.join("\n"),
    telefon: kontakt.telefon,
    email: kontakt.email,
    sprechzeit: kontakt.sprechzeit,
    "sprachen-weitere": "",
    oeffentlich: kontakt.oeffentlich ? "ja" : "",
    personName: kontakt.personName ?? "",
    einwilligungAm: kontakt.einwilligungAm ? date(kontakt.einwilligungAm) : "",
    nameBis: kontakt.nameBis ? date(kontakt.nameBis) : "",
  };
}

/** A contact by function; the name of a person only with consent and an end (R177, R178). */
export function KontaktFelder(props: {
  state: FormState | undefined;
  stored: KontaktFormValues;
  sprachen: readonly string[];
}) {
  const { state, stored } = props;
  const text = usePage().t(netzwerkTexts);
  const message = useFieldMessage(state, { "sprache-falsch": text("stelle.sprache-falsch") });
  const value = (name: keyof KontaktFormValues) => state?.values[name] ?? stored[name];
  return (
    <>
      <TextArea
        name="funktionen"
        label={text("kontakt.funktionen")}
        hint={text("kontakt.funktionen.hinweis")}
        value={value("funktionen")}
        error={message("funktionen")}
        required
      />
      <TextField
        name="telefon"
        type="tel"
        label={text("kontakt.telefon")}
        value={value("telefon")}
        error={message("telefon")}
        dir="ltr"
      />
      <TextField
        name="email"
        type="email"
        label={text("kontakt.email")}
        hint={text("kontakt.email.hinweis")}
        value={value("email")}
        error={message("email")}
        dir="ltr"
      />
      <TextField
        name="sprechzeit"
        label={text("kontakt.sprechzeit")}
        optional={text("freiwillig")}
        value={value("sprechzeit")}
        error={message("sprechzeit")}
      />
      <SprachenFelder sprachen={props.sprachen} values={state?.values} error={message("sprachen-weitere")} />
      <Checkbox
        name="oeffentlich"
        label={text("kontakt.oeffentlich")}
        checked={state ? state.values.oeffentlich !== undefined : stored.oeffentlich === "ja"}
      />
      <Fieldset
        name="gruppe-person"
        legend={text("kontakt.person")}
        hint={text("kontakt.person.hinweis")}
        optional={text("freiwillig")}
        look="fields"
      >
        <TextField
          name="personName"
          label={text("kontakt.personName")}
          value={value("personName")}
          error={message("personName")}
          autoComplete="off"
        />
        <DateField
          name="einwilligungAm"
          label={text("kontakt.einwilligungAm")}
          hint={text("datum.hinweis")}
          value={value("einwilligungAm")}
          error={message("einwilligungAm")}
        />
        <DateField
          name="nameBis"
          label={text("kontakt.nameBis")}
          hint={text("kontakt.nameBis.hinweis")}
          value={value("nameBis")}
          error={message("nameBis")}
        />
      </Fieldset>
    </>
  );
}

export function useKontaktReasons(): Record<string, string> {
  const text = usePage().t(netzwerkTexts);
  return {
    "funktion-fehlt": text("kontakt.funktion-fehlt"),
    "nicht-erreichbar": text("kontakt.nicht-erreichbar"),
    "einwilligung-fehlt": text("kontakt.einwilligung-fehlt"),
    "einwilligung-zu-lang": text("kontakt.einwilligung-zu-lang"),
  };
}
