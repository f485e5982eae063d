import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDatabase, TEST_NOW, testDatabase } from "../../../test/database.ts";
import { urlForRole } from "../db/roles.ts";
import { newId } from "../id.ts";
import { backup } from "./backup.ts";
import { moveTo } from "./move.ts";
import { restore } from "./restore.ts";
import { fingerprint, listTables, nameOf } from "./tables.ts";

const database = testDatabase();
const now = new Date(TEST_NOW);
let folder = "";
let dataDir = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wk-backup-"));
  dataDir = join(folder, "data");
  file = join(folder, "sicherung.tar.gz");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every table with number of rows and sum over the rows. */
function contents(url: string): Promise<Record<string, { rows: number; checksum: string }>> {
  return withClient(url, async (client) => {
    const found: Record<string, { rows: number; checksum: string }> = {};
    for (const table of await listTables(client)) found[nameOf(table)] = await fingerprint(client, table);
    return found;
  });
}

/** A county with rows that are hard to carry, and two files. */
async function plant() {
  const mandant = await database.aMandant();
  const event = newId();
  await database.admin.query(
    "insert into platform_audit_events (tenant_id, id, actor_kind, verb, request_id) values ($1, $2, 'system', 'test', 'r')",
    [mandant.id, event],
  );
  const hard = { text: 'Zeile\nzwei\t\\N \\. "quoted" ❤ العربية', zahl: 1e-7, leer: "", nichts: null };
  await database.admin.query(
    "insert into platform_audit_changes (tenant_id, id, event_id, kind, subject_id, before, after) values ($1, $2, $3, $4, $2, $5, null)",
    [mandant.id, newId(), event, "\\N", hard],
  );
  const body = randomBytes(300_000);
  for (const [id, bytes] of [[newId(), body] as const, [newId(), Buffer.alloc(0)] as const]) {
    mkdirSync(join(dataDir, "files", mandant.id), { recursive: true });
    writeFileSync(join(dataDir, "files", mandant.id, id), bytes);
    await database.admin.query(
      "insert into platform_dateien (tenant_id, id, name, media_type, bytes, sha256) values ($1, $2, 'a.pdf', 'application/pdf', $3, encode(sha256($4), 'hex'))",
      [mandant.id, id, bytes.length, bytes],
    );
  }
  return { mandant, body };
}

async function anEmptyDatabase(): Promise<string> {
  return (await createDatabase(`wk_test_${randomBytes(6).toString("hex")}`, "empty")).url;
}

const source = () => ({ adminUrl: database.url, appSecret: database.appSecret, dataDir, now });
const target = (adminUrl: string, name = "ziel") => ({
  adminUrl,
  appSecret: database.appSecret,
  dataDir: join(folder, name),
});

function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length))
    .toSorted();
}

describe("backup and restore", () => {
  it("give the same rows and the same files", async () => {
    const { mandant } = await plant();
    const before = await contents(database.url);
    const made = await backup({ ...source(), file });
    expect(made).toMatchObject({ files: 2, missing: [] });
    expect(made.rows).toBeGreaterThanOrEqual(6);

    const url = await anEmptyDatabase();
    const result = await restore({ ...target(url), file });
    expect(result).toMatchObject({ rows: made.rows, files: 2, sameSecret: true, createdAt: now.toISOString() });
    expect(await contents(url)).toEqual(before);
    const [from, to] = [join(dataDir, "files"), join(folder, "ziel/files")];
    expect(listFiles(to)).toEqual(listFiles(from));
    for (const name of listFiles(from)) expect(readFileSync(to + name).equals(readFileSync(from + name))).toBe(true);
    expect(existsSync(join(to, mandant.id))).toBe(true);
  });

  it("leave a database as safe as a migrated one: foreign keys immediate, row-level security forced", async () => {
    await plant();
    await backup({ ...source(), file });
    const url = await anEmptyDatabase();
    await restore({ ...target(url), file });
    const look = (address: string) =>
      withClient(address, async (client) => ({
        keys: (
          await client.query(
            "select conname, condeferrable, condeferred from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1",
          )
        ).rows,
        tables: (
          await client.query(
            "select relname, relrowsecurity, relforcerowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
          )
        ).rows,
        policies: (
          await client.query("select tablename, policyname, permissive, roles::text from pg_policies order by 1, 2")
        ).rows,
        triggers: (await client.query("select tgname, tgenabled from pg_trigger where not tgisinternal order by 1"))
          .rows,
      }));
    expect(await look(url)).toEqual(await look(database.url));
  });

  it("work for an owner who is no superuser, and bind him again afterwards", async () => {
    await plant();
    const [first, second] = [await anEmptyDatabase(), await anEmptyDatabase()];
    const owner = `wk_owner_${randomBytes(4).toString("hex")}`;
    await database.admin.query(`create role ${owner} login createrole password 'x'`);
    const asOwner = (url: string) => url.replace(/\/\/[^@]*@/, `//${owner}:x@`);
    for (const url of [first, second]) {
      await database.admin.query(`alter database ${new URL(url).pathname.slice(1)} owner to ${owner}`);
    }
    await database.admin.query(`grant wk_app, wk_web, wk_auth, wk_worker, wk_definer to ${owner} with admin option`);
    await backup({ ...source(), file });
    await restore({ ...target(asOwner(first), "eins"), file });
    const again = join(folder, "noch-einmal.tar.gz");
    await backup({ ...source(), adminUrl: asOwner(first), dataDir: join(folder, "eins"), file: again });
    await restore({ ...target(asOwner(second), "zwei"), file: again });
    expect(await contents(second)).toEqual(await contents(database.url));
    const unforced = "select relname from pg_class where relkind = 'r' and relrowsecurity and not relforcerowsecurity";
    expect((await withClient(first, (client) => client.query(unforced))).rows).toEqual([]);
  });

  it("carry work that was waiting in the queue", async () => {
    const { mandant } = await plant();
    const boss = new PgBoss({
      connectionString: urlForRole(database.url, "wk_worker", database.appSecret),
      schema: "pgboss",
      createSchema: false,
    });
    boss.on("error", (error) => expect.fail(error.message));
    await boss.start();
    await boss.createQueue("gruss");
    await boss.send("gruss", { tenantId: mandant.id, payload: { an: "alle" } });
    await boss.stop();
    expect((await backup({ ...source(), file })).jobs).toBe(1);
    const url = await anEmptyDatabase();
    expect((await restore({ ...target(url), file })).jobs).toBe(1);
    const { rows } = await withClient(url, (client) =>
      client.query("select kind, payload from platform_auftraege where tenant_id = $1", [mandant.id]),
    );
    expect(rows).toEqual([{ kind: "gruss", payload: { an: "alle" } }]);
    await database.admin.query("delete from pgboss.job");
  });

  it("say which files a row names and the disk has not", async () => {
    const { mandant } = await plant();
    rmSync(join(dataDir, "files", mandant.id), { recursive: true });
    const made = await backup({ ...source(), file });
    expect(made.missing.filter((name) => name.startsWith(mandant.id))).toHaveLength(2);
  });

  it("say when the target has another APP_SECRET", async () => {
    await plant();
    await backup({ ...source(), appSecret: "another-secret-of-more-than-32-characters", file });
    expect((await restore({ ...target(await anEmptyDatabase()), file })).sameSecret).toBe(false);
  });
});

describe("a backup", () => {
  it("never overwrites a file, and only its owner may read it", async () => {
    await backup({ ...source(), file });
    await expect(backup({ ...source(), file })).rejects.toMatchObject({ reason: "exists" });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("says when its folder cannot be written to, and leaves nothing half made", async () => {
    await expect(backup({ ...source(), file: join(folder, "fehlt", "x.tar.gz") })).rejects.toMatchObject({
      reason: "disk",
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a restore", () => {
  it("refuses a database with rows, and replaces it when told to", async () => {
    const { mandant } = await plant();
    await backup({ ...source(), file });
    const other = (await createDatabase(`wk_test_${randomBytes(6).toString("hex")}`)).url;
    await withClient(other, (client) =>
      client.query("insert into platform_mandanten (tenant_id, key) values ($1, 'alt')", [newId()]),
    );
    await expect(restore({ ...target(other), file })).rejects.toMatchObject({ reason: "not-empty" });
    await restore({ ...target(other), file, replace: true });
    const { rows } = await withClient(other, (client) => client.query("select key from platform_mandanten"));
    expect(rows.map((row) => row.key)).toContain(mandant.key);
    expect(rows.map((row) => row.key)).not.toContain("alt");
  });

  it("takes a database that is migrated and holds nothing", async () => {
    await plant();
    await backup({ ...source(), file });
    const { url } = await createDatabase(`wk_test_${randomBytes(6).toString("hex")}`);
    await restore({ ...target(url), file });
    expect(await contents(url)).toEqual(await contents(database.url));
  });

  it("touches no tables of somebody else", async () => {
    await backup({ ...source(), file });
    const url = await anEmptyDatabase();
    await withClient(url, (client) => client.query("create table fremd (x int)"));
    await expect(restore({ ...target(url), file, replace: true })).rejects.toMatchObject({ reason: "not-empty" });
  });

  it("refuses while the application is connected", async () => {
    await backup({ ...source(), file });
    const { url } = await createDatabase(`wk_test_${randomBytes(6).toString("hex")}`);
    await withClient(urlForRole(url, "wk_web", database.appSecret), async () => {
      await expect(restore({ ...target(url), file })).rejects.toMatchObject({ reason: "in-use" });
    });
  });

  it.each([
    ["cut off", (name: string) => truncateSync(name, 2_000), "damaged"],
    ["no backup", (name: string) => writeFileSync(name, "Hallo"), "not-a-backup"],
    ["gone", (name: string) => rmSync(name), "not-a-backup"],
    [
      "of another release",
      (name: string) => edit(name, /"migrations":\["[0-9a-f]{4}/, '"migrations":["0000'),
      "newer-version",
    ],
  ])("refuses a file that is %s, before it touches the target", async (_, harm, reason) => {
    await plant();
    await backup({ ...source(), file });
    harm(file);
    const other = (await createDatabase(`wk_test_${randomBytes(6).toString("hex")}`)).url;
    await withClient(other, (client) =>
      client.query("insert into platform_mandanten (tenant_id, key) values ($1, 'alt')", [newId()]),
    );
    await expect(restore({ ...target(other), file, replace: true })).rejects.toMatchObject({ reason });
    const { rows } = await withClient(other, (client) => client.query("select key from platform_mandanten"));
    expect(rows).toEqual([{ key: "alt" }]);
  });

  it("notices a row that was changed in the file, and puts nothing in", async () => {
    const { mandant } = await plant();
    await backup({ ...source(), file });
    edit(file, new RegExp(`\t${mandant.key}\t`), `\t${mandant.key.replace("kreis", "xreis")}\t`);
    const url = await anEmptyDatabase();
    await expect(restore({ ...target(url), file })).rejects.toMatchObject({ reason: "differs" });
    const { rows } = await withClient(url, (client) => client.query("select key from platform_mandanten"));
    expect(rows).toEqual([]);
    expect(existsSync(join(folder, "ziel/files"))).toBe(false);
  });
});

/** Changes bytes inside the packed archive; the length stays. */
function edit(name: string, what: RegExp, by: string) {
  const before = gunzipSync(readFileSync(name)).toString("latin1");
  const after = before.replace(what, by);
  expect(after).not.toBe(before);
  writeFileSync(name, gzipSync(Buffer.from(after, "latin1")));
}

describe("a move to another server", () => {
  it("gives the same rows and leaves the files where they are", async () => {
    await plant();
    const to = await anEmptyDatabase();
    const result = await moveTo({ ...source(), to });
    expect(result.sameSecret).toBe(true);
    expect(await contents(to)).toEqual(await contents(database.url));
    expect(listFiles(join(dataDir, "files"))).toHaveLength(2);
  });

  it("refuses to move onto itself", async () => {
    await expect(moveTo({ ...source(), to: database.url, replace: true })).rejects.toMatchObject({
      reason: "same-database",
    });
  });

  it("says that the target cannot be reached, without its password", async () => {
    const to = "postgres://jemand:geheim@127.0.0.1:9/leer";
    await expect(moveTo({ ...source(), to })).rejects.toMatchObject({
      reason: "unreachable",
      message: expect.not.stringContaining("geheim"),
    });
  });

  it("says what the target lacks, and does not hang", async () => {
    const to = await anEmptyDatabase();
    await withClient(to, (client) => client.query("create table fremd (x int)"));
    await expect(moveTo({ ...source(), to })).rejects.toMatchObject({ reason: "not-empty" });
  });
});
