import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import packageJson from "../../../package.json" with { type: "json" };
import { BackupError } from "./backup-error.ts";
import { connectAsOwner, secretMark } from "./connection.ts";
import { FORMAT, filePiece, HEAD, type Head, JOBS, TAIL, type Tail, tablePiece, type WaitingJob } from "./format.ts";
import {
  columnList,
  fingerprint,
  forceSecurity,
  listSequences,
  listTables,
  lockForReading,
  nameOf,
  PLAIN_TEXT,
  quoted,
  seesEverything,
  type Table,
} from "./tables.ts";
import { END, formatEntry } from "./tar.ts";
import { writeWhole } from "./write-whole.ts";

export type BackupSource = {
  /** The owner of the database. */
  readonly adminUrl: string;
  readonly appSecret: string;
  /** Holds the folder `files`. */
  readonly dataDir: string;
};

export type BackupReport = {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Work that was waiting in the queue. */
  readonly jobs: number;
  /** Files that a row names but the disk has not: deleted while the backup ran, or lost. */
  readonly missing: readonly string[];
};

export type BackupResult = BackupReport & { readonly file: string; readonly bytes: number };

/**
 * Writes everything the installation knows into one file (tar, gzip): one moment of the database, and its files.
 * The application may go on meanwhile. The file is as confidential as the database, so it is readable by its owner only.
 *
 * @throws BackupError when the file is there already or the disk is full
 */
export async function backup(
  options: BackupSource & { readonly file: string; readonly now: Date },
): Promise<BackupResult> {
  const { file } = options;
  if (existsSync(file)) {
    throw new BackupError("exists", `Die Datei ${file} gibt es schon; bitte einen anderen Namen wählen.`);
  }
  const part = `${file}.part`;
  const handle = await openNew(part);
  try {
    const entries = new PassThrough({ highWaterMark: 1 << 20 });
    const written = pipeline(entries, createGzip({ level: 6 }), handle.createWriteStream({ flush: true }));
    const report = await writeBackup(options, entries, { withFiles: true }).catch((error: Error) => {
      entries.destroy(error);
      throw error;
    });
    await written;
    await rename(part, file);
    const bytes = (await open(file).then(async (done) => [await done.stat(), await done.close()] as const))[0].size;
    return { ...report, file, bytes };
  } catch (error) {
    await rm(part, { force: true });
    throw diskError(error, file);
  }
}

async function openNew(file: string) {
  try {
    return await open(file, "w", 0o600);
  } catch (error) {
    throw diskError(error, file);
  }
}

function diskError(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOSPC") return new BackupError("disk", `Für ${file} ist kein Platz mehr auf dem Datenträger.`);
  if (code === "ENOENT" || code === "EACCES" || code === "EROFS" || code === "EPERM") {
    return new BackupError("disk", `Die Datei ${file} kann nicht geschrieben werden (${code}).`, { cause: error });
  }
  return error;
}

/** Writes the entries of a backup to a stream and ends it. */
export async function writeBackup(
  source: BackupSource & { readonly now: Date },
  target: Writable,
  { withFiles }: { withFiles: boolean },
): Promise<BackupReport> {
  const client = await connectAsOwner(source.adminUrl);
  try {
    const tables = await listTables(client);
    const free = await seesEverything(client);
    if (free) return await writeSnapshot(client, source, tables, target, withFiles);
    // If we die in between, the next start finds no mark and puts everything back (platform/db/secure.ts).
    const { rows } = await client.query<{ mark: string | null }>(
      "select obj_description('public'::regnamespace) as mark",
    );
    await client.query("comment on schema public is null");
    await forceSecurity(client, tables, false);
    try {
      return await writeSnapshot(client, source, tables, target, withFiles);
    } finally {
      await client.query("rollback");
      await forceSecurity(client, tables, true);
      await client.query(`comment on schema public is ${client.escapeLiteral(rows[0]?.mark ?? "")}`);
    }
  } finally {
    await client.end();
  }
}

async function writeSnapshot(
  client: Client,
  source: BackupSource & { readonly now: Date },
  tables: readonly Table[],
  target: Writable,
  withFiles: boolean,
): Promise<BackupReport> {
  const write = (name: string, body: Buffer) => writeWhole(target, formatEntry({ name, body }));
  const writeJson = (name: string, value: unknown) => write(name, Buffer.from(JSON.stringify(value)));
  await client.query(`begin isolation level repeatable read read only; set local row_security = off; ${PLAIN_TEXT}`);
  await lockForReading(client, tables);
  await writeJson(HEAD, await describe(client, source, tables, withFiles));
  const tail: Tail = { tables: {}, files: { count: 0, bytes: 0 }, missing: [] };
  for (const table of tables) {
    await copyOut(client, table, write);
    tail.tables[nameOf(table)] = await fingerprint(client, table);
  }
  const jobs = await waitingJobs(client);
  await writeJson(JOBS, jobs);
  if (withFiles) await copyFiles(client, join(source.dataDir, "files"), tail, write);
  await client.query("commit");
  await writeJson(TAIL, tail);
  await writeWhole(target, END);
  target.end();
  const rows = Object.values(tail.tables).reduce((sum, table) => sum + table.rows, 0);
  return { tables: tables.length, rows, files: tail.files.count, jobs: jobs.length, missing: tail.missing };
}

async function describe(
  client: Client,
  { appSecret, now }: BackupSource & { readonly now: Date },
  tables: readonly Table[],
  withFiles: boolean,
): Promise<Head> {
  const migrations = await client.query<{ hash: string }>(
    "select hash from drizzle.__drizzle_migrations order by created_at",
  );
  const server = await client.query<{ version: string }>("select current_setting('server_version') as version");
  return {
    format: FORMAT,
    version: packageJson.version,
    createdAt: now.toISOString(),
    server: server.rows[0]?.version ?? "",
    migrations: migrations.rows.map((row) => row.hash),
    tables: tables.map((table) => ({ name: nameOf(table), columns: [...table.columns] })),
    sequences: await listSequences(client),
    secretMark: secretMark(appSecret),
    withFiles,
  };
}

/** A piece is what is held in memory at once. */
const PIECE_BYTES = 4 << 20;

async function copyOut(client: Client, table: Table, write: (name: string, body: Buffer) => Promise<void>) {
  const stream = client.query(copyTo(`copy ${quoted(client, table)} (${columnList(client, table)}) to stdout`));
  let waiting: Buffer[] = [];
  let bytes = 0;
  let piece = 0;
  const flush = async () => {
    if (bytes === 0) return;
    await write(tablePiece(nameOf(table), piece), Buffer.concat(waiting));
    piece += 1;
    waiting = [];
    bytes = 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes >= PIECE_BYTES) await flush();
  }
  await flush();
}

/**
 * What the worker has taken from the outbox and not yet done. A restore puts it into the outbox again, so it is done
 * at least once.
 */
async function waitingJobs(client: Client): Promise<WaitingJob[]> {
  const exists = await client.query<{ there: boolean }>("select to_regclass('pgboss.job') is not null as there");
  if (exists.rows[0]?.there !== true) return [];
  const { rows } = await client.query<{
    tenant_id: string;
    kind: string;
    payload: Record<string, unknown>;
    due: string;
  }>(`
    select data->>'tenantId' as tenant_id, name as kind, data->'payload' as payload,
           to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due
      from pgboss.job
     where state in ('created', 'retry', 'active') and data ? 'tenantId' and data ? 'payload'
     order by created_on, id`);
  return rows.map((row) => ({ tenantId: row.tenant_id, kind: row.kind, payload: row.payload, dueAt: row.due }));
}

async function copyFiles(
  client: Client,
  folder: string,
  tail: Tail,
  write: (name: string, body: Buffer) => Promise<void>,
) {
  const { rows } = await client.query<{ tenant: string; id: string; sha256: string }>(
    "select tenant_id as tenant, id, sha256 from platform_dateien order by 1, 2",
  );
  for (const { tenant, id, sha256 } of rows) {
    const body = await readFile(join(folder, tenant, id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (body === null || createHash("sha256").update(body).digest("hex") !== sha256) {
      tail.missing.push(`${tenant}/${id}`);
      continue;
    }
    await write(filePiece(tenant, id), body);
    tail.files.count += 1;
    tail.files.bytes += body.length;
  }
}
