import { expect, test } from "vitest";
import { readPlainRequest } from "./plain-request.ts";

const read = (...lines: string[]) => readPlainRequest(`${lines.join("\r\n")}\r\n\r\n`);

test.each([
  [["GET / HTTP/1.1", "Host: kreis.example"], { method: "GET", url: "/", headers: { host: "kreis.example" } }],
  [
    ["HEAD /konzept?feld=a HTTP/1.1", "Host:kreis.example", "Connection: Keep-Alive", "accept-encoding: \tbr  "],
    {
      method: "HEAD",
      url: "/konzept?feld=a",
      headers: { host: "kreis.example", connection: "Keep-Alive", "accept-encoding": "br" },
    },
  ],
] as const)("a plain request is read: %j", (lines, expected) => {
  expect(read(...lines)).toEqual({ ...expected, headers: expect.objectContaining(expected.headers) });
});

const HOST = "Host: kreis.example";
test.each([
  ["another method", ["POST / HTTP/1.1", HOST]],
  ["HTTP/1.0, whose connection ends", ["GET / HTTP/1.0", HOST]],
  ["a whole address instead of a path", ["GET http://kreis.example/ HTTP/1.1", HOST]],
  ["a blank in the path", ["GET /a b HTTP/1.1", HOST]],
  ["no Host", ["GET / HTTP/1.1", "Accept: */*"]],
  ["two Hosts", ["GET / HTTP/1.1", HOST, "host: other.example"]],
  ["a field said twice", ["GET / HTTP/1.1", HOST, "Accept: a", "Accept: b"]],
  ["a body", ["GET / HTTP/1.1", HOST, "Content-Length: 5"]],
  ["a body in pieces", ["GET / HTTP/1.1", HOST, "Transfer-Encoding: chunked"]],
  ["a name with a blank before its colon", ["GET / HTTP/1.1", HOST, "Content-Length : 5"]],
  ["a folded line", ["GET / HTTP/1.1", HOST, "Accept: a", " b"]],
  ["a bare line feed", ["GET / HTTP/1.1", `${HOST}\nContent-Length: 5`]],
  ["a bare carriage return", ["GET / HTTP/1.1", `${HOST}\rX: y`]],
  ["a null byte", ["GET / HTTP/1.1", `${HOST}\0`]],
  ["a cookie", ["GET / HTTP/1.1", HOST, "Cookie: a=b"]],
  ["somebody who signs in", ["GET / HTTP/1.1", HOST, "Authorization: Basic eA=="]],
  ["a part of the page", ["GET / HTTP/1.1", HOST, "Range: bytes=0-1"]],
  ["a connection that shall end", ["GET / HTTP/1.1", HOST, "Connection: close"]],
  ["another protocol", ["GET / HTTP/1.1", HOST, "Connection: Upgrade", "Upgrade: websocket"]],
  ["something awaited", ["GET / HTTP/1.1", HOST, "Expect: 100-continue"]],
  ["a second request behind it", ["GET / HTTP/1.1", HOST, "", "GET /intern HTTP/1.1", HOST]],
  ["a very long head", ["GET / HTTP/1.1", HOST, `Accept: ${"a".repeat(5_000)}`]],
  ["a name that objects have", ["GET / HTTP/1.1", HOST, "__proto__: a", "__proto__: b"]],
])("Node reads what is not plain: %s", (_name, lines) => {
  expect(read(...lines)).toBeNull();
});

test("half a request is not one", () => {
  expect(readPlainRequest("GET / HTTP/1.1\r\nHost: kreis.example\r\n")).toBeNull();
});
