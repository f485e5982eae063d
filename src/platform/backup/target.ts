import { existsSync, readdirSync } from "node:fs";
import type { Client } from "pg";
import { LOGIN_ROLES } from "../db/roles.ts";
import { BackupError } from "./backup-error.ts";
import { forceSecurity, listTables, quoted, seesEverything } from "./tables.ts";

/** Refuses while web or worker hold connections: what they write meanwhile would be lost. */
export async function assertNotInUse(client: Client, which: string) {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = any($1)",
    [[...LOGIN_ROLES]],
  );
  if (rows[0]?.n !== 0) {
    throw new BackupError(
      "in-use",
      `${which} wird gerade benutzt; bitte zuerst alle Prozesse von Wirkungskreis beenden.`,
    );
  }
}

/**
 * Makes the target empty of tables. Tables without rows are dropped; with rows only when `replace` says so; tables
 * of somebody else never.
 */
export async function emptyTarget(client: Client, files: string | null, replace: boolean) {
  const holdsFiles = files !== null && existsSync(files) && readdirSync(files).length > 0;
  const { rows } = await client.query<{ ours: boolean; tables: number }>(`
    select to_regclass('drizzle.__drizzle_migrations') is not null as ours,
           (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth')) as tables`);
  const { ours = false, tables = 0 } = rows[0] ?? {};
  if (tables > 0 && !ours) {
    throw new BackupError(
      "not-empty",
      "In der Zieldatenbank liegen fremde Tabellen; bitte eine leere Datenbank anlegen.",
    );
  }
  if (!replace && (holdsFiles || (await holdsRows(client)))) {
    throw new BackupError(
      "not-empty",
      "Im Ziel liegen schon Daten; bitte eine leere Datenbank und einen leeren Datenordner nehmen oder mit --ersetzen sagen, dass sie ersetzt werden sollen.",
    );
  }
  await client.query(
    "begin; drop schema if exists pgboss, auth, drizzle, public cascade; create schema public; commit",
  );
}

async function holdsRows(client: Client): Promise<boolean> {
  const tables = await listTables(client);
  await client.query("begin; set local row_security = off");
  try {
    if (!(await seesEverything(client))) await forceSecurity(client, tables, false);
    for (const table of tables) {
      const { rows } = await client.query<{ some: boolean }>(
        `select exists (select from ${quoted(client, table)}) as some`,
      );
      if (rows[0]?.some) return true;
    }
    return false;
  } finally {
    await client.query("rollback");
  }
}

/** Whether both connections reach the same database. */
export async function isSameDatabase(a: Client, b: Client): Promise<boolean> {
  const identity = async (client: Client) =>
    JSON.stringify(
      (
        await client.query(
          "select pg_postmaster_start_time()::text, oid::int from pg_database where datname = current_database()",
        )
      ).rows,
    );
  return (await identity(a)) === (await identity(b));
}
