import type { County } from "./support/county.ts";
import { unsafeHeaders } from "./support/eyes.ts";
import { expect, test } from "./support/ground.ts";
import { call, comparable } from "./support/http.ts";
import { makeStrange } from "./support/planted.ts";
import { startApp } from "./support/running-app.ts";

let a: County;
let b: County;
let office: string;

test.beforeAll(async ({ ground }) => {
  a = await ground.county("kopf-a", "demo");
  b = await ground.county("kopf-b", "demo");
  await makeStrange(ground.admin, b);
  office = (await a.person("fachstelle")).cookie;
});

test("errors carry the same headers, and nothing of what failed", async ({ ground }) => {
  const answers = [
    await a.call("/das-gibt-es-nicht"),
    await a.call("/intern/massnahmen/keine-id", { cookie: office }),
    await a.call("/%E0%A4%A"),
    await a.call("/anmelden", { method: "PUT" }),
    await a.call("/anmelden", { method: "POST", headers: { origin: "http://boese.example" }, body: "a=1" }),
    await a.call("/anmelden", {
      method: "POST",
      headers: { origin: a.origin, "content-type": "text/plain" },
      body: "a=1",
    }),
    await a.call("/", { host: "unbekannt.localhost" }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 405, 403, 415, 421]);
  for (const answer of answers) {
    expect(unsafeHeaders(answer), `${answer.status}`).toEqual([]);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.body).not.toMatch(/node_modules|\.tsx?\b|at \w+ \(|select |postgres/i);
  }
  expect(ground.port).toBeGreaterThan(0);
});

test.describe("T57 no way of writing an address goes around its rules", () => {
  const guarded = "/intern/massnahmen";
  const hidden = [
    `${guarded}.data`,
    "/_root.data",
    "/_.data",
    `${guarded}/_.data`,
    "/__manifest?paths=/intern",
    "/en/__manifest",
    `/${guarded}`,
    "//intern",
    "/intern%2fmassnahmen",
    "/intern%2Fmassnahmen",
    "/intern%5cmassnahmen",
    "/intern/massnahmen%00",
    "/intern/massnahmen%20",
    "/in%09tern/massnahmen",
    "/%0aintern/massnahmen",
    "/api/auth/session",
    "/api/auth/get-session",
    "/api/auth/reference",
    "/api/auth/sign-up/email",
    "/package.json",
    "/.env",
    "/.git/config",
    "/src/main.ts",
    "/build/server/index.js",
    "/assets/../../package.json",
    "/metrics",
  ];
  for (const path of hidden) {
    test(`${path} is not there`, async () => {
      expect((await a.call(path, { cookie: office })).status).toBe(404);
    });
  }

  for (const path of ["/Intern/massnahmen", "/INTERN/MASSNAHMEN", "/%69ntern/massnahmen", "/en/Intern/massnahmen"]) {
    test(`${path} asks who is there, and is kept nowhere`, async () => {
      const answer = await a.call(path);
      expect(answer.status).toBe(302);
      expect(answer.headers.location).toMatch(/^(\/en)?\/anmelden\?weiter=/);
      const inside = await a.call(path, { cookie: office });
      expect([inside.status, inside.headers["cache-control"]]).toEqual([200, "private, no-store"]);
    });
  }

  test("a trailing slash leads to the one address, on this host only", async () => {
    const answer = await a.call("/konzept/?a=1");
    expect([answer.status, answer.headers.location]).toEqual([308, "/konzept?a=1"]);
    for (const path of ["//boese.example/", "/\\boese.example/", "/%5cboese.example/"]) {
      expect((await a.call(path)).headers.location ?? "none", path).toBe("none");
    }
  });

  test("switches of the router change nothing", async () => {
    const plain = await a.call("/konzept");
    for (const headers of [{ "x-react-router-spa-mode": "yes" }, { "x-react-router-prerender-data": "[]" }]) {
      expect((await a.call("/konzept", { headers })).body).toBe(plain.body);
    }
    expect((await a.call("/konzept?_routes=root")).headers["content-type"]).toContain("text/html");
  });

  test("GET and HEAD with a body, and two Hosts, are not taken", async () => {
    const answer = await a.call("/konzept", { headers: { "content-length": "4" }, body: "abcd" });
    expect(answer.status).toBeLessThan(500);
  });
});

test.describe("T28 what one is shown is kept for nobody who may not see it", () => {
  test("a page is drawn once for everybody, and anew for whoever sends a cookie", async () => {
    const first = await a.call("/konzept");
    const again = await a.call("/konzept");
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(first.headers.vary).toContain("cookie");
    const inside = await a.call("/konzept", { cookie: office });
    expect(inside.headers.etag).toBeUndefined();
    expect((await a.call("/konzept")).body).toBe(first.body);
  });

  test("304 only for the very same county, language and address", async () => {
    const { etag = "" } = (await a.call("/konzept")).headers;
    const asked = { headers: { "if-none-match": etag } };
    expect((await a.call("/konzept", asked)).status).toBe(304);
    expect((await a.call("/en/konzept", asked)).status).toBe(200);
    expect((await a.call("/konzept?seite=1", asked)).status).not.toBe(304);
    expect((await b.call("/konzept", asked)).status).toBe(200);
  });

  test("a county never serves what another one warmed", async () => {
    await a.call("/sitemap.xml");
    const [mine, theirs] = [await a.call("/sitemap.xml"), await b.call("/sitemap.xml")];
    expect(mine.body).toContain(a.host);
    expect(theirs.body).toContain(b.host);
    expect(theirs.body).not.toContain(a.host);
  });

  test("a made-up port in Host reaches nobody else", async () => {
    const path = "/sitemap.xml?port";
    const port = "6666";
    await a.call(path, { headers: { host: `${a.host}:${port}` } });
    expect((await a.call(path)).body).not.toContain(`:${port}`);
  });

  test("an unknown host gets 421, for every address, and it is not kept", async () => {
    for (const path of ["/", "/konzept", "/intern", "/anmelden"]) {
      const answer = await a.call(path, { host: "unbekannt.example" });
      expect([answer.status, answer.headers["cache-control"]]).toEqual([421, "private, no-store"]);
    }
  });
});

test("T29 forged forwarding headers change nothing", async () => {
  const plain = await a.call("/sitemap.xml");
  const forged = {
    "x-forwarded-host": b.host,
    "x-forwarded-proto": "https",
    "x-forwarded-for": "10.0.0.1",
    forwarded: `host=${b.host}`,
  };
  const answer = await a.call("/sitemap.xml", { headers: forged });
  expect(answer.body).toBe(plain.body);
  expect(answer.headers["strict-transport-security"]).toBeUndefined();
});

test.describe("another county", () => {
  test("T21 a session of one is nobody in the other", async () => {
    expect((await a.call("/intern", { cookie: office })).status).toBe(200);
    const there = await b.call("/intern", { cookie: office });
    expect([there.status, there.headers.location]).toEqual([302, "/anmelden?weiter=%2Fintern"]);
    expect((await b.call("/konzept", { cookie: office })).body).not.toContain("/abmelden");
  });

  test("T24 the same address has an account in each, and a session of one is none of the other's", async () => {
    const email = "dieselbe@anschrift.example";
    const [here, there] = [await a.person("lesende", null, email), await b.person("fachstelle", null, email)];
    expect(here.id).not.toBe(there.id);
    expect((await a.call("/intern/einstellungen", { cookie: here.cookie })).status).toBe(403);
    expect((await b.call("/intern/einstellungen", { cookie: there.cookie })).status).toBe(200);
    expect((await a.call("/intern/einstellungen", { cookie: there.cookie })).status).toBe(302);
  });
});

test("T20 a missing thing and one of another county take the same time", async ({ ground }) => {
  const { rows } = await ground.admin.query<{ id: string }>(
    "select id from konzept_massnahmen where tenant_id = $1 limit 1",
    [b.mandant.id],
  );
  const [foreign, missing] = [rows[0]?.id ?? "", "00000000-0000-4000-8000-000000000000"];
  const times = { foreign: [] as number[], missing: [] as number[] };
  const bodies = new Set<string>();
  for (let turn = 0; turn < 60; turn++) {
    for (const [name, id] of turn % 2
      ? ([
          ["foreign", foreign],
          ["missing", missing],
        ] as const)
      : ([
          ["missing", missing],
          ["foreign", foreign],
        ] as const)) {
      const began = performance.now();
      const answer = await a.call(`/intern/massnahmen/${id}`, { cookie: office });
      times[name].push(performance.now() - began);
      expect(answer.status).toBe(404);
      bodies.add(comparable(answer).replaceAll(id, "ID"));
    }
  }
  expect(bodies.size).toBe(1);
  const median = (list: number[]) => list.toSorted((x, y) => x - y)[list.length / 2] ?? 0;
  expect(Math.abs(median(times.foreign) - median(times.missing))).toBeLessThan(Math.max(10, median(times.missing) / 4));
});

test("T56 a network that asks too often waits, and is told how long", async () => {
  const app = await startApp({ PAGES_PER_MINUTE: "40" });
  try {
    const statuses = new Map<number, number>();
    let waits = "";
    for (let turn = 0; turn < 60; turn++) {
      const answer = await call(app.port, { host: "localhost", path: turn % 2 ? "/konzept" : "/%6bonzept" });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 429) waits = answer.headers["retry-after"] ?? "";
    }
    expect(statuses.get(429)).toBeGreaterThanOrEqual(20);
    expect(Number(waits)).toBeGreaterThan(0);
    expect(Number(waits)).toBeLessThanOrEqual(60);
    expect((await call(app.port, { host: "localhost", path: "/healthz" })).status).toBe(200);
  } finally {
    await app.stop();
  }
});

test("bodies are counted, whatever they say of their length", async () => {
  const form = {
    origin: a.origin,
    "content-type": "application/x-www-form-urlencoded",
    "transfer-encoding": "chunked",
  };
  const answer = await a.call("/anmelden", { method: "POST", headers: form, body: Buffer.alloc(3 * 1024 * 1024, "a") });
  expect(answer.status).toBe(413);
  expect((await a.call("/konzept")).status).toBe(200);
});
