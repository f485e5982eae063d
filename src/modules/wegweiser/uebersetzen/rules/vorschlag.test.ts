import { describe, expect, it } from "vitest";
import { mussGelesenWerden } from "./vorschlag.ts";

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
