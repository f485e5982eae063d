import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import type { Client } from "pg";
import { ensureRoles } from "../db/roles.ts";
import { BackupError } from "./backup-error.ts";
import { PROJECT_FOLDER } from "#src/platform/source-folder.ts";

const FOLDER = join(PROJECT_FOLDER, "migrations");

/** Refuses a backup whose migrations this release does not begin with. */
export function assertKnown(migrations: readonly string[], version: string) {
  const known = readMigrationFiles({ migrationsFolder: FOLDER }).map((migration) => migration.hash);
  if (migrations.length <= known.length && migrations.every((hash, i) => hash === known[i])) return;
  throw new BackupError(
    "newer-version",
    `Die Sicherung stammt von einer anderen Fassung (${version}), deren Tabellen diese hier nicht kennt; bitte mit der neuesten Fassung einspielen.`,
  );
}

/** Brings an empty database to the tables that a backup was made from; later migrations follow once it is loaded. */
export async function migrateTo(client: Client, appSecret: string, migrations: readonly string[]) {
  await ensureRoles(client, appSecret);
  const folder = mkdtempSync(join(tmpdir(), "wk-migrations-"));
  try {
    const journal = JSON.parse(readFileSync(join(FOLDER, "meta/_journal.json"), "utf8")) as {
      entries: { tag: string }[];
    };
    const entries = journal.entries.slice(0, migrations.length);
    mkdirSync(join(folder, "meta"));
    writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries) cpSync(join(FOLDER, `${tag}.sql`), join(folder, `${tag}.sql`));
    await runMigrations(drizzle(client), { migrationsFolder: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
