import { createHash } from "node:crypto";
import { cleanText, type readForeignDocument, type TableRefusal } from "#src/platform/tabellen/index.ts";
import type { Fremdbestand, Fremdformat } from "../rules/fremd.ts";
import { HSDS_HTML, readHsds } from "./hsds-lesen.ts";
import { INTEGREAT_HTML, readIntegreat } from "./integreat.ts";
import { readXzufi, XZUFI_HTML } from "./xzufi-lesen.ts";

const FORMATE = {
  integreat: { format: "json", html: INTEGREAT_HTML, read: readIntegreat },
  hsds: { format: "json", html: HSDS_HTML, read: readHsds },
  xzufi: { format: "xml", html: XZUFI_HTML, read: readXzufi },
} as const;

export type Fremddatei = {
  readonly name: string;
  readonly source: { readonly file: string } | { readonly bytes: Uint8Array };
};

export type Gelesen =
  | { readonly ok: true; readonly bestand: Fremdbestand; readonly sha256: string; readonly dateien: readonly string[] }
  | { readonly ok: false; readonly datei: string; readonly refusal: TableRefusal };

/**
 * Reads files of another guide in child processes and makes entries of them. Nothing is stored.
 *
 * @param readDocument from the running process: the page bundle cannot start readers
 * @param lane one reader at a time for each; the county's id
 */
export async function readFremddateien(
  readDocument: typeof readForeignDocument,
  lane: string,
  system: Fremdformat,
  dateien: readonly Fremddatei[],
): Promise<Gelesen> {
  const { format, html, read } = FORMATE[system];
  const values: { name: string; value: unknown }[] = [];
  const sha = createHash("sha256");
  for (const { name: raw, source } of dateien) {
    const name = cleanText(raw).slice(0, 200);
    const result = await readDocument({ source, lane, format, html });
    if (!result.ok) return { ok: false, datei: name, refusal: result };
    sha.update(JSON.stringify(result.value));
    values.push({ name, value: result.value });
  }
  return { ok: true, bestand: read(values), sha256: sha.digest("hex"), dateien: values.map(({ name }) => name) };
}
