import { cleanText } from "./clean-text.ts";
import { guardFormula } from "./formula-guard.ts";
import { protectText } from "./html-text.ts";

export type CsvCell = string | number | null;

export type CsvOptions = {
  readonly delimiter: ";" | "," | "\t";
  readonly bom: boolean;
  /** The texts are HTML already, for a program that shows them as such. */
  readonly markup?: boolean;
};

function formatCell(cell: CsvCell, { delimiter, markup = false }: CsvOptions): string {
  if (cell === null) return "";
  // A German spreadsheet, which expects the semicolon, reads 1.5 as the first of May.
  if (typeof cell === "number") return delimiter === ";" ? String(cell).replace(".", ",") : String(cell);
  const plain = cleanText(cell);
  const text = guardFormula(markup ? plain : protectText(plain));
  const mustQuote = text.includes(delimiter) || /["\n\t]|^\s|\s$/.test(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV for spreadsheets: lines end in CR LF, texts that would be calculated are guarded, our own reader gives every
 * text back unchanged (after `cleanText`).
 */
export function writeCsv(
  rows: Iterable<readonly CsvCell[]>,
  options: CsvOptions = { delimiter: ";", bom: true },
): string {
  let out = options.bom ? "\ufeff" : "";
  for (const row of rows) out += `${row.map((cell) => formatCell(cell, options)).join(options.delimiter)}\r\n`;
  return out;
}
