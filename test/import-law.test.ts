import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, it } from "vitest";
import law from "../.dependency-cruiser.mjs";

const ROOT = join(import.meta.dirname, "..");
const PLANTED = join(import.meta.dirname, "fixtures/bad-import");

const RULES = (law.forbidden ?? []).map((rule) => rule.name ?? "");

async function cruiseIn(folder: string, paths: string[]) {
  const { options, ...ruleSet } = law;
  const result = await cruise(
    paths,
    { ...options, ruleSet, validate: true, baseDir: folder },
    {},
    { tsConfig: extractTSConfig(join(folder, "tsconfig.json")) },
  );
  const { modules, summary } = result.output as ICruiseResult;
  return { modules, violations: summary.violations };
}

describe("the import law", () => {
  let found: string[] = [];
  let files: string[] = [];

  beforeAll(async () => {
    const { violations } = await cruiseIn(PLANTED, ["src", "scripts"]);
    found = violations.map((violation) => violation.rule.name);
    files = violations.map((violation) => violation.from);
  });

  it("has its rules", () => expect(RULES.length).toBeGreaterThan(30));

  it.each(RULES)("%s bites", (rule) => {
    expect(found).toContain(rule);
  });

  it("holds one level down, in a module that was cut by subject", () => {
    expect(files).toContain("src/modules/konzept/massnahmen/pages/asks-store.ts");
  });

  it.each([
    "src/modules/konzept/store/massnahmen.ts",
    "src/modules/konzept/store/tables.ts",
    "src/modules/konzept/views/massnahme.ts",
    "src/modules/konzept/commands/change.ts",
    "src/modules/konzept/pages/liste.ts",
  ])("leaves %s alone, which keeps it", (file) => {
    expect(files).not.toContain(file);
  });

  it("is kept by the whole source, and saw it", { timeout: 30_000 }, async () => {
    const { modules, violations } = await cruiseIn(ROOT, ["src", "scripts", "test"]);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(modules.filter((module) => module.source.startsWith("src/")).length).toBeGreaterThan(200);
  });
});
