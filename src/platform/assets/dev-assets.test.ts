import { cp, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDevAssets } from "./dev-assets.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "wk-assets-"));
  await cp(join(ROOT, "src/ui"), join(copy, "src/ui"), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
});

afterAll(() => rm(copy, { recursive: true }));

test("a changed source gives a new address, an unchanged one does not", async () => {
  const dev = openDevAssets(copy);
  const first = await dev.current();
  expect(await dev.current()).toEqual(first);
  expect((await dev.find(first["stil-intern"]))?.type).toBe("text/css; charset=utf-8");
  expect((await dev.find(first["auto-refresh"] as string))?.body).toContain("DOMParser");

  const file = join(copy, "src/ui/stil/druck.css");
  await writeFile(file, ".kern-btn { color: rebeccapurple; }");
  await utimes(file, new Date("2100-01-01"), new Date("2100-01-01"));

  const second = await dev.current();
  expect(second["stil-intern"]).not.toBe(first["stil-intern"]);
  expect(second["auto-refresh"]).toBe(first["auto-refresh"]);
  expect((await dev.find(second["stil-intern"]))?.body).toContain("#639");
  expect(await dev.find(first["stil-intern"])).toBeNull();
});

test("a broken source is an error now and forgotten when it is mended", async () => {
  const dev = openDevAssets(copy);
  const file = join(copy, "src/ui/stil/druck.css");
  await writeFile(file, ".kern-btn { color: ");
  await expect(dev.current()).rejects.toThrow(/druck\.css/);
  await writeFile(file, ".kern-btn { color: teal; }");
  expect((await dev.current()).stil).toMatch(/^\/assets\/stil-/);
});
