import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../source-folder.ts";

/** Addresses of the built files: the stylesheets of public pages and of the office, and small browser modules by name. */
export type Assets = { readonly stil: string; readonly "stil-intern": string; readonly [name: string]: string };

/**
 * Reads the manifest that `scripts/build.ts` has written. Called once at start.
 *
 * @throws with a sentence that says what to do when there is no build
 */
export function loadAssets(file: string = join(PROJECT_FOLDER, "build/assets.json")): Assets {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Error(`There is no build at ${file}. Run "npm start", which builds first.`);
  }
  return parseAssets(JSON.parse(text));
}

/** @throws when something of the manifest is missing or is no address */
export function parseAssets(manifest: unknown): Assets {
  const entries = Object.entries(manifest ?? {});
  const assets = Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].startsWith("/")),
  );
  const { stil, "stil-intern": stilIntern } = assets;
  if (!stil || !stilIntern || entries.length !== Object.keys(assets).length) {
    throw new Error("build/assets.json is damaged. Delete the folder build and start again.");
  }
  return { ...assets, stil, "stil-intern": stilIntern };
}
