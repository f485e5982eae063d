import { Buffer } from "node:buffer";
import type { SheetData } from "write-excel-file/node";
import { cleanText } from "./clean-text.ts";
import { protectText } from "./html-text.ts";
import { LIMITS } from "./limits.ts";

export type OutColumn = {
  readonly header: string;
  /** `number` writes real numbers, `date` real days from `YYYY-MM-DD`; all else is text, never a formula. */
  readonly kind: "text" | "number" | "date" | "euro";
  /** In characters. */
  readonly width: number;
};

export type OutSheet = {
  readonly name: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** Characters that XML cannot hold or that write-excel-file would drop, and texts that look like such an escape. */
const MUST_ESCAPE = /_(?=x[0-9a-fA-F]{4}_)|\ufffd/g;

function encodeText(text: string): string {
  const plain = protectText(cleanText(text));
  // write-excel-file looks texts up in a plain object, where "constructor" is found without having been put there.
  const escaped =
    plain in Object.prototype
      ? `_x${plain.charCodeAt(0).toString(16).padStart(4, "0")}_${plain.slice(1)}`
      : plain.replace(MUST_ESCAPE, (match) => (match === "_" ? "_x005F_" : "_xFFFD_"));
  if (escaped.length <= LIMITS.cellCharacters.xlsx) return escaped;
  throw new RangeError(`a cell of ${escaped.length} characters does not fit into a workbook`);
}

function encodeCell(value: string | number | null, { kind }: OutColumn) {
  if (value === null || value === "") return null;
  const style = { alignVertical: "top", wrap: true } as const;
  if (typeof value === "number") {
    return { ...style, type: Number, value, format: kind === "euro" ? '#,##0.00 "€"' : "General" };
  }
  if (kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { ...style, type: Date, value: new Date(`${value}T00:00:00Z`), format: "dd.mm.yyyy" };
  }
  return { ...style, type: String, value: encodeText(value), format: "@" };
}

/** Excel allows 31 characters and none of `[ ] / \ : * ?`, and no name twice. */
function sheetNames(sheets: readonly OutSheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain =
      cleanText(name)
        .replace(/[[\]/\\:*?\s]+/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Tabelle";
    let unique = plain.slice(0, 31).trim();
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1)
      unique = `${plain.slice(0, 27).trim()} ${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/**
 * An Excel workbook: bold frozen header, typed cells, no formulas. The same content gives the same bytes.
 *
 * @throws RangeError when a text is longer than a cell may be (32,767 characters)
 */
export async function writeXlsx(sheets: readonly OutSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets);
  const parts = sheets.map((sheet, index) => {
    const header = sheet.columns.map((column) => ({
      type: String,
      value: encodeText(column.header),
      fontWeight: "bold" as const,
      alignVertical: "top" as const,
      wrap: true,
    }));
    const rows = sheet.rows.map((row) => sheet.columns.map((column, at) => encodeCell(row[at] ?? null, column)));
    return {
      data: [header, ...rows] as SheetData,
      sheet: names[index] ?? "",
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    };
  });
  // A hundred files that no start has to wait for.
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  return fixTimes(await writeXlsxFile(parts).toBuffer());
}

/** DOS date of 1 January 1980 00:00 as ZIP stores it: time, then date. */
const EPOCH = Buffer.from([0, 0, 0x21, 0]);

/** Sets the times in the ZIP to one fixed moment, so that a workbook changes only when its content does. */
function fixTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    EPOCH.copy(zip, at + 12);
    EPOCH.copy(zip, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
