import type { Client } from "pg";
import { isUnlogged } from "../db/table-rules.ts";

export type Table = { readonly schema: string; readonly table: string; readonly columns: readonly string[] };

/** `public.konzept_massnahmen`; names are ours, so they hold no dot. */
export const nameOf = ({ schema, table }: Table) => `${schema}.${table}`;

/**
 * Every table with contents. Migrations are compared, not copied; the queue is not a memory (see waitingJobs). Tables that
 * are kept out of the write-ahead log are kept out of backups for the same reason (platform/db/table-rules.ts).
 */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ schema: string; table: string; columns: string[] }>(`
    select n.nspname as schema, c.relname as table,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'auth')
     order by 1, 2`);
  return rows.filter(({ table }) => !isUnlogged(table));
}

export async function listSequences(client: Client): Promise<{ name: string; last: string }[]> {
  const { rows } = await client.query<{ name: string; last: string | null }>(`
    select schemaname || '.' || sequencename as name, last_value::text as last
      from pg_sequences where schemaname in ('public', 'auth') order by 1`);
  return rows.flatMap(({ name, last }) => (last === null ? [] : [{ name, last }]));
}

export function quoted(client: Client, { schema, table }: Table): string {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
}

export function columnList(client: Client, { columns }: Table): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(", ");
}

/** Number of rows and a sum over all of them that does not depend on their order. */
export async function fingerprint(client: Client, table: Table): Promise<{ rows: number; checksum: string }> {
  const { rows } = await client.query<{ n: string; checksum: string }>(`
    select count(*) as n,
           coalesce(sum(('x' || substr(md5(row(${columnList(client, table)})::text), 1, 15))::bit(60)::bigint), 0)::text as checksum
      from ${quoted(client, table)}`);
  return { rows: Number(rows[0]?.n), checksum: rows[0]?.checksum ?? "" };
}

/** Holds off whoever empties a table while it is read: the emptying would show through the snapshot. */
export async function lockForReading(client: Client, tables: readonly Table[]) {
  for (const table of tables) await client.query(`lock table ${quoted(client, table)} in access share mode`);
}

/** Settings that decide how values look as text: the same on both sides, whatever the servers are set to. */
export const PLAIN_TEXT = `
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'iso_8601';
  set local timezone = 'UTC';
  set local bytea_output = 'hex';
  set local extra_float_digits = 1;
  set local xmloption = 'content';
  set local client_encoding = 'UTF8';
  set local lock_timeout = '30s';
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

/** Whether the role sees all rows although row-level security is forced. */
export async function seesEverything(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ all: boolean }>(
    `select rolsuper or rolbypassrls as "all" from pg_roles where rolname = current_user`,
  );
  return rows[0]?.all === true;
}

/** FORCE binds the owner too. It is what the application's roles never are, so lifting it opens nothing to them. */
export async function forceSecurity(client: Client, tables: readonly Table[], force: boolean) {
  for (const table of tables) {
    await client.query(`alter table ${quoted(client, table)} ${force ? "" : "no"} force row level security`);
  }
}
