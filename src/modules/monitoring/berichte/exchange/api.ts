import { z } from "zod";
import { type ApiResource, XLSX } from "#src/platform/http/api.ts";
import { BERICHTSARTEN } from "../rules/bericht.ts";
import { dokumentSchema } from "../rules/dokument.ts";

const text = z.string();

export const berichteSchema = z.strictObject({
  format: z.literal("wirkungskreis-berichte"),
  version: z.literal(1),
  stand: z.iso.date().meta({ description: "Tag der Antwort." }),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
  berichte: z.array(
    z.strictObject({
      slug: text,
      titel: text,
      art: z.enum(BERICHTSARTEN),
      nummer: z.int(),
      stichtag: z.iso.date(),
      veroeffentlichtAm: z.iso.date(),
      berichtigt: z.boolean().meta({ description: "Eine neuere Fassung ist veröffentlicht." }),
    }),
  ),
});

export const berichtSchema = z.strictObject({
  format: z.literal("wirkungskreis-bericht"),
  version: z.literal(1),
  quelle: z.url(),
  pruefsumme: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: "SHA-256 über `inhalt` als JSON mit sortierten Schlüsseln und ohne Leerzeichen." }),
  inhalt: dokumentSchema,
});

const slug = [{ name: "slug", in: "path" as const, description: "Teil der Adresse der Seite", schema: z.string() }];

/** Every address about reports that is for programs. */
export const monitoringApi: readonly ApiResource[] = [
  {
    path: "/berichte.json",
    summary: "Veröffentlichte Berichte",
    mediaType: "application/json",
    schema: { name: "Berichte", of: berichteSchema },
  },
  { path: "/berichte.csv", summary: "Veröffentlichte Berichte als Tabelle", mediaType: "text/csv" },
  {
    path: "/berichte/{slug}.json",
    summary: "Ein Bericht im Wortlaut mit Prüfsumme",
    parameters: slug,
    mediaType: "application/json",
    schema: { name: "Bericht", of: berichtSchema },
  },
  { path: "/berichte/{slug}.pdf", summary: "Ein Bericht als PDF", parameters: slug, mediaType: "application/pdf" },
  { path: "/berichte/{slug}.xlsx", summary: "Ein Bericht als Arbeitsmappe", parameters: slug, mediaType: XLSX },
];
