import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { testDatabase } from "../../../test/database.ts";
import { record } from "../audit/record.ts";
import type { Ctx, Mandant } from "../ctx.ts";
import { urlForRole } from "../db/roles.ts";
import { auftraege } from "../db/tables.ts";
import { createLog } from "../log.ts";
import { createMetrics } from "../metrics.ts";
import { enqueue } from "./enqueue.ts";
import { defineJob, type Job } from "./job.ts";
import { startWorker, type Worker } from "./worker.ts";

const database = testDatabase();
const running: Worker[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});

async function work(mandanten: readonly Mandant[], jobs: readonly Job<null>[]): Promise<Worker> {
  const worker = await startWorker<null>({
    connectionString: urlForRole(database.url, "wk_worker", database.appSecret),
    pool: database.pools.worker,
    log: createLog("silent"),
    metrics: createMetrics(),
    jobs,
    scheduled: [],
    needsFor: () => null,
    async ctxFor(tenant) {
      const mandant = mandanten.find((one) => one.id === tenant);
      return mandant ? database.ctxFor(mandant) : null;
    },
    listTenants: async () => mandanten.map((one) => one.id),
  });
  running.push(worker);
  return worker;
}

function ask(ctx: Ctx, kind: string, nr: number) {
  return ctx.db.write(async (tx) => {
    await enqueue(tx, kind, { nr });
    await record(tx, ctx, "test.asked", []);
  });
}

const schema = z.object({ nr: z.number() });

test("what a command asked for is done once, in its own county", async () => {
  const [a, b] = [await database.aMandant(), await database.aMandant()];
  const done: string[] = [];
  const job = defineJob<null, typeof schema>({
    kind: "test.once",
    schema,
    async handle(ctx, { nr }) {
      done.push(`${ctx.mandant.key} ${nr}`);
    },
  });
  await ask(database.ctxFor(a), "test.once", 1);
  await ask(database.ctxFor(b), "test.once", 2);
  const [one, two] = [await work([a, b], [job]), await work([a, b], [job])];
  await Promise.all([one.idle(), two.idle()]);
  expect(done.toSorted()).toEqual([`${a.key} 1`, `${b.key} 2`].toSorted());
  expect(await database.ctxFor(a).db.read((db) => db.select().from(auftraege))).toEqual([]);
});

test("a command that is undone asks for nothing", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant);
  await ctx.db.write(async (tx) => {
    await enqueue(tx, "test.never", { nr: 1 });
    return { ok: false, reason: "nein" } as const;
  });
  expect(await ctx.db.read((db) => db.select().from(auftraege))).toEqual([]);
});

test("a job that keeps failing is given up, and the others go on", async () => {
  const mandant = await database.aMandant();
  const tries: number[] = [];
  const givenUp: number[] = [];
  const poison = defineJob<null, typeof schema>({
    kind: "test.poison",
    schema,
    retries: 1,
    retryDelaySeconds: 0,
    async handle(_ctx, { nr }) {
      tries.push(nr);
      if (nr === 1) throw new Error("poison");
    },
    async onGivenUp(_ctx, { nr }) {
      givenUp.push(nr);
    },
  });
  await ask(database.ctxFor(mandant), "test.poison", 1);
  await ask(database.ctxFor(mandant), "test.poison", 2);
  const worker = await work([mandant], [poison]);
  await worker.idle();
  expect(tries.toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
  expect(givenUp).toEqual([1]);
});

test("a job of a county that is gone does nothing (T27)", async () => {
  const mandant = await database.aMandant();
  let touched = false;
  const job = defineJob<null, typeof schema>({
    kind: "test.gone",
    schema,
    async handle() {
      touched = true;
    },
  });
  await ask(database.ctxFor(mandant), "test.gone", 1);
  const worker = await work([], [job]);
  await worker.idle();
  expect(touched).toBe(false);
});
