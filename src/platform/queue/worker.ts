import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";
import { type JobWithMetadata, PgBoss } from "pg-boss";
import { sql } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import { ZONE } from "#src/shared/datum.ts";
import type { Ctx } from "../ctx.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Job, ScheduledJob } from "./job.ts";

export type WorkerOptions<Needs> = {
  connectionString: string;
  pool: Pool;
  log: Log;
  metrics: Metrics;
  jobs: readonly Job<Needs>[];
  scheduled: readonly ScheduledJob<Needs>[];
  /** What a job may use beyond its context, for the county it works for. */
  needsFor(ctx: Ctx): Needs;
  /** The context a job works in; null when the county is gone or locked. */
  ctxFor(tenant: Id<"Mandant">, jobId: string): Promise<Ctx | null>;
  listTenants(): Promise<Id<"Mandant">[]>;
};

export type Worker = { wake(): void; stop(): Promise<void>; idle(): Promise<void> };

type Envelope = { tenantId: Id<"Mandant">; payload: Record<string, unknown> };

type WithMetadata = { readonly pollingIntervalSeconds: number; readonly includeMetadata: true };

const MOVE_AT_MOST = 200;
const LOOK_EVERY_MS = 2_000;

/** Moves committed work from the outbox into the queue and does it. Any number of workers may run. */
export async function startWorker<Needs>(options: WorkerOptions<Needs>): Promise<Worker> {
  const { log, metrics, pool } = options;
  const boss = new PgBoss({
    connectionString: options.connectionString,
    schema: "pgboss",
    max: 3,
    createSchema: false,
  });
  boss.on("error", (error: Error) => log.error({ err: error }, "queue"));
  await boss.start();
  const kinds = new Map(options.jobs.map((job) => [job.kind, job]));

  for (const job of options.jobs) {
    await boss.createQueue(job.kind, {
      retryLimit: job.retries ?? 3,
      retryDelay: job.retryDelaySeconds ?? 5,
      retryBackoff: true,
      expireInSeconds: job.timeoutSeconds ?? 120,
      deleteAfterSeconds: 3_600,
    });
    await boss.work<Envelope, void, WithMetadata>(
      job.kind,
      { pollingIntervalSeconds: 0.5, includeMetadata: true },
      async (batch) => {
        for (const one of batch) await run(job, one);
      },
    );
  }
  for (const scheduled of options.scheduled) {
    await boss.createQueue(scheduled.kind, { deleteAfterSeconds: 3_600, retryLimit: 1 });
    await boss.schedule(scheduled.kind, scheduled.cron, {}, { tz: ZONE });
    await boss.work(scheduled.kind, { pollingIntervalSeconds: 2 }, async () => runForAll(scheduled));
  }

  async function run(job: Job<Needs>, one: JobWithMetadata<Envelope>) {
    const ctx = await options.ctxFor(one.data.tenantId, one.id);
    if (!ctx) return;
    const payload = job.schema.parse(one.data.payload);
    try {
      await job.handle(ctx, payload, options.needsFor(ctx));
      metrics.jobs.inc({ kind: job.kind, result: "done" });
    } catch (error) {
      const last = one.retryCount >= one.retryLimit;
      metrics.jobs.inc({ kind: job.kind, result: last ? "given-up" : "failed" });
      log.warn({ err: error, kind: job.kind, job: one.id, last }, "job failed");
      if (last) await job.onGivenUp?.(ctx, payload, options.needsFor(ctx));
      throw error;
    }
  }

  async function runForAll(scheduled: ScheduledJob<Needs>) {
    for (const tenant of await options.listTenants()) {
      const ctx = await options.ctxFor(tenant, scheduled.kind);
      if (!ctx) continue;
      try {
        await scheduled.handle(ctx, options.needsFor(ctx));
      } catch (error) {
        log.error({ err: error, kind: scheduled.kind, mandant: ctx.mandant.key }, "scheduled job failed");
      }
    }
  }

  /** Outbox and queue change in one transaction, so nothing is lost or done twice between them. */
  async function move(): Promise<number> {
    const client = await pool.connect();
    try {
      await client.query("begin");
      const taken = await client.query<{ tenant_id: Id<"Mandant">; id: string; kind: string; payload: object }>(
        "select tenant_id, id, kind, payload from platform_take_auftraege($1)",
        [MOVE_AT_MOST],
      );
      const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
      for (const row of taken.rows) {
        if (!kinds.has(row.kind)) {
          log.error({ kind: row.kind }, "nobody does this kind of work");
          continue;
        }
        const envelope = { tenantId: row.tenant_id, payload: row.payload };
        await boss.send(row.kind, envelope, { db });
      }
      await client.query("commit");
      metrics.outbox.inc(taken.rows.length);
      return taken.rows.length;
    } catch (error) {
      await client.query("rollback");
      throw error;
    } finally {
      client.release();
    }
  }

  let stopped = false;
  let moving: Promise<void> | null = null;
  let again = false;
  function wake() {
    if (stopped) return;
    if (moving) {
      again = true;
      return;
    }
    moving = moveAll().finally(() => {
      moving = null;
      if (again) {
        again = false;
        wake();
      }
    });
  }
  async function moveAll() {
    try {
      for (let moved = MOVE_AT_MOST; moved === MOVE_AT_MOST; ) moved = stopped ? 0 : await move();
    } catch (error) {
      log.error({ err: error }, "outbox");
    }
  }
  const timer = setInterval(wake, LOOK_EVERY_MS);
  wake();

  return {
    wake,
    /** Resolves when outbox and queue are empty; for tests and the command line. */
    async idle() {
      const db = drizzle(pool);
      for (;;) {
        await moving;
        await move();
        const open = await db.execute<{ n: number }>(
          sql`select count(*)::int as n from pgboss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%'`,
        );
        if ((open.rows[0]?.n ?? 0) === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await moving;
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
