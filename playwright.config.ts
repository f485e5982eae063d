import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

/** Debian's browser where it is; otherwise the one that Playwright installed. */
const chromium = [process.env.WK_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
);

/** No call of the browser's own leaves the machine, and it does without what a container lacks. */
const ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** Tests tagged @phone run on the phone only, those tagged @no-script on the desk and once more without script. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/support/global-setup.ts",
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    // Known to the workers: the set-up starts the program before they read this.
    baseURL: `http://localhost:${process.env.WK_E2E_PORT}`,
    viewport: { width: 1280, height: 900 },
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    // Recording costs as much as the test itself.
    trace: process.env.WK_TRACE === "1" ? "retain-on-failure" : "off",
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: ARGS },
  },
  projects: [
    { name: "desktop", grepInvert: /@phone/ },
    { name: "phone", grep: /@phone/, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    { name: "no-script", grep: /@no-script/, use: { javaScriptEnabled: false } },
  ],
});
