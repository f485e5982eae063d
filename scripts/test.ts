// npm test: everything that must hold, on a fresh clone too. Installs the browser and the old PostgreSQL where it can.
import { CHECKS } from "./check.ts";
import { findDrift } from "./migration-drift.ts";
import { chosen, finish, playwright, runSteps, type Step, vitest } from "./steps.ts";
import { CHROMIUM, ensureInstalled, POSTGRESQL_15 } from "./system-packages.ts";

/** A step that needs a program of the system: without it, one sentence says what to install. */
function needing(need: Parameters<typeof ensureInstalled>[0], step: Step): Step {
  return {
    name: step.name,
    async run() {
      const missing = await ensureInstalled(need);
      return missing === null ? step.run() : { passed: 0, failed: 1, output: missing };
    },
  };
}

/** Measures time and memory: nothing else runs meanwhile. */
const ALONE: readonly Step[] = [{ name: "migrations", run: findDrift }, vitest("heavy", "heavy")];

/** The longest first; the others go on beside it, in what the browser leaves of two cores. */
const TESTS: readonly Step[] = [
  needing(CHROMIUM, playwright("e2e")),
  vitest("db", "db"),
  needing(POSTGRESQL_15, vitest("db-15", "db", { WK_TEST_SERVER: "pg15" })),
];

const total = { passed: 0, failed: 0 };
const steps = chosen([...CHECKS, ...ALONE, ...TESTS], process.argv);
for (const [group, atOnce] of [
  [CHECKS, 2],
  [ALONE, 1],
  [TESTS, 2],
] as const) {
  await runSteps(
    steps.filter((step) => group.includes(step)),
    atOnce,
    total,
  );
}
finish(total);
