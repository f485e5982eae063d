import { addTextRow, readDelimited, TEXT_SHEET } from "./csv.ts";
import type { Emit } from "./events.ts";
import type { SizeLimits } from "./limits.ts";
import { type RowSink, startRows } from "./sheet-writer.ts";
import { guessDelimiter } from "./sniff.ts";
import type { Delimiter } from "./types.ts";

function share(lines: readonly string[], test: (line: string) => boolean): number {
  return lines.length === 0 ? 0 : lines.filter(test).length / lines.length;
}

/** `| a | b |` with or without the outer bars; `\|` is a bar in the text. */
function splitBars(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((field) => field.replaceAll("\\|", "|").trim());
}

const RULER = /^[\s|:+=-]*-[\s|:+=-]*$/;

function addLines(lines: readonly string[], split: (line: string) => string[], sink: RowSink): void {
  for (const [index, line] of lines.entries()) {
    if (!RULER.test(line)) addTextRow(sink, index + 1, split(line));
  }
}

function guessForm(lines: readonly string[], text: string): Delimiter {
  const filled = lines.filter((line) => line.trim() !== "" && !RULER.test(line));
  if (text.includes("\t")) return "\t";
  if (share(filled, (line) => splitBars(line).length > 1) > 0.6) return "|";
  const delimiter = guessDelimiter(text);
  if (delimiter === ";") return delimiter;
  if (share(filled, (line) => /\S {2,}\S/.test(line)) > 0.6) return "spaces";
  return delimiter ?? "none";
}

/**
 * Reads a table pasted from a spreadsheet (tabs), a wiki (bars), a mail or PDF (two spaces or more), or CSV text. Row
 * numbers count the pasted lines; with tabs, as the spreadsheet did.
 *
 * @throws TableError
 */
export async function readPaste(
  text: string,
  asked: Delimiter | undefined,
  emit: Emit,
  limits: SizeLimits,
): Promise<void> {
  const lines = text.split(/\r\n|[\n\r]/);
  const form = asked ?? guessForm(lines, text);
  emit({ e: "format", format: "paste", delimiter: form });
  const sink = startRows(emit, limits);
  emit({ e: "sheet", name: TEXT_SHEET, hidden: false });
  if (form === "|") addLines(lines, splitBars, sink);
  else if (form === "spaces") addLines(lines, (line) => line.trim().split(/ {2,}|\u00a0{2,}/), sink);
  else if (form === "none") addLines(lines, (line) => [line], sink);
  else await readDelimited(text, form, sink);
  sink.finish();
}
