import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { chooseVariant, makeCachedPage, PageCache } from "./page-cache.ts";

const html = `<!doctype html>${"<p>Maßnahme</p>".repeat(200)}`;
const page = makeCachedPage(200, new Headers({ "content-type": "text/html; charset=utf-8" }), Buffer.from(html), "key");

test.each([
  ["br, gzip", "br"],
  ["gzip, deflate", "gzip"],
  ["identity", null],
  [undefined, null],
] as const)("a client that accepts %s gets %s, and always the same text", (accept, expected) => {
  const { headers, body } = chooseVariant(page, accept);
  expect(headers["content-encoding"] ?? null).toBe(expected);
  expect(headers["content-length"]).toBe(String(body.length));
  const text = expected === "br" ? brotliDecompressSync(body) : expected === "gzip" ? gunzipSync(body) : body;
  expect(text.toString()).toBe(html);
});

test("the same text under another key has another ETag", () => {
  const other = makeCachedPage(200, new Headers({ "content-type": "text/html" }), Buffer.from(html), "other");
  expect(other.etag).not.toBe(page.etag);
});

test("nothing is kept while changes cannot be heard", () => {
  const pages = new PageCache();
  pages.put("a", "k", 0, page);
  expect(pages.get("a", "k", 0)).toBeUndefined();
});

test("one county's key is not another's", () => {
  const pages = new PageCache();
  pages.listening = true;
  pages.put("a", "k", 0, page);
  expect(pages.get("b", "k", 0)).toBeUndefined();
});

test("the oldest pages go when the room is full", () => {
  const pages = new PageCache(page.identity.body.length * 20);
  pages.listening = true;
  for (let i = 0; i < 30; i += 1) pages.put("a", `k${i}`, 0, page);
  expect(pages.get("a", "k0", 0)).toBeUndefined();
  expect(pages.get("a", "k29", 0)).toBeDefined();
});

test("a page that ends by itself is none from its end on", () => {
  const pages = new PageCache();
  pages.listening = true;
  const until = makeCachedPage(200, new Headers({ "content-type": "text/html" }), Buffer.from(html), "key", 1_000);
  pages.put("a", "k", 0, until);
  expect(pages.get("a", "k", 999)).toBe(until);
  expect(pages.get("a", "k", 1_000)).toBeUndefined();
});
