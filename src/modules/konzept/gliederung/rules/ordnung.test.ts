import { describe, expect, it } from "vitest";
import { decideUmzug, findMitziehende, type GliedStand, placeAmong } from "./ordnung.ts";

describe("the order with one entry at its new place", () => {
  it.each([
    ["before its neighbour", "c", { vor: "b" }, "a c b d"],
    ["behind its neighbour", "b", { nach: "c" }, "a c b d"],
    ["to the front", "d", { vor: "a" }, "d a b c"],
    ["by number", "a", { platz: 3 }, "b c a d"],
    ["to its own number", "b", { platz: 2 }, "a b c d"],
    ["beyond the end", "a", { platz: 99 }, "b c d a"],
    ["before the beginning", "d", { platz: 0 }, "d a b c"],
    ["something that is gone", "x", { platz: 1 }, "nicht-mehr-hier"],
    ["beside something that is gone", "a", { vor: "x" }, "nicht-mehr-hier"],
    ["beside itself", "a", { vor: "a" }, "nicht-mehr-hier"],
  ] as const)("%s", (_, id, wohin, expected) => {
    const outcome = placeAmong(["a", "b", "c", "d"], id, wohin);
    expect(outcome.ok ? outcome.value.join(" ") : outcome.reason).toBe(expected);
  });
});

const glied = (rest: Partial<GliedStand> = {}): GliedStand => ({
  id: "B1",
  konzeptId: "k",
  handlungsfeldId: "alt",
  kennung: "B1",
  rev: 3,
  archiviert: false,
  ...rest,
});
const feld = (rest = {}) => ({ id: "neu", konzeptId: "k", archiviert: false, ...rest });

describe("G1–G3 going to another Handlungsfeld", () => {
  it.each([
    ["with a reason", glied(), feld(), "Thema gehört zum Wohnen", 3, "ok"],
    ["without a reason", glied(), feld(), "  ", 3, "ohne-grund"],
    ["something archived", glied({ archiviert: true }), feld(), "x", 3, "archiviert"],
    ["to one that does not exist", glied(), null, "x", 3, "feld-fehlt"],
    ["to an archived one", glied(), feld({ archiviert: true }), "x", 3, "feld-fehlt"],
    ["to the one it is in", glied(), feld({ id: "alt" }), "x", 3, "dasselbe-feld"],
    ["into another Konzept", glied(), feld({ konzeptId: "anderes" }), "x", 3, "anderes-konzept"],
    ["after somebody else's change", glied(), feld(), "x", 2, "inzwischen-geaendert"],
  ] as const)("%s", (_, one, ziel, grund, rev, expected) => {
    const outcome = decideUmzug(one, ziel, grund, rev);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });
});

describe("what may go along", () => {
  const here = (id: string) => ({ id, handlungsfeldId: "alt" });
  const kette = {
    ziele: [here("W1"), here("W2"), { id: "W3", handlungsfeldId: "anderswo" }],
    massnahmen: [here("M1"), here("M2"), here("M3")],
    bedarfZiele: [
      { von: "B1", nach: "W1" },
      { von: "B1", nach: "W2" },
      { von: "B2", nach: "W2" },
      { von: "B1", nach: "W3" },
    ],
    zielMassnahmen: [
      { von: "W1", nach: "M1" },
      { von: "W1", nach: "M2" },
      { von: "W2", nach: "M2" },
    ],
  };
  it.each([
    ["a Bedarf takes what hangs on it alone", "bedarf", "B1", ["W1"], ["M1"]],
    ["a Wirkungsziel takes its own Maßnahmen", "wirkungsziel", "W1", [], ["M1"]],
    ["a Maßnahme takes nothing", "massnahme", "M1", [], []],
    ["what hangs on nothing stays", "bedarf", "B9", [], []],
  ] as const)("%s", (_, art, id, zielIds, massnahmeIds) => {
    expect(findMitziehende({ art, id, handlungsfeldId: "alt" }, kette)).toEqual({ zielIds, massnahmeIds });
  });
});
