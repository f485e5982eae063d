import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { urlForRole } from "#src/platform/db/roles.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { schluesselOf } from "../store/siegel.ts";
import { aUmfrage } from "../test/fixtures.ts";

const database = testDatabase();
const KILLS = 100;
/** In these runs the database ends the connections of the process first. */
const EVERY_BACKEND = 5;
/** Milliseconds until the blow, from the first line or from the first acknowledgement. */
const MOST_MS = 30;

/** One file of everything the process needs: loading the sources anew a hundred times would cost minutes. */
const folder = mkdtempSync(join(tmpdir(), "wk-writer-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, "../test/writer.ts"), outDir: folder, minify: false },
  });
});

/** Numbers that look drawn, the same for the same seed (mulberry32). */
function drawnFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Writer = {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly lauf: number;
  heard: string;
};

/** A process that is loaded and waits. */
async function startWriter(args: readonly string[], lauf: number): Promise<Writer> {
  const child = spawn(process.execPath, [join(folder, "writer.js"), ...args, `lauf${lauf}`], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const writer: Writer = { child, ended: once(child, "close"), lauf, heard: "" };
  child.stdout?.on("data", (chunk: Buffer) => {
    writer.heard += chunk.toString("latin1");
  });
  await until(writer, "bereit");
  return writer;
}

async function until(writer: Writer, word: string): Promise<void> {
  while (!writer.heard.includes(word)) {
    if (writer.child.exitCode !== null) throw new Error("The writer ended by itself.");
    await Promise.race([once(writer.child.stdout ?? writer.child, "data"), writer.ended]);
  }
}

/**
 * Lets it send, and kills it some milliseconds later.
 *
 * @returns what it said
 * @throws when it had ended before, and nobody had taken its connections
 */
async function killOne(writer: Writer, draw: (below: number) => number): Promise<string[]> {
  writer.child.stdin?.end("\n");
  if (draw(4) > 0) await until(writer, "angenommen");
  await pause(draw(MOST_MS));
  const loses = writer.lauf % EVERY_BACKEND === 0;
  if (loses)
    await database.admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", [
      `schreiber lauf${writer.lauf}`,
    ]);
  writer.child.kill("SIGKILL");
  await writer.ended;
  if (!loses && writer.child.signalCode !== "SIGKILL") throw new Error("The writer ended by itself.");
  return writer.heard.split("\n").slice(0, -1);
}

test("no acknowledged answer is lost when the process dies, a hundred times", { timeout: 240_000 }, async () => {
  const seed = Number(process.env.WK_KILL_SEED ?? Math.floor(Math.random() * 1e9));
  console.info(`WK_KILL_SEED=${seed}`);
  const draw = drawnFrom(seed);
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant);
  const anonym = await aUmfrage(ctx);
  const namentlich = await aUmfrage(ctx, { anonymitaet: "namentlich" });
  const url = urlForRole(database.url, "wk_web", database.appSecret);
  const args = [url, mandant.id, anonym, namentlich];
  const begonnen = new Map<string, string>();
  const angenommen: string[] = [];
  let next = startWriter(args, 0);
  for (let lauf = 0; lauf < KILLS; lauf += 1) {
    const writer = await next;
    // The one after it is loaded while this one works.
    if (lauf + 1 < KILLS) next = startWriter(args, lauf + 1);
    for (const line of await killOne(writer, draw)) {
      const [what, wer = "", code = ""] = line.split(" ");
      if (what === "begonnen") begonnen.set(wer, code);
      if (what === "angenommen") angenommen.push(wer);
    }
  }
  expect(angenommen.length).toBeGreaterThan(KILLS);
  const { rows } = await database.admin.query<{ wer: string; count: number }>(
    `select wer, count(*)::int as count from (
       select antworten->>'wer' as wer from beteiligung_eingang union all select antworten->>'wer' from beteiligung_antworten) a
      group by wer`,
  );
  const stored = new Set(rows.map((row) => row.wer));
  expect(
    angenommen.filter((wer) => !stored.has(wer)),
    "acknowledged and gone",
  ).toEqual([]);
  expect(
    rows.filter((row) => row.count > 1),
    "nothing twice",
  ).toEqual([]);
  const left = await database.admin.query<{ schluessel: string }>("select schluessel from beteiligung_angefangene");
  const unfinished = new Set(left.rows.map((row) => row.schluessel));
  const half = [...begonnen].filter(([wer, code]) => stored.has(wer) === unfinished.has(schluesselOf(code)));
  expect(half, "either unfinished or sent, never both and never neither").toEqual([]);
});
