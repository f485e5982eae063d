import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { RouteEntry } from "#src/app/route-list.ts";

const ROOT = join(import.meta.dirname, "../..");
const PRINT = "import('./build/server/index.js').then((built) => console.log(JSON.stringify(built.listRoutes())))";

/** Asks the built server, in a process of its own: the bundle is not ours to transform. */
export function builtRoutes(): readonly RouteEntry[] {
  return JSON.parse(execFileSync(process.execPath, ["-e", PRINT], { cwd: ROOT, encoding: "utf8" })) as RouteEntry[];
}

export function paramsOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(/:([a-zA-Z]+)/g)].map((found) => found[1] ?? "");
}

/**
 * The address of a route.
 *
 * @throws when a parameter has no example yet: whoever adds the route adds one in examples.ts
 */
export function addressOf(pattern: string, values: (pattern: string, param: string) => string): string {
  const filled = pattern.replaceAll(/:([a-zA-Z]+)\??/g, (_, param: string) => values(pattern, param));
  return filled === "/*" ? "/das-gibt-es-nicht" : filled.replaceAll("*", "rest");
}
