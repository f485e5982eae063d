import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import type { Mandant } from "#src/platform/ctx.ts";
import { newRandomId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { countAntworten } from "../store/annahme.ts";
import { type Einladung, insertEinladungen, insertLinks, listEinladungen } from "../store/einladungen.ts";
import { guess, readSpuren, type Spuren } from "../test/attacker.ts";
import { aUmfrage } from "../test/fixtures.ts";
import { endAnnahme, gatherWartende } from "./gather.ts";
import { keepAntwort } from "./keep-antwort.ts";

const database = testDatabase();
const SCHWELLE = 10;
const ctxOf = (mandant: Mandant) => database.ctxFor(mandant);

async function invite(mandant: Mandant, umfrageId: UmfrageId, count: number) {
  const ctx = ctxOf(mandant);
  const tokens = Array.from({ length: count }, () => newToken());
  const rows = tokens.map((_, at) => ({
    id: newRandomId<"Umfrageeinladung">(),
    umfrageId,
    art: "mail" as const,
    name: `Einrichtung ${at}`,
    email: `stelle${at}@example.org`,
    bereich: "Bildung",
  }));
  await ctx.db.note(async (tx) => {
    await insertEinladungen(tx, rows);
    const links = rows.map((row, at) => ({ row, token: tokens[at] ?? "" }));
    await insertLinks(
      tx,
      links.map(({ row, token }) => ({
        einladungId: row.id,
        zweck: "antworten" as const,
        tokenHash: tokenHash(token),
      })),
    );
  });
  return { tokens, einladungen: await ctx.db.read((db) => listEinladungen(db, umfrageId)) };
}

const answer = (mandant: Mandant, umfrageId: UmfrageId, einladung: Einladung, wer = einladung.name) =>
  keepAntwort(ctxOf(mandant), {
    umfrageId,
    anonym: true,
    inhalt: { q01: wer },
    einladung,
    code: null,
    weg: "web",
    sprache: "de",
    isOffen: async () => true,
  });

/** Eight at a time, in an order of their own, as respondents come. */
async function answerAll(mandant: Mandant, umfrageId: UmfrageId, all: readonly Einladung[]) {
  const waiting = all.toSorted((a, b) => tokenHash(a.id).localeCompare(tokenHash(b.id)));
  const respondent = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      expect((await answer(mandant, umfrageId, one)).ok).toBe(true);
      await gatherWartende(ctxOf(mandant), umfrageId, SCHWELLE);
    }
  };
  await Promise.all(Array.from({ length: 8 }, respondent));
}

const close = (mandant: Mandant, umfrageId: UmfrageId) =>
  ctxOf(mandant).db.note((tx) => endAnnahme(tx, umfrageId, SCHWELLE));

const spuren = (umfrageId: UmfrageId) =>
  readSpuren(
    database.admin,
    `select name as wer, xmin::text::bigint::int as xmin, ctid::text, id from beteiligung_einladungen where umfrage_id = '${umfrageId}'`,
    `select antworten->>'q01' as wer, xmin::text::bigint::int as xmin, ctid::text, id from beteiligung_antworten where umfrage_id = '${umfrageId}'`,
  );

const best = (found: Spuren) => Math.max(...Object.values(guess(found)));

test("T63 the attacker links everybody when both are written in one transaction", async () => {
  await database.admin.query(
    "create table naiv_e (id uuid default gen_random_uuid(), wer text, fertig bool); create table naiv_a (id uuid default gen_random_uuid(), wer text)",
  );
  for (let at = 0; at < 40; at += 1)
    await database.admin.query(
      `with e as (insert into naiv_e (wer, fertig) values ('${at}', true)) insert into naiv_a (wer) values ('${at}')`,
    );
  const columns = "wer, xmin::text::bigint::int as xmin, ctid::text, id";
  const found = await readSpuren(database.admin, `select ${columns} from naiv_e`, `select ${columns} from naiv_a`);
  await database.admin.query("drop table naiv_e, naiv_a");
  expect(guess(found)).toMatchObject({ "equal xmin": 40, "xid order": 40, "row order": 40 });
});

test("T63, T39 with full access to the database nobody links 200 respondents to their answers", async () => {
  const mandant = await database.aMandant();
  const populations: number[] = [];
  // Chance links one; more than five of 200 in two populations running is no chance.
  for (let round = 0; round < 2 && (populations.at(-1) ?? 6) > 5; round += 1) {
    const umfrageId = await aUmfrage(ctxOf(mandant));
    const { tokens, einladungen } = await invite(mandant, umfrageId, 200);
    const from = await walPosition();
    const inviting = await database.admin.query<{ xid: string }>(
      "select distinct xmin::text as xid from beteiligung_einladungen where umfrage_id = $1",
      [umfrageId],
    );
    await answerAll(mandant, umfrageId, einladungen);
    // What waits and what was used hold no order that outlives a gathering.
    const used = await database.admin.query("select distinct xmin::text from beteiligung_verbraucht");
    expect(used.rows.length).toBeLessThanOrEqual(4 * SCHWELLE);
    await close(mandant, umfrageId);
    const found = await spuren(umfrageId);
    expect(found.antworten.length).toBe(200);
    expect(new Set(found.antworten.map((one) => one.wer)).size).toBe(200);
    expect(new Set(found.einladungen.map((one) => one.xmin)).size).toBe(1);
    populations.push(best(found));
    await expectNothingLeft(tokens);
    await expectNothingInLog(from, new Set(inviting.rows.map(({ xid }) => xid)));
  }
  expect(populations.at(-1), `linked: ${populations.join(", ")}`).toBeLessThanOrEqual(5);
  const { rows } = await database.admin.query(
    "select distinct request_id, actor_kind from platform_audit_events where verb = 'beteiligung.antworten.appeared'",
  );
  expect(rows).toEqual([{ request_id: "sammlung", actor_kind: "system" }]);
  expect(
    (await database.admin.query("select from platform_auftraege where tenant_id = $1", [mandant.id])).rows,
  ).toEqual([]);
});

async function expectNothingLeft(tokens: readonly string[]) {
  const { rows } = await database.admin.query<{ bytes: string }>(
    "select pg_relation_size('beteiligung_eingang') + pg_relation_size('beteiligung_verbraucht') as bytes",
  );
  expect(rows[0]?.bytes, "no dead rows on disk").toBe("0");
  const tables = await database.admin.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth', 'pgboss')",
  );
  for (const { name } of tables.rows) {
    const dump = await database.admin.query<{ text: string }>(`select t::text as text from ${name} t`);
    const text = dump.rows.map((row) => row.text).join("\n");
    expect(
      tokens.filter((token) => text.includes(token)),
      name,
    ).toEqual([]);
    expect(name.endsWith("_antworten") && text.includes("@example.org")).toBe(false);
  }
}

async function walPosition(): Promise<string> {
  const { rows } = await database.admin.query<{ at: string }>("select pg_current_wal_lsn() as at");
  return rows[0]?.at ?? "";
}

/**
 * The write-ahead log knows nothing of who was there. Looks where the server brings the program for it.
 *
 * @param inviting transactions that made the invitations: the server of the tests writes their last records late
 */
async function expectNothingInLog(from: string, inviting: ReadonlySet<string>) {
  const { rows } = await database.admin.query<{
    version: number;
    folder: string;
    used: string;
    asked: string;
    wal: string;
  }>(`
    select current_setting('server_version_num')::int / 10000 as version, current_setting('data_directory') as folder,
           substr(pg_relation_filepath('beteiligung_verbraucht'), 6) as used,
           substr(pg_relation_filepath('beteiligung_einladungen'), 6) as asked,
           pg_walfile_name(pg_current_wal_lsn()) as wal`);
  const [server] = rows;
  const program = `/usr/lib/postgresql/${server?.version}/bin/pg_waldump`;
  if (!server || !existsSync(program)) return;
  const end = await walPosition();
  const log = execFileSync(program, ["-p", join(server.folder, "pg_wal"), "-s", from, "-e", end], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  // Tidying up belongs to no transaction; other databases of the server have files of the same number.
  const rewriting = new Set(
    log
      .split("\n")
      .filter((line) => line.startsWith("rmgr: Heap") && line.includes(`/${server.asked} `))
      .map((line) => /tx: +(\d+)|$/.exec(line)?.[1] ?? "")
      .filter((xid) => xid !== "0" && !inviting.has(xid)),
  );
  expect(rewriting.size, "transactions that touch invitations").toBe(1);
  expect(log.split("\n").filter((line) => line.startsWith("rmgr: Heap") && line.includes(`/${server.used} `))).toEqual(
    [],
  );
}

test("T34 a link answers once, before the answers appear and after; T35 fifty at once are one answer", {
  timeout: 60_000,
}, async () => {
  const mandant = await database.aMandant();
  const ctx = ctxOf(mandant);
  const umfrageId = await aUmfrage(ctx);
  const { einladungen } = await invite(mandant, umfrageId, 12);
  const [first, ...others] = einladungen as [Einladung, ...Einladung[]];
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, at) => answer(mandant, umfrageId, first, `${at}`)));
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(await answer(mandant, umfrageId, first)).toEqual({ ok: false, reason: "verbraucht" });
  await answerAll(mandant, umfrageId, others);
  expect(
    await ctx.db.read((db) => countAntworten(db, umfrageId)),
    "T40 nothing appears before twice the threshold",
  ).toBe(0);
  await close(mandant, umfrageId);
  expect(await ctx.db.read((db) => countAntworten(db, umfrageId))).toBe(12);
  const again = await ctx.db.read((db) => listEinladungen(db, umfrageId));
  expect(again.every((one) => one.fertig)).toBe(true);
  for (const one of again) expect(await answer(mandant, umfrageId, one)).toEqual({ ok: false, reason: "verbraucht" });
});

test("answers appear by at least the threshold, and those of others stay", async () => {
  const mandant = await database.aMandant();
  const ctx = ctxOf(mandant);
  const [one, other] = [await aUmfrage(ctx), await aUmfrage(ctx)];
  const elsewhere = await database.aMandant();
  const theirs = await aUmfrage(ctxOf(elsewhere));
  const open = (who: Mandant, umfrageId: UmfrageId, at: number) =>
    keepAntwort(ctxOf(who), {
      umfrageId,
      anonym: true,
      inhalt: { q01: `${at}` },
      einladung: null,
      code: null,
      weg: "web",
      sprache: "de",
      isOffen: async () => true,
    });
  for (let at = 0; at < 3; at += 1) {
    await open(mandant, other, at);
    await open(elsewhere, theirs, at);
  }
  const shown: number[] = [];
  for (let at = 0; at < 47; at += 1) {
    await open(mandant, one, at);
    await gatherWartende(ctx, one, SCHWELLE);
    shown.push(await ctx.db.read((db) => countAntworten(db, one)));
  }
  await close(mandant, one);
  shown.push(await ctx.db.read((db) => countAntworten(db, one)));
  const steps = shown.map((count, at) => count - (shown[at - 1] ?? 0)).filter((step) => step > 0);
  expect(
    steps.every((step) => step >= SCHWELLE),
    `T40 ${steps.join(", ")}`,
  ).toBe(true);
  expect(shown.at(-1)).toBe(47);
  await close(mandant, other);
  await close(elsewhere, theirs);
  expect(await ctx.db.read((db) => countAntworten(db, other))).toBe(3);
  expect(await ctxOf(elsewhere).db.read((db) => countAntworten(db, theirs))).toBe(3);
  // Nobody reads what waits; nobody of another county moves it.
  await expect(ctx.db.read((db) => db.execute("select * from beteiligung_eingang"))).rejects.toThrow();
});

test("what could not be written gives the invitation back, also when the process died over it", async () => {
  const mandant = await database.aMandant();
  const ctx = ctxOf(mandant);
  const umfrageId = await aUmfrage(ctx);
  const { einladungen } = await invite(mandant, umfrageId, 1);
  const [einladung] = einladungen as [Einladung];
  const failing = keepAntwort(ctx, {
    umfrageId,
    anonym: true,
    inhalt: {},
    einladung,
    code: null,
    weg: "web",
    sprache: "de",
    isOffen: () => Promise.reject(new Error("no database")),
  });
  await expect(failing).rejects.toThrow("no database");
  await database.admin.query(
    "insert into beteiligung_verbraucht (tenant_id, umfrage_id, einladung_id, seit) values ($1, $2, $3, now())",
    [mandant.id, umfrageId, einladung.id],
  );
  expect(await answer(mandant, umfrageId, einladung)).toEqual({ ok: false, reason: "verbraucht" });
  await database.admin.query("update beteiligung_verbraucht set seit = now() - interval '2 minutes'");
  expect((await answer(mandant, umfrageId, einladung)).ok).toBe(true);
  const { rows } = await database.admin.query("select sicher, seit from beteiligung_verbraucht");
  expect(rows).toEqual([{ sicher: true, seit: null }]);
});

test("the two stores are as the notice says", async () => {
  const { rows } = await database.admin.query(`
    select relname as name, relpersistence as kept from pg_class where relname in ('beteiligung_verbraucht', 'beteiligung_eingang')
     order by relname`);
  expect(rows).toEqual([
    { name: "beteiligung_eingang", kept: "p" },
    { name: "beteiligung_verbraucht", kept: "u" },
  ]);
  const keys = await database.admin.query(
    "select conname from pg_constraint where contype = 'f' and conrelid in ('beteiligung_verbraucht'::regclass, 'beteiligung_eingang'::regclass)",
  );
  expect(keys.rows).toEqual([]);
  const times = await database.admin.query(
    "select column_name from information_schema.columns where table_name = 'beteiligung_eingang' order by 1",
  );
  expect(times.rows.map((row) => row.column_name)).toEqual(["antworten", "id", "tenant_id", "umfrage_id"]);
});
