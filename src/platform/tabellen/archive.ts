import { Buffer } from "node:buffer";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { LIMITS } from "./limits.ts";
import { TableError } from "./types.ts";

const LOCAL_HEADER = Buffer.from("PK\u0003\u0004", "latin1");
const NESTED = /\.(?:zip|xls[xmb]|docx|pptx|od[stp]|jar|7z|rar|gz|tar)$/i;

export type Archive = {
  readonly names: ReadonlySet<string>;
  /** Unpacks one entry chunk by chunk; every byte counts against the limits, whatever the headers say. */
  readonly read: (name: string) => AsyncIterable<Buffer>;
};

/**
 * Opens a ZIP after looking at every entry: number, declared sizes, ratio, names, encryption, duplicate names and
 * shared local headers. Nothing is unpacked before the whole directory was accepted.
 *
 * @throws TableError `archive-broken`, `archive-suspicious`, `archive-too-large`, `password`
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true, strictFileNames: true }).catch(() => {
    throw new TableError("archive-broken");
  });
  const entries = await acceptEntries(zip, bytes);
  let unpacked = 0;
  const read = async function* (name: string): AsyncIterable<Buffer> {
    const entry = entries.get(name);
    if (!entry) throw new TableError("archive-broken");
    let size = 0;
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (!Buffer.isBuffer(chunk)) continue;
        if (size === 0 && chunk.subarray(0, 4).equals(LOCAL_HEADER)) throw new TableError("archive-suspicious");
        size += chunk.length;
        unpacked += chunk.length;
        if (size > LIMITS.archive.entryBytes) throw tooLarge(LIMITS.archive.entryBytes);
        if (unpacked > LIMITS.archive.totalBytes) throw tooLarge(LIMITS.archive.totalBytes);
        if (isBomb(size, entry.compressedSize)) throw tooLarge();
        yield chunk;
      }
    } catch (error) {
      // What yauzl and zlib report here is a lying header, a wrong checksum or a cut-off stream.
      throw error instanceof TableError ? error : new TableError("archive-suspicious");
    }
  };
  return { names: new Set(entries.keys()), read };
}

function tooLarge(limit?: number): TableError {
  return new TableError("archive-too-large", {}, limit);
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > LIMITS.archive.ratioFromBytes && unpacked > LIMITS.archive.ratio * Math.max(packed, 1);
}

async function acceptEntries(zip: ZipFile, bytes: Buffer): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.archive.entries) throw tooLarge(LIMITS.archive.entries);
  const entries = new Map<string, Entry>();
  const lowerNames = new Set<string>();
  const offsets = new Set<number>();
  let total = 0;
  let packed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const lower = entry.fileName.toLowerCase();
      const offset = entry.relativeOffsetOfLocalHeader;
      if (entry.isEncrypted()) throw new TableError("password");
      if (lowerNames.has(lower) || offsets.has(offset) || NESTED.test(lower) || /[\0\\]/.test(lower)) {
        throw new TableError("archive-suspicious");
      }
      lowerNames.add(lower);
      offsets.add(offset);
      total += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (entry.uncompressedSize > LIMITS.archive.entryBytes) throw tooLarge(LIMITS.archive.entryBytes);
      if (total > LIMITS.archive.totalBytes) throw tooLarge(LIMITS.archive.totalBytes);
      if (isBomb(entry.uncompressedSize, entry.compressedSize)) throw tooLarge();
      if (packed > bytes.length || !bytes.subarray(offset, offset + 4).equals(LOCAL_HEADER)) {
        throw new TableError("archive-suspicious");
      }
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    // yauzl refuses `..`, absolute names, backslashes and sizes that contradict each other with plain errors.
    throw error instanceof TableError ? error : new TableError("archive-suspicious");
  }
  return entries;
}
