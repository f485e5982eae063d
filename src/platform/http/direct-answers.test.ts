import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../id.ts";
import { createMetrics } from "../metrics.ts";
import { answerDirectly } from "./direct-answers.ts";
import { createKnownPages } from "./known-pages.ts";
import { makeCachedPage, PageCache } from "./page-cache.ts";
import { pageLimiter } from "./rate-limit.ts";

const TENANT = newId<"Mandant">();
const HEAD = "Host: kreis.example\r\nAccept: */*\r\n";
const pages = new PageCache();
pages.listening = true;
const headers = new Headers({ "content-type": "text/html; charset=utf-8", "x-frame-options": "DENY" });
pages.put(TENANT, "kreis.example build /konzept", 0, makeCachedPage(200, headers, Buffer.from("<p>Konzept</p>"), "k"));

let today = 0;
/** How often the app drew a page, and whether it says that the page is gone. */
let drawn = 0;
let gone = false;
const known = createKnownPages({
  mandanten: {
    peek: (host) =>
      host === "kreis.example" ? { id: TENANT, key: "kreis", art: "kreis", host, gesperrt: false } : null,
  },
  pages,
  metrics: createMetrics(),
  limiter: pageLimiter(60),
  trustProxy: false,
  buildId: "build",
  secure: false,
  draw: async () => async (request) => {
    drawn += 1;
    const cache = gone ? "no-store" : "public, max-age=0";
    return new Response(`drawn ${new URL(request.url).pathname}`, {
      status: gone ? 410 : 200,
      headers: { "content-type": "text/html", "cache-control": cache },
    });
  },
  clock: () => today,
});
const server = createServer((incoming, outgoing) => {
  let body = "";
  incoming.on("data", (chunk) => (body += chunk));
  incoming.on("end", () => outgoing.end(`node ${incoming.method} ${incoming.url} ${body}`));
});
const closeWaiting = answerDirectly(server, known, () => today);
let port: number;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  closeWaiting();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Says one thing after another on one connection, each when the answer to the one before has come. */
async function talk(...said: (string | readonly string[])[]): Promise<string[]> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const heard: string[] = [];
  for (const one of said) {
    const pieces = typeof one === "string" ? [one] : one;
    const answer = once(socket, "data");
    for (const piece of pieces) {
      socket.write(piece);
      // Once somebody else was answered, the server has read this piece.
      if (pieces.length > 1) await talk(`GET /konzept HTTP/1.1\r\n${HEAD}\r\n`);
    }
    const [chunk] = (await answer) as [Buffer];
    heard.push(chunk.toString());
  }
  socket.destroy();
  return heard;
}

test("a known page is answered at once, again and again, with its headers and the date of now", async () => {
  today = Date.parse("2026-11-21T12:00:00Z");
  const [first, second] = await talk(`GET /konzept HTTP/1.1\r\n${HEAD}\r\n`, `GET /konzept HTTP/1.1\r\n${HEAD}\r\n`);
  expect(first).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(first).toContain("x-frame-options: DENY\r\n");
  expect(first).toContain("content-length: 14\r\n");
  expect(first).toContain("Date: Sat, 21 Nov 2026 12:00:00 GMT\r\n");
  expect(first?.endsWith("\r\n\r\n<p>Konzept</p>")).toBe(true);
  expect(second).toBe(first);
  today += 1000;
  expect((await talk(`GET /konzept HTTP/1.1\r\n${HEAD}\r\n`))[0]).toContain("12:00:01 GMT");
});

test("HEAD gets the headers alone, and whoever has the page is told so", async () => {
  const [head, page] = await talk(`HEAD /konzept HTTP/1.1\r\n${HEAD}\r\n`, `GET /konzept HTTP/1.1\r\n${HEAD}\r\n`);
  expect(head?.endsWith("\r\n\r\n")).toBe(true);
  expect(head).toContain("content-length: 14\r\n");
  const etag = /etag: (\S+)/.exec(page ?? "")?.[1];
  const [unchanged] = await talk(`GET /konzept HTTP/1.1\r\n${HEAD}If-None-Match: ${etag}\r\n\r\n`);
  expect(unchanged).toMatch(/^HTTP\/1\.1 304 /);
  expect(unchanged).not.toContain("content-length");
});

test.each([
  ["an unknown page", `GET /andere HTTP/1.1\r\n${HEAD}\r\n`, "node GET /andere "],
  ["another county's host", "GET /konzept HTTP/1.1\r\nHost: other.example\r\n\r\n", "node GET /konzept "],
  ["a visitor with a cookie", `GET /konzept HTTP/1.1\r\n${HEAD}Cookie: a=b\r\n\r\n`, "node GET /konzept "],
  ["a form", `POST /konzept HTTP/1.1\r\n${HEAD}Content-Length: 4\r\n\r\na=bc`, "node POST /konzept a=bc"],
  ["a request in pieces", ["GET /kon", `zept HTTP/1.1\r\n${HEAD}`, "\r\n"], "node GET /konzept "],
])("Node's server answers %s, also after a known page on the same connection", async (_name, said, expected) => {
  expect((await talk(said))[0]).toContain(expected);
  const [before, answer, after] = await talk(
    `GET /konzept HTTP/1.1\r\n${HEAD}\r\n`,
    said,
    `GET /konzept HTTP/1.1\r\n${HEAD}\r\n`,
  );
  expect(before).toContain("<p>Konzept</p>");
  expect(answer).toContain(expected);
  expect(after).toContain("node GET /konzept ");
});

test("what follows in the same piece is answered too, in order", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write(`GET /konzept HTTP/1.1\r\n${HEAD}\r\nGET /zweite HTTP/1.1\r\n${HEAD}Connection: close\r\n\r\n`);
  let heard = "";
  for await (const chunk of socket) heard += chunk;
  expect(heard.indexOf("node GET /konzept")).toBeGreaterThan(0);
  expect(heard.indexOf("node GET /zweite")).toBeGreaterThan(heard.indexOf("node GET /konzept"));
});

test("a page that was forgotten is drawn once for all who ask, and the connections stay", async () => {
  pages.forget(TENANT);
  drawn = 0;
  const said = `GET /konzept HTTP/1.1\r\n${HEAD}\r\n`;
  const heard = await Promise.all([talk(said, said), talk(said, said)]);
  expect(drawn).toBe(1);
  for (const one of heard.flat()) expect(one).toContain("drawn /konzept");
});

test("a page that is gone by now is Node's", async () => {
  pages.forget(TENANT);
  gone = true;
  expect((await talk(`GET /konzept HTTP/1.1\r\n${HEAD}\r\n`))[0]).toContain("node GET /konzept");
  gone = false;
});

test("a network that asks too often waits", async () => {
  today += 120_000;
  const said = Array.from({ length: 62 }, () => `GET /konzept HTTP/1.1\r\n${HEAD}\r\n`);
  const heard = await talk(...said);
  // The first was drawn anew; drawing counts for itself.
  expect(heard[60]).toContain(" 200 ");
  expect(heard[61]).toMatch(/^HTTP\/1\.1 429 [\s\S]*retry-after: 60\r\n/);
});
