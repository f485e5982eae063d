import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { migrate } from "../db/migrate.ts";
import { BackupError } from "./backup-error.ts";
import { connectAsOwner, secretMark } from "./connection.ts";
import { HEAD, type Head, headSchema, TAIL, tailSchema } from "./format.ts";
import { load } from "./load.ts";
import { assertKnown, migrateTo } from "./schema-version.ts";
import { assertNotInUse, emptyTarget } from "./target.ts";
import { DamagedArchive, type Entry, readEntries } from "./tar.ts";

export type RestoreTarget = {
  /** The owner of the database; needs CREATEROLE, not superuser. */
  readonly adminUrl: string;
  readonly appSecret: string;
  /** Gets the folder `files`. */
  readonly dataDir: string;
  /** True: what lies in the target is deleted first. */
  readonly replace?: boolean;
};

export type RestoreResult = {
  /** When the backup was made. */
  readonly createdAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly jobs: number;
  readonly missing: readonly string[];
  /** False: accounts with a second factor must set it up again, since it was sealed with another APP_SECRET. */
  readonly sameSecret: boolean;
};

/**
 * Puts a backup into an empty database and data folder, checks every table and file against it, and brings the tables
 * to this release. Either everything arrives or nothing.
 *
 * @throws BackupError with one sentence that says what to do
 */
export async function restore(options: RestoreTarget & { readonly file: string }): Promise<RestoreResult> {
  await examine(options.file);
  return translated(options.file, () => restoreEntries(entriesOf(options.file), options));
}

/** Reads a backup from end to end, so that a target is not emptied for a file that is cut off. */
async function examine(file: string): Promise<void> {
  await translated(file, async () => {
    const entries = entriesOf(file);
    const head = await readHead(entries);
    assertKnown(head.migrations, head.version);
    let last: Entry | null = null;
    let files = 0;
    for await (const entry of entries) {
      last = entry;
      if (entry.name.startsWith("dateien/")) files += 1;
    }
    const tail = last?.name === TAIL ? tailSchema.parse(JSON.parse(last.body.toString("utf8"))) : null;
    if (!tail || tail.files.count !== files) throw new DamagedArchive("incomplete");
  });
}

function entriesOf(file: string): AsyncGenerator<Entry> {
  const packed = createReadStream(file);
  const plain = createGunzip();
  packed.on("error", (error) => plain.destroy(error));
  return readEntries(packed.pipe(plain) as AsyncIterable<Buffer>);
}

async function translated<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") {
      throw new BackupError("not-a-backup", `Die Datei ${file} kann nicht gelesen werden (${code}).`, { cause: error });
    }
    if (code === "Z_DATA_ERROR" && error instanceof Error && /incorrect header/.test(error.message)) {
      throw new BackupError("not-a-backup", `Die Datei ${file} ist keine Sicherung von Wirkungskreis.`);
    }
    if (code.startsWith("Z_") || error instanceof DamagedArchive) {
      throw new BackupError(
        "damaged",
        `Die Sicherung ${file} ist unvollständig oder beschädigt; bitte eine andere nehmen.`,
        {
          cause: error,
        },
      );
    }
    throw error;
  }
}

async function readHead(entries: AsyncGenerator<Entry>): Promise<Head> {
  const { value } = await entries.next();
  const parsed = value?.name === HEAD ? headSchema.safeParse(JSON.parse(value.body.toString("utf8"))) : null;
  if (parsed?.success) return parsed.data;
  throw new BackupError(
    "not-a-backup",
    "Die Datei ist keine Sicherung von Wirkungskreis, die diese Fassung lesen kann.",
  );
}

/** Reads a backup as it comes; for `move`, straight from another database. */
export async function restoreEntries(entries: AsyncGenerator<Entry>, target: RestoreTarget): Promise<RestoreResult> {
  const { adminUrl, appSecret, dataDir, replace = false } = target;
  const head = await readHead(entries);
  assertKnown(head.migrations, head.version);
  const files = head.withFiles ? join(dataDir, "files") : null;
  const staged = files === null ? null : `${files}.neu-${randomBytes(4).toString("hex")}`;
  const client = await connectAsOwner(adminUrl);
  try {
    await assertNotInUse(client, "Die Zieldatenbank");
    await emptyTarget(client, files, replace);
    await migrateTo(client, appSecret, head.migrations);
    if (staged !== null) await mkdir(staged, { recursive: true, mode: 0o700 });
    const { tail, jobs } = await load(client, head, entries, staged, async () => {
      if (files === null || staged === null) return;
      await rm(files, { recursive: true, force: true });
      await rename(staged, files);
    });
    await migrate({ adminUrl, appSecret });
    return {
      createdAt: head.createdAt,
      tables: head.tables.length,
      rows: Object.values(tail.tables).reduce((sum, table) => sum + table.rows, 0),
      files: tail.files.count,
      jobs,
      missing: tail.missing,
      sameSecret: head.secretMark === secretMark(appSecret),
    };
  } finally {
    if (staged !== null) await rm(staged, { recursive: true, force: true });
    await client.end();
  }
}
