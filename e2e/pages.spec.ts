import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { GUIDE_LANGUAGES } from "../src/shared/locale.ts";
import { watchConsole } from "./fixtures.ts";
import { findBarriers, installAxe, type Looking } from "./support/axe.ts";
import { useSession } from "./support/browser.ts";
import type { County, Ground } from "./support/county.ts";
import { type Examples, findExamples } from "./support/examples.ts";
import { KEEPING } from "./support/eyes.ts";
import { expect, test } from "./support/ground.ts";
import { countPlanted, plantPayload } from "./support/payload.ts";
import { plantThings } from "./support/planted.ts";
import { builtRoutes } from "./support/routes.ts";
import { thinOut } from "./support/thin-out.ts";

/** Every page there is: narrow and light, wide and dark, and from right to left where the public reads it. */
const pages = builtRoutes().filter((route) => route.page);
const OFFICE = /^\/(intern|konto)(\/|$)/;
/** Answers 404 by its nature: the page for what is not there, and what only exists in another kind of county. */
const NOT_THERE = new Set(["/*", "/betrieb", "/demo/mails/:mailId"]);
/** Pages that say what they are about in their query: with the ids of two Stellen. */
const QUERIES: Record<string, readonly string[]> = { "/intern/netzwerk/zusammenfuehren": ["weg", "bleibt"] };
const SOMEWHERE_ELSE = new Set(["/anmelden/code"]);
/** What newcomers read, in the languages that only the guide has. */
const GUIDE = /^\/wegweiser(\/|$)/;

test.describe.configure({ mode: "parallel" });

let county: County;
let cookie: string;
let examples: Examples;
let stellen: readonly string[];

/** One window for all pages of a worker: a browser that knows axe and our stylesheet already looks three times as fast. */
let context: BrowserContext;
let page: Page;
/** What the page that is open did and may not do, whatever it shows. */
let wrong: string[];

/** Once per worker, which may come back to these pages after others. */
let prepared: Promise<void> | undefined;
test.beforeAll(({ ground, browser, contextOptions }) => {
  prepared ??= prepare(ground, browser, contextOptions);
  return prepared;
});

async function prepare(ground: Ground, browser: Browser, options: BrowserContextOptions) {
  county = await ground.county("seiten", "demo");
  const neighbour = await ground.county("seiten-nebenan", "demo");
  for (const one of [county, neighbour]) await plantThings(ground.admin, one);
  expect((await plantPayload(ground.admin, county)).length, "columns filled with markup").toBeGreaterThan(15);
  cookie = (await county.person("fachstelle")).cookie;
  const { rows } = await ground.admin.query<{ id: string }>(
    "select id from netzwerk_stellen where tenant_id = $1 and archiviert_am is null order by name_norm limit 2",
    [county.mandant.id],
  );
  stellen = rows.map((row) => row.id);
  examples = await findExamples(
    ground.admin,
    pages.map((route) => route.path),
    county,
    neighbour,
  );
  context = await browser.newContext(options);
  await installAxe(context);
  page = await context.newPage();
  await openWindow();
}

async function openWindow() {
  wrong = watchConsole(page);
  page.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol !== "data:" && host !== new URL(county.origin).host) wrong.push(`asks ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.exposeFunction("wkRun", (which: number) => wrong.push(`markup ${which} ran`));
  await page.exposeFunction("wkViolation", (text: string) => wrong.push(`CSP ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell = (window as unknown as { wkViolation?: (text: string) => void }).wkViolation;
      tell?.(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

async function expectNoBarrier(about: string, looking: Looking = {}) {
  const { barriers, passed } = await findBarriers(page, looking);
  expect.soft(barriers, about).toEqual([]);
  expect(passed, "axe looked at the page").toBeGreaterThan(looking.only ? 0 : 10);
}

/** At 320 pixels (NARROW), with every row and article still there. */
async function expectNothingSticksOut(about: string) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wide, `pixels that stick out sideways at 320, ${about}`).toBeLessThanOrEqual(0);
}

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

/** Contrast that this worker has measured: the same text in the same place of the same component on another page is passed by. */
const seen = new Set<string>();

/** What can be right on a narrow light page and wrong on a wide dark one; the rest does not change with it. */
const LOOKS = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
  "aria-hidden-focus",
];

/** Colours and sizes do not turn round with the direction; they were looked at before. */
const NOT_OF_DIRECTION = ["color-contrast", "target-size"];

/** As somebody comes who was never here. */
async function startAnew() {
  wrong.length = 0;
  await context.clearCookies();
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(NARROW);
}

/** A page of the guide on a narrow screen, in a language that has no addresses of its own. */
async function openIn(sprache: (typeof GUIDE_LANGUAGES)[number], path: string) {
  await page.goto(`${county.origin}${path}?sprache=${sprache}`);
  await expect(page.locator("html")).toHaveAttribute("lang", sprache);
  await expectNothingSticksOut(sprache);
}

for (const { path: pattern } of pages) {
  test(pattern, async () => {
    const office = OFFICE.test(pattern);
    await startAnew();
    if (office) await useSession(page, county, cookie);
    const path = examples.addressOf(pattern, "eigenes");
    const query = new URLSearchParams((QUERIES[pattern] ?? []).map((name, place) => [name, stellen[place] ?? ""]));
    const answer = await page.goto(`${county.origin}${path}${query.size > 0 ? `?${query}` : ""}`);
    expect(answer?.status(), path).toBe(NOT_THERE.has(pattern) ? 404 : 200);
    if (!SOMEWHERE_ELSE.has(pattern)) expect(new URL(page.url()).pathname).toBe(path);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);
    expect(await page.evaluate(countPlanted), "T68 T85 words shown as markup").toBe(0);
    const helped = pattern.startsWith("/anmelden") || pattern === KEEPING;
    if (!office && !helped) expect(await page.locator("script").count(), "scripts").toBe(0);
    await expectNothingSticksOut("from left to right");
    await page.evaluate(thinOut);
    await expectNoBarrier(`${path}, narrow and light`, { seen });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(WIDE);
    await expectNoBarrier(`${path}, wide and dark`, { only: LOOKS, seen });

    if (!office) {
      await page.setViewportSize(NARROW);
      await page.goto(`${county.origin}/ar${path === "/" ? "" : path}`);
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expectNothingSticksOut("from right to left");
      await page.evaluate(thinOut);
      await expectNoBarrier(`${path}, from right to left`, { besides: NOT_OF_DIRECTION });
    }
    if (GUIDE.test(pattern)) {
      await openIn("uk", path);
      await openIn("de-simple", path);
      await page.evaluate(thinOut);
      await expectNoBarrier(`${path}, in Leichter Sprache`, { besides: NOT_OF_DIRECTION });
    }
    expect(wrong).toEqual([]);
  });
}
