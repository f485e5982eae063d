import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileStore } from "#src/platform/files/file-store.ts";

/** Files of one test file, in a folder of their own. */
export function testFiles() {
  const folder = mkdtempSync(join(tmpdir(), "wk-unterlagen-"));
  return { files: new FileStore(folder), removeFiles: () => rmSync(folder, { recursive: true }) };
}

export const PDF = new TextEncoder().encode("%PDF-1.7 erfunden");
