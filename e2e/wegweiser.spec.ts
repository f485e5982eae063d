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
    for (const step of await page.locator("#schritte ol > li").allTextContents()) expect(step).toMatch(ARABIC);
    const papers = page.locator("#papiere .wk-haken > li");
    await expect(papers).toHaveCount(7);
    // Every one in Arabic, with the German word that stands in letters beside it.
    for (const paper of await papers.allTextContents()) expect(paper).toMatch(ARABIC);
    for (const german of await papers.locator("small[lang=de]").allTextContents())
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

  test("where somebody lives is understood as people type it, and a place that nobody is zuständig for has a number", async ({
    page,
  }) => {
    const ask = (query: string) => page.goto(`/ar/wegweiser/zustaendig?${query}`);
    const answer = (name: string) => page.locator("#ergebnis li").filter({ hasText: name });
    // Nothing chosen yet: the page says what is missing.
    await page.goto("/ar/wegweiser/zustaendig");
    await page.getByRole("button", { name: "اعرض الدائرة" }).click();
    await expect(page.locator(".kern-error")).toContainText("يُرجى اختيار الموضوع");
    // A postcode of two, in the digits of her telephone; then one of them.
    await page.getByLabel("أين تسكن؟").fill("٠٠١١٧");
    await page.getByLabel("ما الموضوع؟").selectOption("kinder-kita-und-schule");
    await page.getByRole("button", { name: "اعرض الدائرة" }).click();
    await expect(page.getByRole("group", { name: "00117" }).getByRole("radio")).toHaveCount(3);
    await page.locator("label", { hasText: "Niederlaub" }).click();
    await page.getByRole("button", { name: "اعرض الدائرة" }).click();
    await expect(page.getByLabel("أين تسكن؟")).toHaveValue("Niederlaub");
    // A rule of the own Gemeinde, why, and until when.
    await ask("ort=00115&lage=kinder-kita-und-schule");
    const kita = answer("Kita-Platz");
    await expect(kita).toContainText("Außenstelle Nord");
    await expect(kita).toContainText("مكان السكن");
    await expect(kita).toContainText("31 يوليو 2027");
    // Misspelt, and unknown.
    await ask("ort=Hohenlaup&lage=");
    await expect(page.getByRole("radio")).toHaveCount(2);
    await ask("ort=20095&lage=kinder-kita-und-schule");
    await expect(page.locator(".kern-error")).toContainText("لا نعرف هذا المكان");
    await expect(page.locator("main")).toContainText("+49 30 23125 112");
    // The surname decides: Arabic letters are explained, umlauts are sorted, one letter is enough where it decides.
    await ask("ort=erlenbrueck&lage=aufenthalt-und-papiere&nachname=%D8%AD");
    await expect(page.locator(".kern-error")).toContainText("ثلاثة حروف لاتينية");
    for (const [name, room] of [
      ["%C3%96z", "B 0.06"],
      ["A", "B 0.05"],
      ["%C5%81u", "B 0.06"],
    ] as const) {
      await ask(`ort=erlenbrueck&lage=aufenthalt-und-papiere&nachname=${name}`);
      await expect(answer("Aufenthaltstitel beantragen")).toContainText(room);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test("a journey has numbers, deadlines first, one list of papers, and a part of its own for helpers", async ({
    page,
  }) => {
    await page.goto("/ar/wegweiser/lebenslagen/ich-bin-neu-angekommen");
    const steps = page.locator("main .wk-schritte > li");
    await expect(steps.first()).toContainText("خلال 14 يومًا");
    const papers = page.locator("#papiere li");
    const names = await papers.locator("small[lang=de]:first-of-type").allTextContents();
    expect(names.length).toBeGreaterThan(8);
    expect(new Set(names).size, "every paper once").toBe(names.length);
    await expect(papers.first()).toContainText(/للخطوات 1/);
    await expect(page.locator("#helfende")).toContainText("هذا الجزء بالألمانية");
    await page.emulateMedia({ media: "print" });
    await expect(papers.first()).toBeVisible();
    await expect(page.locator("nav:visible, button:visible, .wk-kein-druck:visible")).toHaveCount(0);
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
    // What she shows at the counter, in both languages, and the way back to the page.
    await expect(page.locator(".wk-zwei")).toContainText("Meine Sprache: Arabisch.");
    await expect(page.locator("main")).toContainText(/\/ar\/w\/[0-9a-f]{8}/);
    await expect(page.locator("main img")).toBeVisible();
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
