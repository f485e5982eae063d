import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { alterOf, naechstePruefung } from "./pruefung.ts";

const d = (text: string) => text as Datum;

describe("ageing", () => {
  it.each([
    ["long before", "2026-11-21", "frisch"],
    ["31 days before", "2027-02-12", "frisch"],
    ["30 days before", "2027-02-13", "bald"],
    ["on the day", "2027-03-15", "bald"],
    ["the day after", "2027-03-16", "ueberfaellig"],
    ["180 days after", "2027-09-11", "ueberfaellig"],
    ["181 days after", "2027-09-12", "alt"],
  ] as const)("%s", (_, heute, expected) => {
    expect(alterOf(d("2027-03-15"), d(heute))).toBe(expected);
  });
});

describe("the next check", () => {
  it.each([
    ["hoch", "2026-12-14"],
    ["mittel", "2027-03-15"],
    ["niedrig", "2027-09-15"],
  ] as const)("risk %s", (risiko, expected) => {
    expect(naechstePruefung(d("2026-09-15"), risiko)).toBe(expected);
  });
});
