import { cleanText } from "./clean-text.ts";
import { type Emit, EMPTY_CELL, type PackedRow, packRow } from "./events.ts";
import { htmlToText } from "./html-text.ts";
import { LIMITS, type SizeLimits } from "./limits.ts";
import { type Cell, columnName, TableError, type TableWarning } from "./types.ts";

const BATCH_CELLS = 5_000;

/** Takes the rows of one sheet, keeps the limits that all formats share and reports them in batches. */
export function startRows(emit: Emit, limits: SizeLimits) {
  let batch: PackedRow[] = [];
  let batchCells = 0;
  let rows = 0;
  let cellCount = 0;
  const counts = { html: 0, formulas: 0, "cell-errors": 0 };

  const flush = () => {
    if (batch.length > 0) emit({ e: "rows", rows: batch });
    batch = [];
    batchCells = 0;
  };

  return {
    /** Without HTML and control characters. Escaped characters alone are not worth a warning: our own exports have them. */
    plain: (raw: string): string => {
      const text = htmlToText(raw);
      if (text !== raw && raw.includes("<")) counts.html += 1;
      return cleanText(text);
    },
    add: (sheet: string, number: number, filled: readonly Cell[]) => {
      let width = filled.length;
      while (width > 0 && (filled[width - 1]?.text ?? "") === "") width -= 1;
      if (width === 0) return;
      if (width > LIMITS.columns) {
        const at = { sheet, row: number, column: columnName(width - 1) };
        throw new TableError("too-many-columns", at, LIMITS.columns);
      }
      rows += 1;
      cellCount += width;
      if (rows > limits.rows) throw new TableError("too-many-rows", { sheet, row: number }, limits.rows);
      if (cellCount > limits.cells) throw new TableError("too-many-cells", { sheet, row: number }, limits.cells);
      const cells = Array.from({ length: width }, (_, index) => filled[index] ?? EMPTY_CELL);
      for (const cell of cells) {
        if (cell.formula) counts.formulas += 1;
        if (cell.kind === "error") counts["cell-errors"] += 1;
      }
      batch.push(packRow({ number, cells }));
      batchCells += width;
      if (batchCells >= BATCH_CELLS) flush();
    },
    /** Ends one sheet. */
    flush,
    /** Ends the file. */
    finish: () => {
      flush();
      if (rows === 0) throw new TableError("empty");
      for (const [code, count] of Object.entries(counts)) {
        if (count > 0) emit({ e: "warning", warning: { code: code as TableWarning["code"], count } });
      }
    },
  };
}

export type RowSink = ReturnType<typeof startRows>;
