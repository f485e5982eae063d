import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { County } from "./support/county.ts";
import { type Examples, findExamples } from "./support/examples.ts";
import { expect, test } from "./support/ground.ts";
import { plantThings } from "./support/planted.ts";
import { builtRoutes } from "./support/routes.ts";

/** Every page there is: wide and light, narrow and dark, and from right to left where the public reads it. */
const pages = builtRoutes().filter((route) => route.page);
const OFFICE = /^\/(intern|konto)(\/|$)/;
/** Answers 404 by its nature: the page for what is not there, and what only exists in another kind of county. */
const NOT_THERE = new Set(["/*", "/betrieb", "/demo/mails/:mailId"]);
/** Pages that say what they are about in their query: with the ids of two Stellen. */
const QUERIES: Record<string, readonly string[]> = { "/intern/netzwerk/zusammenfuehren": ["weg", "bleibt"] };
const SOMEWHERE_ELSE = new Set(["/anmelden/code"]);

test.describe.configure({ mode: "parallel" });

let county: County;
let cookie: string;
let examples: Examples;
let stellen: readonly string[];

test.beforeAll(async ({ ground }) => {
  county = await ground.county("seiten", "demo");
  const neighbour = await ground.county("seiten-nebenan", "demo");
  for (const one of [county, neighbour]) await plantThings(ground.admin, one);
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
});

async function signInBySession(page: Page) {
  const cookies = cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: county.origin };
  });
  await page.context().addCookies(cookies);
}

/** axe with WCAG 2.2 A and AA and its best practices, the size of targets included, which it leaves out by itself. */
async function expectNoBarrier(page: Page, about: string, rules: readonly string[] = []) {
  // No page has frames: what looks into them, in a page of its own, takes three times as long and finds the same.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations"],
    ...(rules.length > 0 ? { runOnly: [...rules] } : {}),
  });
  const { violations, passes } = await axe.analyze();
  const lines = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 300)).join(" | ")}`);
  expect.soft(lines, about).toEqual([]);
  expect(passes.length, "axe looked at the page").toBeGreaterThan(rules.length > 0 ? 0 : 10);
}

/** What can be right on a wide light page and wrong on a narrow dark one; the rest does not change with it. */
const LOOKS = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
  "aria-hidden-focus",
];

/** What a page may not do, whatever it shows. */
async function watch(page: Page) {
  const wrong: string[] = [];
  page.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol !== "data:" && host !== new URL(county.origin).host) wrong.push(`asks ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.exposeFunction("wkViolation", (text: string) => wrong.push(`CSP ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell = (window as unknown as { wkViolation?: (text: string) => void }).wkViolation;
      tell?.(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return wrong;
}

for (const { path: pattern } of pages) {
  test(pattern, async ({ page }) => {
    const office = OFFICE.test(pattern);
    const wrong = await watch(page);
    if (office) await signInBySession(page);
    const path = examples.addressOf(pattern, "eigenes");
    const query = new URLSearchParams((QUERIES[pattern] ?? []).map((name, place) => [name, stellen[place] ?? ""]));
    const answer = await page.goto(`${county.origin}${path}${query.size > 0 ? `?${query}` : ""}`);
    expect(answer?.status(), path).toBe(NOT_THERE.has(pattern) ? 404 : 200);
    if (!SOMEWHERE_ELSE.has(pattern)) expect(new URL(page.url()).pathname).toBe(path);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);
    if (!office && !pattern.startsWith("/anmelden")) expect(await page.locator("script").count(), "scripts").toBe(0);
    await expectNoBarrier(page, `${path}, wide and light`);

    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoBarrier(page, `${path}, narrow and dark`, LOOKS);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wide, "pixels that stick out sideways at 320").toBeLessThanOrEqual(0);

    if (!office) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(`${county.origin}/ar${path === "/" ? "" : path}`);
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expectNoBarrier(page, `${path}, from right to left`);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(sideways, "pixels that stick out sideways from right to left").toBeLessThanOrEqual(0);
    }
    expect(wrong).toEqual([]);
  });
}
