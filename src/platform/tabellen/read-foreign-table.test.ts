import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findNoNetwork, spawnCaged } from "./cage.ts";
import { readForeignTable } from "./index.ts";
import { buildWorkbook } from "./test/workbooks.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wk tabellen '$(x) "));
});
afterAll(() => rm(folder, { recursive: true }));

test("T66 the reader has no files, environment, processes, evaluated code and, where the system allows, no network", {
  timeout: 30_000,
}, async () => {
  process.env["WK_TEST_SECRET"] = "geheim";
  const secret = join(folder, "secret.txt");
  await writeFile(secret, "geheim");
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const child = await spawnCaged("test/prisoner.ts", JSON.stringify({ port, secret, folder }));
    child.stdin?.end();
    const output = child.stdout ? await text(child.stdout) : "";
    const { network, ...rest } = JSON.parse(output) as Record<string, unknown>;
    expect(rest).toEqual({
      environment: [],
      secret: "ERR_ACCESS_DENIED",
      passwd: "ERR_ACCESS_DENIED",
      otherCode: "ERR_ACCESS_DENIED",
      write: "ERR_ACCESS_DENIED",
      process: "ERR_ACCESS_DENIED",
      worker: "ERR_ACCESS_DENIED",
      evaluate: expect.stringContaining("EvalError"),
      memory: expect.stringMatching(/ERR_MEMORY_ALLOCATION_FAILED|RangeError/),
    });
    const isolated = (await findNoNetwork()).length > 0;
    expect(network).toBe(isolated ? "ENETUNREACH" : "done");
  } finally {
    server.close();
    delete process.env["WK_TEST_SECRET"];
  }
});

test("a file whose name is a shell command is read as a file", { timeout: 30_000 }, async () => {
  const file = join(folder, "$(touch x); `id` '\".csv");
  await writeFile(file, "Maßnahme;Zuständigkeit\r\nSprachcafé;VHS\r\n");
  const progress: number[] = [];
  const outcome = await readForeignTable({ source: { file }, onProgress: ({ rows }) => progress.push(rows) });
  expect(outcome).toMatchObject({
    ok: true,
    value: { format: "csv", encoding: "utf-8", delimiter: ";", sheets: [{ rows: [{ number: 1 }, { number: 2 }] }] },
  });
  expect(progress.at(-1)).toBe(2);
});

test("a reader can be cancelled before it starts and while it runs", { timeout: 30_000 }, async () => {
  const bytes = buildWorkbook();
  expect(await readForeignTable({ source: { bytes }, signal: AbortSignal.abort() })).toMatchObject({
    reason: "cancelled",
  });
  const controller = new AbortController();
  const running = readForeignTable({
    source: { bytes: Buffer.from("a;b\n".repeat(150_000)) },
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect(await running).toMatchObject({ ok: false, reason: "cancelled" });
});

test("a reader over its limits for this purpose says which and where", { timeout: 30_000 }, async () => {
  const source = { paste: "a\tb\nc\td\ne\tf\n" };
  expect(await readForeignTable({ source, limits: { rows: 2 } })).toEqual({
    ok: false,
    reason: "too-many-rows",
    at: { sheet: "", row: 3 },
    limit: 2,
  });
});

test("T65 a large table keeps nobody else waiting", { timeout: 30_000 }, async () => {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const rows = Array.from({ length: 60_000 }, (_, n) => `${n};Maßnahme ${n};Landkreis, Städte und Gemeinden;offen`);
  const bytes = Buffer.from(rows.join("\n"));
  delay.enable();
  const outcome = await readForeignTable({ source: { bytes } });
  delay.disable();
  expect(outcome.ok && outcome.value.sheets[0]?.rows.length).toBe(60_000);
  // Not the longest one: other programs of a busy machine take their turns too.
  expect(delay.percentile(99) / 1e6).toBeLessThan(500);
});
