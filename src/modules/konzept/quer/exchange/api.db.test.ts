import { expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { testDatabase } from "../../../../../test/database.ts";
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
let kreis: Promise<Ctx> | null = null;
const erlengrund = () =>
  (kreis ??= (async () => {
    return database.ctxFor(await database.aDemoMandant());
  })());

const stelle = async (ctx: Ctx): Promise<Daten> => {
  const daten = await stelleDaten(ctx, "stabsstelle-integration");
  if ("moved" in daten) throw new Error("moved");
  return daten;
};

test.each<[string, (ctx: Ctx) => Promise<Daten>, number]>([
  ["/konzept/gemeinden", (ctx) => gemeindenDaten(ctx, null), 20],
  ["/konzept/gemeinden/{slug}", (ctx) => gemeindeDaten(ctx, "dornhag"), 1],
  ["/konzept/zielgruppen", zielgruppenDaten, 8],
  [
    "/konzept/zielgruppen/{slug}",
    (ctx) => zielgruppeDaten(ctx, "frauen-und-alleinerziehende-mit-migrationsgeschichte"),
    1,
  ],
  ["/konzept/querschnittsthemen", themenDaten, 30],
  ["/konzept/querschnittsthemen/{slug}", (ctx) => themaDaten(ctx, "frauen"), 1],
  ["/konzept/beteiligung-der-aemter", (ctx) => beteiligungDaten(ctx, null), 1],
  ["/konzept/ziele-und-massnahmen", (ctx) => zieleMassnahmenDaten(ctx, null), 1],
  ["/konzept/zeitplan", (ctx) => zeitplanDaten(ctx, { von: 2026, bis: 2028 }, null), 46],
  ["/konzept/strukturen", strukturenDaten, 20],
  ["/konzept/finanzierung", finanzierungDaten, 1],
  ["/konzept/ebenen", ebenenDaten, 7],
  ["/konzept/stellen/{slug}", stelle, 21],
])("%s answers as it is described, and its table has its rows, all equally long", async (path, read, rows) => {
  const ctx = await erlengrund();
  const daten = await read(ctx);
  const described = querApi.find((one) => one.path === `${path}.json`);
  const answer: unknown = JSON.parse(JSON.stringify(datenJson(ctx, daten)));
  expect(described?.schema?.of.safeParse(answer).error?.issues ?? []).toEqual([]);
  expect(daten.zeilen.filter((zeile) => zeile.length !== daten.spalten.length)).toEqual([]);
  expect(daten.zeilen.length).toBeGreaterThanOrEqual(rows);
  expect(datenCsv(daten).split("\r\n").length).toBeGreaterThan(daten.zeilen.length);
});
