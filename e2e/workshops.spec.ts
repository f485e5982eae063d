import type { Page } from "@playwright/test";
import { useSession } from "./support/browser.ts";
import type { County, Person } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";

/** A room with two telephones, one with script and one without, and the officer who runs it. */
test.describe.configure({ timeout: 180_000 });

let county: County;
let officer: Person;
let code = "";

test.beforeAll(async ({ ground }) => {
  test.setTimeout(180_000);
  county = await ground.county("workshops", "demo");
  officer = await county.person("fachstelle");
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();

/** Round buttons and boxes are drawn by their labels, which lie above them. */
async function comeIn(page: Page) {
  await page.goto(`${county.origin}/workshops`);
  await page.getByLabel("Code des Raums").fill(code.toLowerCase());
  await press(page, "Raum öffnen");
  await page.getByRole("radio").first().check({ force: true });
  await press(page, "Mitmachen");
}

async function write(page: Page, words: string) {
  await page.getByLabel("Neue Karte").fill(words);
  await press(page, "Karte anheften");
  await expect(page.getByText("Ihre Karte hängt an der Pinnwand")).toBeVisible();
}

test("two telephones and the office at one board, live and without script", async ({ page, browser }) => {
  await useSession(page, county, officer.cookie);
  await page.goto(`${county.origin}/intern/workshops`);
  await page.getByRole("link", { name: "Arbeitsgruppen, Runde 2: Wirkungsziele" }).click();
  const office = page.url();
  code = (await page.locator("#raum h2").textContent())?.split(": ")[1] ?? "";
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const live = await browser.newContext({ javaScriptEnabled: true });
  const [one, two] = [await plain.newPage(), await live.newPage()];

  await one.goto(`${county.origin}/workshops`);
  await one.getByLabel("Code des Raums").fill("ZZZ-ZZZ");
  await press(one, "Raum öffnen");
  await expect(one.getByRole("alert").or(one.locator(".kern-alert")).first()).toContainText("kennen wir nicht");
  await comeIn(one);
  await comeIn(two);

  await two.getByLabel("Neue Karte").fill("Noch nicht fertig");
  await write(one, "Rufbus am Abend");
  // Heard and fetched, and what is being written stays.
  await expect(two.locator("#raum")).toContainText("Rufbus am Abend");
  await expect(two.getByLabel("Neue Karte")).toHaveValue("Noch nicht fertig");
  await press(two, "Karte anheften");
  await one.getByRole("link", { name: "Pinnwand aktualisieren" }).click();
  await expect(one.locator("#raum")).toContainText("Noch nicht fertig");

  await one.getByRole("checkbox", { name: "Rufbus am Abend" }).check({ force: true });
  await one.locator("#lose select[name=nach]").selectOption("neu");
  await one.locator("#lose input[name=neuerTitel]").fill("Abends nach Hause");
  await one.locator("#lose").getByRole("button", { name: "Karten verschieben" }).click();
  await expect(two.locator("#raum")).toContainText("Abends nach Hause");

  await page.goto(office);
  await press(page, "Punkte setzen lassen");
  await expect(two.getByRole("heading", { level: 1 })).toHaveText("Punkte setzen");
  const cluster = two.locator("li", { hasText: "Abends nach Hause" });
  await cluster.getByRole("button", { name: "Punkt setzen" }).click();
  await expect(two.locator("li", { hasText: "Abends nach Hause" })).toContainText("Ein Punkt von Ihnen");
  // The step went on while somebody was writing: nothing is lost, and the sentence says what to do.
  await one.getByLabel("Neue Karte").fill("Zu spät gekommen");
  await press(one, "Karte anheften");
  await expect(one.locator(".kern-alert").first()).toContainText("bei einem anderen Schritt");
  await plain.close();
  await live.close();
});
