import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { RouteEntry } from "#src/app/route-list.ts";

const ROOT = join(import.meta.dirname, "../..");
const PRINT = "import('./build/server/index.js').then((built) => console.log(JSON.stringify(built.listRoutes())))";

/** Every address, as the built server says. Asked in a process of its own: the bundle is not ours to transform. */
export function builtRoutes(): readonly RouteEntry[] {
  const printed = execFileSync(process.execPath, ["-e", PRINT], { cwd: ROOT, encoding: "utf8" });
  return JSON.parse(printed) as RouteEntry[];
}
