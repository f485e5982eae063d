import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { optionalId } from "#src/modules/netzwerk/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { without } from "#src/shared/without.ts";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { FunktionAngaben } from "../../rules/funktion.ts";
import { gremienTexts } from "../../texts/index.ts";
import type { Auswahl } from "./mitglied-form.tsx";

const shape = {
  titel: requiredText(160),
  titelEn: textField(160),
  stelleId: optionalId<"Stelle">(),
  gemeindeId: optionalId<"Gemeinde">(),
};
export const newFunktionSchema = z.strictObject(shape);
export const funktionSchema = z.strictObject({ rev: revField(), ...shape });
export const FUNKTION_FIELDS = ["titel", "titelEn", "stelleId", "gemeindeId"] as const;
export type FunktionFormValues = { readonly [K in (typeof FUNKTION_FIELDS)[number]]: string };

export function toFunktion(value: z.infer<typeof newFunktionSchema>, before: FunktionAngaben | null): FunktionAngaben {
  const others = without(before?.titelUebersetzt ?? {}, "en");
  return {
    titel: value.titel,
    titelUebersetzt: value.titelEn ? { ...others, en: value.titelEn } : others,
    stelleId: value.stelleId,
    gemeindeId: value.gemeindeId,
  };
}

export function presentFunktion(funktion: FunktionAngaben | null): FunktionFormValues {
  return {
    titel: funktion?.titel ?? "",
    titelEn: funktion?.titelUebersetzt.en ?? "",
    stelleId: funktion?.stelleId ?? "",
    gemeindeId: funktion?.gemeindeId ?? "",
  };
}

export function FunktionFelder(props: { state: FormState | undefined; stored: FunktionFormValues; auswahl: Auswahl }) {
  const { state, stored, auswahl } = props;
  const text = usePage().t(gremienTexts);
  const message = useFieldMessage(state);
  const value = (name: keyof FunktionFormValues) => state?.values[name] ?? stored[name];
  const place = (name: "stelleId" | "gemeindeId", rows: readonly { id: string; name: string }[]) => (
    <SelectField
      name={name}
      label={text(`funktion.${name}`)}
      value={value(name)}
      error={message(name)}
      empty={text("keine")}
      options={rows.map((one) => ({ value: one.id, label: one.name }))}
    />
  );
  return (
    <>
      <TextField
        name="titel"
        label={text("funktion.titel")}
        hint={text("funktion.titel.hinweis")}
        value={value("titel")}
        error={message("titel")}
        required
      />
      <TextField
        name="titelEn"
        label={text("funktion.titelEn")}
        optional={text("freiwillig")}
        value={value("titelEn")}
        error={message("titelEn")}
        lang="en"
      />
      {place("stelleId", auswahl.stellen)}
      {place("gemeindeId", auswahl.gemeinden)}
    </>
  );
}

export function useFunktionReasons(): Record<string, string> {
  const text = usePage().t(gremienTexts);
  return {
    "zwei-orte": text("grund.zwei-orte"),
    "titel-vergeben": text("grund.titel-vergeben"),
    "bezug-fehlt": text("grund.bezug-fehlt"),
    "hat-sitze": text("grund.hat-sitze"),
    "kein-name": text("grund.kein-name"),
    "antritt-in-der-zukunft": text("grund.antritt-in-der-zukunft"),
    "antritt-vor-vorgaenger": text("grund.antritt-vor-vorgaenger"),
    "einwilligung-fehlt": text("grund.einwilligung-fehlt"),
    "einwilligung-zu-lang": text("grund.einwilligung-zu-lang"),
  };
}
