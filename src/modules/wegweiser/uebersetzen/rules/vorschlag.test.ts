import { describe, expect, it } from "vitest";
import { methodeOf, mussGelesenWerden } from "./vorschlag.ts";

describe("W43 words of a machine, and W48 of pages that cannot say so, that somebody must read first", () => {
  it.each([
    ["maschine", "leistung", "hoch", false, true],
    ["maschine", "leistung", "niedrig", true, true],
    ["maschine", "leistung", "mittel", false, false],
    ["maschine", "artikel", "hoch", false, true],
    ["maschine", "artikel", "niedrig", false, false],
    ["uebernommen", "leistung", "hoch", true, false],
    ["mensch", "artikel", "hoch", false, false],
    ["mensch", "frage", "niedrig", false, true],
    ["uebernommen", "unterlage", "mittel", false, true],
    ["mensch", "besuchshinweis", "hoch", false, true],
  ] as const)("%s, %s, risk %s, deadline %s: %s", (methode, art, risiko, hatFrist, must) => {
    expect(mussGelesenWerden(methode, { art, risiko, hatFrist })).toBe(must);
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
