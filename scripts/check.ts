// npm run check: what everybody runs before a commit, in under a minute.
import { chosen, finish, runSteps, type Step, tool, vitest } from "./steps.ts";

/** The slow ones first, so that two at once end at about the same time. */
export const CHECKS: readonly Step[] = [
  tool("types", ["react-router", "typegen"], ["tsc", "--noEmit"]),
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
