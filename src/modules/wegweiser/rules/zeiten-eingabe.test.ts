import { describe, expect, it } from "vitest";
import {
  formatAusnahmen,
  formatOeffnungszeiten,
  parseAusnahmen,
  parseFeiertage,
  parseOeffnungszeiten,
} from "./zeiten-eingabe.ts";

const german = (datum: string) => datum.split("-").toReversed().join(".");

describe("opening hours as offices write them", () => {
  it.each([
    ["Mo 8-12", "Mo 08:00-12:00"],
    ["Mo, Di 8-12\nDo 8:00 – 12:00, 14 bis 17.30 Uhr", "Mo 08:00-12:00\nDi 08:00-12:00\nDo 08:00-12:00, 14:00-17:30"],
    ["Mo-Mi 9-12", "Mo 09:00-12:00\nDi 09:00-12:00\nMi 09:00-12:00"],
    ["Mi 9-12 nur mit Termin", "Mi 09:00-12:00 nur mit Termin"],
    ["Fr 8-10 (nur Telefon)", "Fr 08:00-10:00 nur Telefon"],
    ["Di und Do 14-16", "Di 14:00-16:00\nDo 14:00-16:00"],
    ["So 0-24", "So 00:00-24:00"],
    ["", ""],
  ])("%j", (typed, expected) => {
    const read = parseOeffnungszeiten(typed);
    expect(read.ok && formatOeffnungszeiten(read.value)).toBe(expected);
    const again = parseOeffnungszeiten(expected);
    expect(again).toEqual(read);
  });
  it.each([
    ["Mo", 1],
    ["Mo 8-12\nMontag früh", 2],
    ["Mo 12-8", 1],
    ["Mo 8-25", 1],
    ["Mo 8:61-12", 1],
    ["Mo 8", 1],
    ["Fr-Mo 8-12", 1],
    ["Mo 8-12, 11-14", 0],
  ])("%j is not understood", (typed, zeile) => {
    expect(parseOeffnungszeiten(typed)).toEqual({ ok: false, zeile });
  });
});

describe("exceptions", () => {
  it.each([
    ["24.12.2026-01.01.2027 geschlossen: Betriebsruhe", "24.12.2026-01.01.2027 geschlossen: Betriebsruhe"],
    ["24.12.2026 bis 1.1.2027 geschlossen", "24.12.2026-01.01.2027 geschlossen"],
    ["2.12.2026 16-19: Abendsprechstunde", "02.12.2026 16:00-19:00: Abendsprechstunde"],
    ["3.12.2026 09:30-12:00 nur mit Termin: Umzug", "03.12.2026 09:30-12:00 nur mit Termin: Umzug"],
  ])("%j", (typed, expected) => {
    const read = parseAusnahmen(typed);
    expect(read.ok && formatAusnahmen(read.value, german)).toBe(expected);
    expect(parseAusnahmen(expected)).toEqual(read);
  });
  it.each(["geschlossen", "31.02.2026 geschlossen", "02.01.2027-01.01.2027 geschlossen", "02.01.2027 vielleicht"])(
    "%j is not understood",
    (typed) => {
      expect(parseAusnahmen(typed)).toEqual({ ok: false, zeile: 1 });
    },
  );
});

it("holidays come one per line and in order", () => {
  expect(parseFeiertage("26.12.2026 2. Weihnachtstag\n\n25.12.2026 1. Weihnachtstag")).toEqual({
    ok: true,
    value: [
      { datum: "2026-12-25", name: "1. Weihnachtstag" },
      { datum: "2026-12-26", name: "2. Weihnachtstag" },
    ],
  });
  expect(parseFeiertage("25.12.2026")).toEqual({ ok: false, zeile: 1 });
});
