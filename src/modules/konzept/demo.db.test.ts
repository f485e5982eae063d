import { expect, test } from "vitest";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import { testDatabase } from "../../../test/database.ts";
import { loadDemo } from "./demo.ts";
import { SYSTEM } from "./test/fixtures.ts";
import { viewKonzept } from "./views/konzept.ts";
import { listMassnahmen } from "./views/massnahmen.ts";

const database = testDatabase();

async function erlengrund() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  const keys = await loadNetzwerk(ctx);
  const started = process.cpuUsage();
  await loadDemo(ctx, keys);
  const { user, system } = process.cpuUsage(started);
  return { ctx, keys, processorMs: (user + system) / 1_000, citizen: database.ctxFor(mandant) };
}

test("Landkreis Erlengrund has what REQUIREMENTS promise of it", async () => {
  const { ctx, keys, processorMs, citizen } = await erlengrund();
  expect(processorMs).toBeLessThan(1500);
  const konzept = await viewKonzept(citizen);
  expect(konzept.gesamt).toBe(46);
  // R006: 36 for the county, 10 for the administration.
  expect(konzept.ebenen).toEqual({ landkreis: 36, verwaltung: 10 });
  // R100: counted without amounts.
  expect(konzept.finanzierung[0]).toEqual({ art: "vorhandene-ressourcen", anzahl: 22 });
  // R040: what ends when.
  expect((await listMassnahmen(citizen, { "laeuft-aus": 2027 }, "oeffentlich")).gesamt).toBe(16);
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
