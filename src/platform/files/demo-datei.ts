import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { PROJECT_FOLDER } from "../source-folder.ts";
import type { Upload } from "./take-datei.ts";

/** A file of the demo county, by its path below `demo/`. */
export async function readDemoDatei(path: string): Promise<Upload> {
  const bytes = await readFile(join(PROJECT_FOLDER, "demo", path));
  return { name: basename(path), bytes: new Uint8Array(bytes) };
}
