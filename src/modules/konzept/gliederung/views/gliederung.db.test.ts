import type { PoolClient } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx, Mandant } from "#src/platform/ctx.ts";
import { tenantDb } from "#src/platform/db/db.ts";
import { NotAllowed, SignInNeeded } from "#src/platform/errors.ts";
import { BIG_CHAIN, fillChain } from "../../../../../scripts/bench/fill-chain.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { benutzer, FACHSTELLE } from "../../test/fixtures.ts";
import { viewBueroLage } from "./buero-lage.ts";
import { viewGliederung } from "./gliederung.ts";

const database = testDatabase();
let small: Mandant;
let big: Mandant;

beforeAll(async () => {
  small = await database.aMandant();
  big = await database.aMandant();
  const few = { felder: 1, bedarfe: 2, ziele: 2, massnahmen: 2, bedarfZiele: 2, zielMassnahmen: 2 };
  await fillChain(database.admin, small.id, few);
  await fillChain(database.admin, big.id);
});

/** A county seen through a connection that counts what it is asked. */
function counted(mandant: Mandant): { ctx: Ctx; asked: () => number } {
  let asked = 0;
  const pool = database.pools.web;
  const counting = {
    async connect() {
      const client: PoolClient = await pool.connect();
      return new Proxy(client, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== "function") return value;
          if (name === "query") asked += 1;
          return value.bind(target);
        },
      });
    },
  };
  // Of a pool only what is asked of it here.
  const db = tenantDb(counting as never, mandant.id);
  return { ctx: { ...database.ctxFor(mandant, FACHSTELLE), db }, asked: () => asked };
}

describe("the outline of a long chain", () => {
  test("has every element once", async () => {
    const { ctx } = counted(big);
    const { felder, zahlen } = await viewGliederung(ctx, { auf: ["alle"] });
    const lines = felder.flatMap((feld) => feld.zeilen.map((zeile) => zeile.element.id));
    const { bedarfe, ziele, massnahmen } = BIG_CHAIN;
    expect(zahlen).toEqual({ bedarfe, ziele, massnahmen });
    expect([lines.length, new Set(lines).size]).toEqual([2_000, 2_000]);
  });

  test("asks the database as often as that of a short one", async () => {
    const [few, many] = [counted(small), counted(big)];
    await viewGliederung(few.ctx, { auf: ["alle"] });
    await viewGliederung(many.ctx, { auf: ["alle"] });
    expect(many.asked()).toBe(few.asked());
    expect(many.asked()).toBeLessThan(45);
  });

  test("is closed before anybody opens it, because it would be a very long page", async () => {
    const { felder } = await viewGliederung(counted(big).ctx, {});
    expect(felder.flatMap((feld) => feld.zeilen)).toEqual([]);
    expect(felder).toHaveLength(10);
  });

  test("is for the internal area; a filter that names nothing shows nothing", async () => {
    await expect(viewGliederung(database.ctxFor(small), {})).rejects.toThrow(SignInNeeded);
    const operator = database.ctxFor(small, benutzer({ rolle: "betreiber", bezugId: null }));
    await expect(viewGliederung(operator, {})).rejects.toThrow(NotAllowed);
    const { felder, may } = await viewGliederung(
      database.ctxFor(small, benutzer({ rolle: "lesende", bezugId: null })),
      { gemeinde: "gibt-es-nicht" },
    );
    expect([felder, may.edit]).toEqual([[], false]);
  });
});

test("the morning asks the database as often for many Maßnahmen as for few", async () => {
  const [few, many] = [counted(small), counted(big)];
  expect((await viewBueroLage(few.ctx)).imPlan).toBe(2);
  expect((await viewBueroLage(many.ctx)).imPlan).toBe(800);
  expect(many.asked()).toBe(few.asked());
});
