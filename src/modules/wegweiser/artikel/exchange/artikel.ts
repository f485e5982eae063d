import { z } from "zod";
import type { ApiResource } from "#src/platform/http/api.ts";
import type { Translate } from "#src/platform/i18n/texts.ts";
import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import { plainText } from "#src/shared/textform.ts";
import { SPRACHEN } from "../../rules/sprachen.ts";
import { METHODEN, UEBERSETZUNG_STAENDE } from "../../rules/uebersetzung.ts";
import type { ArtikelDaten } from "../views/artikel.ts";

const text = z.string();
const tag = z.iso.date();

const artikelSchema = z.strictObject({
  id: z.uuid(),
  titel: text,
  text: text.meta({ description: "Überschriften mit ##, Aufzählungen mit -, Links als [Wörter](Adresse)." }),
  adresse: z.url(),
  ueber: z.url().nullable().meta({ description: "Adresse des Artikels, unter dem er steht." }),
  ansprechstellen: z.array(text),
  geprueftAm: tag,
  pruefenBis: tag,
  uebersetzungen: z.array(
    z.strictObject({
      sprache: z.enum(SPRACHEN),
      titel: text,
      text,
      stand: z.enum(UEBERSETZUNG_STAENDE),
      methode: z.enum(METHODEN),
      geprueftAm: tag.nullable(),
    }),
  ),
});

const addressOf = (slug: string, origin: string) => `${origin}/wegweiser/artikel/${slug}`;

/** One Artikel for other programs. */
export function artikelJson(row: ArtikelDaten, origin: string): z.infer<typeof artikelSchema> {
  return {
    id: row.id,
    titel: row.titel,
    text: row.text,
    adresse: addressOf(row.slug, origin),
    ueber: row.ueber === null ? null : addressOf(row.ueber, origin),
    ansprechstellen: row.stellen,
    geprueftAm: row.geprueftAm,
    pruefenBis: row.pruefenBis,
    uebersetzungen: row.uebersetzungen.map(({ sprache, titel, text: words, stand, methode, geprueftAm }) => ({
      sprache,
      titel,
      text: words,
      stand,
      methode,
      geprueftAm,
    })),
  };
}

type Key = "csv.titel" | "csv.ueber" | "csv.text" | "csv.sprachen" | "csv.stellen" | "csv.geprueft" | "csv.adresse";

/** All Artikel as a table with German semicolons. */
export function artikelCsv(rows: readonly ArtikelDaten[], t: Translate<Key>, origin: string): string {
  const head = ["titel", "ueber", "text", "sprachen", "stellen", "geprueft", "adresse"] as const;
  const titles = new Map(rows.map((row) => [row.slug, row.titel]));
  return writeCsv([
    head.map((key) => t(`csv.${key}`)),
    ...rows.map((row): CsvCell[] => [
      row.titel,
      row.ueber === null ? "" : (titles.get(row.ueber) ?? ""),
      plainText(row.text),
      ["de", ...row.uebersetzungen.map(({ sprache }) => sprache)].join(", "),
      row.stellen.join("; "),
      row.geprueftAm,
      addressOf(row.slug, origin),
    ]),
  ]);
}

export const artikelApi: readonly ApiResource[] = [
  {
    path: "/wegweiser/artikel.json",
    summary: "Alle veröffentlichten Artikel in allen Sprachen, in Lesefolge",
    mediaType: "application/json",
    schema: {
      name: "Artikel",
      of: z.strictObject({ format: z.literal("wirkungskreis/artikel/1"), artikel: z.array(artikelSchema) }),
    },
  },
  { path: "/wegweiser/artikel.csv", summary: "Alle veröffentlichten Artikel als Tabelle", mediaType: "text/csv" },
];
