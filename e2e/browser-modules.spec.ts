import { resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { buildBrowserModules } from "../src/platform/assets/build-modules.ts";

/** The small modules on pages of their own: nothing here needs the server. */
const modules = new Map<string, string>();

test.beforeAll(async () => {
  for (const { name, code } of await buildBrowserModules(resolve(import.meta.dirname, ".."))) modules.set(name, code);
});

/** Answers every address with the page that `body` makes of it, with one module loaded. */
async function serve(page: Page, module: string, body: (address: URL) => string) {
  await page.route("http://ui.test/**", (route) => {
    const address = new URL(route.request().url());
    if (address.pathname === "/module.js") {
      return route.fulfill({ contentType: "text/javascript", body: modules.get(module) ?? "" });
    }
    const html = `<!doctype html><title>x</title>${body(address)}<script type="module" src="/module.js"></script>`;
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
  });
}

test("no module weighs more than 1 kB as sent", async () => {
  const { gzipSync } = await import("node:zlib");
  const weights = ["auto-refresh", "unsaved-warning", "filter-auto-submit"].map((name) => ({
    name,
    bytes: gzipSync(modules.get(name) ?? "").length,
  }));
  expect(weights.filter(({ bytes }) => bytes > 1024 || bytes < 50)).toEqual([]);
});

test("auto-refresh takes over what changed and stops at the end", async ({ page }) => {
  let asked = 0;
  await serve(page, "auto-refresh", () => {
    asked += 1;
    const done = asked > 2;
    return `<div id="r" ${done ? "" : 'data-enhance="auto-refresh"'} data-href="http://ui.test/" data-seconds="1">
      <div data-part="bar"><progress value="${asked}" max="3"></progress></div>
      <div data-part="words" role="status">${done ? "fertig" : "läuft"}</div>
      <div data-part="link">${done ? "" : '<a href="/">neu laden</a>'}</div></div>`;
  });
  await page.goto("http://ui.test/");
  const words = await page.locator('[data-part="words"]').elementHandle();
  await expect(page.getByText("fertig")).toBeVisible();
  await expect(page.getByRole("link")).toHaveCount(0);
  await expect(page.locator("[data-enhance]")).toHaveCount(0);
  // The live region itself stays: a new one would not be read aloud.
  expect(await words?.evaluate((node) => node.isConnected)).toBe(true);
  expect(asked).toBe(3);
});

test("unsaved-warning asks only for a changed form that was not sent", async ({ page }) => {
  await serve(
    page,
    "unsaved-warning",
    () => `<form data-enhance="unsaved-warning"><input name="a" aria-label="a"><button>senden</button></form>`,
  );
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.goto("http://ui.test/1");
  await page.goto("http://ui.test/2");
  expect(asked).toEqual([]);
  await page.getByLabel("a").fill("x");
  await page.goto("http://ui.test/3");
  expect(asked).toEqual(["beforeunload"]);
  await page.getByLabel("a").fill("y");
  await page.getByRole("button").click();
  await page.waitForURL("**/3?a=y");
  expect(asked).toHaveLength(1);
});

test("filter-auto-submit fills the list, keeps the focus and the address", async ({ page }) => {
  await serve(
    page,
    "filter-auto-submit",
    ({ searchParams }) => `<form data-enhance="filter-auto-submit" data-results="liste" action="/liste">
      <select name="feld" aria-label="Feld"><option value="">alle</option><option value="2">Wohnen</option></select>
      <input type="hidden" name="leer" value=""></form>
      <div id="liste"><p role="status">${searchParams.get("feld") ? "1 Treffer" : "7 Treffer"}</p></div>`,
  );
  await page.goto("http://ui.test/liste");
  await page.getByLabel("Feld").focus();
  await page.getByLabel("Feld").selectOption("2");
  await expect(page.getByText("1 Treffer")).toBeVisible();
  await expect(page.getByLabel("Feld")).toBeFocused();
  await expect(page.getByLabel("Feld")).toHaveValue("2");
  expect(page.url()).toBe("http://ui.test/liste?feld=2");
});
