import { z } from "zod";
import { requiredText, textField } from "#src/platform/http/form.ts";
import {
  optionalDatum,
  optionalEmail,
  optionalPhone,
  optionalWebAddress,
  optionalWhole,
  revField,
} from "#src/platform/http/form-fields.ts";
import type { Datum } from "#src/shared/datum.ts";
import { GEMEINDE_ARTEN, type GemeindeAngaben } from "../../rules/gemeinde.ts";
import { optionalId } from "./stelle-form.ts";

/** `69,6` square kilometres as whole hectares; empty is null. */
const squareKilometres = () =>
  textField(20).transform((text, check): number | null => {
    if (text === "") return null;
    const match = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text);
    if (!match) {
      check.addIssue({ code: "custom", message: "flaeche-falsch" });
      return null;
    }
    return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0") || 0);
  });

/** Degrees with a comma; empty is null. Message: `grad-falsch`. */
export const degrees = (most: number) =>
  textField(20).transform((text, check): number | null => {
    if (text === "") return null;
    const value = /^-?\d{1,3}([.,]\d{1,8})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
    if (!(Math.abs(value) <= most)) check.addIssue({ code: "custom", message: "grad-falsch" });
    return value;
  });

export const gemeindeKontaktShape = {
  strasse: textField(120),
  plz: textField(10),
  ort: textField(80),
  telefon: optionalPhone(),
  email: optionalEmail(),
  website: optionalWebAddress(),
};

export const gemeindeKontaktSchema = z.strictObject({ rev: revField(), ...gemeindeKontaktShape });

export const gemeindeSchema = z.strictObject({
  rev: revField(),
  name: requiredText(120),
  art: z.enum(GEMEINDE_ARTEN, { error: "auswahl-fehlt" }),
  ags: requiredText(8).refine((text) => /^\d{8}$/.test(text), { error: "ags-falsch" }),
  ars: textField(20).transform((text) => text.replaceAll(" ", "")),
  einwohner: optionalWhole(5_000_000),
  einwohnerStichtag: optionalDatum(),
  flaecheHektar: squareKilometres(),
  planungsregionId: optionalId<"Planungsregion">(),
  verwaltungsgemeinschaftId: optionalId<"Verwaltungsgemeinschaft">(),
  ...gemeindeKontaktShape,
  breite: degrees(90),
  laenge: degrees(180),
});

export const GEMEINDE_FIELDS = [
  "name",
  "art",
  "ags",
  "ars",
  "einwohner",
  "einwohnerStichtag",
  "flaecheHektar",
  "planungsregionId",
  "verwaltungsgemeinschaftId",
  "strasse",
  "plz",
  "ort",
  "telefon",
  "email",
  "website",
  "breite",
  "laenge",
] as const;
export type GemeindeFieldName = (typeof GEMEINDE_FIELDS)[number];
export type GemeindeFormValues = { readonly [K in GemeindeFieldName]: string };

/** What stands in the form before anybody typed. */
export function presentGemeinde(angaben: GemeindeAngaben, date: (datum: Datum) => string): GemeindeFormValues {
  const decimal = (value: number | null) => (value === null ? "" : String(value).replace(".", ","));
  return {
    ...angaben,
    planungsregionId: angaben.planungsregionId ?? "",
    verwaltungsgemeinschaftId: angaben.verwaltungsgemeinschaftId ?? "",
    einwohner: angaben.einwohner === null ? "" : String(angaben.einwohner),
    einwohnerStichtag: angaben.einwohnerStichtag ? date(angaben.einwohnerStichtag) : "",
    flaecheHektar: decimal(angaben.flaecheHektar === null ? null : angaben.flaecheHektar / 100),
    breite: decimal(angaben.breite),
    laenge: decimal(angaben.laenge),
  };
}
