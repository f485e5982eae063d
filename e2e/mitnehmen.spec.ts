import { gzipSync } from "node:zlib";
import { GRENZE_KB } from "../src/modules/wegweiser/mitnehmen/rules/ausgabe.ts";
import { expect, test } from "./fixtures.ts";

/** The guide of one language without a network (issue 6, point 8; docs/adr/0076). */
test.describe("the guide taken along @phone", () => {
  test("is kept by one button, read and searched without network, renewed and removed", async ({ page, context }) => {
    await page.goto("/ar/wegweiser");
    await page.getByRole("link", { name: "خذ الدليل معك" }).click();
    await page.getByRole("button", { name: "احفظه على هذا الجهاز" }).click();
    await expect(page.getByRole("button", { name: "احذفه من الجهاز" })).toBeVisible();
    await expect(page.locator("[data-part=datum]")).toContainText("العربية");
    const kept = () =>
      page.evaluate(async () => {
        const all = await Promise.all(
          (await caches.keys()).map(async (name) => {
            const cache = await caches.open(name);
            return Promise.all(
              (await cache.keys()).map(async ({ url }) => ({
                path: new URL(url).pathname,
                body: (await (await cache.match(url))?.text()) ?? "",
              })),
            );
          }),
        );
        return all.flat();
      });
    const first = await kept();
    const kilobytes = first.reduce((sum, { body }) => sum + gzipSync(body).length, 0) / 1024;
    expect(kilobytes).toBeGreaterThan(20);
    expect(kilobytes).toBeLessThan(GRENZE_KB);
    await page.evaluate(async () => navigator.serviceWorker.ready);

    await context.setOffline(true);
    await page.goto("/ar/wegweiser/leistungen/grundsicherung-fuer-arbeitsuchende");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("الضمان الأساسي للباحثين عن عمل");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    // As it stands in letters, on the door and in the house; with the day that it was kept.
    await expect(page.getByText("Grundsicherung für Arbeitsuchende").first()).toBeVisible();
    await expect(page.locator("main")).toContainText("Industriestraße 3");
    await expect(page.locator("[data-tag]")).toContainText("بتاريخ");
    await expect(page.locator("main ol > li")).toHaveCount(4);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Noto Naskh Arabic UI");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await page.getByRole("link", { name: "مواضيع أخرى" }).click();
    await page.getByRole("link", { name: "المال اللازم للمعيشة" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("المال اللازم للمعيشة");
    await page.goto("/ar/wegweiser");
    // A word from a German letter finds its page in Arabic too.
    await page.getByRole("searchbox").fill("Wohngeld");
    await page.getByRole("button", { name: "بحث" }).click();
    await expect(page.locator("[data-part=treffer] a").first()).toBeVisible();
    await page.locator("[data-part=treffer] a", { hasText: "Wohngeld" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Wohngeld");
    await page.goto("/ar/wegweiser/zustaendig");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("هذه الصفحة غير محفوظة");

    await context.setOffline(false);
    await page.goto("/ar/wegweiser/mitnehmen");
    // What was read meanwhile was not kept.
    expect((await kept()).map(({ path }) => path)).toEqual(first.map(({ path }) => path));
    expect(first.some(({ path }) => /intern|konto|pruefen|sammelmappen/.test(path))).toBe(false);
    await page.evaluate(async () => {
      const cache = await caches.open("wk-wegweiser");
      const old = (await (await cache.match("/wegweiser/mitnehmen/gespeichert"))?.text()) ?? "";
      const html = old
        .replace(/data-ausgabe="[0-9a-f]+"/, 'data-ausgabe="0"')
        .replace(/data-tag="[^"]+"/, 'data-tag="2026-01-01"');
      await cache.put("/wegweiser/mitnehmen/gespeichert", new Response(html));
    });
    await page.reload();
    await expect(page.getByRole("heading", { name: "توجد نسخة جديدة" })).toBeVisible();
    await context.setOffline(true);
    await page.goto("/ar/wegweiser");
    await expect(page.locator("[data-alt]")).toBeVisible();
    await context.setOffline(false);
    await page.goto("/ar/wegweiser/mitnehmen");
    await page.getByRole("button", { name: "احفظ النسخة الجديدة" }).click();
    await expect(page.getByRole("heading", { name: "توجد نسخة جديدة" })).toBeHidden();
    await page.getByRole("button", { name: "احذفه من الجهاز" }).click();
    await expect(page.getByRole("button", { name: "احفظه على هذا الجهاز" })).toBeVisible();
    expect(await kept()).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});

test.describe("without script @phone", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole guide is one page", async ({ page }) => {
    await page.goto("/wegweiser/mitnehmen?sprache=uk");
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    await expect(page.getByRole("button", { name: "Зберегти на цьому пристрої" })).toBeHidden();
    await page.getByRole("link", { name: "Відкрити весь путівник на одній сторінці" }).click();
    await expect(page.locator("article:visible")).toHaveCount(66);
  });
});
