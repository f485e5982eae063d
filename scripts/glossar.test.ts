import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BEGRIFFE, explainBegriff } from "#src/shared/glossar.ts";
import { listNames, listSources, searchAvoided } from "./avoided-words.ts";
import { GLOSSAR, GLOSSAR_JSON, parseGlossar, renderGlossar } from "./glossar.ts";

const markdown = readFileSync(GLOSSAR, "utf8");
const entries = parseGlossar(markdown);
const avoided = entries.flatMap((entry) => entry.nicht);
const findAvoided = searchAvoided(avoided);

const row = (key: string, rest = "Ein Satz. | term: meaning | –") => `| Wort | Wörter | ${key} | ${rest} |`;

describe("GLOSSAR.md", () => {
  it("is what the pages read", () => {
    expect(readFileSync(GLOSSAR_JSON, "utf8")).toBe(renderGlossar(entries));
  });

  it("says first who wrote the JSON", () => {
    expect(Object.keys(JSON.parse(readFileSync(GLOSSAR_JSON, "utf8")))[0]).toBe("generatedBy");
  });

  it("holds the words of the requirements and of the code", () => {
    expect(entries.length).toBeGreaterThan(150);
    for (const key of ["massnahme", "handlungsfeld", "federfuehrung", "mandant", "herkunft"]) {
      expect(entries.map((entry) => entry.key)).toContain(key);
    }
  });

  it("avoids no word that it also prescribes", () => {
    const keys = new Set(entries.map((entry) => entry.key));
    expect(avoided.filter((word) => keys.has(word))).toEqual([]);
  });

  it.each([
    ["an umlaut in the code", row("maßnahme"), /no name in ASCII/],
    ["the same name twice", `${row("stelle")}\n${row("stelle")}`, /line 2: "stelle" stands twice/],
    ["a missing cell", "| Wort | Wörter | stelle | Ein Satz. |", /six cells/],
    ["an empty cell", row("stelle", " | term: meaning | –"), /six cells/],
    ["two sentences", row("stelle", "Ein Satz. Noch einer. | term: meaning | –"), /one sentence/],
    ["English without meaning", row("stelle", "Ein Satz. | term | –"), /colon/],
    ["an avoided word with umlaut", row("stelle", "Ein Satz. | term: meaning | behörde"), /"behörde"/],
  ])("refuses %s", (_, text, message) => {
    expect(() => parseGlossar(text)).toThrow(message);
  });
});

describe("words that the glossary avoids", () => {
  it("are in no name under src", { timeout: 30_000 }, () => {
    const sources = listSources(join(import.meta.dirname, "../src"));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ file, source }) => findAvoided(file, source))).toEqual([]);
  });

  it.each([
    ["a constant", "const measureCount = 1;"],
    ["a plural", "function listMeasures() {}"],
    ["a property", "const x = { measure: 1 };"],
    ["a type", "type MeasureRow = { id: string };"],
    ["a parameter in a component", "const C = ({ measure }: { measure: string }) => <p>{measure}</p>;"],
    ["a column", "const t = pgTable('x', { target_measure: text() });"],
  ])("are found as %s", (_, source) => {
    expect(findAvoided("a.tsx", source).map((found) => found.word)).toContain("measure");
  });

  it("are found as the name of a file", () => {
    expect(findAvoided("src/field-of-action.ts", "").map((found) => found.word)).toEqual(["fieldOfAction"]);
  });

  it.each([
    ["comments", "// a measure\nconst a = 1;"],
    ["texts", 'const a = "measure";'],
    ["what others named", "performance.measure('x');"],
    ["longer words", "const measured = 1;"],
  ])("may stand in %s", (_, source) => {
    expect(findAvoided("a.ts", source)).toEqual([]);
  });

  it("sees types as well as values", () => {
    expect(listNames("type A = { b: C }; const d = (e: F) => e;").toSorted()).toEqual(["A", "C", "F", "b", "d", "e"]);
  });
});

describe("explainBegriff", () => {
  it.each([
    ["massnahme", "de", "Maßnahme", "de"],
    ["massnahme", "en", "measure", "en"],
    ["massnahme", "ar", "Maßnahme", "de"],
  ] as const)("explains %s to a reader of %s", (key, locale, wort, lang) => {
    expect(explainBegriff(key, locale)).toMatchObject({ wort, lang });
    expect(explainBegriff(key, locale)?.erklaerung).toMatch(/\.$/);
  });

  it.each(["", "measure", "toString", "__proto__"])("knows nothing of %j", (key) => {
    expect(explainBegriff(key, "de")).toBeNull();
  });

  it("has every row of GLOSSAR.md", () => {
    expect(Object.keys(BEGRIFFE).toSorted()).toEqual(entries.map((entry) => entry.key).toSorted());
  });
});
