import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "./config.ts";

const folder = mkdtempSync(join(tmpdir(), "wk-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const DATA_DIR = join(folder, "data");
const PRODUCTION = {
  DATA_DIR,
  DATABASE_URL: "postgres://wk@db.example/wk",
  PUBLIC_URL: "https://integration.kreis.example",
  SMTP_URL: "smtp://mail.kreis.example",
};

test.each([
  ["PORT", { PORT: "abc" }, /PORT.*0 bis 65535/],
  ["DATABASE_URL", { DATABASE_URL: "mysql://x" }, /DATABASE_URL.*postgres:/],
  ["a secret that is too short", { APP_SECRET: "kurz" }, /APP_SECRET.*32 Zeichen/],
  ["production without an address", { ...PRODUCTION, PUBLIC_URL: "" }, /PUBLIC_URL fehlt/],
  ["production without mail", { ...PRODUCTION, SMTP_URL: "" }, /SMTP_URL fehlt/],
  ["a data folder that cannot be", { DATA_DIR: join(import.meta.filename, "data") }, /In den Datenordner/],
])("one sentence says what to change: %s", (_name, env, sentence) => {
  expect(() => readConfig({ DATA_DIR, ...env })).toThrow(sentence);
});

test("without settings it is the demo on the embedded database", () => {
  const config = readConfig({ DATA_DIR });
  expect(config).toMatchObject({ mode: "demo", databaseUrl: null, port: 3000, run: "all", trustProxy: false });
  expect(config.publicUrl).toBe("http://localhost:3000");
});

test("with a database of its own it is production", () => {
  expect(readConfig(PRODUCTION).mode).toBe("produktion");
});

test.each([
  [{}, null],
  [
    { TRANSLATE_SERVICE: "deepl", TRANSLATE_KEY: "k:fx" },
    { dienst: "deepl", url: "https://api-free.deepl.com", key: "k:fx" },
  ],
  [
    { TRANSLATE_SERVICE: "deepl", TRANSLATE_KEY: "k" },
    { dienst: "deepl", url: "https://api.deepl.com", key: "k" },
  ],
  [
    { TRANSLATE_SERVICE: "libretranslate", TRANSLATE_URL: "http://lt.intern:5000/" },
    { dienst: "libretranslate", url: "http://lt.intern:5000", key: "" },
  ],
])("the translation service of %o", (env, uebersetzer) => {
  expect(readConfig({ DATA_DIR, ...env }).uebersetzer).toEqual(uebersetzer);
});

test.each([
  [{ TRANSLATE_SERVICE: "deepl" }, /TRANSLATE_KEY fehlt/],
  [{ TRANSLATE_SERVICE: "libretranslate" }, /TRANSLATE_URL fehlt/],
  [{ TRANSLATE_SERVICE: "anderer" }, /TRANSLATE_SERVICE.*deepl oder libretranslate/],
])("half a translation service is refused: %o", (env, sentence) => {
  expect(() => readConfig({ DATA_DIR, ...env })).toThrow(sentence);
});

test("hosts in the own network are named one by one", () => {
  const hosts = { OIDC_INTERNAL_HOSTS: "sso.intern", TILES_INTERNAL_HOSTS: "karten.intern:8080, geo.intern" };
  expect(readConfig({ DATA_DIR, ...hosts })).toMatchObject({
    oidcInternalHosts: ["sso.intern"],
    tilesInternalHosts: ["karten.intern:8080", "geo.intern"],
  });
  expect(readConfig({ DATA_DIR }).tilesInternalHosts).toEqual([]);
});

test("the secret is made once, for nobody else to read, and kept", () => {
  const first = readConfig({ DATA_DIR }).appSecret;
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(readConfig({ DATA_DIR }).appSecret).toBe(first);
  expect(statSync(join(DATA_DIR, "secret")).mode & 0o077).toBe(0);
});

test("the day can be fixed in the demo only", () => {
  expect(readConfig({ DATA_DIR, FIXED_TODAY: "2026-11-21" }).fixedToday).toBe("2026-11-21");
  expect(readConfig({ ...PRODUCTION, FIXED_TODAY: "2026-11-21" }).fixedToday).toBeNull();
});
