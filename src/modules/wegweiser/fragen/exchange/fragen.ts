import { z } from "zod";
import type { ApiResource } from "#src/platform/http/api.ts";
import type { Translate } from "#src/platform/i18n/texts.ts";
import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import { SPRACHEN } from "../../rules/sprachen.ts";
import type { FrageDaten } from "../views/fragen.ts";

const text = z.string();
const texte = z.partialRecord(z.enum(SPRACHEN), text);
const frageSchema = z.strictObject({
  id: z.uuid(),
  thema: text,
  fragen: texte,
  antworten: texte,
  geprueftAm: z.iso.date(),
  adresse: z.url(),
});

/** One frequent question in all its languages for other programs. */
export function frageJson(row: FrageDaten, origin: string): z.infer<typeof frageSchema> {
  const { id, thema, fragen, antworten, geprueftAm } = row;
  return { id, thema, fragen, antworten, geprueftAm, adresse: `${origin}/wegweiser/fragen#frage-${id}` };
}

/** All frequent questions as a table with German semicolons. */
export function fragenCsv(
  rows: readonly FrageDaten[],
  t: Translate<"feld.thema" | "feld.frage" | "csv.antwort" | "csv.geprueft" | "csv.adresse">,
  origin: string,
): string {
  const head = ["feld.thema", "feld.frage", "csv.antwort", "csv.geprueft", "csv.adresse"] as const;
  return writeCsv([
    head.map((key) => t(key)),
    ...rows.map((row): CsvCell[] => {
      const { thema, fragen, antworten, geprueftAm, adresse } = frageJson(row, origin);
      return [thema, fragen.de ?? "", antworten.de ?? "", geprueftAm, adresse];
    }),
  ]);
}

export const fragenApi: readonly ApiResource[] = [
  {
    path: "/wegweiser/fragen.json",
    summary: "Alle häufigen Fragen mit Antworten in allen Sprachen",
    mediaType: "application/json",
    schema: {
      name: "HaeufigeFragen",
      of: z.strictObject({ format: z.literal("wirkungskreis/fragen/1"), fragen: z.array(frageSchema) }),
    },
  },
  { path: "/wegweiser/fragen.csv", summary: "Alle häufigen Fragen als Tabelle", mediaType: "text/csv" },
];
