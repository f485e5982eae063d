import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { newId } from "../id.ts";
import { BackupError } from "./backup-error.ts";
import { type Head, JOBS, jobsSchema, TAIL, type Tail, tailSchema, type WaitingJob } from "./format.ts";
import {
  columnList,
  fingerprint,
  forceSecurity,
  listTables,
  nameOf,
  PLAIN_TEXT,
  quoted,
  seesEverything,
  type Table,
} from "./tables.ts";
import type { Entry } from "./tar.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Loads all entries after the head in one transaction and compares every table with what the backup says.
 * `beforeCommit` is the last thing that may still stop it.
 *
 * @param files folder to put files in; null: the backup's files stay where they are
 */
export async function load(
  client: Client,
  head: Head,
  entries: AsyncIterable<Entry>,
  files: string | null,
  beforeCommit: () => Promise<void>,
): Promise<{ tail: Tail; jobs: number }> {
  const tables = await listTables(client);
  assertSameTables(head, tables);
  await client.query(`begin; set local row_security = off; ${PLAIN_TEXT}`);
  try {
    const free = await seesEverything(client);
    if (!free) await forceSecurity(client, tables, false);
    const constraints = await deferForeignKeys(client);
    for (const table of tables) await client.query(`alter table ${quoted(client, table)} disable trigger user`);
    const { tail, jobs } = await readAll(client, head, tables, entries, files);
    await setSequences(client, head);
    await compare(client, tables, tail);
    await addJobs(client, jobs);
    await client.query("set constraints all immediate");
    for (const constraint of constraints) await client.query(`${constraint} not deferrable`);
    for (const table of tables) await client.query(`alter table ${quoted(client, table)} enable trigger user`);
    if (!free) await forceSecurity(client, tables, true);
    await beforeCommit();
    await client.query("commit");
    for (const table of tables) await client.query(`analyze ${quoted(client, table)}`);
    return { tail, jobs: jobs.length };
  } catch (error) {
    await client.query("rollback");
    throw isDataError(error) ? damaged(error.message) : error;
  }
}

/** Classes 22 and 23: the rows are not what the tables take, or name rows that are not there. */
function isDataError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

function assertSameTables(head: Head, tables: readonly Table[]) {
  const here = tables.map((table) => `${nameOf(table)}(${table.columns.join()})`).join("\n");
  const there = head.tables.map((table) => `${table.name}(${table.columns.join()})`).join("\n");
  if (here !== there) throw damaged("die Tabellen passen nicht zu ihrer Fassung");
}

function damaged(what: string): BackupError {
  return new BackupError("damaged", `Die Sicherung ist beschädigt (${what}); bitte eine andere nehmen.`);
}

/** Tables may name each other in any order while they are loaded; the check comes before the commit. */
async function deferForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; table: string; name: string }>(`
    select n.nspname as schema, t.relname as table, c.conname as name
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
     where c.contype = 'f' and not c.condeferrable and n.nspname in ('public', 'auth')`);
  const statements = rows.map(
    ({ schema, table, name }) =>
      `alter table ${quoted(client, { schema, table, columns: [] })} alter constraint ${client.escapeIdentifier(name)}`,
  );
  for (const statement of statements) await client.query(`${statement} deferrable initially deferred`);
  return statements;
}

async function readAll(
  client: Client,
  head: Head,
  tables: readonly Table[],
  entries: AsyncIterable<Entry>,
  files: string | null,
): Promise<{ tail: Tail; jobs: WaitingJob[] }> {
  const byName = new Map(tables.map((table) => [nameOf(table), table]));
  let tail: Tail | null = null;
  let jobs: WaitingJob[] = [];
  const copying = new CopyIn(client);
  for await (const { name, body } of entries) {
    const [kind, first, second] = name.split("/");
    if (kind === "tabellen" && first) {
      const table = byName.get(first);
      if (!table) throw damaged(`unbekannte Tabelle ${first}`);
      await copying.push(table, body);
    } else if (kind === "dateien" && first && second) {
      if (files !== null) await putFile(files, first, second, body);
    } else if (name === JOBS) {
      jobs = jobsSchema.parse(JSON.parse(body.toString("utf8")));
    } else if (name === TAIL) {
      tail = tailSchema.parse(JSON.parse(body.toString("utf8")));
    } else {
      throw damaged(`unbekannter Eintrag ${name}`);
    }
  }
  await copying.end();
  if (!tail || Object.keys(tail.tables).length !== head.tables.length) throw damaged("der Schluss fehlt");
  return { tail, jobs };
}

/** One COPY at a time; the pieces of a table follow each other. */
class CopyIn {
  readonly #client: Client;
  #current: { table: Table; stream: Writable } | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  async push(table: Table, body: Buffer) {
    if (this.#current?.table !== table) await this.end();
    this.#current ??= { table, stream: this.#open(table) };
    await writeWhole(this.#current.stream, body);
  }

  #open(table: Table): Writable {
    const target = `${quoted(this.#client, table)} (${columnList(this.#client, table)})`;
    const stream = this.#client.query(copyFrom(`copy ${target} from stdin`));
    // Told by the next write or by the end; without a listener it would end the process.
    stream.on("error", () => {});
    return stream;
  }

  async end() {
    if (!this.#current) return;
    const { stream } = this.#current;
    this.#current = null;
    const done = finished(stream);
    stream.end();
    await done;
  }
}

const ID = /^[0-9a-f-]{36}$/;

/** Names become paths, so nothing but two ids is taken. */
async function putFile(folder: string, tenant: string, id: string, body: Buffer) {
  if (!ID.test(tenant) || !ID.test(id)) throw damaged(`unzulässiger Name ${tenant}/${id}`);
  await mkdir(join(folder, tenant), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, tenant, id), body, { mode: 0o600, flag: "wx", flush: true });
}

async function setSequences(client: Client, head: Head) {
  for (const { name, last } of head.sequences)
    await client.query("select setval($1::regclass, $2::bigint)", [name, last]);
}

async function compare(client: Client, tables: readonly Table[], tail: Tail) {
  for (const table of tables) {
    const { rows, checksum } = await fingerprint(client, table);
    const wanted = tail.tables[nameOf(table)];
    if (rows !== wanted?.rows || checksum !== wanted.checksum) {
      throw new BackupError(
        "differs",
        `Die Tabelle ${nameOf(table)} kam nicht so an, wie sie gesichert wurde (${rows} statt ${wanted?.rows} Zeilen); es wurde nichts eingespielt.`,
      );
    }
  }
}

async function addJobs(client: Client, jobs: readonly WaitingJob[]) {
  for (const { tenantId, kind, payload, dueAt } of jobs) {
    await client.query(
      "insert into platform_auftraege (tenant_id, id, kind, payload, due_at) values ($1, $2, $3, $4, $5)",
      [tenantId, newId(), kind, payload, dueAt],
    );
  }
}
