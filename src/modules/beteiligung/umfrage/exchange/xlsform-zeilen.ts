import type { Sheet, TableFile } from "#src/platform/tabellen/index.ts";
import type { Texte } from "../rules/definition.ts";

/** A row of a sheet by its column names, in lower case; `nummer` as a spreadsheet shows it. */
export type XlsZeile = { readonly nummer: number; readonly werte: Readonly<Record<string, string>> };

/** Languages as forms name them without a code. */
const NAMEN: Readonly<Record<string, string>> = {
  deutsch: "de",
  german: "de",
  english: "en",
  englisch: "en",
  arabic: "ar",
  arabisch: "ar",
  ukrainian: "uk",
  russian: "ru",
  turkish: "tr",
  french: "fr",
  francais: "fr",
  spanish: "es",
  chinese: "zh",
  farsi: "fa",
  dari: "prs",
  pashto: "ps",
};

export const OHNE_SPRACHE = "";

/** The code of a language as a column or a setting names it: `Deutsch (de)`, `english`. */
export function spracheIn(name: string): string {
  const [, code] = /\(([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\)\s*$/.exec(name) ?? [];
  if (code) return code;
  const plain = name
    .trim()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z]/g, "");
  return NAMEN[plain] ?? (/^[a-z]{2,3}$/.test(plain) ? plain : plain.slice(0, 3).padEnd(2, "x"));
}

const WORTE = new Set(["label", "hint", "constraint_message"]);

/** Which text a column holds, in which language; null for a column that holds no text. */
export function textspalte(header: string): { readonly art: string; readonly sprache: string } | null {
  const [art = "", ...rest] = header.split(/::?/);
  const word = art.trim();
  if (!WORTE.has(word)) return null;
  return { art: word, sprache: rest.length === 0 ? OHNE_SPRACHE : spracheIn(rest.join(":")) };
}

/** The rows of a sheet, whatever the case of its name and headers; empty rows are left out. */
export function zeilenOf(file: TableFile, name: string): XlsZeile[] {
  const sheet: Sheet | undefined = file.sheets.find((one) => one.name.trim().toLowerCase() === name);
  const [head, ...rows] = sheet?.rows ?? [];
  const headers = (head?.cells ?? []).map((one) => one.text.trim().toLowerCase());
  return rows.flatMap(({ number, cells }) => {
    const werte = Object.fromEntries(
      headers.flatMap((header, at) => {
        const text = cells[at]?.text.trim() ?? "";
        return header === "" || text === "" ? [] : [[header, text]];
      }),
    );
    return Object.keys(werte).length === 0 ? [] : [{ nummer: number, werte }];
  });
}

/** The texts of one kind in a row; who reads tables has taken their markup away. */
export function texteOf({ werte }: XlsZeile, art: string, grundsprache: string): Texte {
  return Object.fromEntries(
    Object.entries(werte).flatMap(([header, text]) => {
      const spalte = textspalte(header);
      if (spalte?.art !== art) return [];
      const sprache = spalte.sprache === OHNE_SPRACHE ? grundsprache : spalte.sprache;
      return [[sprache, text.slice(0, 20_000)]];
    }),
  );
}
