import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { SOURCE_RULES, type SourceRule } from "./source-rules.ts";

const ROOT = join(import.meta.dirname, "..");
const PLANTED = join(import.meta.dirname, "fixtures/bad-source");
const ELSEWHERE = /^(node_modules|build|data|\.git|\.react-router|\.vitest|test-results|playwright-report)$/;
/** The rules' own text and what was planted for them. */
const OWN = /^test\/(source-rules\.ts$|fixtures\/)/;
const BINARY = /\.(png|jpe?g|webp|avif|ico|woff2?|ttf|otf|pdf|xlsx|zip|gz|tar)$/;

// What others write meanwhile (typegen, builds) is not even looked into.
const files = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => !ELSEWHERE.test(entry.name))
  .flatMap((entry) =>
    entry.isDirectory() ? readdirSync(join(ROOT, entry.name), { recursive: true, withFileTypes: true }) : [entry],
  )
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(ROOT.length + 1)
      .split(sep)
      .join("/"),
  )
  .filter((name) => !OWN.test(name) && !BINARY.test(name));
const texts = new Map(files.map((name) => [name, readFileSync(join(ROOT, name), "utf8")]));

/** Comments may name what code may not do; blanks keep the line numbers. */
function withoutComments(name: string, text: string): string {
  if (!/\.(tsx?|mjs|css)$/.test(name)) return text;
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^\s*)\/\/.*$/gm, (comment) => comment.replaceAll(/[^\n]/g, " "));
}

function breaches(rule: SourceRule): string[] {
  return [...texts].flatMap(([name, text]) => {
    if (!rule.files.test(name)) return [];
    const code = withoutComments(name, text);
    return [...code.matchAll(rule.pattern)].map((match) => `${name}:${code.slice(0, match.index).split("\n").length}`);
  });
}

describe("the source scan", () => {
  it("sees the whole repository", () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files).toEqual(expect.arrayContaining(["package.json", "src/main.ts", "src/platform/db/db.ts"]));
  });

  describe.each(SOURCE_RULES)("$name", (rule) => {
    const planted = readFileSync(join(PLANTED, `${rule.name}.txt`), "utf8").split("\n");

    it.each(planted.filter((line) => line.startsWith("- ")).map((line) => line.slice(2)))("bites: %s", (line) => {
      expect(line.replaceAll("\\n", "\n").match(rule.pattern)).not.toBeNull();
    });

    it.each(planted.filter((line) => line.startsWith("+ ")).map((line) => line.slice(2)))("passes: %s", (line) => {
      expect(line.match(rule.pattern)).toBeNull();
    });

    it("is kept", () => {
      const found = breaches(rule).filter((place) => !(place.replace(/:\d+$/, "") in rule.allowed));
      expect(found, rule.why).toEqual([]);
    });

    it.each(Object.keys(rule.allowed))("%s still needs its exception", (name) => {
      expect(breaches(rule).some((place) => place.startsWith(`${name}:`))).toBe(true);
    });
  });
});
