import { afterEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { record, recordUnseen } from "../audit/record.ts";
import { makeCachedPage, PageCache } from "../http/page-cache.ts";
import { createLog } from "../log.ts";
import { enqueue } from "../queue/enqueue.ts";
import { listenForChanges } from "./changes.ts";
import { urlForRole } from "./roles.ts";

const database = testDatabase();
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((end) => end()));
});

/** One web process: its cache, and promises for what it hears. */
async function aProcess() {
  const pages = new PageCache();
  let heard: () => void = () => {};
  let outbox: () => void = () => {};
  const lines: boolean[] = [];
  let onLine: (stands: boolean) => void = () => {};
  const standing = new Promise<void>((resolve) => {
    onLine = (stands) => stands && resolve();
  });
  const end = listenForChanges(urlForRole(database.url, "wk_web", database.appSecret), createLog("silent"), {
    onChange(tenant) {
      pages.forget(tenant);
      heard();
    },
    onOutbox: () => outbox(),
    onLine(stands) {
      lines.push(stands);
      pages.listening = stands;
      if (!stands) pages.forgetAll();
      onLine(stands);
    },
  });
  open.push(end);
  await standing;
  return {
    pages,
    lines,
    nextChange: () => new Promise<void>((resolve) => (heard = resolve)),
    nextOutbox: () => new Promise<void>((resolve) => (outbox = resolve)),
    nextLine: (wanted: boolean) =>
      new Promise<void>((resolve) => (onLine = (stands) => stands === wanted && resolve())),
  };
}

const page = (text: string) =>
  makeCachedPage(200, new Headers({ "content-type": "text/html" }), Buffer.from(text), "t");

test("every process forgets a county's pages when one of them commits, and only that county's", async () => {
  const [a, b] = [await database.aMandant(), await database.aMandant()];
  const processes = [await aProcess(), await aProcess()];
  for (const { pages } of processes) {
    pages.put(a.id, "k", pages.changes, page("a"));
    pages.put(b.id, "k", pages.changes, page("b"));
  }
  const changes = processes.map((one) => one.nextChange());
  const ctx = database.ctxFor(a);
  await ctx.db.write((tx) => record(tx, ctx, "test.changed", []));
  await Promise.all(changes);
  for (const { pages } of processes) {
    expect(pages.get(a.id, "k", 0)).toBeUndefined();
    expect(pages.get(b.id, "k", 0)).toBeDefined();
  }
});

test("what no public page shows leaves the pages where they are", async () => {
  const a = await database.aMandant();
  const { pages, nextChange } = await aProcess();
  const ctx = database.ctxFor(a);
  pages.put(a.id, "k", pages.changes, page("a"));
  await ctx.db.write((tx) => recordUnseen(tx, ctx, "test.hidden", []));
  const [b, heard] = [await database.aMandant(), nextChange()];
  const other = database.ctxFor(b);
  await other.db.write((tx) => record(tx, other, "test.changed", []));
  // Changes arrive in their order: the first would have come before this one.
  await heard;
  expect(pages.get(a.id, "k", 0)).toBeDefined();
});

test("a page that was rendered before a change is not kept after it", async () => {
  const a = await database.aMandant();
  const { pages } = await aProcess();
  const before = pages.changes;
  pages.forget(a.id);
  pages.put(a.id, "k", before, page("old"));
  expect(pages.get(a.id, "k", 0)).toBeUndefined();
});

test("a lost line empties the cache and keeps it empty until the line stands again", async () => {
  const a = await database.aMandant();
  const one = await aProcess();
  one.pages.put(a.id, "k", one.pages.changes, page("a"));
  const lost = one.nextLine(false);
  await database.admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'wk_listen' and datname = current_database()",
  );
  await lost;
  expect(one.pages.get(a.id, "k", 0)).toBeUndefined();
  one.pages.put(a.id, "k", one.pages.changes, page("a"));
  expect(one.pages.get(a.id, "k", 0)).toBeUndefined();
  await one.nextLine(true);
  const heard = one.nextChange();
  const ctx = database.ctxFor(a);
  await ctx.db.write((tx) => record(tx, ctx, "test.changed", []));
  await heard;
});

test("asking for work wakes the worker at commit", async () => {
  const a = await database.aMandant();
  const one = await aProcess();
  const woken = one.nextOutbox();
  const ctx = database.ctxFor(a);
  await ctx.db.write(async (tx) => {
    await enqueue(tx, "test.kind", {});
    await record(tx, ctx, "test.asked", []);
  });
  await expect(woken).resolves.toBeUndefined();
});
