import { z } from "zod";
import { requiredText, textField } from "#src/platform/http/form.ts";
import {
  lineList,
  optionalDatum,
  optionalEmail,
  optionalPhone,
  optionalWebAddress,
  revField,
  tick,
} from "#src/platform/http/form-fields.ts";
import { type Datum } from "#src/shared/datum.ts";
import { parseId } from "#src/shared/id.ts";
import { without } from "#src/shared/without.ts";
import {
  isEinheitArt,
  SEKTOREN,
  SPHAEREN,
  STELLE_ARTEN,
  type StelleAngaben,
  type StelleArt,
} from "../../rules/stelle.ts";
import { readSprachen, sprachenShape } from "./sprachen-felder.tsx";

/** A choice by id; "" is none. */
export const optionalId = <Kind extends string>() =>
  z.string().transform((text, check) => {
    const id = text === "" ? null : parseId<Kind>(text);
    if (text !== "" && id === null) check.addIssue({ code: "custom", message: "auswahl-fehlt" });
    return id;
  });

export const kontaktShape = {
  aufgabe: textField(4_000),
  strasse: textField(120),
  plz: textField(10),
  ort: textField(80),
  raum: textField(120),
  telefon: optionalPhone(),
  email: optionalEmail(),
  website: optionalWebAddress(),
};

const shape = {
  name: requiredText(160),
  nameEn: textField(160),
  kurzname: textField(30),
  weitereNamen: lineList(40, 160),
  art: z.enum(STELLE_ARTEN as [StelleArt, ...StelleArt[]], { error: "auswahl-fehlt" }),
  ueber: optionalId<"Stelle">(),
  gemeinde: optionalId<"Gemeinde">(),
  sphaere: z.enum(SPHAEREN, { error: "auswahl-fehlt" }),
  sektor: z.enum([...SEKTOREN, ""], { error: "auswahl-fehlt" }),
  ...kontaktShape,
  ...sprachenShape,
  oeffentlich: tick(),
  geprueftAm: optionalDatum(),
};

export const stelleSchema = z.strictObject({ rev: revField(), ...shape });
export const angabenSchema = z.strictObject({ rev: revField(), ...kontaktShape, ...sprachenShape });

/** What the command takes, from what the form gave. Whether it belongs to the county follows from its kind. */
export function toAngaben(
  value: Omit<z.infer<typeof stelleSchema>, "rev">,
  values: Readonly<Record<string, string>>,
): StelleAngaben {
  const { nameEn, ueber, gemeinde, ...rest } = without(value, "sprachen-weitere");
  return {
    ...rest,
    nameUebersetzt: nameEn ? { en: nameEn } : {},
    gehoertZumLandkreis: isEinheitArt(rest.art),
    uebergeordneteStelleId: ueber,
    gemeindeId: gemeinde,
    sprachen: readSprachen(values),
  };
}

export type StelleFormValues = { readonly [K in StelleFieldName]: string };
export type StelleFieldName = (typeof STELLE_FIELDS)[number];

/** Fields in the order of the form. */
export const STELLE_FIELDS = [
  "name",
  "nameEn",
  "kurzname",
  "weitereNamen",
  "art",
  "ueber",
  "gemeinde",
  "sphaere",
  "sektor",
  "aufgabe",
  "strasse",
  "plz",
  "ort",
  "raum",
  "telefon",
  "email",
  "website",
  "sprachen-weitere",
  "oeffentlich",
  "geprueftAm",
] as const;

/** What stands in the form before anybody typed. */
export function presentStelle(angaben: StelleAngaben, date: (datum: Datum) => string): StelleFormValues {
  return {
    ...angaben,
    nameEn: angaben.nameUebersetzt.en ?? "",
    weitereNamen: angaben.weitereNamen.join("\n"),
    ueber: angaben.uebergeordneteStelleId ?? "",
    gemeinde: angaben.gemeindeId ?? "",
    "sprachen-weitere": "",
    oeffentlich: angaben.oeffentlich ? "ja" : "",
    geprueftAm: angaben.geprueftAm ? date(angaben.geprueftAm) : "",
  };
}
