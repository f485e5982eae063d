import type { Page } from "@playwright/test";
import { useSession } from "./support/browser.ts";
import type { County } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";

/** AS10: the next Fassung grows in public, and nothing is added to its outline without a resolution. */
let county: County;

test.beforeAll(async ({ ground }) => {
  test.setTimeout(180_000);
  county = await ground.county("fortschreibung", "demo");
});

const main = (page: Page) => page.locator("main");
const TITEL = "Finanzierung und Ausblick";

async function decide(page: Page, aktion: "festlegen" | "oeffnen", beschluss: string) {
  await page.goto(`${county.origin}/intern/redaktion`);
  const form = page.locator("#gliederung form");
  await form.locator("[name=gremium]").fill("Steuerungsgruppe Integration");
  await form.locator("[name=beschlossen-am]").fill("20.11.2026");
  await form.locator("[name=beschluss]").fill(beschluss);
  if (aktion === "oeffnen") await form.locator("[name=grund]").fill("Der Kreistag fragt nach den Kosten.");
  await form.locator(`button[name=aktion][value=${aktion}]`).click();
  await expect(page).toHaveURL(/ok=/);
}

test("AS10 a settled outline says who settled it and why; the eighth chapter comes after the resolution @no-script", async ({
  page,
}) => {
  await useSession(page, county, (await county.person("fachstelle")).cookie);
  await decide(page, "festlegen", "Die Gliederung mit sieben Kapiteln gilt.");
  await page.goto(`${county.origin}/intern/kapitel`);
  await page.getByRole("link", { name: "anlegen" }).first().click();
  const hint = main(page).locator(".wk-hinweis", { hasText: "Gliederung ist festgelegt" });
  await expect(hint).toContainText("Steuerungsgruppe Integration, 20.11.2026");
  await expect(hint).toContainText("Die Gliederung mit sieben Kapiteln gilt.");
  const write = async () => {
    await page.locator("[name=titel]").fill(TITEL);
    await page.locator("[name=text]").fill("Woraus das alles bezahlt wird.");
    await page.locator("main form button.kern-btn").last().click();
  };
  await write();
  await expect(main(page)).toContainText("Für eine Änderung braucht es einen neuen Beschluss");
  await expect(page.locator("[name=titel]")).toHaveValue(TITEL);

  await hint.getByRole("link").click();
  await decide(page, "oeffnen", "Ein achtes Kapitel wird aufgenommen.");
  await page.goto(`${county.origin}/intern/kapitel/neu`);
  await expect(hint).toHaveCount(0);
  await write();
  await expect(page).toHaveURL(/ok=kapitel-angelegt/);
  const public8 = () => county.call("/konzept/kapitel/finanzierung-und-ausblick");
  expect((await public8()).status).toBe(404);
  await page.locator("button[name=handlung][value=veroeffentlichen]").click();
  await expect(page).toHaveURL(/ok=kette-veroeffentlicht/);
  expect((await public8()).status).toBe(200);
  await decide(page, "festlegen", "Die Gliederung mit acht Kapiteln gilt.");
  await page.goto(`${county.origin}/intern/kapitel`);
  await expect(main(page)).toContainText("Die Gliederung mit acht Kapiteln gilt.");
  await expect(main(page).locator("tbody tr")).toHaveCount(8);

  // A chapter that somebody approved says so before its words are changed.
  await page.getByRole("link", { name: "Wozu ein Konzept?" }).click();
  await expect(main(page)).toContainText("Freigegeben: Steuerungsgruppe Integration");
});

test("AS10 what is not approved is a draft in public; the process says where it is; everything is compared @no-script", async ({
  page,
}) => {
  await page.goto(`${county.origin}/konzept/kapitel/so-ist-das-konzept-entstanden`);
  await expect(main(page)).toContainText("Entwurf");
  await expect(main(page)).toContainText("noch nicht freigegeben");
  await page.goto(`${county.origin}/konzept/kapitel/wozu-ein-konzept`);
  await expect(main(page)).not.toContainText("noch nicht freigegeben");
  await page.goto(`${county.origin}/konzept`);
  await expect(main(page)).toContainText(/So ist das Konzept entstanden \(Entwurf\)/);

  await page.goto(`${county.origin}/konzept/prozess`);
  await expect(main(page)).toContainText("Gerade läuft: Schritt 3: Umsetzung und Maßnahmen");
  await expect(main(page)).toContainText("8 von 11 Meilensteinen sind erreicht");
  await expect(
    main(page)
      .getByRole("link", { name: /Dokumentation/ })
      .first(),
  ).toBeVisible();

  await page.goto(`${county.origin}/konzept/aenderungen`);
  for (const word of ["übernommen", "neu", "entfallen"]) await expect(main(page)).toContainText(word);
  const data = JSON.parse((await county.call("/konzept/aenderungen.json")).body);
  const kinds = new Set<string>(
    data.eintraege
      .filter((one: { art: string }) => one.art === "massnahme")
      .map((one: { vorgang: string }) => one.vorgang),
  );
  // Of 2019 no Maßnahme stands there word for word: carried over is what was reworded or moved.
  for (const kind of ["umformuliert", "verschoben", "neu", "entfallen"]) expect(kinds).toContain(kind);
});

const PDF = { name: "unterlage.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 erfunden") };
const PAGE = { ...PDF, buffer: Buffer.from("<html><script>alert(1)</script>") };

test("R062, R105 a document and a material are uploaded, and a page that says it is a PDF is refused @no-script", async ({
  page,
}, { project }) => {
  await useSession(page, county, (await county.person("fachstelle")).cookie);
  const upload = async (titel: string, file: typeof PDF) => {
    await page.locator("main [name=titel]").fill(titel);
    await page.locator("main input[name=datei]").setInputFiles(file);
    await page.locator("main form:has(input[name=datei]) button").last().click();
  };
  const served = async (titel: string) => {
    const path = await page.getByRole("link", { name: titel }).first().getAttribute("href");
    return county.call(path ?? "");
  };

  const unterlage = `Protokoll ${project.name}`;
  await page.goto(`${county.origin}/intern/prozess`);
  await page
    .getByRole("link", { name: /Fortschreibung/ })
    .last()
    .click();
  await page.locator("#unterlage").getByRole("link").last().click();
  await page.locator("main [name=art]").selectOption("protokoll");
  await page.locator("main [name=datum]").fill("20.11.2026");
  await page.locator("main [name=oeffentlich]").check();
  await upload(unterlage, PAGE);
  await expect(main(page)).toContainText("Dateien dieser Art nehmen wir nicht an");
  await expect(page.locator("main [name=titel]")).toHaveValue(unterlage);
  await upload(unterlage, PDF);
  await expect(page).toHaveURL(/ok=prozess-gespeichert/);
  await page.goto(`${county.origin}/konzept/prozess`);
  expect(await served(unterlage)).toMatchObject({ status: 200, body: "%PDF-1.7 erfunden" });

  const plakat = `Plakat ${project.name}`;
  await page.goto(`${county.origin}/intern/massnahmen?suche=M45`);
  await page
    .getByRole("link", { name: /Erzählcafés/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Kampagne und Material" }).click();
  await page.locator("main [name=art]").selectOption("plakat");
  await upload(plakat, PDF);
  await expect(page).toHaveURL(/ok=kampagne-material/);
  await page.goto(`${county.origin}/konzept/massnahmen/M45`);
  expect(await served(plakat)).toMatchObject({ status: 200, body: "%PDF-1.7 erfunden" });
});
