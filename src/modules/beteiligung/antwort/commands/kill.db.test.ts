import { spawn } from "node:child_process";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { Pool } from "pg";
import { expect, test } from "vitest";
import type { Mandant } from "#src/platform/ctx.ts";
import { urlForRole } from "#src/platform/db/roles.ts";
import { testDatabase } from "../../../../../test/database.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { aUmfrage } from "../test/fixtures.ts";
import { sendUntilBroken } from "../test/senders.ts";

const database = testDatabase();
const WRITER = join(import.meta.dirname, "../test/writer.ts");
/** Starting a process costs a second; to the database its death is the end of its connections, and that costs nothing. */
const KILLS = 4;
const CUTS = 100;

/** Starts a process that sends answers, and kills it some milliseconds after its first acknowledgement. */
function killOne(mandant: Mandant, umfrageId: UmfrageId, lauf: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const args = [WRITER, database.url, database.appSecret, mandant.id, umfrageId, `tot${lauf}`];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let heard = "";
    child.on("error", reject);
    child.stdout.on("data", (chunk: Buffer) => {
      if (heard === "") setTimeout(() => child.kill("SIGKILL"), 5 + lauf * 11);
      heard += chunk.toString("latin1");
    });
    child.on("close", (_, signal) => {
      if (signal === "SIGKILL") resolve(heard.split("\n").filter((line) => line !== ""));
      else reject(new Error("The writer ended by itself."));
    });
  });
}

/** Stands between a pool and the server, and breaks all lines at once as the death of the process does. */
function openLine(target: URL): Promise<{ server: Server; port: number; cut: () => void }> {
  const lines = new Set<Socket>();
  const folder = target.searchParams.get("host");
  const port = Number(target.port || 5432);
  const server = createServer((near) => {
    const far = folder ? connect(join(folder, `.s.PGSQL.${port}`)) : connect(port, target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      lines.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy()).on("close", () => other.destroy() && lines.delete(one));
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({
        server,
        port: typeof address === "object" && address ? address.port : 0,
        cut: () => {
          for (const line of lines) line.destroy();
        },
      });
    });
  });
}

test("no acknowledged answer is lost when the process dies, a hundred times", { timeout: 180_000 }, async () => {
  const mandant = await database.aMandant();
  const umfrageId = await aUmfrage(database.ctxFor(mandant));
  const acknowledged: string[] = [];
  for (let lauf = 0; lauf < KILLS; lauf += 1) acknowledged.push(...(await killOne(mandant, umfrageId, lauf)));
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  const url = new URL(urlForRole(database.url, "wk_web", database.appSecret));
  const line = await openLine(url);
  const through = new URL(url);
  through.search = "";
  through.host = `127.0.0.1:${line.port}`;
  let broken = 0;
  for (let lauf = 0; lauf < CUTS; lauf += 1) {
    const pool = new Pool({ connectionString: through.toString(), max: 2, pipeline: true });
    pool.on("error", () => {});
    let heard = 0;
    const sending = sendUntilBroken(pool, mandant.id, umfrageId, `schnitt${lauf}`, (wer) => {
      acknowledged.push(wer);
      heard += 1;
      // The first may be cut at once, later ones anywhere in what comes next.
      if (heard === 1 + (lauf % 3)) setTimeout(line.cut, (lauf * 7) % 12);
    });
    await sending.catch(() => {
      broken += 1;
    });
    await pool.end();
  }
  line.server.close();
  expect(broken).toBe(CUTS);
  const { rows } = await database.admin.query<{ wer: string; count: number }>(
    `select wer, count(*)::int as count from (
       select antworten->>'wer' as wer from beteiligung_eingang union all select antworten->>'wer' from beteiligung_antworten) a
      group by wer`,
  );
  const stored = new Set(rows.map((row) => row.wer));
  expect(acknowledged.filter((wer) => !stored.has(wer))).toEqual([]);
  expect(
    rows.filter((row) => row.count > 1),
    "nothing twice",
  ).toEqual([]);
});
