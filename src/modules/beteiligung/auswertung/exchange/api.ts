import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";

const zahl = z.number().nullable().meta({ description: "null, wo die Zahl zum Schutz Einzelner nicht gezeigt wird." });

export const ergebnisSchema = z.strictObject({
  format: z.literal("wirkungskreis-umfrage-ergebnis"),
  version: z.literal(1),
  stand: z.iso.date().meta({ description: "Tag der letzten Freigabe." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
  titel: z.string(),
  von: z.iso.date().nullable(),
  bis: z.iso.date().nullable(),
  lizenz: z.string(),
  geheimhaltung: z.strictObject({ mindestZelle: z.int(), mindestBasis: z.int(), runden: z.int() }),
  werte: z.array(
    z.strictObject({
      frage: z.string(),
      titel: z.string(),
      zeile: z.string(),
      code: z.string(),
      antwort: z.string(),
      anzahl: zahl,
      basis: zahl,
      prozent: zahl,
    }),
  ),
  zitate: z.array(z.strictObject({ frage: z.string(), text: z.string(), gekuerzt: z.boolean() })),
});

const code = z.strictObject({ code: z.string(), text: z.string() });

export const codebuchSchema = z.strictObject({
  format: z.literal("wirkungskreis-umfrage-codebuch"),
  version: z.literal(1),
  stand: z.iso.date(),
  titel: z.string(),
  punkt: z.string(),
  fragen: z.array(
    z.strictObject({
      frage: z.string(),
      wortlaut: z.string(),
      basis: z.int(),
      nichtGefragt: z.int(),
      zeilen: z.array(code),
      antworten: z.array(code),
    }),
  ),
});

const slug: ApiParameter = { name: "slug", in: "path", description: "Teil der Adresse der Seite", schema: z.string() };
const of = (ending: string, summary: string) => ({
  path: `/umfragen/{slug}/ergebnis.${ending}`,
  summary,
  parameters: [slug],
});

/** Results of surveys for programs. */
export const auswertungApi: readonly ApiResource[] = [
  {
    ...of("json", "Freigegebene Ergebnisse einer Umfrage"),
    mediaType: "application/json",
    schema: { name: "UmfrageErgebnis", of: ergebnisSchema },
  },
  { ...of("pdf", "Freigegebene Ergebnisse einer Umfrage als PDF/UA"), mediaType: "application/pdf" },
  { ...of("csv", "Freigegebene Ergebnisse einer Umfrage als Tabelle"), mediaType: "text/csv" },
  {
    ...of("xlsx", "Freigegebene Ergebnisse einer Umfrage als Excel-Datei"),
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  {
    ...of("codebuch.json", "Was die Zahlen einer Umfrage bedeuten"),
    mediaType: "application/json",
    schema: { name: "UmfrageCodebuch", of: codebuchSchema },
  },
];
