import {
  type Cell,
  type CellKind,
  DELIMITERS,
  type Delimiter,
  ENCODINGS,
  type Encoding,
  type Row,
  TABLE_REASONS,
  type TableFile,
  type TableFormat,
  type TablePlace,
  type TableReason,
  type TableRefusal,
  type TableWarning,
  WARNING_CODES,
} from "./types.ts";

/** What a reader reports, one JSON line each, when it runs in a child process. */
export type TableEvent =
  | { readonly e: "format"; readonly format: TableFormat; readonly encoding?: Encoding; readonly delimiter?: Delimiter }
  | { readonly e: "sheet"; readonly name: string; readonly hidden: boolean }
  | { readonly e: "rows"; readonly rows: readonly PackedRow[] }
  | { readonly e: "warning"; readonly warning: TableWarning }
  | { readonly e: "refused"; readonly reason: TableReason; readonly at: TablePlace; readonly limit?: number }
  | { readonly e: "end" };

export type Emit = (event: TableEvent) => void;

/** Row number, then cells: text as it is, 0 for an empty one, otherwise kind, text and 1 for a calculated one. */
type PackedCell = string | 0 | readonly [CellKind, string] | readonly [CellKind, string, 1];
export type PackedRow = readonly [number, ...PackedCell[]];

export const EMPTY_CELL: Cell = { kind: "empty", text: "" };

export function packRow(row: Row): PackedRow {
  return [
    row.number,
    ...row.cells.map((cell): PackedCell => {
      if (cell.kind === "empty") return 0;
      if (cell.formula) return [cell.kind, cell.text, 1];
      return cell.kind === "text" ? cell.text : [cell.kind, cell.text];
    }),
  ];
}

const KINDS: readonly string[] = ["empty", "text", "number", "date", "boolean", "error"] satisfies CellKind[];

function unpackCell(packed: unknown): Cell {
  if (typeof packed === "string") return { kind: "text", text: packed };
  if (!Array.isArray(packed)) return EMPTY_CELL;
  const [kind, text, formula] = packed as unknown[];
  if (typeof kind !== "string" || !KINDS.includes(kind) || typeof text !== "string") return EMPTY_CELL;
  const cell = { kind: kind as CellKind, text };
  return formula === 1 ? { ...cell, formula: true } : cell;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((v) => v === value);
}

/** Puts the events of a reader together. Trusts nothing about their shape: they come from the process that read the file. */
export function collectTable() {
  const sheets: { name: string; hidden: boolean; rows: Row[] }[] = [];
  const warnings: TableWarning[] = [];
  let head: Pick<TableFile, "format" | "encoding" | "delimiter"> | null = null;
  let refusal: TableRefusal | null = null;
  let ended = false;
  let rows = 0;

  const take = (event: unknown): void => {
    if (!isRecord(event)) return;
    switch (event["e"]) {
      case "format": {
        const format = oneOf<TableFormat>(["xlsx", "csv", "paste"], event["format"]);
        const encoding = oneOf(ENCODINGS, event["encoding"]);
        const delimiter = oneOf<Delimiter>([...DELIMITERS, "spaces", "none"], event["delimiter"]);
        if (format) head = { format, ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
        return;
      }
      case "sheet":
        sheets.push({ name: String(event["name"]), hidden: event["hidden"] === true, rows: [] });
        return;
      case "rows":
        for (const packed of Array.isArray(event["rows"]) ? (event["rows"] as unknown[]) : []) {
          if (!Array.isArray(packed) || !Number.isSafeInteger(packed[0])) continue;
          const [number, ...cells] = packed as [number, ...unknown[]];
          sheets.at(-1)?.rows.push({ number, cells: cells.map(unpackCell) });
          rows += 1;
        }
        return;
      case "warning": {
        const warning = isRecord(event["warning"]) ? event["warning"] : {};
        const code = oneOf(WARNING_CODES, warning["code"]);
        const sheet = typeof warning["sheet"] === "string" ? { sheet: warning["sheet"] } : {};
        if (code) warnings.push({ code, count: Number(warning["count"]) || 0, ...sheet });
        return;
      }
      case "refused": {
        const at = isRecord(event["at"]) ? (event["at"] as TablePlace) : {};
        const limit = typeof event["limit"] === "number" ? { limit: event["limit"] } : {};
        refusal = { ok: false, reason: oneOf(TABLE_REASONS, event["reason"]) ?? "reader-failed", at, ...limit };
        return;
      }
      case "end":
        ended = true;
    }
  };

  return {
    take,
    rowCount: () => rows,
    /** Null while the reader has neither refused nor ended. */
    result: (): { readonly ok: true; readonly value: TableFile } | TableRefusal | null => {
      if (refusal) return refusal;
      if (!ended || !head) return null;
      return { ok: true, value: { ...head, sheets, warnings } };
    },
  };
}
