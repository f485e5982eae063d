import { expect, test } from "vitest";
import { compareFelder, describeFeld } from "./feld-worte.ts";

const bezuege = new Map([["id-1", "Wohnen"]]);

test.each([
  ["nothing", null, ""],
  ["an id", "id-1", "Wohnen"],
  ["a code", "im-plan", "im-plan"],
  ["a list", ["id-1", "", "Bus"], "Wohnen; Bus"],
  ["yes", true, "ja"],
  ["a number", 12.5, "12,5"],
  ["counted answers", { frage: "Was?", von: null, antworten: [{ wort: "Bus", zahl: 3 }] }, "Was? Bus 3"],
])("%s in words", (_name, wert, expected) => {
  expect(describeFeld(wert, bezuege)).toBe(expected);
});

test("only what differs is compared, also what only one of them has", () => {
  expect(compareFelder({ titel: "A", vorrang: "hoch" }, { titel: "B", vorrang: "hoch", jahr: 2029 }, bezuege)).toEqual([
    { feld: "titel", vorher: "A", nachher: "B" },
    { feld: "jahr", vorher: "", nachher: "2029" },
  ]);
});
