/** Builds everything that `npm start` serves: the server bundle, the stylesheet, the small browser modules. */
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { buildBrowserModules } from "../src/platform/assets/build-modules.ts";
import { buildStylesheets } from "../src/platform/assets/build-stylesheet.ts";
import { nameAsset } from "../src/platform/assets/name-asset.ts";

const ROOT = resolve(import.meta.dirname, "..");
const CLIENT = join(ROOT, "build/client");
const TEXT_FILES = new Set([".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest", ".html"]);
/** Below this a compressed twin does not pay for its header. */
const WORTH_COMPRESSING = 512;

const started = performance.now();
const [, stylesheets, modules] = await Promise.all([
  buildServerBundle(),
  buildStylesheets(ROOT),
  buildBrowserModules(ROOT),
]);
// React Router always makes a browser bundle too. No page loads it (ADR 0004), so it is not served either.
await rm(join(CLIENT, "assets"), { recursive: true, force: true });
await rm(join(CLIENT, ".vite"), { recursive: true, force: true });
await writeAssets();
await writeTwins(CLIENT);
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);

async function buildServerBundle(): Promise<void> {
  const cli = join(ROOT, "node_modules/@react-router/dev/bin.cjs");
  try {
    await promisify(execFile)(process.execPath, [cli, "build"], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "production" },
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    const lines = `${stdout}${stderr}`.split("\n").filter((line) => !/^\s+at /.test(line));
    console.error(lines.join("\n").trim());
    console.error("The pages could not be built. The lines above say which file.");
    process.exit(1);
  }
}

/** Writes the stylesheet, the browser modules and, as the last step, the manifest that names them. */
async function writeAssets(): Promise<void> {
  await mkdir(join(CLIENT, "assets"), { recursive: true });
  const manifest: Record<string, string> = {};
  for (const { name, css } of stylesheets) {
    const path = nameAsset(name, "css", css);
    manifest[name] = path;
    await writeFile(join(CLIENT, path), css);
  }
  for (const { name, code } of modules) {
    const path = nameAsset(name, "js", code);
    manifest[name] = path;
    await writeFile(join(CLIENT, path), code);
  }
  await writeFile(join(ROOT, "build/assets.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Puts a `.br` and a `.gz` beside every text file, so that no request pays for compressing. */
async function writeTwins(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !TEXT_FILES.has(extname(entry.name))) continue;
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    if (content.length < WORTH_COMPRESSING) continue;
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality));
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}
