import { createHash } from "node:crypto";
import { expect, test } from "./fixtures.ts";

const ARABIC = /\p{Script=Arabic}/u;

/**
 * AS5: a newcomer with a telephone reads Arabic and finds the office. Without script, as every public page; the demo
 * county's Jobcenter opens Monday, Tuesday, Thursday and Friday at eight.
 */
test.describe("AS5 the right door, in my language, on my phone @phone", () => {
  test.use({ javaScriptEnabled: false });

  test("from the situation to the steps, the papers, the door and the sheet", async ({ page }) => {
    await page.goto("/ar/wegweiser");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await page.getByRole("link", { name: "المال اللازم للمعيشة" }).click();
    await page.getByRole("link", { name: "الضمان الأساسي للباحثين عن عمل" }).click();
    await expect(page).toHaveURL(/\/ar\/wegweiser\/leistungen\/grundsicherung-fuer-arbeitsuchende$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("الضمان الأساسي للباحثين عن عمل");
    // The German word from the letter stands beside it.
    await expect(page.getByText("Grundsicherung für Arbeitsuchende").first()).toBeVisible();
    await expect(page.locator("#schritte ol > li")).toHaveCount(4);
    await expect(page.locator("#schritte ol > li").first()).toContainText("قدّم الطلب");
    for (const step of await page.locator("#schritte ol > li").allInnerTexts()) expect(step).toMatch(ARABIC);
    const papers = page.locator("#papiere .wk-haken > li");
    await expect(papers).toHaveCount(7);
    // Every one in Arabic, with the German word that stands in letters beside it.
    for (const paper of await papers.allInnerTexts()) expect(paper).toMatch(ARABIC);
    for (const german of await papers.locator("small[lang=de]").allInnerTexts())
      expect(german).toMatch(/^\p{Script=Latin}/u);
    await expect(papers.locator("small[lang=de]")).toHaveCount(7);
    await expect(papers.nth(3)).toContainText("عقد الإيجار");
    await expect(papers.nth(3).locator("small[lang=de]")).toHaveText("Mietvertrag und Nachweis der Nebenkosten");
    // Monday at eight, in the table whatever day it is today.
    await expect(page.locator(".wk-zeiten tr").first()).toContainText("الاثنين");
    await expect(page.locator(".wk-zeiten tr").first()).toContainText("08:00");
    await expect(page.locator("aside")).toContainText("Industriestraße 3");
    await expect(page.locator("main")).toContainText("لم تُراجَع هذه الترجمة بعد");
    await expect(page.locator("script")).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await page.getByRole("link", { name: "اطبع القائمة والطريق" }).click();
    const sheet = page.locator(".wk-zwei > div");
    await expect(sheet.nth(0)).toHaveAttribute("lang", "ar");
    await expect(sheet.nth(1)).toHaveAttribute("lang", "de");
    await expect(page.locator(".wk-zwei")).toContainText("جواز السفر");
    await expect(page.locator(".wk-zwei")).toContainText("Pass, Ausweis oder Passersatz");
    await expect(page.locator(".wk-zwei")).toContainText("Industriestraße 3");
  });

  test("who is zuständig is asked without keeping the answer", async ({ page }) => {
    await page.goto("/ar/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende");
    await page.getByText("إذن إقامة لطالبي اللجوء").click();
    await page.getByRole("button", { name: "اعرض الدائرة" }).click();
    const answer = page.locator("#zustaendig [role=status]");
    await expect(answer).toContainText("Am Erlenpark 5");
    await expect(answer).toContainText("وثيقة الإقامة");
  });

  test("without an Arabic text the German one comes, with a line in Arabic", async ({ page }) => {
    await page.goto("/ar/wegweiser/leistungen/wohngeld");
    await expect(page.locator("main")).toContainText("النص متوفر بالألمانية فقط");
    await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "de");
    await expect(page.locator("#schritte ol")).toContainText("Wohngeldrechner nutzen");
  });

  test("a notice that holds is shown at its house, the mask notice of 2022 has expired", async ({ page }) => {
    await page.goto("/ar/wegweiser/leistungen/fuehrerschein-umschreiben");
    await expect(page.locator("main")).toContainText("يُرجى حجز موعد قبل");
    await expect(page.locator("main")).not.toContainText("Maske");
    await expect(page.locator("main")).not.toContainText("mask");
  });

  test("Leichte Sprache that is older than the text says so, and the switch stays on the page", async ({ page }) => {
    await page.goto("/ar/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende");
    await page.getByRole("link", { name: "Leichte Sprache", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Geld vom Jobcenter");
    await expect(page.locator("main")).toContainText("Dieser Text ist älter als der normale Text");
    await page.getByRole("link", { name: "Українська", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Базове забезпечення для тих, хто шукає роботу");
    await expect(page.locator("#schritte")).toContainText("Що робити");
  });

  test("the sheet prints in both languages without anything to press, and its short address leads back", async ({
    page,
    request,
  }) => {
    const leistung = "/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende";
    await page.emulateMedia({ media: "print" });
    await page.goto(`/ar${leistung}/laufzettel`);
    await expect(page.locator(".wk-kein-druck:visible, nav:visible, form:visible, button:visible")).toHaveCount(0);
    const [arabic, german] = await Promise.all([0, 1].map((n) => page.locator(".wk-zwei > div").nth(n).boundingBox()));
    // Read from the right: Arabic stands on that side, in the same line.
    expect(arabic?.y).toBe(german?.y);
    expect(arabic?.x ?? 0).toBeGreaterThan(german?.x ?? 0);
    const { id } = (await (await request.get(`${leistung}/daten.json`)).json()) as { id: string };
    const code = createHash("sha256").update(id).digest("hex").slice(0, 8);
    await page.goto(`/ar/w/${code}`);
    await expect(page).toHaveURL(new RegExp(`/ar${leistung}$`));
    await page.goto(`/w/${code}?sprache=uk`);
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    expect((await request.get("/w/00000000")).status()).toBe(404);
    const pdf = await request.get(`/ar${leistung}/laufzettel.pdf?mit=ar`);
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
  });

  test("a first visit in Arabic weighs clearly less than 30 kB", async ({ page }) => {
    let bytes = 0;
    page.on("requestfinished", async (request) => {
      const sizes = await request.sizes();
      bytes += sizes.responseBodySize;
    });
    await page.goto("/ar/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende", { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(24 * 1024);
  });
});
