import { defineConfig } from "vitest/config";

// Workers inherit it. CI runs the suite once more in a zone far from Berlin, to find local getters.
process.env.TZ = process.env.WK_TEST_ZONE ?? "Europe/Berlin";

const OLDEST = process.env.WK_TEST_SERVER === "pg15";

/** Tests that start programs, compile documents or read large files: not what one waits for before a commit. */
const HEAVY = [
  "scripts/bootstrap.test.ts",
  // What npm run check asks dependency-cruiser as well; here it is proved that every rule bites.
  "test/import-law.test.ts",
  "src/platform/{pdf,tabellen,assets}/**/*.test.ts",
  "src/modules/*/exchange/**/*.test.ts",
  "src/modules/{monitoring/berichte,wegweiser/handzettel}/exchange/*.test.ts",
  // Thousands of texts and rows, drawn or real.
  "src/modules/konzept/rules/{finanzierung,zustaendigkeit,import/plan}.test.ts",
  // Reads every source file for words.
  "scripts/glossar.test.ts",
];

/**
 * Files of one worker share what they import: loading our modules again for each takes longer than the tests. A test
 * that leaves something behind in a module shows by failing with others.
 */
const together = { isolate: false };

const shared = { setupFiles: ["test/setup.ts"], environment: "node" as const, unstubGlobals: true };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          ...together,
          name: "rules",
          include: ["{src,test,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**", ...HEAVY],
          // Types and lint are checked beside them: what waits for a core has not hung.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...shared,
          name: "heavy",
          include: HEAVY,
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          ...together,
          name: "db",
          include: ["{src,test}/**/*.db.test.ts"],
          // The embedded server starts by itself, and a process is killed the same beside any server.
          exclude: ["**/node_modules/**", ...(OLDEST ? ["src/platform/postgres/**", "**/kill.db.test.ts"] : [])],
          globalSetup: ["test/global-setup.ts"],
          // Two cores serve the tests and the database server.
          maxWorkers: 2,
          // Hashing passwords takes a second on a busy machine, and some tests hash a dozen.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
