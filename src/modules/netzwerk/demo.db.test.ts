import { expect, it } from "vitest";
import { timesReference } from "../../../test/reference-work.ts";
import { loadDemo as loadLandkreis } from "#src/modules/landkreis/demo.ts";
import { viewLandkreis, viewSchnelllinks } from "#src/modules/landkreis/index.ts";
import { testDatabase } from "../../../test/database.ts";
import { loadDemo } from "./demo.ts";
import { listFoerderprogramme, listGemeinden, listOeffentlicheAdressen, listStellen } from "./index.ts";
import { listStelleOrte } from "./views/orte.ts";
import { type VerzeichnisFilter, viewVerzeichnis } from "./views/verzeichnis.ts";

const database = testDatabase();
const NO_FILTER: VerzeichnisFilter = {
  suche: "",
  art: null,
  sphaere: null,
  gemeinde: null,
  wer: null,
  sektor: null,
  sprache: null,
  region: null,
  geprueft: null,
  seite: 1,
};
const SYSTEM = { kind: "system", id: null, rollen: [], name: "demo" } as const;

it("loads Landkreis Erlengrund once, quickly, and leaves it alone afterwards", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  const cost = await timesReference(async () => {
    await loadLandkreis(ctx);
    await loadDemo(ctx);
  });
  expect(cost, "times the reference").toBeLessThan(40);

  await loadLandkreis(ctx);
  const keys = await loadDemo(ctx);
  expect(await loadDemo(ctx)).toEqual(keys);
  expect(keys.stellen.get("unit-integration")).toBeDefined();

  const visitor = database.ctxFor(mandant);
  expect((await viewLandkreis(visitor)).name).toBe("Landkreis Erlengrund");
  expect((await viewSchnelllinks(visitor)).length).toBeGreaterThan(2);
  expect(await listGemeinden(visitor)).toHaveLength(20);
  expect(await listFoerderprogramme(visitor)).toHaveLength(6);
  expect(await listStellen(ctx)).toHaveLength(85);
  const directory = async (filter: Partial<VerzeichnisFilter>) =>
    (await viewVerzeichnis(visitor, { ...NO_FILTER, ...filter })).gesamt;
  // R139: 66 organisations in three spheres; the filters narrow them.
  expect(await directory({ wer: "organisationen" })).toBe(66);
  const spheres = [await directory({ wer: "organisationen", sphaere: "oeffentlich" })];
  spheres.push(await directory({ wer: "organisationen", sphaere: "gesellschaft" }));
  spheres.push(await directory({ wer: "organisationen", sphaere: "wirtschaft" }));
  expect(spheres).toEqual([14, 43, 9]);
  expect(await directory({ sprache: "uk", region: "planungsregion-mitte", geprueft: "aktuell" })).toBeGreaterThan(0);
  expect(await directory({ sektor: "arbeit" })).toBeLessThan(66);
  const jobcenter = keys.stellen.get("org-jobcenter");
  expect(jobcenter && (await listStelleOrte(visitor, jobcenter)).map((one) => one.haltestelle)).toEqual([
    "Industriestraße",
  ]);
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
    "netzwerk.grenzen.imported",
  ]);
});
