import { expect, it } from "vitest";
import { loadDemo as loadLandkreis } from "#src/modules/landkreis/demo.ts";
import { viewLandkreis, viewSchnelllinks } from "#src/modules/landkreis/index.ts";
import { testDatabase } from "../../../test/database.ts";
import { loadDemo } from "./demo.ts";
import { listFoerderprogramme, listGemeinden, listOeffentlicheAdressen, listStellen } from "./index.ts";

const database = testDatabase();
const SYSTEM = { kind: "system", id: null, rollen: [], name: "demo" } as const;

it("loads Landkreis Erlengrund once, in under 1.5 seconds, and leaves it alone afterwards", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  const start = process.cpuUsage();
  await loadLandkreis(ctx);
  const keys = await loadDemo(ctx);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000, "milliseconds of processor time").toBeLessThan(1_500);

  await loadLandkreis(ctx);
  expect(await loadDemo(ctx)).toEqual(keys);
  expect(keys.stellen.get("unit-integration")).toBeDefined();

  const visitor = database.ctxFor(mandant);
  expect((await viewLandkreis(visitor)).name).toBe("Landkreis Erlengrund");
  expect((await viewSchnelllinks(visitor)).length).toBeGreaterThan(2);
  expect(await listGemeinden(visitor)).toHaveLength(20);
  expect(await listFoerderprogramme(visitor)).toHaveLength(6);
  expect(await listStellen(ctx)).toHaveLength(85);
  const shown = await listStellen(visitor);
  expect(shown.map((stelle) => stelle.id)).not.toContain(keys.stellen.get("unit-kaemmerei"));
  expect(await listOeffentlicheAdressen(visitor)).toContain("/netzwerk/stabsstelle-integration");

  const events = await database.admin.query("select verb from platform_audit_events where tenant_id = $1 order by at", [
    mandant.id,
  ]);
  expect(events.rows.map((row) => row.verb)).toEqual([
    "landkreis.created",
    "landkreis.schnelllinks.changed",
    "landkreis.rechtstext.changed",
    "landkreis.rechtstext.changed",
    "netzwerk.imported",
    "netzwerk.fachstelle.changed",
  ]);
});
