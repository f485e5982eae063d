import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { naechsterTextstand, standOf, type UebersetzungFakten, type UebersetzungStand } from "./uebersetzung.ts";

const GEPRUEFT = "2026-09-15" as Datum;
const text = (overrides: Partial<UebersetzungFakten> = {}): UebersetzungFakten => ({
  titel: "Housing benefit",
  ausTextstand: 3,
  methode: "mensch",
  geprueftAm: null,
  ...overrides,
});

describe("the state of a translation", () => {
  const CASES: [string, UebersetzungFakten | null, number, UebersetzungStand][] = [
    ["nothing written", null, 1, "fehlt"],
    ["no title", text({ titel: " " }), 3, "fehlt"],
    ["no title and old", text({ titel: "", ausTextstand: 1 }), 3, "fehlt"],
    ["written by a person, unchecked", text(), 3, "ungeprueft"],
    ["taken over, unchecked", text({ methode: "uebernommen" }), 3, "ungeprueft"],
    ["made by a machine", text({ methode: "maschine" }), 3, "maschinell"],
    ["made by a machine, checked", text({ methode: "maschine", geprueftAm: GEPRUEFT }), 3, "aktuell"],
    ["checked", text({ geprueftAm: GEPRUEFT }), 3, "aktuell"],
    ["one revision behind", text({ ausTextstand: 2 }), 3, "veraltet"],
    ["one revision behind, though checked", text({ ausTextstand: 2, geprueftAm: GEPRUEFT }), 3, "veraltet"],
    ["machine and behind", text({ ausTextstand: 2, methode: "maschine" }), 3, "veraltet"],
    ["ahead, as after a restored backup", text({ ausTextstand: 4, geprueftAm: GEPRUEFT }), 3, "aktuell"],
  ];
  it.each(CASES)("%s", (_, uebersetzung, textstand, stand) => {
    expect(standOf(uebersetzung, textstand)).toBe(stand);
  });
});

describe("when the German text changes", () => {
  const vorher = { titel: "Wohngeld", kurz: "Zuschuss", schritte: ["a", "b"], tipp: "" };
  it.each([
    ["nothing", vorher, false, 3],
    ["the title", { ...vorher, titel: "Wohngeld Plus" }, false, 4],
    ["the order of the steps", { ...vorher, schritte: ["b", "a"] }, false, 4],
    ["the tip", { ...vorher, tipp: "x" }, false, 4],
    ["only a comma, says the writer", { ...vorher, kurz: "Zuschuss." }, true, 3],
  ] as const)("%s", (_, nachher, nurSchreibweise, expected) => {
    expect(naechsterTextstand(3, vorher, nachher, nurSchreibweise)).toBe(expected);
  });
});
