import { expect, test } from "vitest";
import { readable } from "./readable.ts";

test.each([
  ["plain words", "Der Link geht nicht.\nBitte ändern!", "Der Link geht nicht.\nBitte ändern!"],
  ["T83 letters without width", "Wo\u200bhn\u2060geld\ufeff", "Wohngeld"],
  ["T83 a turned direction", "rechnung\u202egpj.exe\u202c", "rechnunggpj.exe"],
  ["T83 isolates", "\u2067abc\u2069", "abc"],
  ["T83 a tower of 5,000 signs", `a${"\u0301".repeat(5_000)}b`, `a${"\u0301".repeat(4)}b`],
  ["Persian with its joiner", "می\u200cخواهم", "می\u200cخواهم"],
  ["Arabic with vowel signs", "مُدَرِّسَة", "مُدَرِّسَة"],
  ["Vietnamese, taken apart", "Việt".normalize("NFD"), "Việt".normalize("NFD")],
  ["a family of emoji", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"],
])("%s", (_, written, read) => {
  expect(readable(written)).toBe(read);
  expect(readable(read)).toBe(read);
});
