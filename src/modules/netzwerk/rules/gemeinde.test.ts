import { describe, expect, it } from "vitest";
import { findArsRefusal } from "./gemeinde.ts";

describe("Regionalschlüssel beside Gemeindeschlüssel (Destatis)", () => {
  it.each([
    ["", "99901012", null, "left empty"],
    ["999010012012", "99901012", null, "own administration"],
    ["999015101012", "99901012", null, "in an association"],
    ["99901510101", "99901012", "ars-falsch", "a digit short"],
    ["9990151o1012", "99901012", "ars-falsch", "a letter"],
    ["999025101012", "99901012", "ars-passt-nicht", "another Kreis"],
    ["999015101013", "99901012", "ars-passt-nicht", "another municipality"],
  ] as const)("%s beside %s: %s (%s)", (ars, ags, refusal, _) => {
    expect(findArsRefusal(ars, ags)).toBe(refusal);
  });
});
