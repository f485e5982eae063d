import { z } from "zod";
import { type ApiParameter, type ApiResource, XLSX } from "#src/platform/http/api.ts";
import {
  beteiligungSchema,
  ebenenSchema,
  finanzierungSchema,
  konzeptGemeindenSchema,
  konzeptGemeindeSchema,
  stelleMassnahmenSchema,
  strukturenSchema,
  themaSchema,
  themenSchema,
  zeitplanSchema,
  zieleMassnahmenSchema,
  zielgruppenSchema,
  zielgruppeSchema,
} from "./schemas.ts";

const teil = z.string().regex(/^[a-z0-9-]{1,80}$/);
const jahr = z.string().regex(/^(19|20|21)\d{2}$/);
const query = (name: string, description: string, schema: z.ZodType = teil): ApiParameter => ({
  name,
  in: "query",
  description,
  schema,
});
const slug: ApiParameter = {
  name: "slug",
  in: "path",
  description: "Teil der Adresse der Seite",
  schema: z.string(),
};
const feld = query("handlungsfeld", "Nur dieser Teil des Konzepts");
const jahre = [feld, query("von", "Erstes Jahr", jahr), query("bis", "Letztes Jahr", jahr)];

/** The same data as JSON and as CSV. */
const twins = (
  path: string,
  summary: string,
  name: string,
  of: z.ZodType,
  parameters: readonly ApiParameter[] = [],
): ApiResource[] => [
  { path: `${path}.json`, summary, parameters, mediaType: "application/json", schema: { name, of } },
  { path: `${path}.csv`, summary: `${summary} als Tabelle`, parameters, mediaType: "text/csv" },
];

/** Every address of the cross views that is for programs. */
export const querApi: readonly ApiResource[] = [
  ...twins("/konzept/gemeinden", "Gemeinden mit dem, was sie nennt", "KonzeptGemeinden", konzeptGemeindenSchema, [
    query("region", "Planungsregion"),
  ]),
  ...twins("/konzept/gemeinden/{slug}", "Das Konzept für eine Gemeinde", "KonzeptGemeinde", konzeptGemeindeSchema, [
    slug,
  ]),
  ...twins("/konzept/zielgruppen", "Zielgruppen mit geschätzter Größe", "Zielgruppen", zielgruppenSchema),
  ...twins("/konzept/zielgruppen/{slug}", "Eine Zielgruppe", "Zielgruppe", zielgruppeSchema, [slug]),
  ...twins("/konzept/querschnittsthemen", "Querschnittsthemen je Handlungsfeld", "Querschnittsthemen", themenSchema),
  ...twins("/konzept/querschnittsthemen/{slug}", "Ein Querschnittsthema", "Querschnittsthema", themaSchema, [slug]),
  ...twins("/konzept/beteiligung-der-aemter", "Ämter und Maßnahmen", "Beteiligung", beteiligungSchema, [feld]),
  ...twins("/konzept/ziele-und-massnahmen", "Ziele und Maßnahmen", "ZieleMassnahmen", zieleMassnahmenSchema, [feld]),
  ...twins("/konzept/zeitplan", "Was wann läuft", "Zeitplan", zeitplanSchema, jahre),
  { path: "/konzept/zeitplan.xlsx", summary: "Was wann läuft als Excel-Datei", parameters: jahre, mediaType: XLSX },
  ...twins("/konzept/strukturen", "Strukturen je Planungsregion", "Strukturen", strukturenSchema),
  ...twins("/konzept/finanzierung", "Arten der Finanzierung", "Finanzierung", finanzierungSchema),
  ...twins("/konzept/ebenen", "Landkreis und Verwaltung getrennt", "Ebenen", ebenenSchema),
  ...twins("/konzept/stellen/{slug}", "Maßnahmen einer Stelle", "StelleMassnahmen", stelleMassnahmenSchema, [slug]),
];
