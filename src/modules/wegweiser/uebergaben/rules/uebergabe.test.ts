import { describe, expect, it } from "vitest";
import type { StelleId } from "../../rules/bezug.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { findUebergabeRefusal, orderStellen, type UebergabeAngaben } from "./uebergabe.ts";

const uebergabe = (vonId: string, anId: string, leistungId = "l"): UebergabeAngaben => ({
  leistungId: leistungId as LeistungId,
  vonId: vonId as StelleId,
  anId: anId as StelleId,
  wann: "Nach der Anmeldung",
  was: "Meldebescheinigung",
  fristTage: 14,
  fehler: "",
});

describe("W95 who hands over to whom", () => {
  it.each([
    ["two Stellen", uebergabe("a", "b"), null],
    ["the same two for another Leistung", uebergabe("b", "c", "m"), null],
    ["the other way round", uebergabe("c", "b"), null],
    ["one Stelle to itself", uebergabe("a", "a"), "dieselbe-stelle"],
    ["the same two again", uebergabe("b", "c"), "schon-da"],
  ])("%s: %s", (_, neu, refusal) => {
    expect(findUebergabeRefusal(neu, [uebergabe("b", "c")])).toBe(refusal);
  });

  it.each([
    ["a chain", ["b>c", "a>b"], "abc"],
    ["two that take over", ["a>c", "a>b"], "acb"],
    ["two that hand over", ["b>c", "a>c"], "bac"],
    ["a circle begins where it was named first", ["b>a", "a>b"], "ba"],
    ["a circle behind somebody", ["b>c", "c>b", "a>b"], "abc"],
    ["nobody", [], ""],
  ])("are drawn in order: %s", (_, wege, order) => {
    const pairs = wege.map((one) => ({ von: one[0] ?? "", an: one[2] ?? "" }));
    expect(orderStellen(pairs).join("")).toBe(order);
  });
});
