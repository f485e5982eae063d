import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findEngine } from "./engine.ts";
import { covers, parseCoverage } from "./font-coverage.ts";
import { makePrintable } from "./printable.ts";

const files = findEngine()?.fonts ?? [];
const fonts = files.map((path) => parseCoverage(readFileSync(path)));
const print = (text: string) => makePrintable(text, fonts);

describe("which characters our fonts draw", () => {
  test.each([
    ["Deutsch", "ÄÖÜäöüßẞ„“‚‘–—…€§•·"],
    ["Türkçe, polski, română", "ğışçİłąężśșțăâî"],
    ["Українська, русский", "ґєіїҐЄІЇыэъё"],
    ["العربية", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،؛؟"],
    ["فارسی", "پچژکگی۰۱۲۳۴۵۶۷۸۹"],
  ])("%s", (_, letters) => {
    expect(print(letters)).toEqual({ data: letters.normalize("NFC"), missing: [] });
  });

  test("every weight of a family draws the same letters, so one answer holds for all", () => {
    const letters = "AzÄßéŁğЖї€„“–";
    for (const [i, path] of files.entries()) {
      const undrawn = [...letters].filter((letter) => !covers(fonts[i] ?? [], letter.codePointAt(0) ?? 0));
      expect([path, path.includes("Vazirmatn") ? [] : undrawn]).toEqual([path, []]);
    }
  });
});

describe("what is changed before setting", () => {
  test.each([
    ["composed", "Ma\u00dfnahme fu\u0308r", "Maßnahme für"],
    ["control characters go", "a\u0000b\u0007c\u007fd", "abcd"],
    ["bidi overrides go", "Rechnung\u202efdp.exe", "Rechnungfdp.exe"],
    ["bidi isolates and joiners stay", "\u2068می\u200cخواهم\u2069", "\u2068می\u200cخواهم\u2069"],
    ["Windows line ends", "a\r\nb\rc", "a\nb\nc"],
    ["tab", "a\tb", "a b"],
    ["half a surrogate pair", "a\ud83d", "a\ufffd"],
    ["typst markup is text", '#read("x") *b* $x$ <h1>', '#read("x") *b* $x$ <h1>'],
  ])("%s", (_, given, expected) => {
    expect(print(given).data).toBe(expected);
  });

  test("a character without glyph becomes one sign and is reported once", () => {
    const { data, missing } = print("Fest 👩‍👩‍👧 und 漢, 漢");
    expect(data).toBe("Fest \ufffd und \ufffd, \ufffd");
    expect(missing).toEqual(["👩‍👩‍👧", "漢"]);
  });

  test("words over 70 letters get places to break, others stay", () => {
    const longest = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    expect(print(`a ${longest} b`).data).toBe(`a ${longest} b`);
    const data = print(`a ${"x".repeat(300)} b`).data as string;
    expect(data.replaceAll("\u200b", "")).toBe(`a ${"x".repeat(300)} b`);
    expect(Math.max(...data.split(/[\s\u200b]/).map((piece) => piece.length))).toBe(24);
  });

  test("reaches every depth and leaves the rest alone", () => {
    expect(makePrintable({ a: [{ b: "x\u0000" }, 1, true, null] }, fonts).data).toEqual({
      a: [{ b: "x" }, 1, true, null],
    });
  });
});
