import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SOURCE_FOLDER } from "../source-folder.ts";

/**
 * A folder of Typst files with `main.typ` as its entry. Typst can read what is in this folder and nothing else,
 * so it holds templates only.
 */
export interface PdfTemplate {
  readonly name: string;
  readonly folder: URL;
}

/** File names and contents of the template and of what all templates share, in a fixed order. */
export async function hashTemplate(template: PdfTemplate): Promise<string> {
  const hash = createHash("sha256");
  const base = join(SOURCE_FOLDER, "platform/pdf/base.typ");
  const folder = fileURLToPath(template.folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".typ")).toSorted();
  for (const file of [base, ...names.map((name) => `${folder}/${name}`)]) {
    const content = await readFile(file);
    hash.update(`${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
