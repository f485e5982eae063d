import { execFile, spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { SOURCE_FOLDER } from "../source-folder.ts";
import { LIMITS } from "./limits.ts";

const OWN_FOLDER = join(SOURCE_FOLDER, "platform/tabellen");

/** Constant text; everything that varies is handed over as `$1 $2 …`, so nothing of a file name or path is interpreted. */
const LIMITED = `ulimit -d "$1" && ulimit -t "$2" && shift 2 && exec "$@"`;

const PACKAGES = ["yauzl", "pend", "saxes", "xmlchars", "csv-parse"];

/** Folders whose code the reader is made of; it may read nothing else. */
function listReadable(): readonly string[] {
  const require = createRequire(import.meta.url);
  const folders = PACKAGES.map((name) => {
    const marker = `${sep}node_modules${sep}${name}${sep}`;
    const file = name === "pend" || name === "xmlchars" ? resolveBeside(require, name) : require.resolve(name);
    return file.slice(0, file.lastIndexOf(marker) + marker.length);
  });
  return [join(OWN_FOLDER, sep), ...folders].map((folder) => `${folder}*`);
}

/** Dependencies of our dependencies are looked up from there, wherever npm has put them. */
function resolveBeside(require: NodeJS.Require, name: string): string {
  const parent = name === "pend" ? "yauzl" : "saxes";
  return createRequire(require.resolve(parent)).resolve(name === "xmlchars" ? "xmlchars/xml/1.0/ed5" : name);
}

let noNetwork: Promise<readonly string[]> | null = null;

/** The words in front of a command that take its network away; none where the system does not let us. */
export function findNoNetwork(): Promise<readonly string[]> {
  noNetwork ??= (async () => {
    const unshare = ["/usr/bin/unshare", "/bin/unshare"].find((path) => existsSync(path));
    if (process.platform !== "linux" || unshare === undefined) return [];
    for (const flags of ["-n", "-rn"]) {
      const works = await new Promise<boolean>((resolve) => {
        execFile(unshare, [flags, "--", "/bin/true"], { env: {}, timeout: 5_000 }, (error) => resolve(error === null));
      });
      if (works) return [unshare, flags, "--"];
    }
    return [];
  })();
  return noNetwork;
}

/**
 * Starts one script of this folder as a process that can read its own code and standard input, and nothing else: no
 * files, no environment, no network where `unshare` works, limited memory and processor time. Kill it with SIGKILL.
 */
export async function spawnCaged(script: string, argument: string): Promise<ChildProcess> {
  const file = join(OWN_FOLDER, script);
  if (!existsSync(file)) throw new Error(`${script} is missing beside cage.ts`);
  const { dataKib, cpuSeconds, heapMib } = LIMITS.child;
  const readable = listReadable();
  const node = [
    process.execPath,
    "--permission",
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${heapMib}`,
    "--disallow-code-generation-from-strings",
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    file,
    argument,
  ];
  const options = { env: {}, cwd: dirname(file), stdio: ["pipe", "pipe", "pipe"] as ["pipe", "pipe", "pipe"] };
  const [program = "", ...args] =
    process.platform === "win32"
      ? node
      : ["/bin/sh", "-c", LIMITED, "sh", String(dataKib), String(cpuSeconds), ...(await findNoNetwork()), ...node];
  return spawn(program, args, options);
}
