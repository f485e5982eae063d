import { expect, test } from "vitest";
import { fromOwnPages } from "./origin-check.ts";

const OWN = "https://erlengrund.example";

test.each([
  ["reading needs no origin", "GET", {}, true],
  ["our own page", "POST", { origin: OWN, cookie: "a=b" }, true],
  ["another site", "POST", { origin: "https://evil.example", cookie: "a=b" }, false],
  ["another site without cookie", "POST", { origin: "https://evil.example" }, false],
  ["the same host without TLS", "POST", { origin: "http://erlengrund.example" }, false],
  [
    "a page of ours that sends no referrer",
    "POST",
    { origin: "null", "sec-fetch-site": "same-origin", cookie: "a=b" },
    true,
  ],
  ["a sandboxed frame", "POST", { origin: "null", "sec-fetch-site": "cross-site" }, false],
  ["a sandboxed frame in an old browser", "POST", { origin: "null" }, false],
  ["an old browser that says same-origin", "POST", { "sec-fetch-site": "same-origin", cookie: "a=b" }, true],
  ["an old browser that says cross-site", "POST", { "sec-fetch-site": "cross-site", cookie: "a=b" }, false],
  ["a program with a cookie and nothing else", "POST", { cookie: "a=b" }, false],
  ["a program without a cookie", "POST", {}, true],
  ["PUT like POST", "PUT", { origin: "https://evil.example" }, false],
  ["PATCH like POST", "PATCH", { cookie: "a=b" }, false],
  ["DELETE like POST", "DELETE", { cookie: "a=b" }, false],
] as const)("%s", (_name, method, headers, expected) => {
  expect(fromOwnPages(method, OWN, new Headers(headers))).toBe(expected);
});
