import { expect, test } from "vitest";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import { testDatabase } from "../../../test/database.ts";
import { timesReference } from "../../../test/reference-work.ts";
import { loadDemo } from "./demo.ts";
import { SYSTEM } from "./test/fixtures.ts";
import { viewKonzept } from "./views/konzept.ts";
import { listMassnahmen } from "./views/massnahmen.ts";

const database = testDatabase();

let landkreis: ReturnType<typeof erlengrund> | null = null;

async function erlengrund() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  const keys = await loadNetzwerk(ctx);
  const cost = await timesReference(() => loadDemo(ctx, keys));
  return { ctx, keys, cost, citizen: database.ctxFor(mandant) };
}

/** How many rows a table of this county has that fit. */
async function countRows(ctx: Awaited<ReturnType<typeof erlengrund>>["ctx"], from: string): Promise<number> {
  const { rows } = await ctx.db.read((db) => db.execute<{ n: number }>(`select count(*)::int as n from ${from}`));
  return rows[0]?.n ?? 0;
}

test.each([
  ["konzept_bedarfe", 30],
  ["konzept_bedarfe where vorrang = 'hoch' and vorrang_grund <> '' and vorrang_durch <> ''", 17],
  ["konzept_wirkungsziele", 30],
  ["konzept_massnahmen where entscheidung = 'im-konzept'", 46],
  ["konzept_massnahmen where kennung = 'M47' and entscheidung = 'idee'", 1],
  ["konzept_massnahmen where kennung = 'M48' and entscheidung = 'nicht-ausgewaehlt' and entscheidung_grund <> ''", 1],
  ["konzept_indikatoren", 17],
  ["konzept_sachstaende", 50],
  ["konzept_massnahmen where entscheidung = 'im-konzept' and sachstand_am is null", 3],
  ["konzept_massnahmen where einschaetzung = 'kritisch'", 4],
  ["konzept_massnahmen where einschaetzung = 'gefaehrdet'", 7],
  ["konzept_bedarfe b where not exists (select from konzept_bedarf_ziele z where z.bedarf_id = b.id)", 1],
  [
    "konzept_wirkungsziele z where not exists (select from konzept_ziel_massnahmen m where m.wirkungsziel_id = z.id)",
    1,
  ],
  ["konzept_bedarfe b where not exists (select from konzept_bedarf_belege e where e.bedarf_id = b.id)", 0],
])("the chain of Erlengrund: %s has %i rows", async (from, expected) => {
  landkreis ??= erlengrund();
  expect(await countRows((await landkreis).ctx, from)).toBe(expected);
});

test("Landkreis Erlengrund has what REQUIREMENTS promise of it", async () => {
  const { ctx, keys, cost, citizen } = await erlengrund();
  expect(cost, "times the reference").toBeLessThan(40);
  const konzept = await viewKonzept(citizen);
  expect(konzept.gesamt).toBe(46);
  // R006: 36 for the county, 10 for the administration.
  expect(konzept.ebenen).toEqual({ landkreis: 36, verwaltung: 10 });
  // R100: counted without amounts.
  expect(konzept.finanzierung[0]).toEqual({ art: "vorhandene-ressourcen", anzahl: 22 });
  // R040: what ends when.
  expect((await listMassnahmen(citizen, { "laeuft-aus": 2027 }, "oeffentlich")).gesamt).toBe(16);
  expect((await listMassnahmen(citizen, { federfuehrung: "landratsamt" }, "oeffentlich")).gesamt).toBe(26);
  expect((await listMassnahmen(citizen, { federfuehrung: "andere" }, "oeffentlich")).gesamt).toBe(20);
  // R002: whom it is for.
  const fuerEu = await listMassnahmen(
    citizen,
    { zielgruppe: "zugewanderte-aus-eu-staaten", sortierung: "kennung" },
    "oeffentlich",
  );
  expect(fuerEu.zeilen.map((zeile) => zeile.kennung)).toEqual(["M04", "M11", "M16", "M19", "M21", "M31", "M43"]);
  // R097, R099: one lead with partners, a collective in the lead.
  const m23 = await listMassnahmen(citizen, { suche: "M23" }, "oeffentlich");
  expect(m23.zeilen[0]).toMatchObject({ federfuehrung: expect.stringContaining("Sozial") });
  expect(m23.zeilen[0]?.beteiligte).toHaveLength(3);
  const m38 = await listMassnahmen(citizen, { suche: "M38" }, "oeffentlich");
  expect(m38.zeilen[0]?.federfuehrung).toBe("alle kreisangehörigen Gemeinden");
  // A second start leaves everything as it is.
  await loadDemo(ctx, keys);
  expect((await viewKonzept(ctx)).gesamt).toBe(46);
});
