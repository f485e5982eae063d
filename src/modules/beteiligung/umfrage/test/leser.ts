import { Buffer } from "node:buffer";
import { readDocument } from "#src/platform/tabellen/read-document.ts";
import type { TableRefusal } from "#src/platform/tabellen/index.ts";
import { readHere } from "#src/platform/tabellen/test/read-here.ts";
import { TableError } from "#src/platform/tabellen/types.ts";
import { type GeleseneDatei, readUmfrageFile, type Umfrageleser } from "../exchange/receive-umfrage.ts";
import type { Rest } from "../rules/einlesung.ts";
import type { Umfrage } from "../rules/definition.ts";

function bytesOf(source: Parameters<Umfrageleser["readTable"]>[0]["source"]): Buffer {
  if (!("bytes" in source)) throw new Error("tests hand over bytes");
  return Buffer.from(source.bytes);
}

/** Readers in this process, for tests of what is read; the cage has tests of its own. */
export const LESER_HIER: Umfrageleser = {
  async readDocument({ source, ...options }) {
    try {
      return { ok: true, value: JSON.parse(JSON.stringify(await readDocument(bytesOf(source), options))) as unknown };
    } catch (error) {
      if (error instanceof TableError) return { ok: false, reason: error.reason, at: error.at };
      throw error;
    }
  },
  async readTable({ source }) {
    const read = await readHere(bytesOf(source));
    return "reason" in read ? ({ ok: false, ...read } satisfies TableRefusal) : { ok: true, value: read };
  },
};

export function readHier(bytes: Uint8Array, name = "datei"): Promise<GeleseneDatei> {
  return readUmfrageFile(LESER_HIER, { bytes, name, lane: "test" });
}

/** @throws when the file is no survey that fits together */
export async function umfrageIn(
  bytes: Uint8Array | string,
  name = "datei",
): Promise<{ readonly umfrage: Umfrage; readonly rest: readonly Rest[] }> {
  const read = await readHier(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, name);
  if (read.art !== "gelesen") throw new Error(JSON.stringify(read));
  if (!read.einlesung.ok) throw new Error(JSON.stringify(read.einlesung.fehler.slice(0, 5)));
  return read.einlesung;
}
