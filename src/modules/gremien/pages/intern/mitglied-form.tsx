import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { optionalId } from "#src/modules/netzwerk/ui.ts";
import { textField } from "#src/platform/http/form.ts";
import { optionalDatum } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { parseId } from "#src/shared/id.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import {
  MITGLIED_ROLLEN,
  type MitgliedschaftAngaben,
  TEILNAHMEN,
  type Wer,
  ZUGAENGE,
} from "../../rules/mitgliedschaft.ts";
import { gremienTexts } from "../../texts/index.ts";

/** `funktion:…`, `stelle:…` or `gemeinde:…`, so that one choice names whoever gets the seat. */
export const werField = () =>
  z.string().transform((text, check): Wer => {
    const [art, raw] = text.split(":");
    const [funktionId, stelleId, gemeindeId] = [null, null, null];
    if (art === "funktion" && parseId(raw)) return { funktionId: parseId<"Funktion">(raw)!, stelleId, gemeindeId };
    if (art === "stelle" && parseId(raw)) return { funktionId, stelleId: parseId<"Stelle">(raw)!, gemeindeId };
    if (art === "gemeinde" && parseId(raw)) return { funktionId, stelleId, gemeindeId: parseId<"Gemeinde">(raw)! };
    check.addIssue({ code: "custom", message: "auswahl-fehlt" });
    return z.NEVER;
  });

export const sitzShape = {
  rolle: z.enum(MITGLIED_ROLLEN, { error: "auswahl-fehlt" }),
  teilnahme: z.enum(TEILNAHMEN, { error: "auswahl-fehlt" }),
  zugang: z.enum(ZUGAENGE, { error: "auswahl-fehlt" }),
  vertritt: textField(160),
  vertretungId: optionalId<"Funktion">(),
  von: optionalDatum(),
  bis: optionalDatum(),
};

export const SITZ_FIELDS = ["rolle", "teilnahme", "zugang", "vertritt", "vertretungId", "von", "bis"] as const;
export type SitzFormValues = { readonly [K in (typeof SITZ_FIELDS)[number]]: string };

export function presentSitz(
  sitz: Omit<MitgliedschaftAngaben, "funktionId" | "stelleId" | "gemeindeId"> | null,
  date: (datum: Datum) => string,
): SitzFormValues {
  return {
    rolle: sitz?.rolle ?? "mitglied",
    teilnahme: sitz?.teilnahme ?? "stimmberechtigt",
    zugang: sitz?.zugang ?? "sachthemen",
    vertritt: sitz?.vertritt ?? "",
    vertretungId: sitz?.vertretungId ?? "",
    von: sitz?.von ? date(sitz.von) : "",
    bis: sitz?.bis ? date(sitz.bis) : "",
  };
}

export type Auswahl = {
  readonly funktionen: readonly { id: string; titel: string }[];
  readonly stellen: readonly { id: string; name: string; gehoertZumLandkreis: boolean }[];
  readonly gemeinden: readonly { id: string; name: string }[];
};

/** Who gets the seat: functions first, because they outlast persons. */
export function WerFeld({ state, auswahl }: { state: FormState | undefined; auswahl: Auswahl }) {
  const text = usePage().t(gremienTexts);
  const message = useFieldMessage(state);
  const named = (art: string, rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: `${art}:${id}`, label: name }));
  return (
    <SelectField
      name="wer"
      label={text("mitglied.wer")}
      hint={text("mitglied.wer.hinweis")}
      value={state?.values["wer"] ?? ""}
      error={message("wer")}
      empty={text("waehlen")}
      options={[
        {
          label: text("funktionen.titel"),
          options: auswahl.funktionen.map(({ id, titel }) => ({ value: `funktion:${id}`, label: titel })),
        },
        {
          label: text("wahl.einheiten"),
          options: named(
            "stelle",
            auswahl.stellen.filter((one) => one.gehoertZumLandkreis),
          ),
        },
        {
          label: text("wahl.organisationen"),
          options: named(
            "stelle",
            auswahl.stellen.filter((one) => !one.gehoertZumLandkreis),
          ),
        },
        { label: text("wahl.gemeinden"), options: named("gemeinde", auswahl.gemeinden) },
      ]}
    />
  );
}

/** Role, vote, term and substitute of a seat. */
export function SitzFelder(props: { state: FormState | undefined; stored: SitzFormValues; auswahl: Auswahl }) {
  const { state, stored } = props;
  const text = usePage().t(gremienTexts);
  const message = useFieldMessage(state);
  const value = (name: keyof SitzFormValues) => state?.values[name] ?? stored[name];
  const day = (name: "von" | "bis") => (
    <DateField
      name={name}
      label={text(`mitglied.${name}`)}
      hint={text("datum.hinweis")}
      optional={text("freiwillig")}
      value={value(name)}
      error={message(name)}
    />
  );
  return (
    <>
      <SelectField
        name="rolle"
        label={text("mitglied.rolle")}
        value={value("rolle")}
        error={message("rolle")}
        options={MITGLIED_ROLLEN.map((one) => ({ value: one, label: text(`rolle.${one}`) }))}
      />
      <RadioGroup
        name="teilnahme"
        label={text("mitglied.teilnahme")}
        value={value("teilnahme")}
        error={message("teilnahme")}
        choices={TEILNAHMEN.map((one) => ({ value: one, label: text(`teilnahme.${one}`) }))}
      />
      <RadioGroup
        name="zugang"
        label={text("mitglied.zugang")}
        hint={text("mitglied.zugang.hinweis")}
        value={value("zugang")}
        error={message("zugang")}
        choices={ZUGAENGE.map((one) => ({ value: one, label: text(`zugang.${one}`) }))}
      />
      <TextField
        name="vertritt"
        label={text("mitglied.vertritt")}
        hint={text("mitglied.vertritt.hinweis")}
        optional={text("freiwillig")}
        value={value("vertritt")}
        error={message("vertritt")}
      />
      <SelectField
        name="vertretungId"
        label={text("mitglied.vertretungId")}
        value={value("vertretungId")}
        error={message("vertretungId")}
        empty={text("keine")}
        options={props.auswahl.funktionen.map(({ id, titel }) => ({ value: id, label: titel }))}
      />
      {day("von")}
      {day("bis")}
    </>
  );
}

export function useMitgliedReasons(): Record<string, string> {
  const text = usePage().t(gremienTexts);
  return {
    "ende-vor-anfang": text("grund.ende-vor-anfang"),
    "vertritt-sich-selbst": text("grund.vertritt-sich-selbst"),
    "schon-mitglied": text("grund.schon-mitglied"),
    "vorsitz-vergeben": text("grund.vorsitz-vergeben"),
    "gremium-aufgeloest": text("grund.gremium-aufgeloest"),
    "bezug-fehlt": text("grund.bezug-fehlt"),
  };
}
