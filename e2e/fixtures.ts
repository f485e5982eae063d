import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { currentTotpCode } from "#src/modules/zugang/store/identity/totp.ts";
import { findBarriers } from "./support/axe.ts";

export { expect } from "@playwright/test";

type DemoZugang = {
  readonly email: string;
  readonly passwort: string;
  readonly geheimnis: string;
};

const dataDir = () => {
  const folder = process.env.WK_E2E_DATA;
  if (!folder) throw new Error("The server of the tests was not started.");
  return folder;
};

/** The accounts of the demo, by the name before the @ of their address. */
export type DemoName = "fachstelle" | "redaktion" | "zustaendig" | "gremium" | "gemeinde" | "lesen";

export function demoZugang(name: DemoName, folder = dataDir()): DemoZugang {
  const all = JSON.parse(readFileSync(join(folder, "demo-zugaenge.json"), "utf8")) as DemoZugang[];
  const found = all.find((one) => one.email.startsWith(`${name}@`));
  if (!found) throw new Error(`The demo has no account ${name}; it has ${all.map((one) => one.email).join(", ")}.`);
  return found;
}

/**
 * Signs in by hand: password, then the code of the second factor.
 *
 * @param folder of the application, where it is another than that of all tests
 */
export async function signIn(page: Page, name: DemoName, folder = dataDir()) {
  const { email, passwort, geheimnis } = demoZugang(name, folder);
  await page.goto("/anmelden");
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=passwort]").fill(passwort);
  await page.locator("main form:has(input[name=passwort]) button[type=submit]").click();
  await page.locator("input[name=code]").fill(currentTotpCode(geheimnis, Date.now()));
  await page.locator("main form:has(input[name=code]) button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/anmelden"));
}

/**
 * Signs each role in once for the whole run: a code counts only once, and all workers share the server.
 *
 * @returns the file with the session's cookies
 */
async function sessionOf(browser: Browser, baseURL: string, name: DemoName): Promise<string> {
  const file = join(dataDir(), `sitzung-${name}.json`);
  if (claim(`${file}.lock`)) {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: true });
    await signIn(await context.newPage(), name);
    await context.storageState({ path: file });
    await context.close();
  }
  await expect.poll(() => existsSync(file), { message: `signed in as ${name}`, timeout: 20_000 }).toBe(true);
  return file;
}

function claim(file: string): boolean {
  try {
    closeSync(openSync(file, "wx"));
    return true;
  } catch {
    return false;
  }
}

/** axe over the page as it is, by WCAG 2.2 AA and its best practices. */
export async function expectAccessible(page: Page) {
  const { barriers } = await findBarriers(page);
  expect(barriers, `axe on ${page.url()}`).toEqual([]);
}

type Fixtures = {
  /** A page that is signed in. */
  pageAs: (name: DemoName) => Promise<Page>;
};

/** Playwright's test; errors in the browser's console, refused scripts and styles included, fail it. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const said = watchConsole(page);
    await use(page);
    expect(said, "the browser's console").toEqual([]);
  },
  pageAs: async ({ browser, baseURL, contextOptions }, use, info) => {
    const pages: { page: Page; said: string[] }[] = [];
    await use(async (name) => {
      const storageState = await sessionOf(browser, baseURL ?? "", name);
      const { viewport, isMobile, hasTouch, javaScriptEnabled, locale } = info.project.use;
      const given = Object.fromEntries(
        Object.entries({ viewport, isMobile, hasTouch, javaScriptEnabled, locale }).filter(
          ([, value]) => value !== undefined,
        ),
      );
      const context = await browser.newContext({ ...contextOptions, ...given, baseURL: baseURL ?? "", storageState });
      const page = await context.newPage();
      pages.push({ page, said: watchConsole(page) });
      return page;
    });
    for (const { page, said } of pages) {
      await page.context().close();
      expect(said, "the browser's console").toEqual([]);
    }
  },
});

/** What the console of a page says that it should not: grows while the page is open. */
export function watchConsole(page: Page): string[] {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // A test may well open a page that answers 404; a missing picture on a page is an error.
    if (message.text().startsWith("Failed to load resource") && message.location().url === page.url()) return;
    said.push(message.text());
  });
  return said;
}
