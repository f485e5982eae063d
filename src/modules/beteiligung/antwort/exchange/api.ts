import { z } from "zod";
import type { ApiResource } from "#src/platform/http/api.ts";
import { LOCALES } from "#src/shared/locale.ts";

const tag = z.iso.date().nullable();

export const umfragenSchema = z.strictObject({
  format: z.literal("wirkungskreis-umfragen"),
  version: z.literal(1),
  stand: z.iso.date(),
  quelle: z.url().meta({ description: "Die Seite mit demselben Inhalt." }),
  sprache: z.enum(LOCALES).meta({ description: "Sprache der Titel, soweit eine Umfrage sie hat." }),
  umfragen: z.array(
    z.strictObject({
      kennung: z.string(),
      titel: z.string(),
      welle: z.string(),
      von: tag.meta({ description: "Erster Tag, an dem geantwortet werden kann." }),
      bis: tag.meta({ description: "Letzter Tag." }),
      offen: z.boolean().meta({ description: "Ob heute Antworten angenommen werden." }),
      zugang: z.enum(["offen", "code", "eingeladen"]),
      sprachen: z.array(z.string()),
      beantworten: z.url().nullable().meta({ description: "null, wo heute niemand antworten kann." }),
      ergebnis: z.url().nullable().meta({ description: "null, solange nichts veröffentlicht ist." }),
    }),
  ),
});

/** The list of surveys for programs. */
export const antwortApi: readonly ApiResource[] = [
  {
    path: "/umfragen.json",
    summary: "Umfragen, die offen sind oder von denen Ergebnisse veröffentlicht sind, mit Zeitraum und Adressen",
    mediaType: "application/json",
    schema: { name: "Umfragen", of: umfragenSchema },
  },
  {
    path: "/umfragen.csv",
    summary: "Offene und veröffentlichte Umfragen als Tabelle",
    mediaType: "text/csv",
  },
];
