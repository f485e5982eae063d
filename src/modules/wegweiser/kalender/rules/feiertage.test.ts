import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { brueckentage, feiertageOf, withFeiertage } from "./feiertage.ts";

const d = (text: string) => text as Datum;

describe("public holidays (W100)", () => {
  it.each([
    // Easter by the calendar of each year, among them the earliest and the latest that people alive will see.
    ["99", 2026, "Ostermontag", "2026-04-06"],
    ["99", 2027, "Karfreitag", "2027-03-26"],
    ["99", 2008, "Ostermontag", "2008-03-24"],
    ["99", 2038, "Ostermontag", "2038-04-26"],
    ["99", 2027, "Christi Himmelfahrt", "2027-05-06"],
    ["99", 2027, "Pfingstmontag", "2027-05-17"],
    ["09", 2027, "Fronleichnam", "2027-05-27"],
    ["09", 2027, "Heilige Drei Könige", "2027-01-06"],
    ["09", 2027, "Mariä Himmelfahrt", null],
    ["10", 2027, "Mariä Himmelfahrt", "2027-08-15"],
    ["09", 2027, "Reformationstag", null],
    ["03", 2027, "Reformationstag", "2027-10-31"],
    ["13", 2027, "Internationaler Frauentag", "2027-03-08"],
    ["16", 2027, "Weltkindertag", "2027-09-20"],
    ["14", 2026, "Buß- und Bettag", "2026-11-18"],
    ["14", 2027, "Buß- und Bettag", "2027-11-17"],
    ["14", 2022, "Buß- und Bettag", "2022-11-16"],
    ["14", 2023, "Buß- und Bettag", "2023-11-22"],
    ["09", 2027, "Buß- und Bettag", null],
  ])("Land %s, %i: %s is %s", (land, jahr, name, datum) => {
    expect(feiertageOf(land, jahr).find((one) => one.name === name)?.datum ?? null).toBe(datum);
  });

  it.each([
    ["01", 10],
    ["06", 10],
    ["08", 12],
    ["09", 12],
    ["10", 12],
    ["11", 10],
    ["14", 11],
    ["99", 9],
  ])("Land %s has %i a year, in order", (land, anzahl) => {
    const days = feiertageOf(land, 2027).map(({ datum }) => datum);
    expect(days).toHaveLength(anzahl);
    expect(days).toEqual(days.toSorted());
  });

  it("a day that the county named itself keeps its name", () => {
    const own = [{ datum: d("2027-08-08"), name: "Friedensfest" }];
    const all = withFeiertage([...own, { datum: d("2027-01-01"), name: "Neujahrstag" }], feiertageOf("09", 2027));
    expect(all).toHaveLength(13);
    expect(all[0]).toEqual({ datum: "2027-01-01", name: "Neujahrstag" });
    expect(all).toContainEqual(own[0]);
  });
});

describe("bridge days (W101)", () => {
  it.each([
    ["a Friday after Himmelfahrt", "2027-05-06", "2027-01-01", ["2027-05-07"]],
    ["a Monday before a Tuesday", "2030-01-01", "2029-01-01", ["2029-12-31"]],
    ["none around a Wednesday", "2027-01-06", "2027-01-01", []],
    ["none that is over", "2027-05-06", "2027-05-08", []],
  ])("%s", (_name, datum, heute, erwartet) => {
    const found = brueckentage([{ datum: d(datum), name: "Tag" }], d(heute));
    expect(found.map((one) => one.datum)).toEqual(erwartet);
  });

  it("a day off that is a holiday itself is no bridge", () => {
    const both = [
      { datum: d("2027-05-06"), name: "Himmelfahrt" },
      { datum: d("2027-05-07"), name: "Kreisfeiertag" },
    ];
    expect(brueckentage(both, d("2027-01-01"))).toEqual([]);
  });
});
