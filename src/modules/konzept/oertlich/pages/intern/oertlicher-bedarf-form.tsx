import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { parseId } from "#src/shared/id.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { HandlungsfeldId } from "../../../rules/massnahme.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";

const shape = {
  titel: requiredText(200),
  beschreibung: textField(4_000),
  handlungsfeldId: z.string().transform((text, check): HandlungsfeldId => {
    const id = parseId<"Handlungsfeld">(text);
    if (!id) check.addIssue({ code: "custom", message: "auswahl-fehlt" });
    return id as HandlungsfeldId;
  }),
  oeffentlich: tick(),
};
export const newBedarfSchema = z.strictObject(shape);
export const oertlicherBedarfSchema = z.strictObject({ rev: revField(), archiviert: tick(), ...shape });

export const OERTLICHE_FELDER = ["titel", "handlungsfeldId", "beschreibung", "oeffentlich"] as const;
export type OertlicheWerte = { readonly [K in (typeof OERTLICHE_FELDER)[number]]: string };

export function OertlicherBedarfFelder(props: {
  state: FormState | undefined;
  stored: OertlicheWerte;
  felder: readonly { id: string; name: string }[];
}) {
  const { state, stored, felder } = props;
  const { text, woerter } = useTexte();
  const message = useFieldMessage(state);
  return (
    <>
      <TextField
        name="titel"
        label={text("oertlich.bedarf.titel")}
        hint={text("oertlich.bedarf.titel.hinweis")}
        value={state?.values["titel"] ?? stored.titel}
        error={message("titel")}
        required
      />
      <SelectField
        name="handlungsfeldId"
        label={woerter.feld}
        value={state?.values["handlungsfeldId"] ?? stored.handlungsfeldId}
        error={message("handlungsfeldId")}
        empty={text("oertlich.waehlen")}
        options={felder.map((one) => ({ value: one.id, label: one.name }))}
      />
      <TextArea
        name="beschreibung"
        label={text("oertlich.bedarf.beschreibung")}
        optional={text("freiwillig")}
        rows={5}
        value={state?.values["beschreibung"] ?? stored.beschreibung}
        error={message("beschreibung")}
      />
      <Checkbox
        name="oeffentlich"
        label={text("oertlich.bedarf.oeffentlich")}
        checked={state ? state.values["oeffentlich"] !== undefined : stored.oeffentlich !== ""}
      />
    </>
  );
}

export function useOertlicheGruende(): Record<string, string> {
  const { text } = useTexte();
  return {
    "ohne-titel": text("oertlich.grund.ohne-titel"),
    "ohne-feld": text("oertlich.grund.ohne-feld"),
    "ohne-bedarf": text("oertlich.grund.ohne-bedarf"),
    "schon-eroeffnet": text("oertlich.grund.schon-eroeffnet"),
  };
}
