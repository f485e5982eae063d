import { z } from "zod";
import type { ApiResource } from "#src/platform/http/api.ts";
import type { Translate } from "#src/platform/i18n/texts.ts";
import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import type { UebergabeDaten } from "../views/uebergaben.ts";

const text = z.string();
const bezug = z.strictObject({ name: text, adresse: z.url() });
const uebergabeSchema = z.strictObject({
  id: z.uuid(),
  leistung: bezug,
  von: bezug,
  an: bezug,
  wann: text,
  was: text.meta({ description: "Was mitgeht: Unterlagen, ein Anruf, eine Einwilligung." }),
  fristTage: z.int().nullable(),
  fehler: text.meta({ description: "Ein typischer Fehler." }),
});

/** One Übergabe for other programs. */
export function uebergabeJson(row: UebergabeDaten, origin: string): z.infer<typeof uebergabeSchema> {
  const { id, wann, was, fristTage, fehler, von, an, leistung } = row;
  const stelleOf = ({ name, slug }: typeof von) => ({ name, adresse: `${origin}/netzwerk/${slug}` });
  return {
    id,
    leistung: { name: leistung.titel, adresse: `${origin}/wegweiser/leistungen/${leistung.slug}` },
    von: stelleOf(von),
    an: stelleOf(an),
    wann,
    was,
    fristTage,
    fehler,
  };
}

const HEAD = ["leistungId", "vonId", "anId", "wann", "was", "fristTage", "fehler"] as const;

/** All Übergaben as a table with German semicolons. */
export function uebergabenCsv(
  rows: readonly UebergabeDaten[],
  t: Translate<`feld.${(typeof HEAD)[number]}` | "adresse">,
  origin: string,
): string {
  return writeCsv([
    [...HEAD.map((key) => t(`feld.${key}`)), t("adresse")],
    ...rows.map((row): CsvCell[] => {
      const { leistung, von, an, wann, was, fristTage, fehler } = uebergabeJson(row, origin);
      return [leistung.name, von.name, an.name, wann, was, fristTage ?? "", fehler, leistung.adresse];
    }),
  ]);
}

export const uebergabenApi: readonly ApiResource[] = [
  {
    path: "/wegweiser/uebergaben.json",
    summary: "Wer bei welcher Leistung an wen übergibt",
    mediaType: "application/json",
    schema: {
      name: "Uebergaben",
      of: z.strictObject({ format: z.literal("wirkungskreis/uebergaben/1"), uebergaben: z.array(uebergabeSchema) }),
    },
  },
  { path: "/wegweiser/uebergaben.csv", summary: "Alle Übergaben als Tabelle", mediaType: "text/csv" },
];
