import type { Browser, Page } from "@playwright/test";
import { issueAngebotBrief } from "#src/modules/konzept/angebote/commands/ask-stelle.ts";
import { insertAnfrage } from "#src/modules/konzept/angebote/store/anfragen.ts";
import { useSession } from "./support/browser.ts";
import type { County } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";

/** AS1: from a survey to a Maßnahme, as the Fachstelle goes it, with those who answer and those who read the results. */
test.describe.configure({ timeout: 120_000 });

const SLUG = "wege-zum-kurs";

/** Presses a button and waits for the page that answers. */
async function press(page: Page, name: string | RegExp) {
  const answered = page.waitForEvent("load");
  await page.getByRole("button", { name }).first().click();
  await answered;
}

async function forward(page: Page, aktion: string) {
  const answered = page.waitForEvent("load");
  await page.locator(`main button[value=${aktion}]`).last().click();
  await answered;
}

const follow = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();
const tick = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });

type Befragte = {
  readonly name: string;
  readonly prefix: "" | "/ar";
  readonly script: boolean;
  readonly angebot?: string;
};

/** One institution answers, page by page. */
async function answer(browser: Browser, county: County, wer: Befragte) {
  const context = await browser.newContext({ javaScriptEnabled: wer.script });
  const page = await context.newPage();
  await page.goto(`${county.origin}${wer.prefix}/umfrage/${SLUG}`);
  await forward(page, "beginnen");
  await page.locator("input[name=name]").fill(wer.name);
  // Without a sector the page comes back with what was typed.
  await forward(page, "weiter");
  await expect(page.locator("input[name=name]")).toHaveValue(wer.name);
  await tick(page, "bereich", "bild");
  await forward(page, "weiter");
  await tick(page, "hat", wer.angebot ? "ja" : "nein");
  await forward(page, "weiter");
  if (wer.angebot) {
    await page.locator("input[name='angebot.1.titel']").fill(wer.angebot);
    await tick(page, "angebot.1.gruppen", "fra");
  }
  await forward(page, "weiter");
  await tick(page, "bedarf.spr", "4");
  // What was left open is asked about once.
  await forward(page, "weiter");
  await forward(page, "weiter");
  if (wer.angebot) await tick(page, "wegweiser", "ja");
  await tick(page, "gelesen", "ja");
  await forward(page, "weiter");
  // Whoever is done within three seconds looks like a machine, and presses again.
  await expect(async () => {
    await forward(page, "absenden");
    expect(page.url()).toMatch(/\/danke$/u);
  }).toPass();
  await context.close();
}

test("AS1: survey, answers, results, evidence, Wirkungsziel, Maßnahme, and what the respondents see of it", async ({
  page,
  browser,
  ground,
}) => {
  const county = await ground.county("as1", "demo");
  const { cookie } = await county.person("fachstelle");
  await useSession(page, county, cookie);
  page.setDefaultTimeout(10_000);
  const at = (path: string) => page.goto(`${county.origin}${path}`);
  const reader = await browser.newPage({ javaScriptEnabled: false });
  const read = (path: string) => reader.goto(`${county.origin}${path}`);

  await test.step("the survey of 2025: 15 of 24 in Bildung, and what hinders most", async () => {
    await at("/intern/umfragen");
    const year = page.getByRole("row", { name: /Befragung der Einrichtungen.*2025/u });
    await year.getByRole("link").first().click();
    await page.locator("main a[href$='/auswertung']").first().click();
    await expect(page.locator("#ruecklauf")).toContainText(/Bildung\s*15 von 24\s*62,5/u);
    await expect(page.locator("#frage-q17")).toContainText(
      /Kinderbetreuung\s*38 .*Erreichbarkeit\s*37 .*Sprache\s*24 /su,
    );
    await page.locator("select[name=filter]").selectOption({ label: "Bildung" });
    await press(page, "Anzeigen");
    await expect(page.locator("#frage-q17")).toContainText("Basis: 15 Befragte");
  });

  let umfrage = "";
  await test.step("a survey from the template: opened, answered by three, nothing public while it is open, closed", async () => {
    await at("/intern/umfragen");
    await page.locator("select[name=vorlage]").selectOption("bestandserhebung");
    await page.locator("#neu input[name=titel]").fill("Wege zum Kurs");
    await press(page, "Umfrage anlegen");
    umfrage = new URL(page.url()).pathname;
    const today = county.ctx().today.split("-").toReversed().join(".");
    await page.locator("#oeffnen input[name=von]").fill(today);
    await page.locator("#oeffnen input[name=bis]").fill(today);
    await press(page, "Umfrage öffnen");
    await answer(browser, county, { name: "Sprachforum", prefix: "", script: true, angebot: "Kurs mit Kinderzeit" });
    await answer(browser, county, { name: "Treffpunkt", prefix: "", script: false });
    await answer(browser, county, { name: "بيت اللقاء", prefix: "/ar", script: false });
    await at(`${umfrage}/freigabe`);
    await expect(page.locator("main")).toContainText("Freigeben geht erst, wenn keine Antworten mehr kommen");
    await at(umfrage);
    await press(page, "Umfrage schließen");
    // Nine more came on another way; one cell that fits no answer, and nothing of the file is taken.
    const csv = (codes: string) =>
      `name,bereich,hat\n${[...codes].map((one, place) => `Haus ${place},soz,${one === "j" ? "ja" : "nein"}`).join("\n")}`;
    for (const [text, said] of [
      [`${csv("jjjjjnnnn")}\nHaus 10,soz,vielleicht`, "Nichts wurde übernommen"],
      [csv("jjjjjnnnn"), "9 Antworten neu"],
    ] as const) {
      await at(`${umfrage}/daten`);
      const file = { name: "antworten.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
      await page.locator("input[type=file]").setInputFiles(file);
      await press(page, "Antworten einlesen");
      await expect(page.locator("main")).toContainText(said);
    }
  });

  await test.step("an Angebot out of an answer; when the Stelle withdraws its consent it is gone at once", async () => {
    await at(`${umfrage}/bestand`);
    await follow(page, "Kurs mit Kinderzeit");
    const stelle = page.locator("select[name=stelle]");
    const option = stelle.locator("option", { hasText: "Sprachforum" });
    await stelle.selectOption((await option.first().getAttribute("value")) ?? "");
    await press(page, "Entwurf anlegen");
    const angebot = new URL(page.url()).pathname;
    await page.locator("input[name=einwilligung]").check({ force: true });
    await press(page, "Heute bestätigt");
    await press(page, "Veröffentlichen");
    const shown = angebot.replace("/intern", "");
    expect((await read(shown))?.status()).toBe(200);
    const ctx = county.ctx();
    const { rows } = await ground.admin.query<{ stelle_id: Parameters<typeof insertAnfrage>[1] }>(
      "select stelle_id from netzwerk_angebote where id = $1",
      [angebot.split("/").at(-1)],
    );
    const stelleId = rows[0]?.stelle_id;
    if (!stelleId) throw new Error("The Angebot is of no Stelle.");
    const brief = await issueAngebotBrief(ctx, await ctx.db.note((tx) => insertAnfrage(tx, stelleId, ctx.today)));
    await read(`/angebote/bestaetigen/${brief?.token}`);
    await tick(reader, `antwort-${angebot.split("/").at(-1)}`, "nur-intern");
    await reader.locator("main button").last().click();
    expect((await read(shown))?.status()).toBe(404);
  });

  await test.step("what was counted is released, and everybody reads it", async () => {
    await at(`${umfrage}/freigabe`);
    await tick(page, "frage", "hat");
    await press(page, "Vorschau ansehen");
    await press(page, "1 Tabelle freigeben");
    await read(`/umfragen/${SLUG}/ergebnis`);
    await expect(reader.locator("main")).toContainText("Basis: 12 Befragte");
    await expect(reader.locator("#wirkung")).toContainText("Noch stützt sich kein");
    await read(`/ar/umfragen/${SLUG}/ergebnis`);
    await expect(reader.locator("html")).toHaveAttribute("dir", "rtl");
  });

  let bedarf = "";
  await test.step("a finding becomes a Beleg of B01", async () => {
    await at(`${umfrage}/auswertung`);
    await page.locator("#frage-hat summary").click();
    await page.locator("#frage-hat a[href*='belege/neu']").first().click();
    await page.locator("textarea[name=aussage]").fill("Sechs von zwölf haben ein eigenes Angebot.");
    await press(page, "Beleg anlegen und zuordnen");
    await expect(page.locator("main")).toContainText("Wählen Sie mindestens einen Bedarf");
    await expect(page.locator("textarea[name=aussage]")).toHaveValue("Sechs von zwölf haben ein eigenes Angebot.");
    await page.getByLabel("öffentlich ohne Quelle").check({ force: true });
    const option = page.locator("select[name=element1] option", { hasText: /^B01 / });
    await page.locator("select[name=element1]").selectOption((await option.getAttribute("value")) ?? "");
    await press(page, "Beleg anlegen und zuordnen");
    await at("/intern/bedarfe");
    await follow(page, /^Kursplätze mit Kinderbeaufsichtigung/u);
    bedarf = new URL(page.url()).pathname;
    await expect(page.locator("#belegsumme")).toContainText("6 von 12 Antworten");
  });

  await test.step("Bedarf, Wirkungsziel, Maßnahme: proposed with a lead, what is there already, and the gap", async () => {
    await follow(page, "Neues Wirkungsziel anlegen");
    await page.locator("[name=aussage]").fill("Frauen mit kleinen Kindern lernen in Steinheck Deutsch.");
    await press(page, "Als Entwurf speichern");
    await expect(page.locator("main")).toContainText("B01");
    await at(bedarf);
    await follow(page, "Maßnahme daraus vorschlagen");
    await expect(page.locator("#schon-da")).toContainText(/Ist der Bedarf B01 schon abgedeckt\?.*M01.*M02/su);
    await expect(page.locator("#angebote")).toContainText("6 von 14 Plätzen frei");
    await page.locator("input[name=titel]").fill("Kurs in Steinheck");
    await page.locator("[name='lead.wer']").fill("Gibt es nicht");
    await forward(page, "speichern");
    await expect(page.locator("main")).toContainText("Diese Stelle steht nicht im Verzeichnis");
    await press(page, /^Eintragen.*Sprachforum/u);
    await expect(page.locator("[name='lead.wer']")).toHaveValue(/Sprachforum/u);
    await expect(page.locator("input[name=titel]")).toHaveValue("Kurs in Steinheck");
    await forward(page, "speichern");
    await expect(page.locator("main")).toContainText("Das gibt es vielleicht schon");
    await forward(page, "trotzdem");
    await expect(page.locator("main")).toContainText("Bitte Wirkungsziel zuordnen oder als Ausnahme begründen");
    await page.locator("#ziel-massnahme-mehr, #ziel-massnahme").first().waitFor();
    const ziel = page.locator("select[name='ziel-massnahme.gegen'] option", { hasText: "Steinheck Deutsch" });
    await page.locator("select[name='ziel-massnahme.gegen']").selectOption((await ziel.getAttribute("value")) ?? "");
    await press(page, "Wirkungsziel zuordnen");
    await expect(page.locator("main")).not.toContainText("Bitte Wirkungsziel zuordnen");
    await expect(page.locator("main")).toContainText("B01");
  });

  await test.step("whoever answered sees what became of it", async () => {
    await read(`/umfragen/${SLUG}/ergebnis`);
    await expect(reader.locator("#wirkung")).toContainText("B01");
    await reader.locator("#wirkung a").first().click();
    await expect(reader.locator("#belege")).toContainText("Sechs von zwölf haben ein eigenes Angebot.");
  });
  await reader.close();
});
