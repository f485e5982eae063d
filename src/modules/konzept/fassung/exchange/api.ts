import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";
import { ELEMENTARTEN, VERBINDUNGSARTEN, WEGARTEN } from "../rules/manifest.ts";
import { VERBINDUNGSVORGAENGE, VORGAENGE } from "../rules/unterschiede.ts";

const text = z.string();
const zahl = z.int();
const kopf = (format: z.ZodType) => ({
  format,
  version: z.literal(1),
  stand: z.iso.date().meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
});
const jeArt = (of: z.ZodType) => z.strictObject(Object.fromEntries(ELEMENTARTEN.map((art) => [art, of])));

export const fassungenSchema = z.strictObject({
  ...kopf(z.literal("wirkungskreis-fassungen")),
  fassungen: z.array(
    z.strictObject({
      slug: text,
      nummer: zahl,
      bezeichnung: text,
      beschlossenAm: z.iso.date(),
      gremium: text,
      gilt: z.boolean(),
      anzahl: jeArt(zahl),
    }),
  ),
});

export const abstimmungSchema = z
  .strictObject({ stimmberechtigt: zahl, anwesend: zahl, ja: zahl, nein: zahl, enthaltung: zahl })
  .meta({ description: "Gezählte Stimmen, wie die Niederschrift sie nennt." });

export const fassungSchema = z.strictObject({
  ...kopf(z.string().regex(/^wirkungskreis-fassung-[a-z0-9-]+$/)),
  pruefsumme: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: "SHA-256 über `inhalt` als JSON mit sortierten Schlüsseln und ohne Leerzeichen." }),
  inhalt: z.strictObject({
    kopf: z.strictObject({
      nummer: zahl,
      bezeichnung: text,
      beschlossenAm: z.iso.date(),
      gremium: text,
      beschluss: text,
      vorgaengerHash: text,
      abstimmung: abstimmungSchema.optional(),
      vorlage: text.optional().meta({ description: "Nummer der Vorlage, mit der sie beschlossen wurde." }),
    }),
    elemente: z.array(
      z.strictObject({
        art: z.enum(ELEMENTARTEN),
        id: z.uuid(),
        kennung: text,
        titel: text,
        inhalt: z.record(text, text),
        ort: z.uuid().nullable(),
        position: zahl,
        rev: zahl,
      }),
    ),
    verbindungen: z.array(
      z.strictObject({
        art: z.enum(VERBINDUNGSARTEN),
        von: z.uuid(),
        nach: z.uuid(),
        grund: text,
        worte: text.optional(),
      }),
    ),
    wege: z.array(z.strictObject({ vorgang: z.enum(WEGARTEN), von: z.uuid(), nach: z.uuid().nullable(), grund: text })),
  }),
});

const teil = z.strictObject({ kennung: text, titel: text });
export const aenderungenSchema = z.strictObject({
  ...kopf(z.literal("wirkungskreis-aenderungen")),
  von: text.nullable(),
  bis: text.nullable().meta({ description: "Leer: der heutige Stand." }),
  zahlen: jeArt(z.strictObject(Object.fromEntries(VORGAENGE.map((vorgang) => [vorgang, zahl])))).nullable(),
  eintraege: z.array(
    z.strictObject({
      art: z.enum(ELEMENTARTEN),
      vorgang: z.enum(VORGAENGE),
      vorher: z.array(teil),
      nachher: z.array(teil),
      umzug: z.strictObject({ von: text, nach: text }).nullable(),
      texte: z.array(z.strictObject({ feld: text, vorher: text, nachher: text })),
      gruende: z.array(text),
    }),
  ),
  verbindungen: z.array(
    z.strictObject({
      vorgang: z.enum(VERBINDUNGSVORGAENGE),
      von: text,
      nach: text,
      grundVorher: text,
      grundNachher: text,
    }),
  ),
});

const query = (name: string, description: string, schema: z.ZodType): ApiParameter => ({
  name,
  in: "query",
  description,
  schema,
});
const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);

const VERGLEICH = [
  query("von", "Frühere Fassung; ohne Angabe die letzte", slug),
  query("bis", "Neuere Fassung; ohne Angabe der heutige Stand", slug),
  query("art", "Nur diese Teile", z.enum(ELEMENTARTEN)),
  query("vorgang", "Nur was das erfahren hat", z.enum(VORGAENGE)),
];

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

/** Every address about Fassungen that is for programs. */
export const fassungApi: readonly ApiResource[] = [
  ...twins("/konzept/fassungen", "Beschlossene Fassungen des Konzepts", "Fassungen", fassungenSchema),
  ...twins("/konzept/fassungen/{slug}", "Eine Fassung im Wortlaut mit Prüfsumme", "Fassung", fassungSchema, [
    { name: "slug", in: "path", description: "Teil der Adresse der Seite", schema: z.string() },
  ]),
  ...twins(
    "/konzept/aenderungen",
    "Was sich zwischen zwei Fassungen geändert hat",
    "Aenderungen",
    aenderungenSchema,
    VERGLEICH,
  ),
  {
    path: "/konzept/aenderungen.pdf",
    summary: "Was sich zwischen zwei Fassungen geändert hat als PDF/UA",
    parameters: VERGLEICH,
    mediaType: "application/pdf",
  },
];
