import { expect, test } from "vitest";
import { deleteMandant } from "#src/app/mandanten.ts";
import { systemActor } from "#src/app/context.ts";
import { loadDemo as loadKonzept } from "#src/modules/konzept/demo.ts";
import { loadDemo as loadLandkreis } from "#src/modules/landkreis/demo.ts";
import { loadDemo as loadNetzwerk } from "#src/modules/netzwerk/demo.ts";
import type { Mandant } from "#src/platform/ctx.ts";
import { testDatabase } from "../database.ts";

const database = testDatabase();

async function fill(mandant: Mandant): Promise<void> {
  const ctx = database.ctxFor(mandant, systemActor("test"));
  await loadLandkreis(ctx);
  await loadKonzept(ctx, await loadNetzwerk(ctx));
}

/** Every table with rows of counties, and a fingerprint of those of one. */
async function rowsOf(mandant: Mandant): Promise<Map<string, { count: number; print: string }>> {
  const { rows: tables } = await database.admin.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relkind = 'r' and n.nspname in ('public', 'auth')`);
  const found = new Map<string, { count: number; print: string }>();
  for (const { name } of tables) {
    const { rows } = await database.admin.query<{ count: number; print: string }>(
      `select count(*)::int as count, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print
         from ${name} t where tenant_id = $1`,
      [mandant.id],
    );
    if (rows[0]) found.set(name, rows[0]);
  }
  return found;
}

test("T31 deleting a county leaves no row of it and every other byte for byte", { timeout: 60_000 }, async () => {
  const [gone, stays] = [await database.aMandant(), await database.aMandant()];
  await fill(gone);
  await fill(stays);
  const before = await rowsOf(stays);
  expect([...before.values()].filter(({ count }) => count > 0).length).toBeGreaterThan(15);
  const outcome = await deleteMandant(database.url, gone.key);
  expect(outcome).toEqual({ ok: true, value: gone.id });
  expect([...(await rowsOf(gone))].filter(([, { count }]) => count > 0)).toEqual([]);
  expect(await rowsOf(stays)).toEqual(before);
  const { rows } = await database.admin.query(
    "select relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' where relkind = 'r' and relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and not (relrowsecurity and relforcerowsecurity)",
  );
  expect(rows, "row-level security is on again everywhere").toEqual([]);
});

test("a county that there is not is said so, and nothing is deleted", async () => {
  expect(await deleteMandant(database.url, "gibt-es-nicht")).toEqual({ ok: false, reason: "unbekannt" });
});
