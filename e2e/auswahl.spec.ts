import type { Page } from "@playwright/test";
import { useSession } from "./support/browser.ts";
import type { County, Person } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";

/**
 * AS2: the annual selection 2027. 13 candidates, a frame of 520.000 €, 8 of 12 ballots in; the ninth is filled in here, the
 * round is closed with three missing, decided, published.
 */
test.describe.configure({ timeout: 180_000 });

let county: County;
let officer: Person;
let member: Person;

test.beforeAll(async ({ ground }) => {
  test.setTimeout(180_000);
  county = await ground.county("auswahl", "demo");
  officer = await county.person("fachstelle");
  member = await county.person("gremienmitglied");
});

const press = (page: Page, aktion: string) =>
  page.locator(`main button.kern-btn[name=aktion][value=${aktion}]:visible`);
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

test("AS2 from the ballot to the public page @no-script", async ({ page }) => {
  await useSession(page, county, officer.cookie);
  await page.goto(`${county.origin}/intern/auswahl`);
  await page
    .locator("main")
    .getByRole("link", { name: "Auswahl 2027, Steuerungsgruppe Integration", exact: true })
    .click();
  await expect(h1(page)).toHaveText("8 von 12 Stimmzetteln sind da");
  await expect(page.locator("#stand")).toContainText("bei einem Rahmen von 520.000");
  const round = new URL(page.url()).pathname;
  await page.locator("tr", { hasText: "Fraktion B" }).locator("select[name^=konto]").selectOption({
    label: "Funktion gremienmitglied",
  });
  await press(page, "konten").click();
  await expect(page).toHaveURL(/ok=auswahl-zugeordnet/);

  // A member sees nothing of the others before the own ballot is in.
  await useSession(page, county, member.cookie);
  await page.goto(`${county.origin}${round}/ergebnis`);
  await expect(h1(page)).toHaveText("Bewerten Sie zuerst selbst");
  await expect(page.locator("main table")).toHaveCount(0);
  expect((await county.call(`${round}/ergebnis.xlsx`, { cookie: member.cookie })).status).toBe(403);
  await page.locator("#ergebnis").getByRole("link", { name: "Stimmzettel ausfüllen" }).click();
  await page.getByRole("link", { name: "Weiter mit M01" }).click();
  for (let left = 12; left > 0; left -= 1) {
    for (const scale of await page.locator("fieldset.wk-skala").all())
      await scale.getByText("4", { exact: true }).click();
    await press(page, "weiter").last().click();
  }
  await press(page, "abgeben").click();
  await expect(page).toHaveURL(/ok=zettel-abgegeben/);
  await page.goto(`${county.origin}${round}/ergebnis?rechnen=ja`);
  await expect(h1(page)).toHaveText("9 von 12 haben bewertet");
  const row = (kennung: string) => page.locator("#ergebnis tbody tr", { hasText: kennung });
  await expect(row("M14")).toContainText("Finanzierung offen");
  await expect(row("M17")).toContainText("kritisch");
  await expect(page.locator("#ergebnis")).toContainText("Der Rahmen ist um 167.400");
  await expect(page.locator("#portfolio")).toContainText("ohne Betrag: nicht gerechnet");

  // Closing with missing ballots asks first, and keeps who was absent.
  await useSession(page, county, officer.cookie);
  await page.goto(`${county.origin}${round}`);
  await press(page, "schliessen").click();
  await expect(page.getByRole("alert").or(page.locator("main")).first()).toContainText("Es fehlen Stimmzettel.");
  await page.locator("input[name=bestaetigt]").check();
  await press(page, "schliessen").click();
  await expect(h1(page)).toHaveText("Die Bewertung ist beendet, der Beschluss fehlt");
  for (const select of await page.locator("select[name^=entscheid]").all()) await select.selectOption("ausgewaehlt");
  const put = page.locator("tr", { hasText: "M47" });
  await put.locator("select").selectOption("zurueckgestellt");
  await put.locator("input").fill("Der Betrag steht noch nicht fest.");
  await press(page, "entwerfen").click();
  await expect(page.locator("textarea[name=beschluss]")).toHaveValue(/Bewertet haben 9 von 12 Stimmberechtigten/);
  await expect(page.locator("textarea[name=beschluss]")).toHaveValue(/Der Rahmen ist um 167\.400\s€ überschritten/);
  await page.locator("input[name=ja]").fill("9");
  await page.locator("input[name=nein]").fill("2");
  await press(page, "beschliessen").click();
  await expect(h1(page)).toHaveText("Beschlossen, noch nicht veröffentlicht");
  await expect(page.locator("#beschluss")).toContainText("3 Stimmzettel fehlen");
  expect((await county.call("/konzept/auswahl/2027")).status).toBe(404);
  await press(page, "veroeffentlichen").click();
  await expect(h1(page)).toHaveText("Beschlossen und veröffentlicht");

  await page.context().clearCookies();
  await page.goto(`${county.origin}/konzept/auswahl/2027`);
  await expect(h1(page)).toHaveText("Für 2027 sind 11 von 13 Vorschlägen ausgewählt");
  await expect(page.locator("main")).toContainText("Ja: 9, Nein: 2");
  const data = await county.call("/konzept/auswahl/2027.json");
  expect(data.body).not.toMatch(/"(punkte|eintraege|werte)"/);
});
