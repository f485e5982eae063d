import type { BrowserContextOptions, Page } from "@playwright/test";
import { LADUNG_KB } from "../src/modules/wegweiser/strassenkarte/rules/karten-daten.ts";
import { expect, expectAccessible, signIn, test, watchConsole } from "./fixtures.ts";
import { type MapServer, startMapServer } from "./support/map-server.ts";
import { type RunningApp, startApp } from "./support/running-app.ts";

/** The street map as an extra, with a map server of our own (issue 6, point 1; docs/adr/0116). */
test.describe.configure({ mode: "serial" });

const ORT = "/wegweiser/orte?ort=erlenbrueck";
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

let service: MapServer;
let app: RunningApp;
let baseURL: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  service = await startMapServer();
  app = await startApp({ TILES_INTERNAL_HOSTS: service.host });
  baseURL = `http://localhost:${app.port}`;
});

test.afterAll(async () => {
  await app.stop();
  await service.close();
});

test("nothing of it is there until the office names a service", async ({ browser }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto(ORT);
  await expect(page.locator("script")).toHaveCount(0);
  await expect(page.getByText("Straßenkarte")).toHaveCount(0);
  expect((await page.request.get("/wegweiser/kachel?z=14&x=8600&y=5500")).status()).toBe(404);

  await signIn(page, "fachstelle", app.dataDir);
  await page.goto("/intern/einstellungen");
  await page.getByRole("link", { name: "Straßenkarte einrichten" }).click();
  await page.getByLabel("Adresse der Kartenbilder").fill("http://127.0.0.1:9/{z}/{x}/{y}.png");
  await page.getByLabel("Name des Kartendienstes").fill("Kartenamt");
  await page.getByLabel("Quellenvermerk", { exact: true }).fill("© Kartenamt 2026");
  await page.getByRole("button", { name: "Kartendienst speichern" }).click();
  await expect(page.getByText("Nehmen Sie eine Adresse mit https.")).toBeVisible();
  await page.getByLabel("Adresse der Kartenbilder").fill(service.template);
  await page.getByRole("button", { name: "Kartendienst speichern" }).click();
  await expect(page.getByText("Der Kartendienst ist gespeichert.")).toBeVisible();
  const probe = page.getByRole("img", { name: /Ein Stück der Straßenkarte/ });
  await expect.poll(() => probe.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(256);
  await context.close();
});

/** A page on which nothing may be wrong: what it asked for, and what its console and policy said. */
async function openWatched(page: Page, address: string) {
  const said = watchConsole(page);
  const asked: string[] = [];
  const violations: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.exposeFunction("wkViolation", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const tell = (window as unknown as { wkViolation: (text: string) => void }).wkViolation;
      tell(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(address);
  return { said, asked, violations };
}

/** What the tap loads, in kilobytes as sent: the browser does not tell what its worker weighs. */
async function weigh(page: Page): Promise<number> {
  const { zeichnen = "", arbeiter = "" } = await page
    .locator('[data-enhance="wegweiser-strassenkarte"]')
    .evaluate((area: HTMLElement) => ({ ...area.dataset }));
  const sizes = [zeichnen, arbeiter].map(async (path) => {
    const answer = await page.request.head(path, { headers: { "accept-encoding": "br" } });
    return Number(answer.headers()["content-length"]);
  });
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

for (const [name, address, knopf, options] of [
  ["in Arabic on a dark telephone", `/ar${ORT}`, "تحميل خريطة الشوارع", { ...PHONE, colorScheme: "dark" }],
  ["with less motion at a desk", ORT, "Straßenkarte laden", { reducedMotion: "reduce" }],
] as const satisfies readonly (readonly [string, string, string, BrowserContextOptions])[]) {
  test(`${name}: loaded by a tap, used by keyboard, beside the list`, async ({ browser }) => {
    const context = await browser.newContext({ ...options, baseURL });
    const page = await context.newPage();
    const { said, asked, violations } = await openWatched(page, address);
    const button = page.getByRole("button", { name: knopf });
    await expect(button).toBeVisible();
    await expect(page.getByText("Kartenamt", { exact: false }).first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    const before = asked.filter((url) => /kachel|zeichnen|arbeiter/.test(url));
    expect(before, "asked for before the tap").toEqual([]);

    await button.click();
    const marks = page.locator(".maplibregl-marker:visible");
    await expect(page.locator("[data-show]").first()).toBeVisible();
    expect(asked.some((url) => url.includes("/wegweiser/kachel?"))).toBe(true);
    expect(service.asked.length).toBeGreaterThan(0);
    expect(
      asked.filter((url) => !url.startsWith(baseURL)),
      "asked of others",
    ).toEqual([]);
    expect(await weigh(page)).toBeGreaterThan(LADUNG_KB * 0.9);
    expect(await weigh(page)).toBeLessThanOrEqual(LADUNG_KB);
    await expect(page.getByText("© Kartenamt 2026")).toBeVisible();

    await expectAccessible(page);

    const seen = await marks.count();
    await page.locator("input[name=nur-hier]").check();
    await expect.poll(() => marks.count()).toBeLessThan(seen);
    const onMark = () => page.evaluate(() => document.activeElement?.classList.contains("maplibregl-marker"));
    for (let turn = 0; turn < 6 && !(await onMark()); turn++) await page.keyboard.press("Tab");
    expect(await onMark(), "Tab comes to the numbers").toBe(true);
    const entry = page.locator("main ol > li").first().getByRole("heading");
    // A number that stands for several comes closer first, which takes its time.
    await expect(async () => {
      if (await onMark()) await page.keyboard.press("Enter");
      await expect(entry).toBeFocused({ timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await page.locator("[data-show]").nth(2).click();
    await expect(page.locator('.maplibregl-marker[aria-pressed="true"]')).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect({ said, violations }).toEqual({ said: [], violations: [] });
    await context.close();
  });
}

test("without script there are the drawing and the list", async ({ browser }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(ORT);
  await expect(page.locator("figure svg")).toBeVisible();
  await expect(page.locator("main ol > li").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Straßenkarte laden" })).toBeHidden();
  await context.close();
});

test("pictures of other places are fetched for nobody", async ({ request }) => {
  const before = service.asked.length;
  for (const query of ["z=14&x=0&y=0", "z=0&x=0&y=0", "z=14&x=..&y=1", "z=14"]) {
    expect((await request.get(`${baseURL}/wegweiser/kachel?${query}`)).status(), query).toBe(404);
  }
  expect(service.asked.length).toBe(before);
});

test("a service that fails is said in a sentence; drawing and list stay", async ({ browser }) => {
  service.fail();
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/wegweiser/orte?ort=hohenlaub");
  await page.getByRole("button", { name: "Straßenkarte laden" }).click();
  await expect(page.getByRole("alert")).toContainText("Die Straßenkarte kommt gerade nicht an");
  await expect(page.locator("[data-part=karte]")).toBeHidden();
  await expect(page.locator("figure svg")).toBeVisible();
  await expect(page.locator("main ol > li").first()).toBeVisible();
  await context.close();
});
