import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredDatum, revField, tick } from "#src/platform/http/form-fields.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { SammelmappeAngaben } from "../../rules/sammelmappe.ts";
import { sammelmappenTexts } from "../../texts/index.ts";
import type { viewSammelmappeForm } from "../../views/sammelmappen.ts";

export type SammelmappeFormView = Awaited<ReturnType<typeof viewSammelmappeForm>>;
type Leistungen = SammelmappeFormView["leistungen"];

export const sammelmappeSchema = (leistungen: Leistungen) =>
  z.strictObject({
    rev: revField(),
    titel: requiredText(120),
    notiz: textField(600),
    giltBis: requiredDatum(),
    ...Object.fromEntries(leistungen.map(({ id }) => [`leistung-${id}`, tick()])),
  });

export function angabenFrom(value: Readonly<Record<string, unknown>>, leistungen: Leistungen): SammelmappeAngaben {
  const { titel, notiz, giltBis } = value as Pick<SammelmappeAngaben, "titel" | "notiz" | "giltBis">;
  return {
    titel,
    notiz,
    giltBis,
    leistungIds: leistungen.filter(({ id }) => value[`leistung-${id}`] === true).map(({ id }) => id),
  };
}

export function SammelmappeFelder({ state, view }: { state: FormState | undefined; view: SammelmappeFormView }) {
  const { t, f } = usePage();
  const text = t(sammelmappenTexts);
  const message = useFieldMessage(state);
  const { sammelmappe, leistungen, vorschlagBis } = view;
  const value = (name: "titel" | "notiz") => (state ? (state.values[name] ?? "") : (sammelmappe?.[name] ?? ""));
  return (
    <>
      <TextField
        name="titel"
        label={text("feld.titel")}
        hint={text("feld.titel.hinweis")}
        value={value("titel")}
        error={message("titel")}
      />
      <TextArea
        name="notiz"
        label={text("feld.notiz")}
        hint={text("feld.notiz.hinweis")}
        optional={text("freiwillig")}
        value={value("notiz")}
        error={message("notiz")}
        rows={3}
      />
      <DateField
        name="giltBis"
        label={text("feld.giltBis")}
        hint={text("datum.hinweis")}
        value={state ? state.values["giltBis"] : f.date(sammelmappe?.giltBis ?? vorschlagBis)}
        error={message("giltBis")}
      />
      <Fieldset name="gruppe-leistungen" legend={text("feld.leistungen")}>
        {leistungen.map(({ id, titel }) => (
          <Checkbox
            key={id}
            name={`leistung-${id}`}
            label={titel}
            lang="de"
            checked={
              state ? state.values[`leistung-${id}`] !== undefined : (sammelmappe?.leistungIds.includes(id) ?? false)
            }
          />
        ))}
      </Fieldset>
    </>
  );
}

const GRUENDE = ["leer", "zu-viele", "zu-lange", "vorbei", "unbekannt", "schon-beendet"] as const;

export function useSammelmappeGruende(): Record<string, string> {
  const text = usePage().t(sammelmappenTexts);
  return Object.fromEntries(GRUENDE.map((one) => [one, text(`grund.${one}`)]));
}

export function useSammelmappeFields() {
  const text = usePage().t(sammelmappenTexts);
  return (["titel", "notiz", "giltBis"] as const).map((name) => ({ name, label: text(`feld.${name}`) }));
}
