import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { lineList, optionalDatum, optionalWebAddress, revField, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { FOERDER_EBENEN, type FoerderprogrammAngaben } from "../../rules/foerderprogramm.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { optionalId } from "./stelle-form.ts";

const shape = {
  name: requiredText(160),
  ebene: z.enum(FOERDER_EBENEN, { error: "auswahl-fehlt" }),
  weitereNamen: lineList(40, 160),
  geberId: optionalId<"Stelle">(),
  laeuftBis: optionalDatum(),
  hinweis: textField(1_000),
  website: optionalWebAddress(),
};
export const newProgrammSchema = z.strictObject(shape);
export const programmSchema = z.strictObject({ rev: revField(), archiviert: tick(), ...shape });

export const PROGRAMM_FIELDS = ["name", "ebene", "weitereNamen", "geberId", "laeuftBis", "hinweis", "website"] as const;
export type ProgrammFormValues = { readonly [K in (typeof PROGRAMM_FIELDS)[number]]: string };

export function toProgramm(value: z.infer<typeof newProgrammSchema>): FoerderprogrammAngaben {
  return value;
}

/** What stands in the form before anybody typed. */
export function presentProgramm(
  programm: FoerderprogrammAngaben | null,
  date: (datum: Datum) => string,
): ProgrammFormValues {
  return {
    name: programm?.name ?? "",
    ebene: programm?.ebene ?? "",
    weitereNamen: programm?.weitereNamen.join("\n") ?? "",
    geberId: programm?.geberId ?? "",
    laeuftBis: programm?.laeuftBis ? date(programm.laeuftBis) : "",
    hinweis: programm?.hinweis ?? "",
    website: programm?.website ?? "",
  };
}

export function ProgrammFelder(props: {
  state: FormState | undefined;
  stored: ProgrammFormValues;
  stellen: readonly { id: string; name: string }[];
}) {
  const { state, stored } = props;
  const text = usePage().t(netzwerkTexts);
  const message = useFieldMessage(state);
  const value = (name: keyof ProgrammFormValues) => state?.values[name] ?? stored[name];
  return (
    <>
      <TextField name="name" label={text("programm.name")} value={value("name")} error={message("name")} required />
      <SelectField
        name="ebene"
        label={text("programm.ebene")}
        value={value("ebene")}
        error={message("ebene")}
        empty={text("waehlen")}
        options={FOERDER_EBENEN.map((one) => ({ value: one, label: text(`foerderebene.${one}`) }))}
      />
      <TextArea
        name="weitereNamen"
        label={text("programm.weitereNamen")}
        hint={text("programm.weitereNamen.hinweis")}
        optional={text("freiwillig")}
        value={value("weitereNamen")}
        error={message("weitereNamen")}
      />
      <SelectField
        name="geberId"
        label={text("programm.geberId")}
        value={value("geberId")}
        error={message("geberId")}
        empty={text("keine")}
        options={props.stellen.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        name="laeuftBis"
        label={text("programm.laeuftBis")}
        hint={text("datum.hinweis")}
        optional={text("freiwillig")}
        value={value("laeuftBis")}
        error={message("laeuftBis")}
      />
      <TextArea
        name="hinweis"
        label={text("programm.hinweis")}
        optional={text("freiwillig")}
        value={value("hinweis")}
        error={message("hinweis")}
      />
      <TextField
        name="website"
        label={text("programm.website")}
        optional={text("freiwillig")}
        value={value("website")}
        error={message("website")}
        dir="ltr"
      />
    </>
  );
}

export function useProgrammReasons(): Record<string, string> {
  const text = usePage().t(netzwerkTexts);
  return { "name-vergeben": text("programm.name-vergeben"), "bezug-fehlt": text("programm.bezug-fehlt") };
}
