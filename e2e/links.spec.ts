import { createHash, randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import { newId } from "#src/platform/id.ts";
import type { County } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";
import { comparable } from "./support/http.ts";

/** Links that open nothing must not tell a stranger whether they ever were anything (T48). */
const KINDS = ["falsch", "abgelaufen", "zurueckgezogen"] as const;
const SAMPLES = 60;

let county: County;
const tokens = new Map<string, string>();

test.beforeAll(async ({ ground }) => {
  test.setTimeout(180_000);
  county = await ground.county("links", "demo");
  for (const kind of KINDS) {
    const token = randomBytes(32).toString("base64url");
    tokens.set(kind, token);
    if (kind === "falsch") continue;
    const { rowCount } = await ground.admin.query(
      `insert into konzept_abfrage_links (tenant_id, id, zweck, token_hash, empfaenger_id, gueltig_bis, widerrufen_am)
       select a.tenant_id, $2, 'rueckmeldung', $3, a.empfaenger_id, $4, $5 from konzept_abfragen a
        where a.tenant_id = $1 order by a.id limit 1`,
      [
        county.mandant.id,
        newId(),
        createHash("sha256").update(token).digest("base64url"),
        kind === "abgelaufen" ? "2020-01-01" : "2099-12-31",
        kind === "zurueckgezogen" ? "2026-01-01" : null,
      ],
    );
    if (rowCount !== 1) throw new Error("The demo has nobody to send a link to.");
  }
});

const pathOf = (kind: string) => `/rueckmeldung/${tokens.get(kind)}`;

test("T48 wrong, expired and withdrawn links answer with the same status and the same bytes", async () => {
  for (const prefix of ["", "/en", "/ar"]) {
    const answers = [];
    for (const kind of KINDS) {
      const answer = await county.call(`${prefix}${pathOf(kind)}`);
      const token = tokens.get(kind) ?? "";
      // What differs by nature: the address that was asked for, and the marks of one answer.
      const bytes = comparable(answer)
        .replaceAll(token, "TOKEN")
        .replaceAll(/nonce="[^"]*"/g, "NONCE");
      answers.push({ status: answer.status, cache: answer.headers["cache-control"], bytes });
    }
    expect(answers[0]?.status).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  }
});

test("T48 they take the same time, in the middle of many", async () => {
  test.setTimeout(120_000);
  const times = new Map<string, number[]>(KINDS.map((kind) => [kind, []]));
  for (let n = 0; n < SAMPLES + 5; n++) {
    // In turn, so that a busy moment of the machine meets all of them.
    for (const kind of KINDS) {
      const start = performance.now();
      await county.call(pathOf(kind));
      if (n >= 5) times.get(kind)?.push(performance.now() - start);
    }
  }
  const middle = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const medians = KINDS.map((kind) => middle(times.get(kind) ?? []));
  expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.5);
});
