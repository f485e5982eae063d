import type { Buffer } from "node:buffer";
import { type Archive, openArchive } from "./archive.ts";
import type { Emit } from "./events.ts";
import { LIMITS, type SizeLimits } from "./limits.ts";
import { type RowSink, startRows } from "./sheet-writer.ts";
import { type Cell, columnName, TableError } from "./types.ts";
import { formatSerial, readDateStyles } from "./xlsx-styles.ts";
import { readWorkbook } from "./xlsx-workbook.ts";
import { parseXml } from "./xml.ts";

const MAX_ROW = 1_048_576;

/** Excel writes characters that XML cannot hold as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`. */
function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Reads one text of `<si>` or `<is>`: its runs joined, phonetic hints left out. */
function startText() {
  let text = "";
  let inText = false;
  let phonetic = 0;
  return {
    open: (element: string) => {
      if (element === "rPh") phonetic += 1;
      if (element === "t") inText = phonetic === 0;
    },
    close: (element: string) => {
      if (element === "rPh") phonetic -= 1;
      if (element === "t") inText = false;
    },
    text: (part: string) => {
      if (inText) text += part;
    },
    take: () => {
      const taken = decodeEscapes(text);
      text = "";
      return taken;
    },
  };
}

async function readSharedStrings(archive: Archive, name: string | null, sink: RowSink): Promise<readonly string[]> {
  if (name === null || !archive.names.has(name)) return [];
  const strings: string[] = [];
  const text = startText();
  await parseXml(archive.read(name), {
    open: text.open,
    text: text.text,
    close: (element) => {
      text.close(element);
      if (element !== "si") return;
      const raw = text.take();
      if (raw.length > LIMITS.cellCharacters.xlsx) {
        throw new TableError("cell-too-long", {}, LIMITS.cellCharacters.xlsx);
      }
      strings.push(sink.plain(raw));
    },
  });
  return strings;
}

type Reference = { readonly row: number; readonly column: number };

function parseReference(text: string): Reference | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row <= MAX_ROW && column <= 16_384 ? { row, column: column - 1 } : null;
}

type CellContext = {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
  readonly sink: RowSink;
};

/** A number as JavaScript writes it, without the noise of binary fractions (0.1 + 0.2). */
function formatNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function parseCell(type: string, style: number, value: string, inline: string, context: CellContext): Cell | null {
  switch (type) {
    case "s": {
      const shared = context.strings[Number(value)];
      if (value !== "" && shared === undefined) return null;
      return { kind: "text", text: shared ?? "" };
    }
    case "inlineStr":
      return { kind: "text", text: context.sink.plain(inline) };
    case "str":
      return { kind: "text", text: context.sink.plain(decodeEscapes(value)) };
    case "b":
      return { kind: "boolean", text: value === "1" ? "true" : "false" };
    case "e":
      return { kind: "error", text: value };
    case "d":
      return { kind: "date", text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "").slice(0, 16) };
    default: {
      if (value.trim() === "") return { kind: "empty", text: "" };
      const number = Number(value);
      if (!Number.isFinite(number)) return null;
      const day = context.dateStyles[style] === true ? formatSerial(number, context.date1904) : null;
      return day === null ? { kind: "number", text: formatNumber(number) } : { kind: "date", text: day };
    }
  }
}

async function readSheet(archive: Archive, part: string, sheet: string, context: CellContext): Promise<void> {
  if (!archive.names.has(part)) throw new TableError("archive-broken", { sheet });
  const text = startText();
  let row = 0;
  let column = -1;
  let cells: Cell[] = [];
  let inSheetData = false;
  let inValue = false;
  let type = "n";
  let style = 0;
  let value = "";
  let formula = false;

  const closeCell = () => {
    const inline = text.take();
    const at = { sheet, row, column: columnName(column) };
    if (Math.max(inline.length, value.length) > LIMITS.cellCharacters.xlsx) {
      throw new TableError("cell-too-long", at, LIMITS.cellCharacters.xlsx);
    }
    const cell = parseCell(type, style, value, inline, context);
    if (cell === null) throw new TableError("xml-broken", at);
    if (cell.text === "") return;
    if (column >= LIMITS.columns) throw new TableError("too-many-columns", at, LIMITS.columns);
    cells[column] = formula ? { ...cell, formula: true } : cell;
  };

  await parseXml(archive.read(part), {
    open: (element, attributes) => {
      if (element === "sheetData") inSheetData = true;
      if (!inSheetData) return;
      text.open(element);
      if (element === "row") {
        const number = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]);
        if (!(Number.isInteger(number) && number > row && number <= MAX_ROW))
          throw new TableError("xml-broken", { sheet });
        row = number;
        column = -1;
        cells = [];
      } else if (element === "c") {
        const reference = attributes["r"] === undefined ? { row, column: column + 1 } : parseReference(attributes["r"]);
        if (reference?.row !== row || reference.column <= column) throw new TableError("xml-broken", { sheet, row });
        column = reference.column;
        type = attributes["t"] ?? "n";
        style = Number(attributes["s"] ?? 0);
        value = "";
        formula = false;
      } else if (element === "f") formula = true;
      else if (element === "v") inValue = true;
    },
    text: (piece) => {
      if (inValue) value += piece;
      else text.text(piece);
    },
    close: (element) => {
      if (element === "sheetData") inSheetData = false;
      if (!inSheetData) return;
      text.close(element);
      if (element === "v") inValue = false;
      else if (element === "c") closeCell();
      else if (element === "row") context.sink.add(sheet, row, cells);
    },
  });
}

/**
 * Reads an Excel workbook: sheets, texts and formats, nothing else of it; no macros, links or embedded files.
 *
 * @throws TableError
 */
export async function readXlsx(bytes: Buffer, emit: Emit, limits: SizeLimits): Promise<void> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive);
  emit({ e: "format", format: "xlsx" });
  const sink = startRows(emit, limits);
  const context: CellContext = {
    strings: await readSharedStrings(archive, workbook.sharedStrings, sink),
    dateStyles: await readDateStyles(archive, workbook.styles),
    date1904: workbook.date1904,
    sink,
  };
  for (const { name, hidden, part } of workbook.sheets) {
    emit({ e: "sheet", name, hidden });
    if (hidden) emit({ e: "warning", warning: { code: "hidden-sheet", count: 1, sheet: name } });
    await readSheet(archive, part, name, context);
    sink.flush();
  }
  sink.finish();
}
