import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadAssets } from "./assets.ts";

const folder = mkdtempSync(join(tmpdir(), "wk-manifest-"));
const file = join(folder, "assets.json");
afterAll(() => rmSync(folder, { recursive: true }));

test("gives the addresses of the build", () => {
  const manifest = {
    stil: "/assets/stil-a.css",
    "stil-intern": "/assets/stil-intern-a.css",
    "auto-refresh": "/assets/auto-refresh-b.js",
  };
  writeFileSync(file, JSON.stringify(manifest));
  expect(loadAssets(file)).toEqual(manifest);
});

test("says what to do when there is no build", () => {
  expect(() => loadAssets(join(folder, "nowhere.json"))).toThrow(/npm start/);
});

test.each([
  ["without the stylesheet", '{"stil-intern":"/assets/a.css"}'],
  ["without that of the office", '{"stil":"/assets/a.css"}'],
  ["with a foreign address", '{"stil":"https://elsewhere.test/x.css","stil-intern":"/assets/b.css"}'],
  ["with something else inside", '{"stil":"/assets/a.css","stil-intern":"/assets/b.css","x":7}'],
  ["that is no object", "null"],
])("refuses a manifest %s", (_, text) => {
  writeFileSync(file, text);
  expect(() => loadAssets(file)).toThrow(/damaged/);
});
