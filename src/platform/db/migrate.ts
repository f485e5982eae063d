import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { ensureRoles } from "./roles.ts";
import { secure } from "./secure.ts";
import { PROJECT_FOLDER } from "#src/platform/source-folder.ts";

const FOLDER = join(PROJECT_FOLDER, "migrations");

/** The oldest server we support: the suite runs on it. */
export const OLDEST_SERVER = 15;

export class DatabaseTooOld extends Error {
  override readonly name = "DatabaseTooOld";
}

/**
 * Brings a database to this version: roles, tables, row-level security, grants. Several processes may start at once;
 * one migrates, the others wait.
 *
 * @param adminUrl the owner of the database; needs CREATEROLE, not superuser
 * @throws DatabaseTooOld below PostgreSQL 15
 */
export async function migrate({ adminUrl, appSecret }: { adminUrl: string; appSecret: string }): Promise<void> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 8_000 });
  await client.connect();
  try {
    const version = await client.query<{ v: string }>("select current_setting('server_version_num') as v");
    const major = Math.floor(Number(version.rows[0]?.v) / 10_000);
    if (major < OLDEST_SERVER) {
      throw new DatabaseTooOld(`PostgreSQL ${major} ist zu alt; gebraucht wird ${OLDEST_SERVER} oder neuer.`);
    }
    await client.query("select pg_advisory_lock(hashtext('wk migrate'))");
    await ensureRoles(client, appSecret);
    await runMigrations(drizzle(client), { migrationsFolder: FOLDER });
    await secure(client);
  } finally {
    await client.end();
  }
}
