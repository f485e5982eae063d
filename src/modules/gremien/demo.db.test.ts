import { expect, it } from "vitest";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import { testDatabase } from "../../../test/database.ts";
import { loadDemo } from "./demo.ts";
import { viewGremien, viewGremiumOeffentlich } from "./views/gremien.ts";
import { viewFunktion } from "./views/intern.ts";

const database = testDatabase();
const SYSTEM = { kind: "system", id: null, rollen: [], name: "demo" } as const;

it("loads the 15 bodies on four levels once (R008, R011, R017, R036)", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  await loadNetzwerk(ctx);
  const keys = await loadDemo(ctx);
  expect(await loadDemo(ctx)).toEqual(keys);

  const visitor = database.ctxFor(mandant);
  const { gremien } = await viewGremien(visitor);
  const levels = gremien.map((one) => one.ebene);
  expect(["politisch", "steuernd", "intern", "extern"].map((one) => levels.filter((e) => e === one).length)).toEqual([
    2, 1, 1, 11,
  ]);
  const steering = await viewGremiumOeffentlich(visitor, "steuerungsgruppe-integration");
  expect(steering.stimmen).toBe(12);
  expect(steering.mitglieder.every((one) => one.personName === null)).toBe(true);
  expect((await viewGremiumOeffentlich(visitor, "arbeitskreis-integration-intern")).gremium).toMatchObject({
    gegruendetAm: "2016-02-25",
    anlass: expect.stringContaining("Informationsveranstaltung"),
  });
  const officer = keys.funktionen.get("role-officer");
  expect(officer && (await viewFunktion(ctx, officer)).sitze).toHaveLength(5);
});
