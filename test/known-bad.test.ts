import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findKnownBad, findLoose, isInRange, type KnownBad, type Lock, packageName } from "../scripts/known-bad.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
const lock = read("package-lock.json") as Lock;
const { packages: known } = read("security/known-bad.json") as { packages: KnownBad[] };
const HASH = `sha512-${"a".repeat(86)}==`;

describe("package-lock.json", () => {
  it("holds no version that is known to be bad", () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(findKnownBad(lock, known)).toEqual([]);
  });

  it("fixes the content of every package and ties none to a host", () => {
    expect(findLoose(lock)).toEqual([]);
  });

  it.each([
    ["of our own", { "node_modules/drizzle-orm": { version: "0.45.1" } }, /^drizzle-orm 0\.45\.1: .*CVE-2026-39356/],
    ["deep in the tree", { "node_modules/a/node_modules/xlsx": { version: "0.18.5" } }, /^xlsx 0\.18\.5/],
    ["under another name", { "node_modules/http": { version: "1.14.1", name: "axios" } }, /^axios 1\.14\.1/],
    ["as a pre-release", { "node_modules/hono": { version: "4.13.5-rc.1" } }, /^hono/],
  ])("would be found with a bad package %s", (_, packages, message) => {
    expect(findKnownBad({ packages }, known)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ["without hash", { version: "1.0.0" }, "node_modules/x: has no sha512 hash"],
    ["with a weak hash", { version: "1.0.0", integrity: "sha1-abc" }, "node_modules/x: has no sha512 hash"],
    [
      "with a host",
      { integrity: HASH, resolved: "https://a.example/x.tgz" },
      "node_modules/x: names https://a.example/x.tgz",
    ],
    ["as a link", { resolved: "../x", link: true }, "node_modules/x: is a link"],
  ])("would be found with a package %s", (_, entry, message) => {
    expect(findLoose({ packages: { "": {}, "node_modules/x": entry } })).toEqual([message]);
  });
});

describe("security/known-bad.json", () => {
  it.each(known.map((bad) => [bad.name, bad] as const))("%s: has a readable range, an id and a reason", (_, bad) => {
    expect(() => isInRange("1.0.0", bad.range)).not.toThrow();
    expect(bad.ids.length).toBeGreaterThan(0);
    expect(bad.why).not.toBe("");
  });
});

describe("isInRange", () => {
  it.each([
    ["0.45.1", "<0.45.2", true],
    ["0.45.2", "<0.45.2", false],
    ["0.45.2-beta.1", "<0.45.2", true],
    ["1.10.0", "<1.9.0", false],
    ["1.7.0", ">=1.7.0 <1.7.16", true],
    ["1.7.16", ">=1.7.0 <1.7.16", false],
    ["1.6.25", "<1.6.22 || >=1.7.0 <1.7.16", false],
    ["1.6.21", "<1.6.22 || >=1.7.0 <1.7.16", true],
    ["1.14.1", "1.14.1 || 0.30.4", true],
    ["1.14.2", "1.14.1 || 0.30.4", false],
    ["2.0.0", ">2.0.0", false],
    ["2.0.0", "<=2.0.0", true],
    ["18.4.0-beta.17", "*", true],
  ])("%s in %s: %s", (version, range, expected) => {
    expect(isInRange(version, range)).toBe(expected);
  });

  it.each([
    ["1.0", "*"],
    ["1.0.0", "^1.0.0"],
    ["1.0.0", ""],
  ])("%s in %j cannot be read", (version, range) => {
    expect(() => isInRange(version, range)).toThrow(/is no/);
  });
});

it("packageName reads the innermost package", () => {
  expect(packageName("node_modules/a/node_modules/@b/c")).toBe("@b/c");
});
