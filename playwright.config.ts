import { defineConfig, devices } from "@playwright/test";
import { browserOptions } from "./scripts/browser.ts";

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
    launchOptions: browserOptions(),
  },
  projects: [
    { name: "desktop", grepInvert: /@phone/ },
    { name: "phone", grep: /@phone/, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    { name: "no-script", grep: /@no-script/, use: { javaScriptEnabled: false } },
  ],
});
