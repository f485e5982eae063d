// npm run check: what everybody runs before a commit, in under a minute.
import { chosen, finish, runSteps, type Step, tool, vitest } from "./steps.ts";

/** What was right the last time is not looked at again: a second check takes half of the first. */
const TYPES_KNOWN = "node_modules/.cache/types.tsbuildinfo";

/** The slow ones first, so that two at once end at about the same time. */
export const CHECKS: readonly Step[] = [
  tool("types", ["react-router", "typegen"], ["tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", TYPES_KNOWN]),
  vitest("rules", "rules"),
  tool("lint", ["oxlint", "--type-aware"]),
  tool("imports", ["depcruise", "src", "scripts", "test", "e2e", "--config", ".dependency-cruiser.mjs"]),
  tool("format", ["biome", "format", "."]),
];

if (import.meta.main) {
  const total = { passed: 0, failed: 0 };
  await runSteps(chosen(CHECKS, process.argv), 2, total);
  finish(total);
}
