// npm run check: what everybody runs before a commit, in under a minute.
import { chosen, finish, runSteps, type Step, tool, vitest } from "./steps.ts";

function types(...more: string[]): Step {
  return tool("types", ["react-router", "typegen"], ["tsc", "--noEmit", ...more]);
}

const OTHERS: readonly Step[] = [
  vitest("rules", "rules"),
  tool("lint", ["oxlint", "--type-aware"]),
  tool("imports", ["depcruise", "src", "scripts", "test", "e2e", "--config", ".dependency-cruiser.mjs"]),
  tool("format", ["biome", "format", "."]),
];

/** The slow ones first, so that two at once end at about the same time. */
export const CHECKS: readonly Step[] = [types(), ...OTHERS];

/** Whoever checks often has most types looked at before: a second look takes a tenth, the first one twice as long. */
const OFTEN = [types("--incremental", "--tsBuildInfoFile", "node_modules/.cache/types.tsbuildinfo"), ...OTHERS];

if (import.meta.main) {
  const total = { passed: 0, failed: 0 };
  await runSteps(chosen(OFTEN, process.argv), 2, total);
  finish(total);
}
