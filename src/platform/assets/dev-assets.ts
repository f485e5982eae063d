import { glob, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Assets, parseAssets } from "../http/assets.ts";
import { buildBrowserModules } from "./build-modules.ts";
import { buildStylesheets } from "./build-stylesheet.ts";
import { nameAsset } from "./name-asset.ts";

export type DevFile = { body: string; type: "text/css; charset=utf-8" | "text/javascript; charset=utf-8" };

/**
 * The assets while developing: kept in memory and built again when a source has changed since the last request.
 * `current` gives the addresses, `find` the file behind one of them.
 *
 * @param root folder of the checkout
 */
export function openDevAssets(root: string): {
  current: () => Promise<Assets>;
  find: (path: string) => Promise<DevFile | null>;
} {
  let seen = "";
  let building: Promise<{ assets: Assets; files: Map<string, DevFile> }> | undefined;

  async function newest() {
    const state = await sourceState(root);
    if (!building || state !== seen) {
      seen = state;
      building = buildAll(root);
      building.catch(() => {
        seen = "";
      });
    }
    return building;
  }

  return {
    current: async () => (await newest()).assets,
    find: async (path) => (await newest()).files.get(path) ?? null,
  };
}

/** Changes whenever a page, a stylesheet or a browser module is written. */
async function sourceState(root: string): Promise<string> {
  let count = 0;
  let newest = 0;
  for await (const file of glob(["src/**/*.tsx", "src/ui/stil/*.css", "src/**/enhance.ts"], { cwd: root })) {
    const { mtimeMs } = await stat(join(root, file));
    count += 1;
    newest = Math.max(newest, mtimeMs);
  }
  return `${count} ${newest}`;
}

async function buildAll(root: string) {
  const [stylesheets, modules] = await Promise.all([buildStylesheets(root), buildBrowserModules(root)]);
  const files = new Map<string, DevFile>();
  const sheets = stylesheets.map(({ name, css }) => {
    const path = nameAsset(name, "css", css);
    files.set(path, { body: css, type: "text/css; charset=utf-8" });
    return [name, path] as const;
  });
  const named: [string, string][] = modules.map(({ name, code }) => {
    const path = nameAsset(name, "js", code);
    files.set(path, { body: code, type: "text/javascript; charset=utf-8" });
    return [name, path];
  });
  return { assets: parseAssets(Object.fromEntries([...named, ...sheets])), files };
}
