import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";
import { LOCALES } from "#src/shared/locale.ts";
import { SPHAEREN, STELLE_ARTEN } from "../rules/stelle.ts";

const text = z.string();
const textOrNull = text.nullable();
const uebersetzt = z.partialRecord(z.enum(LOCALES), text);
const adresse = z.url().meta({ description: "Die Seite mit demselben Inhalt." });
const art = z.enum(STELLE_ARTEN);

const stellenSchema = z.strictObject({
  format: z.literal("wirkungskreis/netzwerk/1"),
  stellen: z.array(
    z.looseObject({
      name: text,
      nameUebersetzt: uebersetzt,
      kurzname: text,
      adresse,
      art,
      gehoertZumLandkreis: z.boolean(),
      sphaere: z.enum(SPHAEREN),
      sektor: textOrNull,
      gemeinde: textOrNull,
      aufgabe: text,
      sprachen: z.array(text),
      anschrift: z.strictObject({ strasse: text, plz: text, ort: text, raum: text }),
      telefon: text,
      email: text,
      website: text,
      geprueftAm: z.iso.date().nullable(),
    }),
  ),
});

const stelleSchema = z.looseObject({
  format: z.literal("wirkungskreis/stelle/1"),
  stelle: z.looseObject({ name: text, slug: text, art, aufgabe: text, sprachen: z.array(text) }),
  gemeinde: z.looseObject({ name: text, slug: text }).nullable(),
  kontakte: z.array(z.looseObject({ funktionen: z.array(text) })),
});

const gemeinde = {
  name: text,
  ags: text,
  ars: text,
  einwohner: z.int().nullable(),
  einwohnerStichtag: z.iso.date().nullable(),
  flaecheHektar: z.int().nullable(),
  region: text,
  verband: text,
};

const gemeindenSchema = z.strictObject({
  format: z.literal("wirkungskreis/gemeinden/1"),
  gemeinden: z.array(z.looseObject({ ...gemeinde, adresse, anzahlStellen: z.int() })),
});

const gemeindeSchema = z.looseObject({
  gemeinde: z.looseObject({ ...gemeinde, slug: text }),
  stellen: z.array(z.looseObject({ name: text, slug: text })),
});

const fachstelleSchema = z.looseObject({
  stelle: z.looseObject({ name: text, slug: text }),
  auftrag: text,
  kontakte: z.array(z.looseObject({ funktionen: z.array(text) })),
});

const fachstelleLdSchema = z.looseObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("GovernmentOffice"),
  "@id": z.url(),
  name: text,
});

const slug: ApiParameter = { name: "slug", in: "path", description: "Teil der Adresse der Seite", schema: text };

/** Every public address of this module that is for programs. */
export const netzwerkApi: readonly ApiResource[] = [
  {
    path: "/netzwerk.json",
    summary: "Alle öffentlichen Stellen",
    mediaType: "application/json",
    schema: { name: "Stellen", of: stellenSchema },
  },
  { path: "/netzwerk.csv", summary: "Alle öffentlichen Stellen als Tabelle", mediaType: "text/csv" },
  {
    path: "/netzwerk/{slug}/daten.json",
    summary: "Eine Stelle",
    parameters: [slug],
    mediaType: "application/json",
    schema: { name: "Stelle", of: stelleSchema },
  },
  {
    path: "/gemeinden.json",
    summary: "Alle Gemeinden",
    mediaType: "application/json",
    schema: { name: "Gemeinden", of: gemeindenSchema },
  },
  { path: "/gemeinden.csv", summary: "Alle Gemeinden als Tabelle", mediaType: "text/csv" },
  {
    path: "/gemeinden/{slug}/daten.json",
    summary: "Eine Gemeinde mit ihren Stellen",
    parameters: [slug],
    mediaType: "application/json",
    schema: { name: "Gemeinde", of: gemeindeSchema },
  },
  {
    path: "/fachstelle.json",
    summary: "Die Fachstelle mit Auftrag und Organigramm",
    mediaType: "application/json",
    schema: { name: "Fachstelle", of: fachstelleSchema },
  },
  {
    path: "/fachstelle.jsonld",
    summary: "Die Fachstelle als verknüpfte Daten (schema.org)",
    mediaType: "application/ld+json",
    schema: { name: "FachstelleVerknuepft", of: fachstelleLdSchema },
  },
  { path: "/fachstelle/organigramm.csv", summary: "Das Organigramm als Tabelle", mediaType: "text/csv" },
];
