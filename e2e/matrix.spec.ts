import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "pg";
import { AKTEURE, type Akteur, type Cast, castOf } from "./support/cast.ts";
import type { County } from "./support/county.ts";
import { type Examples, findExamples, takesParams, WESSEN, type Wessen } from "./support/examples.ts";
import { type Eye, headersOf, type Look, wordsOf } from "./support/eyes.ts";
import { expect, test } from "./support/ground.ts";
import { type Answer, comparable } from "./support/http.ts";
import { DRAFT, FOREIGN, makeStrange, plantThings, plantWords } from "./support/planted.ts";
import { builtRoutes } from "./support/routes.ts";
import { changedTables, rowsOf, unfinishedWork } from "./support/rows.ts";

/**
 * Every route × method × who asks × whose thing it is → status, compared with matrix.json.
 * A change that is meant is recorded anew with `WK_RECORD=1 npx playwright test e2e/matrix.spec.ts` and then read in
 * the diff: every line that changed is a right that changed.
 */
const FILE = join(import.meta.dirname, "matrix.json");
const record = process.env.WK_RECORD === "1";

/** `GET /intern/massnahmen/:id` → `eigenes` → one status per actor, in the order of AKTEURE. */
type Matrix = Record<string, Partial<Record<Wessen, string>>>;

const readKept = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {}) as { routes?: Matrix };
const kept = readKept();
const fresh: Matrix = {};
const routes = builtRoutes();
const KNOWN = new Set(routes.flatMap(({ path, action }) => [`GET ${path}`, ...(action ? [`POST ${path}`] : [])]));

test.describe.configure({ timeout: 180_000 });

let county: County;
let foreign: County;
let cast: Cast;
/** Sessions for looking, which changes nothing (T46): kept for the whole file. */
let looking: ReadonlyMap<Akteur, string | undefined>;
let examples: Examples;

test.beforeAll(async ({ ground }) => {
  county = await ground.county("matrix", "demo");
  foreign = await ground.county("nachbar", "demo");
  await makeStrange(ground.admin, foreign);
  for (const one of [county, foreign]) await plantThings(ground.admin, one);
  await plantWords(ground.admin, county, foreign);
  cast = await castOf(ground.admin, county);
  looking = new Map(await Promise.all(AKTEURE.map(async (akteur) => [akteur, await cast.cookieOf(akteur)] as const)));
  const patterns = routes.map((route) => route.path);
  examples = await findExamples(ground.admin, patterns, county, foreign);
});

/** Over what was recorded before: a test that failed takes the memory of those before it along. */
function write() {
  const all = { ...readKept().routes, ...fresh };
  const sorted = Object.entries(all)
    .filter(([key]) => KNOWN.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([key, row]) => `    ${JSON.stringify(key)}: ${JSON.stringify(row)}`).join(",\n");
  writeFileSync(FILE, `{\n  "akteure": ${JSON.stringify(AKTEURE.join(" "))},\n  "routes": {\n${lines}\n  }\n}\n`);
}

test("sees every route of the product", () => {
  expect(routes.length).toBeGreaterThan(40);
});

/** A form gets a session of its own, so that nothing an earlier one did to a session matters. */
async function ask(method: "GET" | "POST", path: string, akteur: Akteur): Promise<Answer> {
  if (method === "GET") return county.call(path, withCookie(looking.get(akteur)));
  // Nothing that a form of ours would send, and a field that none of them has.
  return county.post(path, { tenantId: foreign.mandant.id }, await cast.cookieOf(akteur));
}

const withCookie = (cookie: string | undefined) => (cookie ? { cookie } : {});

/** Everybody at once; but only a few may wait for a document at the same time. */
async function askAll(method: "GET" | "POST", path: string): Promise<(readonly [Akteur, Answer])[]> {
  const one = async (akteur: Akteur) => [akteur, await ask(method, path, akteur)] as const;
  if (!path.endsWith(".pdf")) return Promise.all(AKTEURE.map(one));
  const answers: (readonly [Akteur, Answer])[] = [];
  for (const akteur of AKTEURE) answers.push(await one(akteur));
  return answers;
}

/** What each look found wrong, by who looked. */
type Findings = { readonly matrix: string[]; readonly headers: string[]; readonly words: string[] };

/** Compared with every answer to a GET, so that one walk over all addresses serves them all. */
const EYES: Record<"headers" | "words", Eye> = {
  headers: (look) =>
    look.wessen === "eigenes" && (look.akteur === "oeffentlich" || look.akteur === "fachstelle") ? headersOf(look) : [],
  words: async ({ akteur, answer }) => {
    const text = await wordsOf(answer);
    return (akteur === "oeffentlich" ? [DRAFT, FOREIGN] : [FOREIGN]).filter((word) => text.includes(word));
  },
};

async function lookWith(eyes: readonly (keyof typeof EYES)[], look: Look, findings: Findings) {
  for (const eye of eyes) {
    const found = await EYES[eye](look);
    findings[eye].push(...found.map((what) => `${look.akteur}, ${look.answer.status} ${look.path}: ${what}`));
  }
}

/** One line of the matrix, and what is wrong with it whatever was recorded. */
async function walk(method: "GET" | "POST", pattern: string, findings: Findings): Promise<void> {
  const row: Partial<Record<Wessen, string>> = {};
  const wrong = findings.matrix;
  const bodies = new Map<string, string>();
  for (const wessen of takesParams(pattern) ? WESSEN : (["eigenes"] as const)) {
    const path = examples.addressOf(pattern, wessen);
    const answers = await askAll(method, path);
    row[wessen] = answers.map(([, answer]) => answer.status).join(" ");
    for (const [akteur, answer] of answers) {
      if (answer.status >= 500) wrong.push(`${method} ${path}: ${akteur} gets ${answer.status}`);
      // The address stands in the page (languages, light and dark): it may not be what differs.
      const body = comparable(answer).replaceAll(path, "PATH").replaceAll(encodeURIComponent(path), "PATH");
      bodies.set(`${akteur} ${wessen}`, body);
      if (method === "GET") await lookWith(["headers", "words"], { pattern, path, akteur, wessen, answer }, findings);
    }
  }
  if (row.fremdes !== row.fehlend) wrong.push(`${method} ${pattern}: fremdes ${row.fremdes}, fehlend ${row.fehlend}`);
  for (const akteur of AKTEURE) {
    const same = bodies.get(`${akteur} fremdes`) === bodies.get(`${akteur} fehlend`);
    if (!same) wrong.push(`${method} ${pattern}: ${akteur} is told more of a foreign thing than of a missing one`);
  }
  compare(`${method} ${pattern}`, row, wrong);
}

function compare(key: string, row: Partial<Record<Wessen, string>>, wrong: string[]) {
  fresh[key] = row;
  if (record) return;
  const old = kept.routes?.[key];
  for (const wessen of Object.keys({ ...old, ...row }) as Wessen[]) {
    if (old?.[wessen] === row[wessen]) continue;
    wrong.push(`${key}, ${wessen}: recorded ${old?.[wessen] ?? "nothing"}, is ${row[wessen] ?? "gone"}`);
  }
}

/** About as long as each other, so that none takes longer than a test may. */
const AREAS = {
  Konzept: (path: string) => path.startsWith("/konzept"),
  public: (path: string) => !path.startsWith("/intern/") && !path.startsWith("/konzept"),
  office: (path: string) => path.startsWith("/intern/"),
};
type Area = keyof typeof AREAS;

/** The other language of a public page, and the same without its body: both say no more than the page. */
async function lookAgain(pattern: string, findings: Findings): Promise<void> {
  const path = examples.addressOf(pattern, "eigenes");
  for (const wessen of takesParams(pattern) ? (["eigenes", "andere"] as const) : (["eigenes"] as const)) {
    if (AREAS.office(pattern)) break;
    const english = `/en${examples.addressOf(pattern, wessen)}`;
    const answer = await county.call(english);
    await lookWith(["words"], { pattern, path: english, akteur: "oeffentlich", wessen, answer }, findings);
  }
  for (const akteur of ["oeffentlich", "fachstelle", "fachredaktion"] as const) {
    const asked = withCookie(looking.get(akteur));
    const head = await county.call(path, { method: "HEAD", ...asked });
    if (head.body !== "") findings.headers.push(`HEAD ${path}: has a body`);
    if (akteur !== "oeffentlich") continue;
    const got = await county.call(path, asked);
    for (const name of ["content-type", "cache-control", "content-security-policy", "referrer-policy"]) {
      if (head.headers[name] !== got.headers[name]) findings.headers.push(`HEAD ${path}: another ${name}`);
    }
    if (head.status !== got.status) findings.headers.push(`HEAD ${path}: ${head.status}, not ${got.status}`);
  }
}

/** Sessions remember to the minute when they were last used; that belongs to whoever is signed in. */
const NOT_LOOKING = ["auth.sessions.gesehen_am", "auth.sessions.updated_at"];

type Walked = Findings & { readonly changed: readonly string[] };

/** GET and HEAD of everything in an area, once for whoever asks about it. */
const walked = new Map<Area, Promise<Walked>>();

function lookAt(area: Area, admin: Pool): Promise<Walked> {
  const begun = walked.get(area) ?? walkThrough(area, admin);
  walked.set(area, begun);
  return begun;
}

async function walkThrough(area: Area, admin: Pool): Promise<Walked> {
  await expect
    .poll(() => unfinishedWork(admin, county.mandant.id), { message: "the worker is done", timeout: 120_000 })
    .toEqual([]);
  const before = await rowsOf(admin, county.mandant.id, NOT_LOOKING);
  const findings: Findings = { matrix: [], headers: [], words: [] };
  for (const { path, page, loader } of routes) {
    if (!AREAS[area](path)) continue;
    await walk("GET", path, findings);
    if (page || loader) await lookAgain(path, findings);
  }
  return { ...findings, changed: changedTables(before, await rowsOf(admin, county.mandant.id, NOT_LOOKING)) };
}

for (const area of Object.keys(AREAS) as Area[]) {
  test(`GET: every route of the ${area} answers as recorded, and foreign things are not there`, async ({ ground }) => {
    const { matrix } = await lookAt(area, ground.admin);
    if (record) write();
    expect(matrix, `for ${AKTEURE.join(", ")}`).toEqual([]);
  });

  test(`the ${area} is sent with the headers that keep it safe, with and without a body`, async ({ ground }) => {
    expect((await lookAt(area, ground.admin)).headers).toEqual([]);
  });

  test(`T04 T05 T59 nobody reads in the ${area} what is another county's, and the public no draft and nothing archived`, async ({
    ground,
  }) => {
    expect((await lookAt(area, ground.admin)).words).toEqual([]);
  });

  test(`T46 looking changes nothing: GET and HEAD of the ${area} leave every row as it was`, async ({ ground }) => {
    expect((await lookAt(area, ground.admin)).changed).toEqual([]);
  });
}

for (const [area, belongs] of Object.entries(AREAS)) {
  test(`POST: every route of the ${area} answers as recorded, and foreign things are not there`, async () => {
    const findings: Findings = { matrix: [], headers: [], words: [] };
    for (const { path, action } of routes) if (action && belongs(path)) await walk("POST", path, findings);
    if (record) write();
    expect(findings.matrix, `for ${AKTEURE.join(", ")}`).toEqual([]);
  });
}

test("holds no route that is gone", () => {
  test.skip(record);
  expect(Object.keys(kept.routes ?? {}).filter((key) => !KNOWN.has(key))).toEqual([]);
});

test("routes without action take no POST, and none takes anything else", async () => {
  for (const { path: pattern, action } of routes) {
    const path = examples.addressOf(pattern, "eigenes");
    if (!action) expect([404, 405], `POST ${path}`).toContain((await ask("POST", path, "fachstelle")).status);
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]) {
      const answer = await county.call(path, { method, headers: { origin: county.origin } });
      expect(answer.status, `${method} ${path}`).toBe(405);
    }
  }
});

/** Other programs send to these from wherever they are; nobody is signed in there, as the recorded answers say. */
const FOR_CLIENTS = /^\/api\/v3\//;

test("a POST from elsewhere reaches no action", async () => {
  const cookie = await cast.cookieOf("fachstelle");
  const elsewhere: Record<string, string>[] = [
    { origin: "http://boese.example" },
    { origin: "null" },
    { origin: foreign.origin },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    {},
  ];
  for (const { path: pattern } of routes.filter((route) => route.action && !FOR_CLIENTS.test(route.path))) {
    const path = examples.addressOf(pattern, "eigenes");
    for (const headers of elsewhere) {
      const form = { "content-type": "application/x-www-form-urlencoded", ...headers };
      const answer = await county.call(path, {
        method: "POST",
        headers: form,
        body: "a=1",
        ...withCookie(cookie),
      });
      expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
});
