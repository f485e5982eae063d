import "#src/app/table-rules.ts";
import { randomBytes } from "node:crypto";
import { Client, Pool } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, inject } from "vitest";
import type { Ctx, Mandant } from "#src/platform/ctx.ts";
import { tenantDb } from "#src/platform/db/db.ts";
import { createPools, type Pools } from "#src/platform/db/pools.ts";
import { newId } from "#src/platform/id.ts";
import { systemActor } from "#src/app/context.ts";
import { type Actor, OEFFENTLICH } from "#src/shared/actor.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import type { Locale } from "#src/shared/locale.ts";

/** 21 November 2026, noon in Germany. */
export const TEST_NOW = Date.parse("2026-11-21T11:00:00Z");

export type TestDatabase = {
  readonly url: string;
  readonly appSecret: string;
  readonly pools: Pools;
  /** As superuser: sees all counties. For looking and for planting, never for what the application does. */
  readonly admin: Pool;
  /** A county of its own: what other tests wrote cannot be seen from it. */
  aMandant(overrides?: Partial<Pick<Mandant, "key" | "art">>): Promise<Mandant>;
  /** A county like Landkreis Erlengrund up to its Konzept, of the caller alone. */
  aDemoMandant(): Promise<Mandant>;
  ctxFor(mandant: Mandant, actor?: Actor, overrides?: { today?: Datum; now?: number; locale?: Locale }): Ctx;
};

/**
 * Gives the test file its own migrated database. Call it once at the top of the file; use what it returns inside tests
 * and hooks only.
 */
export function testDatabase(): TestDatabase {
  let opened: { url: string; pools: Pools; admin: Pool } | null = null;
  const name = `wk_test_${randomBytes(6).toString("hex")}`;
  const current = () => {
    if (!opened) throw new Error("The test database exists inside tests and hooks only.");
    return opened;
  };

  beforeAll(async () => {
    const { url, appSecret } = await createDatabase(name);
    const log = pino({ level: "silent" });
    const admin = new Pool({ connectionString: url, max: 2 });
    // `pool.end()` resolves before its last socket is closed; dropping the database then ends it once more.
    admin.on("error", () => {});
    opened = {
      url,
      pools: createPools({ adminUrl: url, appSecret, log, maxWeb: 4 }),
      admin,
    };
  });

  afterAll(async () => {
    await Promise.all([opened?.pools.end(), opened?.admin.end()]);
    await asSuperuser((client) => client.query(`drop database if exists ${name} with (force)`));
  });

  return {
    get url() {
      return current().url;
    },
    get appSecret() {
      return inject("testServer").appSecret;
    },
    get pools() {
      return current().pools;
    },
    get admin() {
      return current().admin;
    },
    aMandant: (overrides) => aMandant(current().admin, overrides),
    async aDemoMandant() {
      const mandant = await aMandant(current().admin);
      // Loading the whole demo is for those who ask for it.
      const { fillFromDemo } = await import("./demo-county.ts");
      await fillFromDemo(current().admin, mandant.id, inject("testServer").folder, withDemoPlace);
      return mandant;
    },
    ctxFor: (mandant, actor, overrides) => ctxFor(current().pools, mandant, actor, overrides),
  };
}

type Overrides = NonNullable<Parameters<TestDatabase["ctxFor"]>[2]>;

function ctxFor(pools: Pools, mandant: Mandant, actor: Actor = OEFFENTLICH, overrides: Overrides = {}): Ctx {
  const now = overrides.now ?? TEST_NOW;
  return {
    db: tenantDb(pools.web, mandant.id),
    mandant,
    actor,
    locale: overrides.locale ?? "de",
    today: overrides.today ?? datumOf(now),
    now,
    requestId: "test",
  };
}

/** One at a time in all workers, in a database that is gone afterwards. */
async function withDemoPlace(work: (place: { ctx: Ctx; admin: Pool }) => Promise<void>): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query("select pg_advisory_lock(hashtext('demo-county'))");
    const name = `wk_demo_${randomBytes(6).toString("hex")}`;
    const { url, appSecret } = await createDatabase(name);
    const pools = createPools({ adminUrl: url, appSecret, log: pino({ level: "silent" }), maxWeb: 4 });
    const admin = new Pool({ connectionString: url, max: 2 });
    admin.on("error", () => {});
    try {
      await work({ ctx: ctxFor(pools, await aMandant(admin), systemActor("demo")), admin });
    } finally {
      await Promise.all([pools.end(), admin.end()]);
      await client.query(`drop database if exists ${name} with (force)`);
    }
  });
}

/** Any further database on the test server: a copy of the migrated template, or an empty one. */
export async function createDatabase(name: string, from: "template" | "empty" = "template") {
  const { url, template, appSecret } = inject("testServer");
  await asSuperuser(async (client) => {
    await client.query(
      `create database ${name} template ${from === "empty" ? "template0" : template} strategy file_copy`,
    );
    if (from === "empty") return;
    // CREATE DATABASE copies everything but the rights on the database itself.
    await client.query(
      "update pg_database set datacl = (select datacl from pg_database where datname = $1) where datname = $2",
      [template, name],
    );
  });
  const target = new URL(url);
  target.pathname = `/${name}`;
  return { url: target.toString(), appSecret };
}

async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: inject("testServer").url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function aMandant(admin: Pool, overrides: Partial<Pick<Mandant, "key" | "art">> = {}): Promise<Mandant> {
  const id = newId<"Mandant">();
  const key = overrides.key ?? `kreis-${id.slice(-12)}`;
  const art = overrides.art ?? "kreis";
  const host = `${key}.localhost`;
  await admin.query("insert into platform_mandanten (tenant_id, key, art) values ($1, $2, $3)", [id, key, art]);
  await admin.query("insert into platform_mandant_hosts (host, tenant_id, haupt) values ($1, $2, true)", [host, id]);
  return { id, key, art, origin: `http://${host}` };
}
