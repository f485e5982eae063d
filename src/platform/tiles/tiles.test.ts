import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openTiles, TILE_SECONDS } from "./tiles.ts";

const PNG = Buffer.from("89504e470d0a1a0a", "hex");

/** A map server on this machine, and what it was asked for. */
async function aMapServer(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, host, at: (path: string) => `http://${host}/${path}` };
}

const picture: RequestListener = (_, response) => response.end(PNG);

test("a picture is asked for once, however many want it, and again after a week", async () => {
  const server = await aMapServer(picture);
  let now = 0;
  const tiles = openTiles({ internalHosts: [server.host], clock: () => now });
  const find = () => tiles.find("kreis", server.at("a"));
  const [one, other] = await Promise.all([find(), find()]);
  expect(one).toMatchObject({ ok: true, value: { type: "image/png", bytes: new Uint8Array(PNG) } });
  expect(other).toEqual(one);
  await find();
  expect(server.asked).toEqual(["/a"]);
  now = TILE_SECONDS * 1000;
  await find();
  expect(server.asked).toEqual(["/a", "/a"]);
});

test("the oldest go when there is no room, and what was asked for lately stays", async () => {
  const server = await aMapServer(picture);
  const tiles = openTiles({ internalHosts: [server.host], clock: () => 0, mostBytes: 2 * PNG.length });
  for (const path of ["a", "b", "a", "c", "a", "b"]) await tiles.find("kreis", server.at(path));
  expect(server.asked).toEqual(["/a", "/b", "/c", "/b"]);
});

test("T84 a county that asks too much waits, others do not, and what is kept costs nothing", async () => {
  const server = await aMapServer(picture);
  const tiles = openTiles({ internalHosts: [server.host], clock: () => 0, perMinute: 1 });
  const ask = async (tenant: string, path: string) => (await tiles.find(tenant, server.at(path))).ok;
  expect(await ask("a", "1")).toBe(true);
  expect(await tiles.find("a", server.at("2"))).toEqual({ ok: false, reason: "busy" });
  expect(await ask("a", "1")).toBe(true);
  expect(await ask("b", "2")).toBe(true);
});

test.each<[string, RequestListener, string]>([
  ["nothing at this place", (_, response) => response.writeHead(404).end(), "missing"],
  ["an error", (_, response) => response.writeHead(500).end(PNG), "failed"],
  ["a redirect", (_, response) => response.writeHead(302, { location: "/b" }).end(), "failed"],
  ["a page called a picture", (_, r) => r.writeHead(200, { "content-type": "image/png" }).end("<script>"), "failed"],
  ["a drawing that can carry script", (_, r) => r.end('<svg xmlns="http://www.w3.org/2000/svg"/>'), "failed"],
  ["half a megabyte and more", (_, response) => response.end(Buffer.concat([PNG, Buffer.alloc(600_000)])), "failed"],
  ["a closed line", (request) => request.socket.destroy(), "failed"],
])("T67 %s is no picture", async (_, answer, reason) => {
  const server = await aMapServer(answer);
  const tiles = openTiles({ internalHosts: [server.host], clock: () => 0 });
  expect(await tiles.find("kreis", server.at("a"))).toEqual({ ok: false, reason });
});

test("T78 nobody in the own network is asked unless the operator named him", async () => {
  const server = await aMapServer(picture);
  const tiles = openTiles({ internalHosts: [], clock: () => 0 });
  const refused = { ok: false, reason: "failed" };
  expect(await tiles.find("kreis", server.at("a"))).toEqual(refused);
  expect(await tiles.find("kreis", server.at("a").replace("http:", "https:"))).toEqual(refused);
  expect(await tiles.find("kreis", `https://localhost:${new URL(server.at("a")).port}/a`)).toEqual(refused);
  expect(server.asked).toEqual([]);
});
