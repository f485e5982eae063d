/** What a cell holds. `date` is ISO (`2027-03-01` or `2027-03-01T14:30`), `number` is written with a dot. */
export type CellKind = "empty" | "text" | "number" | "date" | "boolean" | "error";

export type Cell = {
  readonly kind: CellKind;
  readonly text: string;
  /** True when the value was calculated: it is the result that was stored in the file, never calculated here. */
  readonly formula?: true;
};

/** `number` is the row number a person sees in her spreadsheet or text editor, from 1. Rows without content are left out. */
export type Row = { readonly number: number; readonly cells: readonly Cell[] };

export type Sheet = { readonly name: string; readonly hidden: boolean; readonly rows: readonly Row[] };

export type TableFormat = "xlsx" | "csv" | "paste";
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const DELIMITERS = [";", "\t", ",", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number] | "spaces" | "none";

/**
 * What the reader had to decide or change:
 * - `encoding-guessed`: no UTF-8, read as Windows-1252;
 * - `garbled`: letters such as „Ã¼“ suggest that the file was stored with the wrong encoding before;
 * - `html`: so many cells held HTML, their text was kept;
 * - `formulas`: so many cells were calculated, their stored result was kept;
 * - `hidden-sheet`: the sheet is hidden in the workbook;
 * - `cell-errors`: so many cells hold an error such as `#REF!`.
 */
export const WARNING_CODES = [
  "encoding-guessed",
  "garbled",
  "html",
  "formulas",
  "hidden-sheet",
  "cell-errors",
] as const;
export type TableWarning = {
  readonly code: (typeof WARNING_CODES)[number];
  readonly count: number;
  readonly sheet?: string;
};

export type TableFile = {
  readonly format: TableFormat;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheets: readonly Sheet[];
  readonly warnings: readonly TableWarning[];
};

/** Why a file is not read. Each has a sentence in `texts/`, key `tabellen.grund.<reason>`. */
export const TABLE_REASONS = [
  "empty",
  "too-large",
  "not-a-table",
  "save-as-xlsx",
  "password",
  "archive-broken",
  "archive-suspicious",
  "archive-too-large",
  "xml-broken",
  "xml-refused",
  "xml-too-large",
  "json-broken",
  "json-too-large",
  "too-many-sheets",
  "too-many-rows",
  "too-many-columns",
  "too-many-cells",
  "cell-too-long",
  "csv-broken",
  "output-too-large",
  "took-too-long",
  "too-much-memory",
  "cancelled",
  "busy",
  "reader-failed",
] as const;
export type TableReason = (typeof TABLE_REASONS)[number];

/** Where in the file, as far as it is known. `column` is the letter of the spreadsheet. */
export type TablePlace = { readonly sheet?: string; readonly row?: number; readonly column?: string };

/** A refusal with its place and, for limits, the largest number that is accepted. Fits `Outcome<…, TableReason>`. */
export type TableRefusal = {
  readonly ok: false;
  readonly reason: TableReason;
  readonly at: TablePlace;
  readonly limit?: number;
};

export class TableError extends Error {
  readonly reason: TableReason;
  readonly at: TablePlace;
  readonly limit: number | undefined;

  constructor(reason: TableReason, at: TablePlace = {}, limit?: number) {
    super(reason);
    this.name = "TableError";
    this.reason = reason;
    this.at = at;
    this.limit = limit;
  }
}

/** Column letter of a 0-based index: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
