import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { optionalWhole, revField, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { GemeindeId, StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import {
  formatAusnahmen,
  formatOeffnungszeiten,
  parseAusnahmen,
  parseOeffnungszeiten,
} from "../../rules/zeiten-eingabe.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import type { AnlaufstelleForm } from "../../views/intern-orte.ts";
import { oneOf, optionsOf, SprachtexteFelder, sprachtexteOf, sprachtexteShape } from "./felder.tsx";

const STUFENFREI = ["ja", "nein", "unbekannt"] as const;
const NAMES = [
  "name",
  "stelleId",
  "gemeindeId",
  "gehoertZuId",
  "strasse",
  "plz",
  "ort",
  "haltestelle",
  "fussMinuten",
  "stufenfrei",
  "zugangHinweis",
  "zeiten",
  "ausnahmen",
] as const;
type Name = (typeof NAMES)[number];

/** Reads lines by a rule; what cannot be read is an error at the field. */
const lines = <Value,>(read: (text: string) => { ok: true; value: Value } | { ok: false }, message: string) =>
  textField(4_000).transform((typed, check): Value => {
    const found = read(typed);
    if (found.ok) return found.value;
    check.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export function anlaufstelleSchema(wahl: AnlaufstelleForm) {
  return z.strictObject({
    rev: revField(),
    name: requiredText(120),
    stelleId: oneOf(wahl.stellen),
    gemeindeId: oneOf(wahl.gemeinden),
    gehoertZuId: oneOf(wahl.haeuser),
    istRathaus: tick(),
    strasse: textField(120),
    plz: textField(10),
    ort: textField(80),
    haltestelle: textField(80),
    fussMinuten: optionalWhole(120),
    stufenfrei: z.enum(STUFENFREI, { error: "auswahl-fehlt" }),
    zugangHinweis: textField(200),
    zeiten: lines(parseOeffnungszeiten, "zeiten-falsch"),
    ausnahmen: lines(parseAusnahmen, "ausnahmen-falsch"),
    ...sprachtexteShape(120),
  });
}

/** What was typed, as the command takes it. */
export function angabenFrom(typed: z.infer<ReturnType<typeof anlaufstelleSchema>>) {
  const { name, istRathaus, strasse, plz, ort, haltestelle, fussMinuten, zugangHinweis, zeiten, ausnahmen } = typed;
  return {
    name,
    istRathaus,
    strasse,
    plz,
    ort,
    haltestelle,
    fussMinuten,
    zugangHinweis,
    zeiten,
    ausnahmen,
    stelleId: (typed.stelleId || null) as StelleId | null,
    gemeindeId: (typed.gemeindeId || null) as GemeindeId | null,
    gehoertZuId: (typed.gehoertZuId || null) as AnlaufstelleId | null,
    stufenfrei: typed.stufenfrei === "unbekannt" ? null : typed.stufenfrei === "ja",
    namen: sprachtexteOf(typed),
  };
}

/** What stands in the form before anybody typed. */
export function presentAnlaufstelle(
  row: AnlaufstelleForm["anlaufstelle"],
  date: (datum: Datum) => string,
): Record<Name, string> {
  return {
    name: row?.name ?? "",
    stelleId: row?.stelleId ?? "",
    gemeindeId: row?.gemeindeId ?? "",
    gehoertZuId: row?.gehoertZuId ?? "",
    strasse: row?.strasse ?? "",
    plz: row?.plz ?? "",
    ort: row?.ort ?? "",
    haltestelle: row?.haltestelle ?? "",
    fussMinuten: row?.fussMinuten === null || row?.fussMinuten === undefined ? "" : String(row.fussMinuten),
    stufenfrei:
      row?.stufenfrei === null || row?.stufenfrei === undefined ? "unbekannt" : row.stufenfrei ? "ja" : "nein",
    zugangHinweis: row?.zugangHinweis ?? "",
    zeiten: row ? formatOeffnungszeiten(row.zeiten) : "",
    ausnahmen: row ? formatAusnahmen(row.ausnahmen, date) : "",
  };
}

export function useAnlaufstelleMessages() {
  const text = usePage().t(wegweiserTexts);
  return {
    "zeiten-falsch": text("anlaufstelle.zeiten.falsch"),
    "ausnahmen-falsch": text("anlaufstelle.ausnahmen.falsch"),
  };
}

export function useAnlaufstelleFields(stored: Record<Name, string> | null) {
  const text = usePage().t(wegweiserTexts);
  return NAMES.map((name) => ({ name, label: text(`anlaufstelle.${name}`), current: stored?.[name] }));
}

/** Door, way and hours of a place. */
export function AnlaufstelleFelder({ state, wahl }: { state: FormState | undefined; wahl: AnlaufstelleForm }) {
  const { t, f } = usePage();
  const text = t(wegweiserTexts);
  const message = useFieldMessage(state, useAnlaufstelleMessages());
  const stored = presentAnlaufstelle(wahl.anlaufstelle, f.date);
  const value = (name: Name) => (state ? (state.values[name] ?? "") : stored[name]);
  const field = (name: "name" | "strasse" | "plz" | "ort" | "haltestelle" | "fussMinuten" | "zugangHinweis") => (
    <TextField name={name} label={text(`anlaufstelle.${name}`)} value={value(name)} error={message(name)} />
  );
  const choice = (name: "stelleId" | "gemeindeId" | "gehoertZuId", rows: readonly { id: string; name: string }[]) => (
    <SelectField
      name={name}
      label={text(`anlaufstelle.${name}`)}
      hint={name === "gehoertZuId" ? text("anlaufstelle.gehoertZuId.hinweis") : undefined}
      value={value(name)}
      error={message(name)}
      empty={text("keine")}
      options={optionsOf(rows)}
    />
  );
  const area = (name: "zeiten" | "ausnahmen") => (
    <TextArea
      name={name}
      label={text(`anlaufstelle.${name}`)}
      hint={text(`anlaufstelle.${name}.hinweis`)}
      rows={name === "zeiten" ? 6 : 3}
      value={value(name)}
      error={message(name)}
    />
  );
  return (
    <>
      {field("name")}
      {area("zeiten")}
      {area("ausnahmen")}
      {field("strasse")}
      {field("plz")}
      {field("ort")}
      {field("haltestelle")}
      {field("fussMinuten")}
      <RadioGroup
        name="stufenfrei"
        label={text("anlaufstelle.stufenfrei")}
        value={value("stufenfrei")}
        error={message("stufenfrei")}
        choices={STUFENFREI.map((one) => ({ value: one, label: text(`stufenfrei.${one}`) }))}
      />
      {field("zugangHinweis")}
      {choice("stelleId", wahl.stellen)}
      {choice("gemeindeId", wahl.gemeinden)}
      <Checkbox
        name="istRathaus"
        label={text("anlaufstelle.istRathaus")}
        checked={state ? state.values.istRathaus !== undefined : (wahl.anlaufstelle?.istRathaus ?? false)}
      />
      {choice("gehoertZuId", wahl.haeuser)}
      <Fieldset name="gruppe-sprachen" legend={text("sprachen.gruppe")} look="fields">
        <SprachtexteFelder state={state} stored={wahl.anlaufstelle?.namen ?? {}} />
      </Fieldset>
    </>
  );
}
