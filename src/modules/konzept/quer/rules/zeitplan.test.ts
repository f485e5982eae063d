import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import type { Genauigkeit, Zeitangabe } from "../../rules/massnahme.ts";
import { auslaufOf, balkenOf, parseFenster, platzOf, spanOf } from "./zeitplan.ts";

const zeit = (tag: string, genauigkeit: Genauigkeit = "tag"): Zeitangabe => ({ tag: tag as Datum, genauigkeit });
const DREI = { von: 2026, bis: 2028 };
const HEUTE = "2026-11-21" as Datum;

describe("parseFenster", () => {
  test.each([
    ["this year and two more", null, null, DREI],
    ["two more from the year asked for", "2027", null, { von: 2027, bis: 2029 }],
    ["one year", "2027", "2027", { von: 2027, bis: 2027 }],
    ["ten years", "2020", "2029", { von: 2020, bis: 2029 }],
    ["eleven years", "2020", "2030", null],
    ["backwards", "2028", "2026", null],
    ["no year", "bald", null, null],
    ["no last year", "2026", "x", null],
  ])("%s", (_, von, bis, expected) => {
    expect(parseFenster(von, bis, HEUTE)).toEqual(expected);
  });
});

describe("spanOf: a year is a year, not the 1st of January", () => {
  test.each([
    [zeit("2027-01-01", "jahr"), "2027-01-01", "2027-12-31"],
    [zeit("2027-12-31", "jahr"), "2027-01-01", "2027-12-31"],
    [zeit("2027-02-01", "monat"), "2027-02-01", "2027-02-28"],
    [zeit("2028-02-29", "monat"), "2028-02-01", "2028-02-29"],
    [zeit("2027-12-31", "monat"), "2027-12-01", "2027-12-31"],
    [zeit("2027-03-15"), "2027-03-15", "2027-03-15"],
  ])("%o", (angabe, von, bis) => {
    expect(spanOf(angabe)).toEqual({ von, bis });
  });
});

describe("balkenOf", () => {
  const third = 33.3;
  test("days are drawn to the day, the last one included", () => {
    expect(balkenOf(zeit("2026-01-01"), zeit("2026-12-31"), DREI)).toEqual({
      strecken: [{ von: 0, bis: third, weich: false }],
      davor: false,
      danach: false,
    });
  });
  test("what began before and ends after is cut at the edges and says so", () => {
    expect(balkenOf(zeit("2019-05-01"), zeit("2031-05-01"), DREI)).toEqual({
      strecken: [{ von: 0, bis: 100, weich: false }],
      davor: true,
      danach: true,
    });
  });
  test("a beginning known to the year is soft over that year", () => {
    expect(balkenOf(zeit("2026-01-01", "jahr"), zeit("2027-12-31"), DREI)?.strecken).toEqual([
      { von: 0, bis: third, weich: true },
      { von: third, bis: 66.7, weich: false },
    ]);
  });
  test("beginning and end known to the same year: all of it is soft", () => {
    expect(balkenOf(zeit("2027-01-01", "jahr"), zeit("2027-12-31", "jahr"), DREI)?.strecken).toEqual([
      { von: third, bis: 66.7, weich: true },
    ]);
  });
  test("an end known to the month is soft over that month", () => {
    const strecken = balkenOf(zeit("2026-01-01"), zeit("2026-12-31", "monat"), { von: 2026, bis: 2026 })?.strecken;
    expect(strecken).toEqual([
      { von: 0, bis: 91.5, weich: false },
      { von: 91.5, bis: 100, weich: true },
    ]);
  });
  test("an unknown end is soft up to the edge, an unknown beginning from it", () => {
    expect(balkenOf(zeit("2027-01-01"), null, DREI)).toEqual({
      strecken: [{ von: third, bis: 100, weich: true }],
      davor: false,
      danach: true,
    });
    expect(balkenOf(null, zeit("2027-12-31", "jahr"), DREI)?.strecken).toEqual([{ von: 0, bis: 66.7, weich: true }]);
  });
  test.each([
    ["over before", zeit("2024-01-01"), zeit("2025-12-31")],
    ["begins after", zeit("2029-01-01"), zeit("2030-12-31")],
    ["neither day known", null, null],
  ])("nothing is drawn: %s", (_, beginn, ende) => {
    expect(balkenOf(beginn, ende, DREI)).toBeNull();
  });
});

test.each([
  ["dauerhaft", { art: "dauerhaft", beginn: zeit("2020-01-01"), ende: null }],
  ["balken", { art: "dauerhaft", beginn: zeit("2020-01-01"), ende: zeit("2026-12-31") }],
  ["balken", { art: "befristet", beginn: zeit("2026-01-01"), ende: zeit("2026-12-31") }],
  ["ohne-zeit", { art: "befristet", beginn: null, ende: null }],
  ["ausserhalb", { art: "befristet", beginn: zeit("2020-01-01"), ende: zeit("2021-12-31") }],
] as const)("R040 platzOf is %s", (platz, zeitlich) => {
  expect(platzOf(zeitlich, DREI)).toBe(platz);
});

test("R040 what ends when: by year, permanent tasks left out", () => {
  const one = (kennung: string, ende: Zeitangabe | null) => ({ kennung, art: null, beginn: null, ende });
  const list = auslaufOf([
    one("M3", zeit("2027-12-31", "jahr")),
    one("M1", zeit("2026-06-30")),
    one("M2", null),
    one("M4", zeit("2027-01-31")),
  ]);
  expect(list.map(({ jahr, massnahmen }) => [jahr, massnahmen.map((m) => m.kennung)])).toEqual([
    [2026, ["M1"]],
    [2027, ["M3", "M4"]],
  ]);
});
