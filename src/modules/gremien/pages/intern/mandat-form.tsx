import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { optionalId } from "#src/modules/netzwerk/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { optionalWebAddress, requiredDatum, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { MandatAngaben } from "../../rules/mandat.ts";
import { gremienTexts } from "../../texts/index.ts";
import type { HandlungsfeldOption } from "../../views/handlungsfelder.ts";

export const mandatShape = {
  titel: requiredText(200),
  wortlaut: requiredText(8_000),
  umfang: textField(4_000),
  gremiumId: optionalId<"Gremium">(),
  beschlossenAm: requiredDatum(),
  dokumentTitel: textField(200),
  dokumentAdresse: optionalWebAddress(),
  stelleId: optionalId<"Stelle">(),
  fuerGremiumId: optionalId<"Gremium">(),
};
const mandatSchema = z.strictObject(mandatShape);

/** A tick for every Handlungsfeld: `feld-<id>`. */
export function felderShape(felder: readonly HandlungsfeldOption[]) {
  return Object.fromEntries(felder.map((feld) => [`feld-${feld.id}`, tick()]));
}

export function toMandat(
  value: z.infer<typeof mandatSchema>,
  values: Readonly<Record<string, string>>,
  felder: readonly HandlungsfeldOption[],
): MandatAngaben {
  const { titel, wortlaut, umfang, gremiumId, beschlossenAm, dokumentTitel, dokumentAdresse, stelleId, fuerGremiumId } =
    value;
  const handlungsfelder = felder.filter((feld) => values[`feld-${feld.id}`]).map((feld) => feld.id);
  return {
    titel,
    wortlaut,
    umfang,
    gremiumId,
    beschlossenAm,
    dokumentTitel,
    dokumentAdresse,
    stelleId,
    fuerGremiumId,
    handlungsfelder,
  };
}

export const MANDAT_FIELDS = [
  "titel",
  "beschlossenAm",
  "gremiumId",
  "wortlaut",
  "umfang",
  "stelleId",
  "fuerGremiumId",
  "dokumentTitel",
  "dokumentAdresse",
] as const;
export type MandatFormValues = { readonly [K in (typeof MANDAT_FIELDS)[number] | "felder"]: string };

export function presentMandat(mandat: MandatAngaben | null, date: (datum: Datum) => string): MandatFormValues {
  return {
    titel: mandat?.titel ?? "",
    beschlossenAm: mandat ? date(mandat.beschlossenAm) : "",
    gremiumId: mandat?.gremiumId ?? "",
    wortlaut: mandat?.wortlaut ?? "",
    umfang: mandat?.umfang ?? "",
    stelleId: mandat?.stelleId ?? "",
    fuerGremiumId: mandat?.fuerGremiumId ?? "",
    dokumentTitel: mandat?.dokumentTitel ?? "",
    dokumentAdresse: mandat?.dokumentAdresse ?? "",
    felder: mandat?.handlungsfelder.join(" ") ?? "",
  };
}

export function MandatFelder(props: {
  state: FormState | undefined;
  stored: MandatFormValues;
  stellen: readonly { id: string; name: string }[];
  gremien: readonly { id: string; name: string }[];
  felder: readonly HandlungsfeldOption[];
}) {
  const { state, stored } = props;
  const { t, landkreis } = usePage();
  const text = t(gremienTexts);
  const message = useFieldMessage(state);
  const value = (name: (typeof MANDAT_FIELDS)[number]) => state?.values[name] ?? stored[name];
  const choose = (name: "gremiumId" | "stelleId" | "fuerGremiumId", rows: readonly { id: string; name: string }[]) => (
    <SelectField
      name={name}
      label={text(`mandat.${name}`)}
      value={value(name)}
      error={message(name)}
      empty={text("keine")}
      options={rows.map((one) => ({ value: one.id, label: one.name }))}
    />
  );
  const area = (name: "wortlaut" | "umfang", rows: number) => (
    <TextArea
      name={name}
      label={text(`mandat.${name}`)}
      optional={name === "umfang" ? text("freiwillig") : undefined}
      rows={rows}
      value={value(name)}
      error={message(name)}
    />
  );
  return (
    <>
      <Fieldset name="gruppe-beschluss" legend={text("gruppe.beschluss")} look="fields">
        <TextField
          name="titel"
          label={text("mandat.titel")}
          hint={text("mandat.titel.hinweis")}
          value={value("titel")}
          error={message("titel")}
          required
        />
        <DateField
          name="beschlossenAm"
          label={text("mandat.beschlossenAm")}
          hint={text("datum.hinweis")}
          value={value("beschlossenAm")}
          error={message("beschlossenAm")}
        />
        {choose("gremiumId", props.gremien)}
        {area("wortlaut", 5)}
      </Fieldset>
      <Fieldset name="gruppe-zustaendig" legend={text("gruppe.zustaendig")} look="fields">
        {choose("stelleId", props.stellen)}
        {choose("fuerGremiumId", props.gremien)}
        {area("umfang", 3)}
        {props.felder.length > 0 ? (
          <Fieldset
            name="felder"
            legend={landkreis.woerter.handlungsfeld.mehrzahl}
            optional={text("freiwillig")}
            look="tight"
          >
            {props.felder.map((feld) => (
              <Checkbox
                key={feld.id}
                name={`feld-${feld.id}`}
                label={feld.name}
                checked={
                  state ? state.values[`feld-${feld.id}`] !== undefined : stored.felder.split(" ").includes(feld.id)
                }
              />
            ))}
          </Fieldset>
        ) : null}
      </Fieldset>
      <Fieldset name="gruppe-dokument" legend={text("mandat.dokument")} look="fields">
        <TextField
          name="dokumentTitel"
          label={text("mandat.dokumentTitel")}
          optional={text("freiwillig")}
          value={value("dokumentTitel")}
          error={message("dokumentTitel")}
        />
        <TextField
          name="dokumentAdresse"
          label={text("mandat.dokumentAdresse")}
          hint={text("mandat.dokumentAdresse.hinweis")}
          optional={text("freiwillig")}
          value={value("dokumentAdresse")}
          error={message("dokumentAdresse")}
          dir="ltr"
        />
      </Fieldset>
    </>
  );
}

export function useMandatReasons(): Record<string, string> {
  const text = usePage().t(gremienTexts);
  return {
    "beschluss-in-der-zukunft": text("grund.beschluss-in-der-zukunft"),
    "fuer-niemanden": text("grund.fuer-niemanden"),
    "dokument-ohne-titel": text("grund.dokument-ohne-titel"),
    "gremium-fuer-sich": text("grund.gremium-fuer-sich"),
    "bezug-fehlt": text("grund.bezug-fehlt"),
    "datei-fehlt": text("grund.datei-fehlt"),
    "zu-gross": text("grund.zu-gross"),
    "dateiart-falsch": text("grund.dateiart-falsch"),
    "pdf-geschuetzt": text("grund.pdf-geschuetzt"),
    "pdf-mit-programm": text("grund.pdf-mit-programm"),
    "bild-zu-gross": text("grund.bild-zu-gross"),
    "datei-kaputt": text("grund.datei-kaputt"),
  };
}
