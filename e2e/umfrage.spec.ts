import type { Locator, Page } from "@playwright/test";
import { createUmfrage, openUmfrage } from "#src/modules/beteiligung/umfrage/commands/umfragen.ts";
import { FRAGETYPEN, type Umfrage } from "#src/modules/beteiligung/umfrage/rules/definition.ts";
import { parseDefinition } from "#src/modules/beteiligung/umfrage/rules/pruefung.ts";
import { ALLE_TYPEN } from "#src/modules/beteiligung/umfrage/test/beispiel.ts";
import { expectAccessible } from "./fixtures.ts";
import type { County } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";

/** One survey with a question of every type, answered on an old phone: without script, page by page. */
test.describe.configure({ timeout: 120_000 });

const PHONE = { width: 320, height: 640 };

/** The example with words in all of its languages. */
function translated(): Umfrage {
  const asked = { ...ALLE_TYPEN, titel: { de: "Alle Fragen" }, datenschutz: { de: "Nur die Fachstelle liest mit." } };
  const words = (value: unknown) => {
    const keys = typeof value === "object" && value !== null ? Object.entries(value) : [];
    const [[language, german] = []] = keys;
    if (keys.length !== 1 || language !== "de" || typeof german !== "string") return value;
    return { de: german, en: `${german} (en)`, ar: `نص: ${german}` };
  };
  const read = parseDefinition(JSON.parse(JSON.stringify(asked), (_, value: unknown) => words(value)));
  if (!read.ok) throw new Error(JSON.stringify(read.fehler));
  return read.umfrage;
}

async function openSurvey(county: County): Promise<string> {
  const ctx = county.ctx();
  const made = await createUmfrage(ctx, { definition: translated() });
  if (!made.ok) throw new Error(made.reason);
  const opened = await openUmfrage(ctx, made.value.id, 1, { von: ctx.today, bis: ctx.today });
  if (!opened.ok) throw new Error(opened.reason);
  return "/umfrage/alle-fragen";
}

/** The words of the page as they came, in a window with script, where axe can look at them. */
async function look(phone: Page, window: Page): Promise<void> {
  const html = await phone.content();
  await window.route(phone.url(), (route) => route.fulfill({ contentType: "text/html", body: html }));
  await window.goto(phone.url());
  await expectAccessible(window);
  const wide = await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `pixels that stick out sideways on ${phone.url()}`).toBeLessThanOrEqual(0);
}

async function send(phone: Page, aktion: string): Promise<void> {
  const answered = phone.waitForEvent("load");
  await phone.locator(`main button[value=${aktion}]`).last().click();
  await answered;
}

/** With the keyboard, as our own pictures of circles and boxes lie over the real ones. */
async function choose(box: Locator): Promise<void> {
  await box.press("Space");
  await expect(box).toBeChecked();
}
const tick = (phone: Page, name: string, value: string) =>
  choose(phone.locator(`input[name="${name}"][value="${value}"]`));
const fill = (phone: Page, name: string, words: string) => phone.locator(`main [name="${name}"]`).fill(words);

for (const [sprache, prefix, dir] of [
  ["German", "", "ltr"],
  ["Arabic", "/ar", "rtl"],
] as const) {
  test(`every type of question is answered in ${sprache} without script`, async ({ ground, browser, page: window }) => {
    const county = await ground.county(`fragen-${dir}`, "demo");
    const path = await openSurvey(county);
    await window.setViewportSize(PHONE);
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const phone = await context.newPage();
    phone.setDefaultTimeout(10_000);
    await phone.goto(`${county.origin}${prefix}${path}`);
    await expect(phone.locator("html")).toHaveAttribute("dir", dir);
    await look(phone, window);
    await send(phone, "beginnen");

    await tick(phone, "bereich", "arb");
    await fill(phone, "bereich.kommentar", "auch Betriebe");
    await tick(phone, "hat", "ja");
    await fill(phone, "name", "Haus am Fluss");
    await fill(phone, "mail", "keine Adresse");
    await fill(phone, "mehr", "Zwei\nZeilen");
    await fill(phone, "personal", "13");
    await fill(phone, "bis", "31.12.2026");
    await look(phone, window);
    await send(phone, "weiter");
    // The wrong ones are named; nothing typed is lost, and what a Ja asks for stands there now.
    await expect(phone.locator("[name=mail]")).toHaveValue("keine Adresse");
    await expect(phone.locator("[name=mehr]")).toHaveValue("Zwei\nZeilen");
    await look(phone, window);
    await fill(phone, "mail", "haus@example.org");
    await fill(phone, "personal", "14");
    await tick(phone, "themen", "a");
    await send(phone, "weiter");

    await fill(phone, "angebot.1.titel", "Lesekreis");
    await tick(phone, "angebot.1.kostet", "ja");
    await look(phone, window);
    await send(phone, "weiter");
    await fill(phone, "angebot.1.preis", prefix === "" ? "2,50" : "٢٫٥");
    await send(phone, "weiter");

    for (const box of await phone.locator("main input[type=radio][value='2']").all()) await choose(box);
    for (const box of await phone.locator("main [name^='orte.'], main [name^='kontakt.']").all())
      await box.fill("Saal");
    for (const box of await phone.locator("main [name^='plaetze.']").all()) await box.fill("12");
    for (const [place, value] of ["b", "c", "a"].entries())
      await phone.locator(`select[name="reihe.${place + 1}"]`).selectOption(value);
    const flyer = { name: "flyer.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") };
    await phone.locator("input[type=file]").setInputFiles(flyer);
    // Consent is missing: the page comes back, and the file is not asked for again.
    await send(phone, "weiter");
    await expect(phone.locator("main")).toContainText("flyer.pdf");
    await look(phone, window);
    await tick(phone, "ok", "ja");
    await send(phone, "weiter");
    await look(phone, window);
    // Whoever is done within three seconds looks like a machine, and presses again.
    await expect(async () => {
      await send(phone, "absenden");
      expect(phone.url()).toMatch(/\/danke$/u);
    }).toPass();
    await look(phone, window);
    await context.close();

    const { rows } = await ground.admin.query<{ werte: unknown }>(
      `select antworten->'werte' as werte from beteiligung_antworten
        where tenant_id = $1 and antworten->'werte'->>'name' = 'Haus am Fluss'`,
      [county.mandant.id],
    );
    expect(rows.map((row) => row.werte)).toEqual([
      expect.objectContaining({
        bereich: "arb",
        "bereich.kommentar": "auch Betriebe",
        themen: ["a"],
        mehr: "Zwei\nZeilen",
        personal: 14,
        bis: "2026-12-31",
        "angebot.1.preis": 2.5,
        kosten: 2.5,
        "bedarf.spr": "2",
        "istsoll.wohn.2": "2",
        "orte.spr.tag": "Saal",
        "kontakt.wohn": "Saal",
        "plaetze.spr": 12,
        reihe: ["b", "c", "a"],
        flyer: [expect.any(String)],
        ok: "ja",
      }),
    ]);
    const asked = new Set(ALLE_TYPEN.seiten.flatMap(({ teile }) => teile.map(({ typ }) => typ)));
    expect(FRAGETYPEN.filter((typ) => !asked.has(typ))).toEqual([]);
  });
}
