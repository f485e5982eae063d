import { expect, it } from "vitest";
import { loadDemo as loadLandkreis } from "#src/modules/landkreis/demo.ts";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import { testDatabase } from "../../../test/database.ts";
import { SYSTEM } from "../landkreis/test/fixtures.ts";
import { loadDemo } from "./demo.ts";
import { hasWegweiser, listSprachenDesWegweisers } from "./index.ts";

const database = testDatabase();

it("loads the guide of Landkreis Erlengrund once and leaves it alone afterwards", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, SYSTEM);
  const visitor = database.ctxFor(mandant);
  await loadLandkreis(ctx);
  expect(await hasWegweiser(visitor)).toBe(false);
  const keys = await loadNetzwerk(ctx);
  await loadDemo(ctx, keys);
  await loadDemo(ctx, keys);
  expect(await hasWegweiser(visitor)).toBe(true);
  expect(await listSprachenDesWegweisers(visitor)).toEqual(["de", "de-simple", "en", "ar", "uk"]);
  const { rows } = await database.admin.query(
    `select (select count(*)::int from wegweiser_leistungen where tenant_id = $1) as leistungen,
            (select count(*)::int from wegweiser_uebersetzungen where tenant_id = $1) as uebersetzungen,
            (select count(*)::int from wegweiser_leistung_lagen where tenant_id = $1) as lagen`,
    [mandant.id],
  );
  expect(rows[0]).toEqual({ leistungen: 45, uebersetzungen: 99, lagen: 77 });
});
