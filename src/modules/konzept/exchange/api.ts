import { z } from "zod";
import { type ApiParameter, type ApiResource, XLSX } from "#src/platform/http/api.ts";
import {
  bedarfeSchema,
  bedarfSchema,
  feldSchema,
  indikatorenSchema,
  indikatorSchema,
  jsonLdSchema,
  kapitelSchema,
  karteSchema,
  konzeptSchema,
  zieleSchema,
  zielSchema,
} from "../kette/exchange/schemas.ts";
import { VORRAENGE } from "../kette/rules/kette.ts";
import { RICHTUNGEN_DER_KARTE } from "../kette/rules/strategiekarte.ts";
import { EBENEN } from "../rules/massnahme.ts";
import { angeboteApi } from "../angebote/exchange/api.ts";
import { auswahlApi } from "../auswahl/exchange/api.ts";
import { fassungApi } from "../fassung/exchange/api.ts";
import { prozessApi } from "../prozess/exchange/api.ts";
import { vorhabenApi } from "../vorhaben/exchange/api.ts";
import { vorlageApi } from "../vorlage/exchange/api.ts";
import { querApi } from "../quer/exchange/api.ts";
import { ideenSchema, massnahmenSchema, massnahmeSchema, oertlichSchema } from "./schemas.ts";

const teil = z.string().regex(/^[a-z0-9-]{1,80}$/);

const query = (name: string, description: string, schema: z.ZodType = teil): ApiParameter => ({
  name,
  in: "query",
  description,
  schema,
});
const inPath = (name: "kennung" | "slug", description: string): ApiParameter => ({
  name,
  in: "path",
  description,
  schema: z.string(),
});

const json = (path: string, summary: string, name: string, of: z.ZodType): ApiResource => ({
  path,
  summary,
  mediaType: "application/json",
  schema: { name, of },
});
const jsonLd = (path: string, summary: string): ApiResource => ({
  path,
  summary: `${summary} als verknüpfte Daten (schema.org)`,
  mediaType: "application/ld+json",
  schema: { name: "VerknuepfteDaten", of: jsonLdSchema },
});
const csv = (path: string, summary: string): ApiResource => ({ path, summary, mediaType: "text/csv" });

const bedarfeFilter = [
  query("suche", "Wörter, die vorkommen müssen", z.string().max(200)),
  query("handlungsfeld", "Teil der Adresse eines Handlungsfelds"),
  query("gemeinde", "Teil der Adresse einer Gemeinde; kreisweite Bedarfe stehen danach"),
  query("region", "Planungsregion"),
  query("zielgruppe", "Teil der Adresse einer Zielgruppe"),
  query("vorrang", "Vorrang", z.enum(VORRAENGE)),
];
const massnahmenFilter = [
  query("suche", "Wörter, die vorkommen müssen", z.string().max(200)),
  query("handlungsfeld", "Teil der Adresse eines Handlungsfelds"),
  query("stelle", "Zuständige Stelle"),
  query("rolle", "Ob die Stelle führt oder beteiligt ist", z.enum(["federfuehrung", "beteiligt"])),
  query("gemeinde", "Teil der Adresse einer Gemeinde"),
  query("zielgruppe", "Zielgruppe"),
  query("thema", "Querschnittsthema"),
  query("ebene", "Landkreis oder Verwaltung", z.enum(EBENEN)),
  query("jahr", "Läuft in diesem Jahr oder hat Geld darin", z.string().regex(/^(19|20|21)\d{2}$/)),
  query("laeuft-aus", "Endet in diesem Jahr", z.string().regex(/^(19|20|21)\d{2}$/)),
];
const karteFilter = [
  query("handlungsfeld", "Nur dieser Teil des Konzepts"),
  query("richtung", "Von welchem Ende aus", z.enum(RICHTUNGEN_DER_KARTE)),
];
const kennung = inPath("kennung", "Kennung wie B01, W01 oder M01");
const slug = inPath("slug", "Teil der Adresse der Seite");

/** Every public address of this module that is for programs. */
export const konzeptApi: readonly ApiResource[] = [
  { path: "/konzept.pdf", summary: "Das ganze Konzept als barrierefreies PDF", mediaType: "application/pdf" },
  {
    path: "/konzept.xlsx",
    summary: "Das ganze Konzept als Excel, das sich ohne Änderung wieder einlesen lässt",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  json("/konzept.json", "Das Konzept im Überblick mit der Lage je Handlungsfeld", "Konzept", konzeptSchema),
  jsonLd("/konzept.jsonld", "Das Konzept"),
  { ...json("/konzept/kette.json", "Die ganze Wirkungskette", "Wirkungskette", karteSchema), parameters: karteFilter },
  { ...csv("/konzept/kette.csv", "Die Wirkungskette als Tabelle"), parameters: karteFilter },
  { ...json("/konzept/bedarfe.json", "Alle Bedarfe", "Bedarfe", bedarfeSchema), parameters: bedarfeFilter },
  { ...csv("/konzept/bedarfe.csv", "Alle Bedarfe als Tabelle"), parameters: bedarfeFilter },
  {
    ...json("/konzept/bedarfe/{kennung}.json", "Ein Bedarf mit seinen Belegen", "Bedarf", bedarfSchema),
    parameters: [kennung],
    gone: true,
  },
  { ...jsonLd("/konzept/bedarfe/{kennung}.jsonld", "Ein Bedarf"), parameters: [kennung], gone: true },
  json("/konzept/ziele.json", "Alle Wirkungsziele", "Wirkungsziele", zieleSchema),
  csv("/konzept/ziele.csv", "Alle Wirkungsziele als Tabelle"),
  {
    ...json("/konzept/ziele/{kennung}.json", "Ein Wirkungsziel", "Wirkungsziel", zielSchema),
    parameters: [kennung],
    gone: true,
  },
  { ...jsonLd("/konzept/ziele/{kennung}.jsonld", "Ein Wirkungsziel"), parameters: [kennung], gone: true },
  json("/konzept/indikatoren.json", "Alle Indikatoren", "Indikatoren", indikatorenSchema),
  csv("/konzept/indikatoren.csv", "Alle Indikatoren als Tabelle"),
  {
    ...json("/konzept/indikatoren/{slug}.json", "Ein Indikator", "Indikator", indikatorSchema),
    parameters: [slug],
  },
  { ...jsonLd("/konzept/indikatoren/{slug}.jsonld", "Ein Indikator"), parameters: [slug] },
  {
    ...json("/konzept/handlungsfelder/{slug}.json", "Ein Handlungsfeld", "Handlungsfeld", feldSchema),
    parameters: [slug],
    gone: true,
  },
  { ...jsonLd("/konzept/handlungsfelder/{slug}.jsonld", "Ein Handlungsfeld"), parameters: [slug], gone: true },
  { ...json("/konzept/kapitel/{slug}.json", "Ein Kapitel", "Kapitel", kapitelSchema), parameters: [slug] },
  {
    ...json("/konzept/massnahmen.json", "Alle Maßnahmen", "Massnahmen", massnahmenSchema),
    parameters: massnahmenFilter,
  },
  { ...csv("/konzept/massnahmen.csv", "Alle Maßnahmen als Tabelle"), parameters: massnahmenFilter },
  {
    path: "/konzept/massnahmen.xlsx",
    summary: "Alle Maßnahmen als Excel-Datei",
    mediaType: XLSX,
    parameters: massnahmenFilter,
  },
  {
    ...json("/konzept/massnahmen/{kennung}.json", "Eine Maßnahme mit Sachstand", "Massnahme", massnahmeSchema),
    parameters: [kennung],
    gone: true,
  },
  { ...jsonLd("/konzept/massnahmen/{kennung}.jsonld", "Eine Maßnahme"), parameters: [kennung], gone: true },
  json("/konzept/ideen.json", "Veröffentlichte Ideen", "Ideen", ideenSchema),
  csv("/konzept/ideen.csv", "Veröffentlichte Ideen als Tabelle"),
  {
    ...json(
      "/gemeinden/{slug}/konzept.json",
      "Das örtliche Konzept einer Gemeinde",
      "OertlichesKonzept",
      oertlichSchema,
    ),
    parameters: [slug],
  },
  ...["/gemeinden/{slug}/auszug.pdf", "/netzwerk/{slug}/auszug.pdf"].map(
    (path): ApiResource => ({
      path,
      summary: "Auszug aus dem Konzept für diese Gemeinde oder Stelle als PDF",
      parameters: [slug],
      mediaType: "application/pdf",
    }),
  ),
  ...angeboteApi,
  ...querApi,
  ...fassungApi,
  ...prozessApi,
  ...vorhabenApi,
  ...vorlageApi,
  ...auswahlApi,
];
