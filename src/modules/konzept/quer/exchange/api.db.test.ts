import { expect, test } from "vitest";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { loadDemo } from "../../demo.ts";
import { SYSTEM } from "../../test/fixtures.ts";
import { querApi } from "./api.ts";
import { type Daten, datenCsv, datenJson } from "./daten.ts";
import {
  gemeindeDaten,
  gemeindenDaten,
  themaDaten,
  themenDaten,
  zielgruppeDaten,
  zielgruppenDaten,
} from "./orte-daten.ts";
import {
  beteiligungDaten,
  ebenenDaten,
  finanzierungDaten,
  stelleDaten,
  strukturenDaten,
  zeitplanDaten,
  zieleMassnahmenDaten,
} from "./quer-daten.ts";

const database = testDatabase();
let county: Promise<Ctx> | null = null;
const erlengrund = () =>
  (county ??= (async () => {
    const mandant = await database.aMandant();
    const ctx = database.ctxFor(mandant, SYSTEM);
    await loadDemo(ctx, await loadNetzwerk(ctx));
    return database.ctxFor(mandant);
  })());

const stelle = async (ctx: Ctx): Promise<Daten> => {
  const daten = await stelleDaten(ctx, "stabsstelle-integration");
  if ("moved" in daten) throw new Error("moved");
  return daten;
};

test.each<[string, (ctx: Ctx) => Promise<Daten>, number | null]>([
  ["/konzept/gemeinden", (ctx) => gemeindenDaten(ctx, null), 20],
  ["/konzept/gemeinden/{slug}", (ctx) => gemeindeDaten(ctx, "dornhag"), null],
  ["/konzept/zielgruppen", zielgruppenDaten, 8],
  [
    "/konzept/zielgruppen/{slug}",
    (ctx) => zielgruppeDaten(ctx, "frauen-und-alleinerziehende-mit-migrationsgeschichte"),
    null,
  ],
  ["/konzept/querschnittsthemen", themenDaten, 30],
  ["/konzept/querschnittsthemen/{slug}", (ctx) => themaDaten(ctx, "frauen"), null],
  ["/konzept/beteiligung-der-aemter", (ctx) => beteiligungDaten(ctx, null), null],
  ["/konzept/ziele-und-massnahmen", (ctx) => zieleMassnahmenDaten(ctx, null), null],
  ["/konzept/zeitplan", (ctx) => zeitplanDaten(ctx, { von: 2026, bis: 2028 }, null), 46],
  ["/konzept/strukturen", strukturenDaten, 20],
  ["/konzept/finanzierung", finanzierungDaten, null],
  ["/konzept/ebenen", ebenenDaten, 7],
  ["/konzept/stellen/{slug}", stelle, 21],
])("%s answers as it is described, and its table has as many cells in every row", async (path, read, rows) => {
  const ctx = await erlengrund();
  const daten = await read(ctx);
  const described = querApi.find((one) => one.path === `${path}.json`);
  const answer: unknown = JSON.parse(JSON.stringify(datenJson(ctx, daten)));
  expect(described?.schema?.of.safeParse(answer).error?.issues ?? []).toEqual([]);
  expect(daten.zeilen.filter((zeile) => zeile.length !== daten.spalten.length)).toEqual([]);
  if (rows !== null) expect(daten.zeilen).toHaveLength(rows);
  expect(daten.zeilen.length).toBeGreaterThan(0);
  expect(datenCsv(daten).split("\r\n").length).toBeGreaterThan(daten.zeilen.length);
});
