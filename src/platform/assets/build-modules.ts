import { glob } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

/** A small module of the browser: its name in the manifest and its minified code. */
export type BrowserModule = { name: string; code: string };

/**
 * Builds every `enhance.ts` to one file of its own.
 *
 * The name is the folder (`src/ui/auto-refresh/enhance.ts` is `auto-refresh`); in modules the module stands before it
 * (`src/modules/zugang/pages/passkey/enhance.ts` is `zugang-passkey`).
 *
 * @param root folder of the checkout
 * @throws when two modules have the same name
 */
export async function buildBrowserModules(root: string): Promise<BrowserModule[]> {
  const built: BrowserModule[] = [];
  for (const file of await listBrowserModules(root)) {
    const name = moduleName(file);
    if (built.some((other) => other.name === name)) throw new Error(`Two browser modules are called ${name}: ${file}`);
    built.push({ name, code: await buildOne(root, file, name) });
  }
  return built;
}

/** Paths of all `enhance.ts`, relative to the checkout. */
export async function listBrowserModules(root: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(["src/ui/*/enhance.ts", "src/modules/**/enhance.ts"], { cwd: root })) {
    files.push(file.replaceAll("\\", "/"));
  }
  return files.toSorted();
}

function moduleName(file: string): string {
  const folder = basename(dirname(file));
  const module = /^src\/modules\/([^/]+)\//.exec(file)?.[1];
  return module && module !== folder ? `${module}-${folder}` : folder;
}

/** MapLibre's worker is nothing but what it does, and its package says that it does nothing. */
const keepWorker: Plugin = {
  name: "keep-worker",
  transform: (code, id) => (id.endsWith("/maplibre-gl-worker.mjs") ? { code, moduleSideEffects: true } : null),
};

async function buildOne(root: string, file: string, name: string): Promise<string> {
  const output = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [keepWorker],
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: join(root, file) },
        output: { format: "es", codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk] = output.output;
  return chunk.code;
}
