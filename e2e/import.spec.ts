import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page, expect as plainExpect } from "@playwright/test";
import { signInByHand, useSession } from "./support/browser.ts";
import type { County, Person } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";
import { changedTables, rowsOf } from "./support/rows.ts";
import { asCsv, asTsv, asXlsx, KOPF, type Table, ZEILEN } from "./support/tables.ts";

/** The main job, from the table on an officer's disk to the public page and back. */
test.describe.configure({ mode: "serial", timeout: 120_000 });

let county: County;
let officer: Person;
const table: Table = [KOPF, ...ZEILEN];

test.beforeAll(async ({ ground }) => {
  county = await ground.county("tabelle", "demo");
  officer = await county.person("fachstelle");
});

async function bring(page: Page, file: { name: string; mimeType: string; buffer: Buffer } | string): Promise<void> {
  await page.goto(`${county.origin}/intern/massnahmen/import`);
  if (typeof file === "string") await page.locator("textarea[name=text]").fill(file);
  else await page.locator("input[name=datei]").setInputFiles(file);
  await page.locator("main form button.kern-btn--primary").click();
}

const button = (page: Page, what: string) =>
  page.locator(`main button.kern-btn[name=absicht][value=${what}]:visible`).last();
const xlsx = async (rows: Table) => ({
  name: "Massnahmen.xlsx",
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: await asXlsx(rows),
});

test("an officer signs in, corrects a column, takes the table over, and it is a public page in three columns", async ({
  page,
}) => {
  await signInByHand(page, county, officer);
  await bring(page, await xlsx(table));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Massnahmen.xlsx");
  // The remark is for nobody else.
  await page.locator('select[name="s.4"]').selectOption("nicht-uebernehmen");
  // One row is like a Maßnahme of the county, but is another one.
  await page.getByText(/Ähnelt M\d+/).scrollIntoViewIfNeeded();
  await page.getByRole("radio", { name: "Neu anlegen" }).check();
  await page.locator("main button.kern-btn[name=absicht][value=pruefen]:visible").first().click();
  await expect(page.locator('select[name="s.4"]')).toHaveValue("nicht-uebernehmen");
  await expect(page.getByRole("radio", { name: "Neu anlegen" })).toBeChecked();
  await page.locator("input[name=veroeffentlichen]").check();
  await button(page, "uebernehmen").click();
  await expect(page).toHaveURL(/ok=import-uebernommen/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("3");

  await page.goto(`${county.origin}/konzept/handlungsfelder/oeffentlichkeit-und-begegnung`);
  const rows = page.locator("table", { hasText: "Amtsblättern" });
  await expect(rows.locator("thead th")).toHaveCount(3);
  for (const [, titel = ""] of ZEILEN) await expect(rows.getByText(titel)).toBeVisible();
  await expect(rows.locator("tr", { hasText: "Amtsblättern" })).toContainText("aus vorhandenen Ressourcen");
});

test("every row says from which file and row it came", async ({ page, ground }) => {
  await useSession(page, county, officer.cookie);
  const { rows } = await ground.admin.query<{ id: string }>(
    "select id from konzept_massnahmen where tenant_id = $1 and titel like 'Mehr Beiträge%'",
    [county.mandant.id],
  );
  await page.goto(`${county.origin}/intern/massnahmen/${rows[0]?.id}`);
  await expect(page.getByText(/Massnahmen\.xlsx/).first()).toBeVisible();
  await expect(page.getByText(/Zeile 3/).first()).toBeVisible();
});

test("the same table again changes nothing, as workbook, as CSV of an office and pasted", async ({ page, ground }) => {
  await useSession(page, county, officer.cookie);
  const before = await rowsOf(ground.admin, county.mandant.id);
  const csv = { name: "Massnahmen.csv", mimeType: "text/csv", buffer: asCsv(table) };
  for (const file of [await xlsx(table), csv, asTsv(table)]) {
    await bring(page, file);
    await expect(page.getByText("Die Tabelle sagt nichts Neues")).toBeVisible();
    await plainExpect(button(page, "uebernehmen")).toHaveCount(0);
  }
  const after = await rowsOf(ground.admin, county.mandant.id);
  expect(
    changedTables(before, after).filter((name) => /konzept_(massnahm|finanz|zustaend|handlungs)|netzwerk/.test(name)),
  ).toEqual([]);
});

test("a changed table shows exactly what differs, and changes just that", async ({ page, ground }) => {
  await useSession(page, county, officer.cookie);
  const changed = table.map((row) => row.map((cell) => (cell.startsWith("noch offen") ? "aus Spenden" : cell)));
  const titles = async () =>
    (
      await ground.admin.query<{ titel: string; rev: number }>(
        "select titel, rev from konzept_massnahmen where tenant_id = $1 order by kennung",
        [county.mandant.id],
      )
    ).rows;
  const before = await titles();
  await bring(page, await xlsx(changed));
  await expect(page.getByText("noch offen").first()).toBeVisible();
  await expect(page.getByText("aus Spenden").first()).toBeVisible();
  await button(page, "uebernehmen").click();
  await expect(page).toHaveURL(/ok=import-uebernommen/);
  const after = await titles();
  const differing = after.filter((row, place) => row.rev !== before[place]?.rev);
  expect(differing.map((row) => row.titel)).toEqual(["Führungen für Ärztinnen und Ärzte aus dem Ausland"]);
});

test("what Excel gets, brought back, changes nothing", async ({ page }) => {
  await useSession(page, county, officer.cookie);
  const given = await county.call("/intern/massnahmen.xlsx", { cookie: officer.cookie });
  expect(given.status).toBe(200);
  await bring(page, { name: "zurueck.xlsx", mimeType: given.headers["content-type"] ?? "", buffer: given.bytes });
  await expect(page.getByText("Die Tabelle sagt nichts Neues")).toBeVisible();
});

test("the Konzept becomes a PDF while the officer watches", async ({ page }) => {
  await useSession(page, county, officer.cookie);
  await page.goto(`${county.origin}/intern/konzept/pdf`);
  const make = page.locator("main button[name=handlung][value=erstellen]");
  if (await make.count()) await make.click();
  // Nobody reloads: the page looks for itself whether the work is done.
  await expect(page.locator("main a[href='/konzept.pdf']")).toHaveCount(1, { timeout: 60_000 });
  const pdf = await county.call("/konzept.pdf");
  expect([pdf.status, pdf.headers["content-type"], pdf.bytes.subarray(0, 5).toString()]).toEqual([
    200,
    "application/pdf",
    "%PDF-",
  ]);
});

/** The table of a real county lies beside the checkout of its authors only, and is never part of it. */
const REAL = join(import.meta.dirname, "../../shared/samples/measures");
const SAMPLES = ["oeffentlichkeitsarbeit.csv", "oeffentlichkeitsarbeit.cp1252.csv", "oeffentlichkeitsarbeit.paste.tsv"];
for (const name of SAMPLES.map((sample) => `goerlitz-${sample}`).filter((sample) => existsSync(join(REAL, sample)))) {
  test(`the real table is read to the last row: ${name}`, async ({ page }) => {
    await useSession(page, county, officer.cookie);
    const buffer = readFileSync(join(REAL, name));
    await bring(page, name.endsWith(".tsv") ? buffer.toString("utf8") : { name, mimeType: "text/csv", buffer });
    await expect(page.locator("main")).toContainText("Wir haben 9 Zeilen gelesen");
    await expect(page.locator("main")).toContainText("mehr Veröffentlichungen in Amtsblättern");
  });
}

test.describe("AS12 a table that must not come in", () => {
  const people: Table = [
    ["Name", "Vorname", "Geburtsdatum", "Staatsangehörigkeit", "Anschrift"],
    ["Erlenholz", "Amina", "03.05.1991", "syrisch", "Am Anger 3, 00101 Erlenbrück"],
    ["Birkengrund", "Yusuf", "17.11.1988", "afghanisch", "Dorfstraße 12, 00102 Auwinkel"],
  ];

  test("is refused, nothing is kept, and the log says who tried without saying what was in it", async ({
    page,
    ground,
  }) => {
    await useSession(page, county, officer.cookie);
    const before = await rowsOf(ground.admin, county.mandant.id);
    await bring(page, await xlsx(people));
    await expect(page.locator("main")).toContainText(/Liste von Personen|Personen/);
    await plainExpect(button(page, "uebernehmen")).toHaveCount(0);
    const changed = changedTables(before, await rowsOf(ground.admin, county.mandant.id));
    expect(changed.filter((name) => /konzept_(massnahm|finanz|zustaend|handlungs)|netzwerk/.test(name))).toEqual([]);
    const { rows } = await ground.admin.query<{ all: string }>(
      `select coalesce(string_agg(e::text, ' '), '') || coalesce((select string_agg(c::text, ' ') from platform_audit_changes c where c.tenant_id = $1), '') as all
         from platform_audit_events e where tenant_id = $1`,
      [county.mandant.id],
    );
    expect(rows[0]?.all).toMatch(/import/);
    for (const word of ["Amina", "Erlenholz", "03.05.1991", "Birkengrund"]) {
      expect(rows[0]?.all).not.toContain(word);
      const { rows: kept } = await ground.admin.query(
        "select 1 from konzept_import_zeilen z where tenant_id = $1 and z::text like '%' || $2 || '%'",
        [county.mandant.id, word],
      );
      expect(kept, word).toEqual([]);
    }
  });

  test("with a head that fits nothing says so, and what was there stays", async ({ page, ground }) => {
    await useSession(page, county, officer.cookie);
    const before = await rowsOf(ground.admin, county.mandant.id);
    await bring(
      page,
      asTsv([
        ["Farbe", "Größe"],
        ["blau", "12"],
        ["rot", "14"],
      ]),
    );
    await plainExpect(button(page, "uebernehmen")).toHaveCount(0);
    await expect(page.locator("main")).toContainText(/Titel/);
    const changed = changedTables(before, await rowsOf(ground.admin, county.mandant.id));
    expect(changed.filter((name) => /konzept_(massnahm|finanz|zustaend|handlungs)|netzwerk/.test(name))).toEqual([]);
  });
});
