import { describe, expect, it } from "vitest";
import { methodeOf, mussGelesenWerden } from "./vorschlag.ts";

describe("W43 words of a machine that somebody must read first", () => {
  it.each([
    ["maschine", "hoch", false, true],
    ["maschine", "niedrig", true, true],
    ["maschine", "mittel", false, false],
    ["uebernommen", "hoch", true, false],
    ["mensch", "hoch", true, false],
  ] as const)("%s, risk %s, deadline %s: %s", (methode, risiko, hatFrist, must) => {
    expect(mussGelesenWerden(methode, { risiko, hatFrist })).toBe(must);
  });
});

describe("W43 how words that are taken over were made", () => {
  it.each([
    ["datei", "maschine", "uebernommen"],
    ["maschine", "mensch", "maschine"],
    ["muttersprache", "maschine", "maschine"],
    ["muttersprache", "uebernommen", "uebernommen"],
    ["muttersprache", null, "mensch"],
  ] as const)("from %s, over a text by %s: %s", (herkunft, vorher, methode) => {
    expect(methodeOf(herkunft, vorher)).toBe(methode);
  });
});
