import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { currentTotpCode } from "#src/modules/zugang/index.ts";
import { listKeptMails } from "#src/platform/mail/mail-folder.ts";
import type { Id } from "#src/shared/id.ts";
import { useSession } from "./support/browser.ts";
import type { County } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";

/** What people come for, from the first click to the last. */
let county: County;

test.beforeAll(async ({ ground }) => {
  county = await ground.county("wege", "demo");
});

test("two people edit the same Maßnahme: the second sees what changed, and nothing typed is lost", async ({
  browser,
  ground,
}) => {
  const { rows } = await ground.admin.query<{ id: string }>(
    "select id from konzept_massnahmen where tenant_id = $1 and archiviert_am is null order by kennung limit 1",
    [county.mandant.id],
  );
  const open = async () => {
    const person = await county.person("fachstelle");
    const context = await browser.newContext();
    const page = await context.newPage();
    await useSession(page, county, person.cookie);
    await page.goto(`${county.origin}/intern/massnahmen/${rows[0]?.id}`);
    return page;
  };
  const [first, second] = [await open(), await open()];
  const save = "main button.kern-btn[name=absicht][value=speichern]";
  await first.locator("input[name=titel], textarea[name=titel]").fill("Titel der Ersten");
  await first.locator(save).click();
  await expect(first).toHaveURL(/ok=massnahme-gespeichert/);

  await second.locator("textarea[name=beschreibung]").fill("Beschreibung der Zweiten, lange daran geschrieben.");
  await second.locator(save).click();
  await expect(second.getByText("Inzwischen hat jemand anderes gespeichert").first()).toBeVisible();
  await expect(second.locator("#konflikt")).toContainText("Titel der Ersten");
  await expect(second.locator("textarea[name=beschreibung]")).toHaveValue(
    "Beschreibung der Zweiten, lange daran geschrieben.",
  );
  await second.locator(save).click();
  await expect(second).toHaveURL(/ok=massnahme-gespeichert/);
  await expect(second.locator("textarea[name=beschreibung]")).toHaveValue(
    "Beschreibung der Zweiten, lange daran geschrieben.",
  );
  for (const page of [first, second]) await page.context().close();
});

test("@no-script a wrong form comes back with what was typed, and its errors lead to the fields", async ({ page }) => {
  await useSession(page, county, (await county.person("fachstelle")).cookie);
  await page.goto(`${county.origin}/intern/massnahmen/neu`);
  await page.locator("textarea[name=beschreibung]").fill("Das bleibt stehen.");
  await page.locator("main button.kern-btn[name=absicht][value=speichern]").click();
  const problem = page.locator("main a[href^='#']").first();
  await expect(problem).toBeVisible();
  await expect(page).toHaveTitle(/Fehler/);
  const field = (await problem.getAttribute("href")) ?? "";
  await expect(page.locator(field)).toHaveCount(1);
  await expect(page.locator("textarea[name=beschreibung]")).toHaveValue("Das bleibt stehen.");
});

test("@phone @no-script a citizen finds from the start who is responsible, with keys alone", async ({ page }) => {
  await page.goto(county.origin);
  await page.keyboard.press("Tab");
  const skip = page.locator("a.wk-sprung");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  const ring = await skip.evaluate((link) => getComputedStyle(link).outlineStyle);
  expect(ring).not.toBe("none");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#inhalt$/);

  const follow = async (href: string | RegExp) => {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
      if (typeof href === "string" ? at !== href : !href.test(at)) continue;
      await page.keyboard.press("Enter");
      return page.waitForURL(county.origin + at);
    }
    throw new Error(`No way leads to ${href} by keys.`);
  };
  await follow("/konzept");
  await expect(page.locator("h1")).toBeVisible();
  await follow(/^\/konzept\/handlungsfelder\/[^/#?]+$/);
  await follow(/^\/konzept\/massnahmen\/M\d+$/);
  await expect(page.getByText(/Federführung/).first()).toBeVisible();
  await follow(/^\/netzwerk\/[^/#?]+$/);
  await expect(page.locator("h1")).toBeVisible();
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
});

test("@no-script another language keeps the page, and so does light and dark", async ({ page }) => {
  await page.goto(`${county.origin}/konzept/massnahmen?suche=und`);
  await page.locator("a[hreflang=en]").click();
  await expect(page).toHaveURL(`${county.origin}/en/konzept/massnahmen?suche=und`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.locator("a[hreflang=ar]").click();
  await expect(page).toHaveURL(`${county.origin}/ar/konzept/massnahmen?suche=und`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.locator("a[hreflang=de]").click();
  await expect(page).toHaveURL(`${county.origin}/konzept/massnahmen?suche=und`);
  await page.locator("button[name=darstellung][value=dark]").click();
  await expect(page).toHaveURL(`${county.origin}/konzept/massnahmen?suche=und`);
  await expect(page.locator("html")).toHaveAttribute("data-kern-theme", "dark");
});

test("what is not there, and what is not for me, say so and show a way on", async ({ page, ground }) => {
  const missing = await page.goto(`${county.origin}/konzept/massnahmen/M9999`);
  expect(missing?.status()).toBe(404);
  await expect(page.locator("main a").first()).toBeVisible();
  await useSession(page, county, (await county.person("lesende")).cookie);
  const forbidden = await page.goto(`${county.origin}/intern/einstellungen`);
  expect(forbidden?.status()).toBe(403);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("main a").first()).toBeVisible();
  expect(ground.port).toBeGreaterThan(0);
});

test("a new county: made at the console, invited by mail, second factor, template, public page", async ({
  page,
  ground,
}) => {
  test.slow();
  const key = `neuland-${process.pid}`;
  const wk = (...args: string[]) =>
    execFileSync(process.execPath, ["src/wk.ts", ...args], {
      cwd: join(import.meta.dirname, ".."),
      encoding: "utf8",
      env: {
        ...process.env,
        DATA_DIR: process.env.WK_E2E_DATA,
        PUBLIC_URL: `http://localhost:${ground.port}`,
        MODE: "demo",
      },
    });
  const host = `${key}.localhost`;
  const made = wk("tenants", "create", key, "--host", host, "--name", "Landkreis Neuland", "--land", "09", "--json");
  const { id: tenant } = JSON.parse(made) as { id: Id<"Mandant"> };
  const email = `leitung@${key}.example`;
  wk("users", "invite", email, "--tenant", key, "--rolle", "fachstelle");
  const origin = `http://${host}:${ground.port}`;
  const link = async () => {
    const mails = await listKeptMails({ dataDir: process.env.WK_E2E_DATA ?? "", tenant });
    return /\/einladung\/[\w-]+/.exec(mails.find((mail) => mail.to === email)?.text ?? "")?.[0] ?? "";
  };
  await expect.poll(link, { timeout: 20_000 }).not.toBe("");

  await page.goto(origin + (await link()));
  await page.locator("input[name=passwort]").fill("wiese lampe nordwind kanu");
  await page.locator("input[name=wiederholung]").fill("wiese lampe nordwind kanu");
  await page.locator("main form:has(input[name=passwort]) button.kern-btn--primary").click();
  await expect(page).toHaveURL(/\/konto\/zweiter-faktor/);
  await page.locator("main form:has(input[value=app-beginnen]) button, main button[value=app-beginnen]").last().click();
  const secret = await secretOf(page.locator("main"));
  await page.locator("input[name=code]").fill(currentTotpCode(secret, Date.now()));
  await page.locator("main form:has(input[name=code]) button[type=submit]").last().click();
  await expect(page).toHaveURL(/notfallcodes/);

  await page.goto(`${origin}/intern`);
  await expect(page.locator("main")).toContainText(/Tabelle|Vorlage|Handlungsfeld/);
  await page.goto(`${origin}/intern/handlungsfelder`);
  await page.locator("main button[name=handlung][value=vorlage]").click();
  await expect(page).toHaveURL(/ok=vorlage-uebernommen/);
  const answer = await page.goto(`${origin}/konzept`);
  expect(answer?.status()).toBe(200);
  await expect(page.locator("header")).toContainText("Landkreis Neuland");
});

/** The key that people without a camera type into their app. */
async function secretOf(main: Locator): Promise<string> {
  const key = main
    .locator("code, [data-schluessel]")
    .filter({ hasText: /^[A-Z2-7 ]{16,}$/ })
    .first();
  return decodeBase32((await key.innerText()).replaceAll(/\s/g, ""));
}

function decodeBase32(text: string): string {
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text].map((sign) => signs.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join("");
}
