import { type Browser, chromium } from "@playwright/test";
import { CHROMIUM, placeOf } from "./system-packages.ts";

/** No call of the browser's own leaves the machine, and it does without what a container lacks. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** Debian's browser where it is; otherwise the one that Playwright installed. */
export function browserOptions() {
  const executablePath = placeOf(CHROMIUM);
  return { ...(executablePath ? { executablePath } : {}), args: BROWSER_ARGS };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch(browserOptions());
}
