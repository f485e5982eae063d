import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Combobox } from "#src/ui/combobox/combobox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { portalTexts } from "../../texts/index.ts";

export const aufgabeShape = {
  titel: requiredText(200),
  fuer: requiredText(160),
  faelligAm: optionalDatum(),
  bezug: textField(20),
  notiz: textField(4000),
};
export const aufgabeSchema = z.object(aufgabeShape);

export type AufgabeWerte = Readonly<Record<keyof typeof aufgabeShape, string>>;
export const NEUE_AUFGABE: AufgabeWerte = { titel: "", fuer: "", faelligAm: "", bezug: "", notiz: "" };

/** The labels of the fields, for the summary of errors. */
export function useAufgabeFelder(stored: AufgabeWerte) {
  const text = usePage().t(portalTexts);
  return (Object.keys(NEUE_AUFGABE) as (keyof AufgabeWerte)[]).map((name) => ({
    name,
    label: text(`aufgabe.${name}`),
    current: stored[name],
  }));
}

/** The fields of a task: what, who, by when, and what it is about. */
export function AufgabeFelder(props: {
  state: FormState | undefined;
  stored: AufgabeWerte;
  funktionen: readonly string[];
}) {
  const { state, stored } = props;
  const text = usePage().t(portalTexts);
  const message = useFieldMessage(state, { "bezug-unbekannt": text("aufgabe.bezug.unbekannt") });
  const field = (name: keyof AufgabeWerte) => ({
    name,
    label: text(`aufgabe.${name}`),
    value: state?.values[name] ?? stored[name],
    error: message(name),
  });
  const optional = text("freiwillig");
  return (
    <>
      <TextField {...field("titel")} hint={text("aufgabe.titel.hinweis")} maxLength={200} lang="de" required />
      <Combobox
        {...field("fuer")}
        hint={text("aufgabe.fuer.hinweis")}
        suggestions={[...props.funktionen]}
        maxLength={160}
        lang="de"
        required
      />
      <DateField {...field("faelligAm")} hint={text("datum.hinweis")} optional={optional} />
      <TextField
        {...field("bezug")}
        hint={text("aufgabe.bezug.hinweis")}
        optional={optional}
        maxLength={20}
        dir="ltr"
      />
      <TextArea {...field("notiz")} optional={optional} maxLength={4000} lang="de" />
    </>
  );
}
