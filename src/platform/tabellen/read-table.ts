import { Buffer } from "node:buffer";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";
import type { Emit } from "./events.ts";
import type { SizeLimits } from "./limits.ts";
import { readPaste } from "./paste.ts";
import { type Delimiter, TableError } from "./types.ts";
import { readXlsx } from "./xlsx.ts";

export type ReadOptions = {
  readonly source: "file" | "paste";
  /** Set when a person corrected the guess. */
  readonly delimiter?: Delimiter;
  readonly limits: SizeLimits;
};

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.subarray(0, signature.length).equals(Buffer.from(signature, "latin1"));
}

const OTHER_FILES = [
  "%PDF",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "RIFF",
  "{\\rtf",
  "\x1f\x8b",
  "7z\xbc\xaf",
  "Rar!",
  "BM6",
];

/** Old Excel files and encrypted new ones are both OLE containers; the latter name their content. */
function refuseOle(bytes: Buffer): TableError {
  return new TableError(bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "password" : "save-as-xlsx");
}

function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 8192);
  let control = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  return control > sample.length * 0.1;
}

/**
 * Reads a table by what the bytes are, not by the name or type somebody gave them. Runs inside the child process.
 *
 * @throws TableError
 */
export async function readTable(bytes: Buffer, options: ReadOptions, emit: Emit): Promise<void> {
  if (bytes.length > options.limits.bytes) throw new TableError("too-large", {}, options.limits.bytes);
  if (bytes.length === 0) throw new TableError("empty");
  if (options.source === "paste") {
    return readPaste(bytes.toString("utf8"), options.delimiter, emit, options.limits);
  }
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return readXlsx(bytes, emit, options.limits);
  if (startsWith(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) throw refuseOle(bytes);
  if (OTHER_FILES.some((signature) => startsWith(bytes, signature))) throw new TableError("not-a-table");
  const { encoding } = decodeText(bytes);
  if (!encoding.startsWith("utf-16") && looksBinary(bytes)) throw new TableError("not-a-table");
  return readCsv(bytes, options.delimiter, emit, options.limits);
}
