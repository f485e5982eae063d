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

/** One after the other: each keeps both cores busy by itself, and some measure time and memory. */
const TESTS: readonly Step[] = [
  { name: "migrations", run: findDrift },
  vitest("heavy", "heavy"),
  vitest("db", "db"),
  needing(POSTGRESQL_15, vitest("db-15", "db", { WK_TEST_SERVER: "pg15" })),
  needing(CHROMIUM, playwright("e2e")),
];

const total = { passed: 0, failed: 0 };
const steps = chosen([...CHECKS, ...TESTS], process.argv);
await runSteps(
  steps.filter((step) => CHECKS.includes(step)),
  2,
  total,
);
await runSteps(
  steps.filter((step) => TESTS.includes(step)),
  1,
  total,
);
finish(total);
