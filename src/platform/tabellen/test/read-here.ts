import type { Buffer } from "node:buffer";
import { collectTable } from "../events.ts";
import { tightenLimits } from "../limits.ts";
import { type ReadOptions, readTable } from "../read-table.ts";
import { TableError, type TableFile, type TablePlace, type TableReason } from "../types.ts";

/** Reads in this process, for tests of what is read; the cage has tests of its own. */
export async function readHere(
  bytes: Buffer,
  options: Partial<ReadOptions> = {},
): Promise<TableFile | { readonly reason: TableReason; readonly at: TablePlace }> {
  const collected = collectTable();
  try {
    await readTable(bytes, { source: "file", limits: tightenLimits(), ...options }, (event) =>
      // As in the child: what cannot be written as JSON would be lost.
      collected.take(JSON.parse(JSON.stringify(event))),
    );
  } catch (error) {
    if (error instanceof TableError) return { reason: error.reason, at: error.at };
    throw error;
  }
  collected.take({ e: "end" });
  const result = collected.result();
  if (!result) throw new Error("the reader ended without a word");
  return result.ok ? result.value : { reason: result.reason, at: result.at };
}

/** The texts of all rows of the first sheet. */
export async function readTexts(
  bytes: Buffer,
  options: Partial<ReadOptions> = {},
): Promise<readonly (readonly string[])[]> {
  const file = await readHere(bytes, options);
  if ("reason" in file) throw new Error(`refused: ${file.reason}`);
  return file.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [];
}
