import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { requiredDatum, tick } from "#src/platform/http/form-fields.ts";
import type { Id } from "#src/shared/id.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import { type BerichtAngaben, BERICHTSARTEN, findBerichtFehler } from "../../rules/bericht.ts";
import type { Datum } from "#src/shared/datum.ts";

export const berichtShape = {
  art: z.enum(BERICHTSARTEN, { error: "fehlt" }),
  titel: requiredText(160),
  von: requiredDatum(),
  bis: requiredDatum(),
  gemeinde: z.union([z.literal(""), z.uuid()], { error: "unbekannt" }),
  oeffentlich: tick(),
  vorwort: textField(5000),
};
const felder = z.object(berichtShape);

export type BerichtWerte = Readonly<Record<keyof typeof berichtShape, string>>;
export const NEUER_BERICHT: BerichtWerte = {
  art: "",
  titel: "",
  von: "",
  bis: "",
  gemeinde: "",
  oeffentlich: "",
  vorwort: "",
};

/** What was typed as a report, or what does not fit together in it, by field. */
export function toAngaben(value: z.infer<typeof felder>, heute: Datum) {
  const { gemeinde, ...rest } = value;
  const angaben: BerichtAngaben = { ...rest, gemeindeId: gemeinde === "" ? null : (gemeinde as Id<"Gemeinde">) };
  const fehler = findBerichtFehler(angaben, heute);
  return Object.keys(fehler).length === 0 ? ({ ok: true, angaben } as const) : ({ ok: false, fehler } as const);
}

/** The labels of the fields, for the summary of errors. */
export function useBerichtFelder(stored: BerichtWerte) {
  const { text } = useMonitoringTexte();
  return (Object.keys(NEUER_BERICHT) as (keyof BerichtWerte)[]).map((name) => ({
    name,
    label: text(`bericht.${name}`),
    current: stored[name],
  }));
}

/** Own sentences for what does not fit. */
export function useBerichtMeldungen() {
  const { text } = useMonitoringTexte();
  return Object.fromEntries(
    (["bis-vor-von", "bis-in-zukunft", "ohne-gemeinde", "gemeinde-unnoetig"] as const).map((code) => [
      code,
      text(`bericht.fehler.${code}`),
    ]),
  );
}

/** Whom it is for, of which time, for everybody or for the office. */
export function BerichtFelder(props: {
  state: FormState | undefined;
  stored: BerichtWerte;
  gemeinden: readonly { readonly value: string; readonly label: string }[];
}) {
  const { state, stored } = props;
  const { text } = useMonitoringTexte();
  const message = useFieldMessage(state, useBerichtMeldungen());
  const field = (name: keyof BerichtWerte) => ({
    name,
    label: text(`bericht.${name}`),
    value: state?.values[name] ?? stored[name],
    error: message(name),
  });
  return (
    <>
      <SelectField
        {...field("art")}
        empty={text("bericht.art.leer")}
        options={BERICHTSARTEN.map((art) => ({ value: art, label: text(`berichte.art.${art}`) }))}
        required
      />
      <TextField {...field("titel")} maxLength={160} lang="de" required />
      <DateField {...field("von")} hint={text("datum.hinweis")} required />
      <DateField {...field("bis")} hint={text("datum.hinweis")} required />
      <SelectField
        {...field("gemeinde")}
        hint={text("bericht.gemeinde.hinweis")}
        empty={text("bericht.gemeinde.leer")}
        options={[...props.gemeinden]}
        optional={text("freiwillig")}
      />
      <Checkbox
        name="oeffentlich"
        label={text("bericht.oeffentlich")}
        hint={text("bericht.oeffentlich.hinweis")}
        checked={state ? state.values.oeffentlich !== undefined : stored.oeffentlich !== ""}
      />
      <TextArea {...field("vorwort")} optional={text("freiwillig")} maxLength={5000} rows={4} lang="de" />
    </>
  );
}
