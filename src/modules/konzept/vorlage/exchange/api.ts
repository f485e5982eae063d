import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";
import { abstimmungSchema } from "../../fassung/exchange/api.ts";
import { FINANZIERUNGSARTEN } from "../../rules/finanzierung-angabe.ts";
import { ALLE_ERGEBNISSE, BERATUNGSROLLEN, VORLAGENSTAENDE } from "../rules/vorlage.ts";

const text = z.string();
const zahl = z.int();
const tag = z.iso.date();
const kopf = {
  version: z.literal(1),
  stand: tag.meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
};
const paper = {
  reference: text.meta({ description: "Nummer der Vorlage, wie Paper.reference in OParl 1.1." }),
  name: text,
  paperType: text,
  zustand: z.enum(VORLAGENSTAENDE),
  date: tag.optional().meta({ description: "Eingebracht am." }),
};

export const vorlagenSchema = z.strictObject({
  format: z.literal("wirkungskreis-vorlagen"),
  ...kopf,
  paper: z.array(z.strictObject({ ...paper, web: z.url() })),
});

export const vorlageSchema = z.strictObject({
  format: z.string().regex(/^wirkungskreis-vorlage-\d{4}-\d+$/),
  ...kopf,
  ...paper,
  sachverhalt: text,
  beschlussvorschlag: text,
  finanzielleAuswirkungen: text,
  consultation: z
    .array(
      z.strictObject({
        order: zahl,
        organization: text,
        authoritative: z.boolean(),
        role: z.enum(BERATUNGSROLLEN),
        date: tag.optional(),
        result: z.enum(ALLE_ERGEBNISSE).optional(),
        resolutionText: text.optional(),
        abstimmung: abstimmungSchema.optional(),
      }),
    )
    .meta({ description: "Öffentliche Beratungen in ihrer Reihenfolge, wie Consultation in OParl 1.1." }),
  geld: z.strictObject({
    massnahmen: zahl,
    ohneAussage: zahl,
    aussagen: zahl,
    mitBetrag: zahl,
    arten: z.array(
      z.strictObject({
        art: z.enum(FINANZIERUNGSARTEN),
        massnahmen: zahl,
        aussagen: zahl.meta({ description: "Nenner der Summe." }),
        mitBetrag: zahl.meta({ description: "Zähler der Summe: nur diese Aussagen nennen einen Betrag." }),
        summeCent: zahl.optional().meta({ description: "In Cent." }),
      }),
    ),
  }),
  tabellen: z.array(
    z.strictObject({
      feld: text,
      zeilen: z.array(z.strictObject({ kennung: text, titel: text, zustaendigkeit: text, finanzierung: text })),
    }),
  ),
  aenderungen: zahl.meta({
    description: "Einträge des Vergleichs in der Anlage; sie stehen unter /konzept/aenderungen.json.",
  }),
  auxiliaryFile: z
    .array(z.strictObject({ name: text, art: text, size: zahl, downloadUrl: z.url() }))
    .meta({ description: "Öffentliche Dateien in der Anlage, wie Paper.auxiliaryFile in OParl 1.1." }),
});

const slug: ApiParameter = {
  name: "slug",
  in: "path",
  description: "Teil der Adresse der Seite, Jahr und laufende Nummer",
  schema: z.string().regex(/^\d{4}-\d{1,5}$/),
};

/** Every address about papers that is for programs. */
export const vorlageApi: readonly ApiResource[] = [
  {
    path: "/konzept/vorlagen.json",
    summary: "Eingebrachte Vorlagen für die Gremien",
    mediaType: "application/json",
    schema: { name: "Vorlagen", of: vorlagenSchema },
  },
  { path: "/konzept/vorlagen.csv", summary: "Eingebrachte Vorlagen als Tabelle", mediaType: "text/csv" },
  {
    path: "/konzept/vorlagen/{slug}.json",
    summary: "Der öffentliche Teil einer Vorlage",
    parameters: [slug],
    mediaType: "application/json",
    schema: { name: "Vorlage", of: vorlageSchema },
  },
  {
    path: "/konzept/vorlagen/{slug}.csv",
    summary: "Die öffentlichen Beratungen einer Vorlage als Tabelle",
    parameters: [slug],
    mediaType: "text/csv",
  },
  {
    path: "/konzept/vorlagen/{slug}.pdf",
    summary: "Der öffentliche Teil einer Vorlage als PDF/UA",
    parameters: [slug],
    mediaType: "application/pdf",
  },
];
