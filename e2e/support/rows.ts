import type { Pool } from "pg";

/**
 * A fingerprint of every table that holds rows of a county: which of them did anything change?
 *
 * @param except `schema.table` or `schema.table.column`
 */
export async function rowsOf(
  admin: Pool,
  tenantId: string,
  except: readonly string[] = [],
): Promise<Map<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relkind = 'r' and n.nspname in ('public', 'auth') order by 1`);
  if (tables.length < 20) throw new Error(`Only ${tables.length} tables with tenant_id: is this the right database?`);
  const prints = new Map<string, string>();
  for (const { name } of tables) {
    if (except.includes(name)) continue;
    const columns = except.filter((one) => one.startsWith(`${name}.`)).map((one) => one.slice(name.length + 1));
    const { rows } = await admin.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t.words, '|' order by t.words)), '') as print
         from (select (to_jsonb(r) - $2::text[])::text as words from ${name} r where tenant_id = $1) t`,
      [tenantId, columns],
    );
    prints.set(name, rows[0]?.print ?? "");
  }
  return prints;
}

/** Names of the tables that differ. */
export function changedTables(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...before].filter(([name, print]) => after.get(name) !== print).map(([name]) => name);
}

/** What the worker still has to do for a county: a document that is made meanwhile is no work of who looks. */
export async function unfinishedWork(admin: Pool, tenantId: string): Promise<readonly string[]> {
  const { rows } = await admin.query<{ work: string }>(
    `select 'ordered: ' || kind as work from platform_auftraege where tenant_id = $1 and due_at < now() + interval '5 minutes'
      union all
     select 'begun: ' || to_jsonb(e)::text from platform_erzeugnisse e
      where tenant_id = $1 and finished_at is null and cancelled_at is null`,
    [tenantId],
  );
  return rows.map((row) => row.work);
}
