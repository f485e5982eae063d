import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { loadDemo as loadLandkreis } from "#src/modules/landkreis/demo.ts";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import { readDocument } from "#src/platform/tabellen/read-document.ts";
import { testDatabase } from "../../../test/database.ts";
import { SYSTEM } from "../landkreis/test/fixtures.ts";
import { loadDemo } from "./demo.ts";
import { viewArtikelDaten } from "./artikel/views/artikel.ts";
import { hsdsPageSchema } from "./exchange/hsds-schema.ts";
import { hsdsServices } from "./exchange/hsds.ts";
import { integreatPages, pageSchema } from "./exchange/integreat.ts";
import { xzufiMessage } from "./exchange/xzufi.ts";
import { readXzufi, XZUFI_HTML } from "./import/exchange/xzufi-lesen.ts";
import { viewWegweiserDaten } from "./views/daten.ts";
import { hasWegweiser, listSprachenDesWegweisers } from "./index.ts";

const database = testDatabase();
const ORIGIN = "https://erlengrund.example";

it("loads the guide of Landkreis Erlengrund once, leaves it alone afterwards, and all of it leaves in every format", async () => {
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
  expect(rows[0]).toEqual({ leistungen: 45, uebersetzungen: 147, lagen: 77 });

  const daten = await viewWegweiserDaten(visitor);
  const anzahl = daten.leistungen.length;
  for (const sprache of ["de", "ar"] as const) {
    const page = hsdsServices(daten, sprache, ORIGIN, { name: "Landkreis Erlengrund", land: "DE-TH" });
    expect(hsdsPageSchema.safeParse(page).error?.issues ?? []).toEqual([]);
  }
  const message = Buffer.from(xzufiMessage(daten, "erlengrund", ORIGIN));
  const value = await readDocument(message, { format: "xml", html: XZUFI_HTML });
  const { eintraege, probleme, kontakte } = readXzufi([{ name: "xzufi.xml", value }]);
  expect([eintraege.length, probleme, (kontakte?.length ?? 0) > 10]).toEqual([anzahl, [], true]);
  const region = { key: "erlengrund", name: "Landkreis Erlengrund", plz: "", origin: ORIGIN };
  const pages = integreatPages(daten, await viewArtikelDaten(visitor), region, "uk");
  expect(pages.flatMap((one) => pageSchema.safeParse(one).error?.issues ?? [])).toEqual([]);
});
