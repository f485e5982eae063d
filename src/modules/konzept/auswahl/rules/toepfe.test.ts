import { describe, expect, test } from "vitest";
import type { Cent } from "#src/shared/geld.ts";
import { summeOf } from "./summe.ts";
import { findTopfFehler, formatAnteile, parseAnteile, type Topf, topfSummen } from "./toepfe.ts";

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
  test.each([
    ["nothing", "", {}],
    ["a name takes everything", "Kreishaushalt", { a: 3_500_000 }],
    ["a name takes the rest", "Richtlinie des Landes 15.000; Kreishaushalt", { b: 1_500_000, a: 2_000_000 }],
    ["money and posts", "kreishaushalt: 20.000,50 €; Fachstelle 0,25", { a: 2_000_050, c: 25 }],
    ["posts, all of them", "Fachstelle", { c: 50 }],
  ])("%s", (_, text, anteile) => {
    expect(parseAnteile(text, TOEPFE, fordert)).toEqual({ ok: true, anteile });
    expect(parseAnteile(formatAnteile(anteile, TOEPFE, fordert), TOEPFE, fordert)).toEqual({ ok: true, anteile });
  });

  test.each([
    ["an envelope that there is not", "Bund 20.000", "topf-unbekannt"],
    ["the same twice", "Kreishaushalt 1; Kreishaushalt 2", "topf-unbekannt"],
    ["no amount", "Kreishaushalt viel", "topf-betrag"],
    ["more than it asks", "Kreishaushalt 35.001", "topf-zu-viel"],
    ["together more than it asks", "Kreishaushalt 20.000; Richtlinie des Landes 20.000", "topf-zu-viel"],
  ])("refused: %s", (_, text, fehler) => {
    expect(parseAnteile(text, TOEPFE, fordert)).toEqual({ ok: false, fehler });
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
