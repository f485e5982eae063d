import { z } from "zod";
import { fragenApi } from "../fragen/exchange/fragen.ts";
import { uebergabenApi } from "../uebergaben/exchange/uebergaben.ts";
import { termineApi } from "../veranstaltungen/exchange/api.ts";
import { artikelApi } from "../artikel/exchange/artikel.ts";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";
import { FORMATE } from "../handzettel/rules/format.ts";
import { DAUER_EINHEITEN, GEBIETE, TERMIN_ARTEN, ZEICHEN } from "../rules/leistung.ts";
import { SPRACHEN } from "../rules/sprachen.ts";
import { METHODEN, UEBERSETZUNG_STAENDE } from "../rules/uebersetzung.ts";
import { MERKMALE } from "../orte/rules/filter.ts";
import { OEFFNUNG_ARTEN } from "../rules/zeiten.ts";
import { languageSchema, pageSchema, regionSchema } from "./integreat.ts";
import { categorySchema, locationSchema } from "./integreat-orte.ts";
import { eventSchema, imprintSchema } from "./integreat-termine.ts";
import { hsdsPageSchema } from "./hsds-schema.ts";

const text = z.string();
const namen = z.partialRecord(z.enum(SPRACHEN), text);
const tag = z.iso.date();
const adresse = z.url().meta({ description: "Die Seite mit demselben Inhalt." });

const ort = z.strictObject({
  id: z.uuid(),
  name: text,
  namen,
  art: text,
  gemeinde: text.nullable(),
  anschrift: z
    .strictObject({ strasse: text, plz: text, ort: text })
    .nullable()
    .meta({ description: "null: die Anschrift schützt jemanden." }),
  lage: z.strictObject({ breite: z.number(), laenge: z.number() }).nullable(),
  barrierefrei: z.enum(["ja", "teilweise", "nein", "unbekannt"]),
  merkmale: z.array(z.enum(MERKMALE)),
  zugang: text,
  haltestelle: text,
  gehminuten: z.int().nullable(),
  zeiten: z.array(
    z.strictObject({
      tag: z.int().min(1).max(7).meta({ description: "1 ist Montag." }),
      von: text,
      bis: text,
      art: z.enum(OEFFNUNG_ARTEN),
    }),
  ),
  ausnahmen: z.array(
    z.strictObject({
      von: tag,
      bis: tag,
      art: z.enum(["geschlossen", "offen", "nur-termin"]),
      zeitVon: text.nullable(),
      zeitBis: text.nullable(),
      grund: text,
    }),
  ),
});

const leistung = z.strictObject({
  id: z.uuid(),
  titel: text,
  kurz: text,
  schritte: z.array(text),
  tipp: text,
  fuerHelfende: text,
  adresse,
  lebenslagen: z.array(z.strictObject({ name: text, adresse, fristTage: z.int().nullable() })),
  unterlagen: z.array(z.strictObject({ name: text, namen, hinweis: text })),
  kostenfrei: z.boolean(),
  kosten: text,
  dauer: z.strictObject({ von: z.int(), bis: z.int(), einheit: z.enum(DAUER_EINHEITEN) }).nullable(),
  termin: z.enum(TERMIN_ARTEN),
  online: text.nullable(),
  gebiet: z.enum(GEBIETE),
  anbieter: z.strictObject({ name: text, adresse: z.url().nullable() }).nullable(),
  anlaufstelle: ort.nullable(),
  raum: text,
  sprachenVorOrt: z.array(text),
  verantwortlich: text,
  geprueftAm: tag,
  pruefenBis: tag,
  uebersetzungen: z.array(
    z.strictObject({
      sprache: z.enum(SPRACHEN),
      titel: text,
      kurz: text,
      schritte: z.array(text),
      tipp: text,
      stand: z.enum(UEBERSETZUNG_STAENDE),
      methode: z.enum(METHODEN),
      geprueftAm: tag.nullable(),
    }),
  ),
});

const leistungenSchema = z.strictObject({
  format: z.literal("wirkungskreis/wegweiser/1"),
  leistungen: z.array(leistung),
});
const leistungSchema = z.strictObject({ format: z.literal("wirkungskreis/leistung/1"), ...leistung.shape });
const lebenslagenSchema = z.strictObject({
  format: z.literal("wirkungskreis/lebenslagen/1"),
  lebenslagen: z.array(z.strictObject({ namen, zeichen: z.enum(ZEICHEN), anzahlLeistungen: z.int(), adresse })),
});
const lebenslageSchema = z.strictObject({
  format: z.literal("wirkungskreis/lebenslage/1"),
  namen,
  adresse,
  leistungen: z.array(z.strictObject({ fristTage: z.int().nullable(), ...leistung.shape })),
});
const anlaufstellenSchema = z.strictObject({
  format: z.literal("wirkungskreis/anlaufstellen/1"),
  anlaufstellen: z.array(ort),
  feiertage: z.array(z.strictObject({ datum: tag, name: text })),
});
const leistungLdSchema = z.looseObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("GovernmentService"),
  "@id": z.url(),
  name: text,
});

const region: ApiParameter = { name: "region", in: "path", description: "Kurzname aus regions", schema: text };
const sprache: ApiParameter = {
  name: "sprache",
  in: "path",
  description: "Sprache der Texte",
  schema: z.enum(SPRACHEN),
};

const inhalt: ApiParameter = {
  name: "inhalt",
  in: "path",
  description: "Was gefragt ist",
  schema: z.enum(["pages", "page", "children", "parents", "locations", "places"]),
};

/** The shape of Integreat's interface v3, so that existing clients can show the county. */
const integreatApi: readonly ApiResource[] = [
  {
    path: "/api/v3/regions",
    summary: "Der Landkreis als Region in der Form von Integreat v3",
    mediaType: "application/json",
    schema: { name: "IntegreatRegions", of: z.array(regionSchema) },
  },
  {
    path: "/api/v3/regions/{region}",
    summary: "Der Landkreis allein als Region in der Form von Integreat v3",
    parameters: [region],
    mediaType: "application/json",
    schema: { name: "IntegreatRegion", of: regionSchema },
  },
  {
    path: "/api/v3/{region}/languages",
    summary: "Sprachen des Wegweisers in der Form von Integreat v3",
    parameters: [region],
    mediaType: "application/json",
    schema: { name: "IntegreatLanguages", of: z.array(languageSchema) },
  },
  {
    path: "/api/v3/{region}/{sprache}/{inhalt}",
    summary:
      "Seiten, Orte, Termine und Impressum einer Sprache in der Form von Integreat v3; page, children und parents mit url oder id, events mit combine_recurring",
    parameters: [region, sprache, inhalt],
    mediaType: "application/json",
    schema: {
      name: "IntegreatInhalt",
      of: z.union([
        z.array(pageSchema),
        pageSchema,
        z.array(eventSchema),
        imprintSchema,
        z.array(categorySchema),
        z.array(locationSchema),
      ]),
    },
  },
];

const slug: ApiParameter = { name: "slug", in: "path", description: "Teil der Adresse der Seite", schema: text };
const json = "application/json" as const;

/** Every public address of the guide that is for programs. */
export const wegweiserApi: readonly ApiResource[] = [
  {
    path: "/wegweiser.json",
    summary: "Alle veröffentlichten Leistungen in allen Sprachen",
    mediaType: json,
    schema: { name: "Leistungen", of: leistungenSchema },
  },
  { path: "/wegweiser.csv", summary: "Alle veröffentlichten Leistungen als Tabelle", mediaType: "text/csv" },
  {
    path: "/wegweiser/lebenslagen.json",
    summary: "Alle Lebenslagen",
    mediaType: json,
    schema: { name: "Lebenslagen", of: lebenslagenSchema },
  },
  { path: "/wegweiser/lebenslagen.csv", summary: "Alle Lebenslagen als Tabelle", mediaType: "text/csv" },
  {
    path: "/wegweiser/lebenslagen/{slug}/daten.json",
    summary: "Eine Lebenslage mit ihren Leistungen",
    parameters: [slug],
    mediaType: json,
    schema: { name: "Lebenslage", of: lebenslageSchema },
  },
  {
    path: "/wegweiser/leistungen/{slug}/daten.json",
    summary: "Eine Leistung in allen Sprachen",
    parameters: [slug],
    mediaType: json,
    schema: { name: "Leistung", of: leistungSchema },
  },
  {
    path: "/wegweiser/leistungen/{slug}/daten.jsonld",
    summary: "Eine Leistung als verknüpfte Daten (schema.org)",
    parameters: [slug],
    mediaType: "application/ld+json",
    schema: { name: "LeistungVerknuepft", of: leistungLdSchema },
  },
  {
    path: "/wegweiser/leistungen/{slug}/laufzettel.pdf",
    summary: "Laufzettel einer Leistung als PDF, auf Wunsch mit einer zweiten Sprache daneben",
    parameters: [
      slug,
      { name: "mit", in: "query", description: "Sprache neben dem Deutschen", schema: z.enum(SPRACHEN) },
      { name: "format", in: "query", description: "A4, A5 oder Karte (A6), sonst A4", schema: z.enum(FORMATE) },
      { name: "schrift", in: "query", description: "Große Schrift", schema: z.enum(["gross"]) },
    ],
    mediaType: "application/pdf",
  },
  {
    path: "/wegweiser/anlaufstellen.json",
    summary: "Alle Anlaufstellen mit Öffnungszeiten, Ausnahmen und Feiertagen",
    mediaType: json,
    schema: { name: "Anlaufstellen", of: anlaufstellenSchema },
  },
  { path: "/wegweiser/anlaufstellen.csv", summary: "Alle Anlaufstellen als Tabelle", mediaType: "text/csv" },
  {
    path: "/wegweiser/hsds.json",
    summary: "Leistungen, Organisationen und Orte nach HSDS 3.0 (Open Referral), eine Sprache je Abruf",
    parameters: [
      { name: "sprache", in: "query", description: "Sprache der Texte, sonst Deutsch", schema: z.enum(SPRACHEN) },
    ],
    mediaType: json,
    schema: { name: "HsdsServices", of: hsdsPageSchema },
  },
  {
    path: "/wegweiser/cpsv-ap.jsonld",
    summary: "Alle Leistungen nach CPSV-AP 3.2 (EU) mit allen Sprachen",
    mediaType: "application/ld+json",
    schema: {
      name: "CpsvAp",
      of: z.strictObject({
        "@context": z.record(text, z.url()),
        "@graph": z.array(z.looseObject({ "@id": text, "@type": z.union([text, z.array(text)]) })),
      }),
    },
  },
  {
    path: "/wegweiser/xzufi.xml",
    summary: "Leistungen und Zuständigkeit als Ausschnitt von XZuFi 2.2, ohne LeiKa-Schlüssel",
    mediaType: "application/xml",
  },
  ...integreatApi,
  ...artikelApi,
  ...termineApi,
  ...fragenApi,
  ...uebergabenApi,
];
