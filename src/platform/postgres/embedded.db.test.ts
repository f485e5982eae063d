import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connectionUrl, type EmbeddedPostgres, startEmbedded } from "./embedded.ts";

const root = process.getuid?.() === 0;
let base = "";
let dataDir = "";
let opened: EmbeddedPostgres[] = [];
const remote: string[] = [];

/** A data folder with a fresh cluster: copying one takes a tenth of making one. */
let prepared = "";

beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), "wk-embedded-"));
  chmodSync(prepared, 0o755);
  await (await startEmbedded({ dataDir: prepared, log: () => {} })).stop();
  rmSync(join(prepared, "postgres.log"));
});

afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "wk-embedded-"));
  chmodSync(base, 0o755);
  dataDir = join(base, "data");
});

afterEach(async () => {
  for (const server of opened) {
    await server.stop();
    rmSync(server.connection.host, { recursive: true, force: true });
  }
  opened = [];
  for (const folder of [base, ...remote.splice(0)]) rmSync(folder, { recursive: true, force: true });
});

/** Starts on what an earlier run left. */
async function again(): Promise<EmbeddedPostgres> {
  if (!existsSync(dataDir)) cpSync(prepared, dataDir, { recursive: true });
  return start();
}

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ dataDir: folder, log: () => {} });
  opened.push(server);
  return server;
}

async function query(server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: connectionUrl(server.connection) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = (folder = dataDir) => join(folder, "postgres", "postmaster.pid");
const serverPid = (folder = dataDir) => Number(readFileSync(pidFile(folder), "utf8").split("\n")[0]);

/** Another process of ours on the same data folder; resolves once it is in. */
async function anotherProcess(): Promise<ChildProcess> {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, "embedded.ts"))});
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    process.once("message", async () => { await server.stop(); process.exit(0); });
    process.send(server.startedByUs);`;
  if (!existsSync(dataDir)) cpSync(prepared, dataDir, { recursive: true });
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [startedByUs] = await once(child, "message");
  expect(startedByUs).toBe(true);
  return child;
}

describe("the embedded PostgreSQL", () => {
  it("keeps what was written over a restart, and says which version it is", async () => {
    const first = await start();
    expect(first).toMatchObject({ startedByUs: true, version: expect.stringMatching(/^18\./) });
    await query(first, "create table t (x text); insert into t values ('bleibt')");
    await first.stop();
    expect(existsSync(pidFile())).toBe(false);
    expect(await query(await start(), "select x from t")).toEqual([{ x: "bleibt" }]);
  });

  it("opens no port, and its socket folder is closed to others", async () => {
    const server = await again();
    expect(await query(server, "select current_setting('listen_addresses') as open")).toEqual([{ open: "" }]);
    expect(server.connection.host.length).toBeLessThan(107 - "/.s.PGSQL.5432".length);
  });

  it("asks for the password also at the socket", async () => {
    const server = await again();
    const url = connectionUrl({ ...server.connection, password: "falsch" });
    await expect(new Client({ connectionString: url }).connect()).rejects.toMatchObject({ code: "28P01" });
  });

  it("makes durable what it confirms", async () => {
    const settings = await query(
      await again(),
      "select current_setting('fsync') as f, current_setting('synchronous_commit') as s, current_setting('track_commit_timestamp') as t",
    );
    expect(settings).toEqual([{ f: "on", s: "on", t: "off" }]);
  });

  it("sorts and folds German letters", async () => {
    const rows = await query(await again(), `select lower('ÄÖÜ') as low, 'Ä' < 'B' collate "de-x-icu" as sorted`);
    expect(rows).toEqual([{ low: "äöü", sorted: true }]);
  });

  it("writes no statement and no value into its log", async () => {
    const server = await again();
    await expect(query(server, "select 'Frau Geheim'::integer")).rejects.toThrow(/invalid input/);
    await query(server, "create table p (mail text unique); insert into p values ('frau@geheim.example')");
    await expect(query(server, "insert into p values ('frau@geheim.example')")).rejects.toThrow(/duplicate key/);
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).not.toMatch(/geheim/i);
  });

  it("is made and started once when two start at the same moment; the last to leave stops it", async () => {
    const [a, b] = await Promise.all([start(), start()]);
    expect([a.startedByUs, b.startedByUs].filter(Boolean)).toHaveLength(1);
    expect(b.connection).toEqual(a.connection);
    await (a.startedByUs ? a : b).stop();
    expect(await query(a, "select 1 as one")).toEqual([{ one: 1 }]);
    await (a.startedByUs ? b : a).stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it("goes on when its parent was killed; the next start joins it and may stop it", async () => {
    const child = await anotherProcess();
    child.kill("SIGKILL");
    await once(child, "exit");
    const server = await again();
    expect(server.startedByUs).toBe(false);
    await vi.waitFor(async () => {
      const [row] = await query(server, "select count(*)::int as n from pg_locks where locktype = 'advisory'");
      expect(row?.n).toBe(1);
    });
    await server.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it("stays up for another process that still needs it", async () => {
    const child = await anotherProcess();
    const server = await again();
    child.send("stop");
    await once(child, "exit");
    expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("loses nothing when the server is killed, and comes back at the same address", async () => {
    const server = await again();
    await query(server, "create table t (x int); insert into t select generate_series(1, 1000)");
    process.kill(serverPid(), "SIGKILL");
    await vi.waitFor(
      async () => expect(await query(server, "select count(*)::int as n from t")).toEqual([{ n: 1000 }]),
      {
        timeout: 10_000,
        interval: 100,
      },
    );
  });

  it("is not fooled by a foreign process that has got the number of a dead server", async () => {
    const server = await again();
    await server.stop();
    const { host } = server.connection;
    writeFileSync(
      pidFile(),
      [process.pid, join(dataDir, "postgres"), "0", "5432", host, "", "0 0", "ready", ""].join("\n"),
    );
    expect((await again()).startedByUs).toBe(true);
  });

  it("says where no folder can be made", async () => {
    writeFileSync(join(base, "file"), "");
    await expect(start(join(base, "file", "data"))).rejects.toMatchObject({
      reason: "data-folder",
      message: expect.stringMatching(/kann nicht geschrieben werden[^\n]+\n[^\n]+not writable/),
    });
  });

  it("says which other version the data belong to", async () => {
    await (await again()).stop();
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "14\n");
    await expect(again()).rejects.toMatchObject({ reason: "other-version", message: expect.stringContaining("14") });
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "18\n");
  });

  it("says with the log's last line why the server does not start", async () => {
    await (await again()).stop();
    writeFileSync(join(dataDir, "postgres", "postgresql.auto.conf"), "gibt_es_nicht = 'x'\n");
    await expect(again()).rejects.toMatchObject({
      reason: "no-start",
      message: expect.stringMatching(/gibt_es_nicht|configuration file/),
    });
  });

  it("says that the password file does not belong to the data", async () => {
    await (await again()).stop();
    writeFileSync(join(dataDir, "postgres-password"), "anders");
    await expect(again()).rejects.toMatchObject({ reason: "password" });
    process.kill(serverPid(), "SIGINT");
    await vi.waitFor(() => expect(existsSync(pidFile())).toBe(false));
  });

  describe.runIf(root)("as root", () => {
    it("runs the server as somebody else", async () => {
      await again();
      const status = readFileSync(`/proc/${serverPid()}/status`, "utf8");
      expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe("65534");
    });

    it("puts the cluster where the server can reach it when the data folder lies hidden, and refuses a copy", async () => {
      chmodSync(base, 0o700);
      const server = await start();
      const place = JSON.parse(readFileSync(join(dataDir, "postgres-place.json"), "utf8")) as { cluster: string };
      remote.push(dirname(place.cluster));
      expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
      const copy = join(base, "kopie");
      mkdirSync(copy);
      cpSync(dataDir, copy, { recursive: true });
      await expect(start(copy)).rejects.toMatchObject({ reason: "copied-data" });
    });
  });
});
