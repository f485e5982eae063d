import { describe, expect, test } from "vitest";
import type { Cent } from "#src/shared/geld.ts";
import { summeOf } from "./summe.ts";
import { findTopfFehler, formatAnteil, formatAnteile, readAnteile, type Topf, topfSummen } from "./toepfe.ts";

const topf = (key: string, name: string, grenze: number, art: Topf["art"] = "geld"): Topf => ({
  key,
  name,
  art,
  grenze,
});
const KREIS = topf("a", "Kreishaushalt", 3_000_000);
const LAND = topf("b", "Richtlinie des Landes", 2_000_000);
const STELLEN = topf("c", "Fachstelle", 150, "stellen");
const TOEPFE = [KREIS, LAND, STELLEN];

test.each([
  ["three that differ", TOEPFE, null],
  ["none", [], null],
  ["the same name twice", [KREIS, topf("x", "kreishaushalt", 1)], "topf-doppelt"],
  ["one begins like another", [KREIS, topf("x", "Kreis", 1)], "topf-doppelt"],
  ["no limit", [topf("x", "Kreis", Number.NaN)], "topf-ohne-grenze"],
])("AW16 envelopes: %s", (_, toepfe, expected) => {
  expect(findTopfFehler(toepfe)).toBe(expected);
});

describe("AW16 what a candidate draws on", () => {
  const fordert = { betragCent: 3_500_000 as Cent, stellenHundertstel: 50 };
  test.each<[string, Record<string, string>, Record<string, number>, string]>([
    ["nothing", {}, {}, ""],
    ["everything from one", { a: "35.000" }, { a: 3_500_000 }, "Kreishaushalt"],
    ["the rest alone is everything", { a: "Rest" }, { a: 3_500_000 }, "Kreishaushalt"],
    [
      "the rest, wherever it stands",
      { a: "rest", b: "15.000" },
      { b: 1_500_000, a: 2_000_000 },
      "Kreishaushalt 20000; Richtlinie des Landes 15000",
    ],
    [
      "money and posts",
      { a: "20.000,50 €", c: " 0,25 " },
      { a: 2_000_050, c: 25 },
      "Kreishaushalt 20000,5; Fachstelle 0,25",
    ],
    ["posts, all of them", { c: "Rest" }, { c: 50 }, "Fachstelle"],
    ["an envelope that is gone", { weg: "12" }, {}, ""],
  ])("%s", (_, typed, anteile, inOneLine) => {
    expect(readAnteile(typed, TOEPFE, fordert)).toEqual({ ok: true, anteile });
    const again = Object.fromEntries(Object.entries(anteile).map(([key, value]) => [key, formatAnteil(value)]));
    expect(readAnteile(again, TOEPFE, fordert)).toEqual({ ok: true, anteile });
    expect(formatAnteile(anteile, TOEPFE, fordert)).toBe(inOneLine);
  });

  test.each<[string, Record<string, string>, string, string]>([
    ["no amount", { a: "viel" }, "a", "topf-betrag"],
    ["more than it asks", { a: "35.001" }, "a", "topf-zu-viel"],
    ["together more than it asks", { a: "20.000", b: "20.000" }, "b", "topf-zu-viel"],
    ["two rests of money", { a: "Rest", b: "Rest" }, "b", "topf-zwei-reste"],
    ["more posts than it asks", { c: "1" }, "c", "topf-zu-viel"],
  ])("refused at its field: %s", (_, typed, key, fehler) => {
    expect(readAnteile(typed, TOEPFE, fordert)).toEqual({ ok: false, key, fehler });
  });
});

test("AW12, AW16 an exceeded envelope is exceeded although the frame is not", () => {
  const list = [
    { betragCent: 2_000_000, stellenHundertstel: 100, anteile: { a: 2_000_000, c: 100 } },
    { betragCent: 1_500_000, stellenHundertstel: 100, anteile: { a: 1_500_000, c: 100 } },
  ];
  expect(topfSummen(list, TOEPFE).map(({ key, belegt, frei }) => [key, belegt, frei])).toEqual([
    ["a", 3_500_000, -500_000],
    ["b", 0, 2_000_000],
    ["c", 200, -50],
  ]);
  const frame = { rahmenCent: 9_000_000, rahmenStellen: null };
  expect(summeOf(list, { ...frame, toepfe: TOEPFE })).toMatchObject({ freiCent: 5_500_000, ueberschritten: true });
  expect(summeOf(list, { ...frame, toepfe: [] })).toMatchObject({ ueberschritten: false });
});
