import { expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { testDatabase } from "../../../test/database.ts";
import { record } from "../audit/record.ts";
import { newId } from "../id.ts";
import { auditEvents } from "./tables.ts";

const database = testDatabase();

test("a county sees none of another's rows in any table, and writes none", async () => {
  const a = await database.aMandant();
  const b = await database.aMandant();
  const ctxB = database.ctxFor(b);
  await ctxB.db.write((tx) => record(tx, ctxB, "test.planted", []));
  const { rows: all } = await database.admin.query<{ name: string; readable: boolean }>(
    `select table_name as name, has_table_privilege('wk_app', format('public.%I', table_name), 'select') as readable
       from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`,
  );
  // Anonymous answers that wait are read by nobody, whichever county they are of (ADR 0084).
  expect(all.filter(({ readable }) => !readable).map(({ name }) => name)).toEqual(["beteiligung_eingang"]);
  const tables = all.filter(({ readable }) => readable);
  expect(tables.length).toBeGreaterThan(15);
  const ctxA = database.ctxFor(a);
  await ctxA.db.read(async (db) => {
    const seen: string[] = [];
    for (const { name } of tables) {
      const found = await db.execute<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(name)} where tenant_id = ${b.id}`,
      );
      if (found.rows[0]?.n !== 0) seen.push(name);
    }
    expect(seen).toEqual([]);
  });
  await expect(
    ctxA.db.write((tx) =>
      tx.insert(auditEvents).values({ tenantId: b.id, id: newId(), actorKind: "system", verb: "x", requestId: "x" }),
    ),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("without a county there are no rows, and nothing can be written", async () => {
  const client = await database.pools.web.connect();
  try {
    await client.query("begin; set local role wk_app");
    expect((await client.query("select count(*)::int as n from platform_audit_events")).rows[0].n).toBe(0);
    await expect(
      client.query(
        "insert into platform_audit_events (id, actor_kind, verb, request_id) values (gen_random_uuid(), 'x', 'x', 'x')",
      ),
    ).rejects.toThrow(/row-level security|null value/);
  } finally {
    await client.query("rollback");
    client.release();
  }
});

test("role and county are gone when the connection goes back", async () => {
  const ctx = database.ctxFor(await database.aMandant());
  await ctx.db.read((db) => db.execute(sql`select 1`));
  await ctx.db.read(() => Promise.reject(new Error("dies"))).catch(() => {});
  const client = await database.pools.web.connect();
  try {
    const { rows } = await client.query("select current_user as who, current_setting('app.tenant_id', true) as tenant");
    expect(rows[0].who).toBe("wk_web");
    expect(rows[0].tenant || null).toBeNull();
  } finally {
    client.release();
  }
});

test("the web login cannot become anybody but the application", async () => {
  const client = await database.pools.web.connect();
  try {
    for (const role of ["wk_auth", "wk_worker", "wk_definer", "postgres"]) {
      await expect(client.query(`set role ${role}`)).rejects.toThrow(/permission denied/);
    }
    await expect(client.query("select * from platform_take_auftraege(1)")).rejects.toThrow(/permission denied/);
    await expect(client.query("select * from auth.user")).rejects.toThrow(/permission denied/);
  } finally {
    client.release();
  }
});

test("a command that records nothing, or twice, is undone", async () => {
  const ctx = database.ctxFor(await database.aMandant());
  await expect(ctx.db.write(async () => "forgot")).rejects.toThrow(/exactly one audit entry/);
  await expect(
    ctx.db.write(async (tx) => {
      await record(tx, ctx, "test.one", []);
      await record(tx, ctx, "test.two", []);
    }),
  ).rejects.toThrow(/exactly one audit entry/);
  expect(await ctx.db.read((db) => db.select().from(auditEvents))).toEqual([]);
});

test("a refusal leaves no trace", async () => {
  const ctx = database.ctxFor(await database.aMandant());
  const outcome = await ctx.db.write(async (tx) => {
    await record(tx, ctx, "test.refused", []);
    return { ok: false, reason: "nein" } as const;
  });
  expect(outcome).toEqual({ ok: false, reason: "nein" });
  expect(await ctx.db.read((db) => db.select().from(auditEvents))).toEqual([]);
});

test("the log cannot be rewritten by the application", async () => {
  const ctx = database.ctxFor(await database.aMandant());
  await ctx.db.write((tx) => record(tx, ctx, "test.kept", []));
  await expect(
    ctx.db.write(async (tx) => {
      await record(tx, ctx, "test.other", []);
      await tx.update(auditEvents).set({ verb: "test.changed" });
    }),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a connection that is lost between two queries fails its transaction and nothing else", async () => {
  const ctx = database.ctxFor(await database.aMandant());
  const gone = async (pid: number | undefined) => {
    const { rows } = await database.admin.query("select from pg_stat_activity where pid = $1", [pid]);
    return rows.length === 0;
  };
  await expect(
    ctx.db.read(async (db) => {
      const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await database.admin.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      for (let turn = 0; turn < 1_000 && !(await gone(rows[0]?.pid)); turn++);
      await db.execute(sql`select 1`);
    }),
  ).rejects.toThrow();
  const { rows } = await ctx.db.read((db) => db.execute<{ n: number }>(sql`select 1 as n`));
  expect(rows).toEqual([{ n: 1 }]);
});
