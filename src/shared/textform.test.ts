import { describe, expect, it } from "vitest";
import { linksOf, parseTextform, plainText, replaceLinks } from "./textform.ts";

const words = (text: string) => parseTextform(text).map(({ art, zeilen }) => [art, zeilen.length]);

describe("the notation of longer texts", () => {
  it.each([
    ["ein Absatz", [["absatz", 1]]],
    ["eine Zeile\nnoch eine", [["absatz", 2]]],
    [
      "eins\n\nzwei",
      [
        ["absatz", 1],
        ["absatz", 1],
      ],
    ],
    [
      "## Kopf\nText",
      [
        ["kopf", 1],
        ["absatz", 1],
      ],
    ],
    [
      "### Klein\n- a\n- b",
      [
        ["unterkopf", 1],
        ["liste", 2],
      ],
    ],
    [
      "1. a\n2. b\nText",
      [
        ["zahlen", 2],
        ["absatz", 1],
      ],
    ],
    ["#kein Kopf, -keine Liste", [["absatz", 1]]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ["[Amt](https://amt.example/a)", "https://amt.example/a"],
    ["[Anruf](tel:+4999)", "tel:+4999"],
    ["[hier](/wegweiser)", "/wegweiser"],
  ])("%s is a link", (text, href) => {
    expect(linksOf(text)).toEqual([href]);
  });

  it.each([
    "[böse](javascript:alert(1))",
    "[fremd](//amt.example)",
    "[Klammer] (https://amt.example)",
    "[datei](data:text/html,x)",
  ])("%s is plain text", (text) => {
    expect(linksOf(text)).toEqual([]);
    expect(plainText(text)).toBe(text);
  });

  it("gives the words without marks and changes addresses", () => {
    const text = "## Weg\n\nZum [Amt](https://alt.example/x) gehen\n\n- eins";
    expect(plainText(text)).toBe("Weg\n\nZum Amt gehen\n\neins");
    expect(replaceLinks(text, () => "/neu")).toContain("[Amt](/neu)");
    expect(replaceLinks(text, () => null)).toBe(text);
  });
});
