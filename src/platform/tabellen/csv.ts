import type { Buffer } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { countGarbled, decodeText } from "./decode.ts";
import type { Emit } from "./events.ts";
import { unguardFormula } from "./formula-guard.ts";
import { LIMITS, type SizeLimits } from "./limits.ts";
import { type RowSink, startRows } from "./sheet-writer.ts";
import { guessDelimiter } from "./sniff.ts";
import { columnName, type Delimiter, TableError } from "./types.ts";

/** Rows of pasted and CSV text have no sheet name of their own. */
export const TEXT_SHEET = "";

const SLICE = 64 * 1024;

function* slices(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

export function addTextRow(sink: RowSink, number: number, fields: readonly string[]): void {
  if (fields.length > LIMITS.columns && fields.slice(LIMITS.columns).some((field) => field !== "")) {
    throw new TableError("too-many-columns", { row: number }, LIMITS.columns);
  }
  const cells = fields.slice(0, LIMITS.columns).map((field, index) => {
    if (field.length > LIMITS.cellCharacters.text) {
      const at = { row: number, column: columnName(index) };
      throw new TableError("cell-too-long", at, LIMITS.cellCharacters.text);
    }
    return { kind: "text", text: sink.plain(unguardFormula(field)) } as const;
  });
  sink.add(TEXT_SHEET, number, cells);
}

/** Row numbers count records as a spreadsheet does: a line break inside quotes does not start a new one. */
export async function readDelimited(text: string, delimiter: string, sink: RowSink): Promise<void> {
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LIMITS.cellCharacters.text * 16,
  });
  let number = 0;
  try {
    for await (const record of Readable.from(slices(text)).pipe(parser)) {
      number += 1;
      addTextRow(sink, number, record as string[]);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TableError(error.code === "CSV_MAX_RECORD_SIZE" ? "cell-too-long" : "csv-broken", { row: number + 1 });
  }
}

/** Takes away `sep=;`, which Excel understands and does not count as a row. */
function takeSeparatorLine(text: string): { readonly text: string; readonly delimiter: string | null } {
  const match = /^sep=(.)\r?\n/.exec(text);
  return match ? { text: text.slice(match[0].length), delimiter: match[1] ?? null } : { text, delimiter: null };
}

/**
 * Reads CSV in any usual encoding and with any usual delimiter.
 *
 * @throws TableError
 */
export async function readCsv(
  bytes: Buffer,
  asked: Delimiter | undefined,
  emit: Emit,
  limits: SizeLimits,
): Promise<void> {
  const decoded = decodeText(bytes);
  const { text, delimiter: named } = takeSeparatorLine(decoded.text);
  const usual = (delimiter: string | null | undefined) =>
    [";", "\t", ",", "|"].find((d) => d === delimiter) as Delimiter;
  const delimiter: Delimiter | null = usual(asked) ?? usual(named) ?? guessDelimiter(text);
  const garbled = countGarbled(text);
  emit({ e: "format", format: "csv", encoding: decoded.encoding, delimiter: delimiter ?? "none" });
  if (decoded.encoding === "windows-1252") emit({ e: "warning", warning: { code: "encoding-guessed", count: 1 } });
  if (garbled > 0) emit({ e: "warning", warning: { code: "garbled", count: garbled } });
  const sink = startRows(emit, limits);
  emit({ e: "sheet", name: TEXT_SHEET, hidden: false });
  await readDelimited(text, delimiter ?? "\t", sink);
  sink.finish();
}
