import { describe, expect, test } from "vitest";
import { findKopf, readAufbau } from "./aufbau.ts";
import { aTable } from "./fixtures/tables.ts";

test.each([
  [
    "in the first row",
    [
      ["Maßnahme", "Zuständigkeit"],
      ["Kurs", "VHS"],
    ],
    1,
  ],
  ["below a title", [["Maßnahmen 2027"], [], ["Nr.", "Titel", "Wer"], ["1", "Kurs", "VHS"]], 3],
  [
    "of two rows the fuller one",
    [
      ["", "Zuständigkeit", ""],
      ["Maßnahme", "Federführung", "Partner"],
      ["Kurs", "VHS", "AWO"],
    ],
    2,
  ],
  ["one column", [["Maßnahme"], ["Kurs"]], 1],
  [
    "none",
    [
      ["Kurs", "VHS"],
      ["Treff", "AWO"],
    ],
    null,
  ],
  [
    "none, though a title is one word we know",
    [
      ["Kurs", "VHS"],
      ["Aktion", "AWO"],
    ],
    null,
  ],
] as const)("I1 the heading is found: %s", (_, rows, expected) => {
  expect(findKopf(aTable(rows))?.number ?? null).toBe(expected);
});

function outline(rows: readonly (readonly string[])[], felder: readonly string[] = []) {
  return readAufbau(aTable(rows), felder).teile.map((teil) =>
    teil.art === "abschnitt" ? `# ${teil.handlungsfeld}` : teil.zeile.number,
  );
}

describe("I2 rows that name the Handlungsfeld", () => {
  const head = ["Maßnahme", "Zuständigkeit"];
  test.each([
    ["above the heading", [["Maßnahmen im Handlungsfeld Wohnen"], head, ["Kurs", "VHS"]], ["# Wohnen", 3]],
    [
      "between the measures",
      [head, ["Handlungsfeld 2: Arbeit", ""], ["Kurs", "VHS"], ["Handlungsfeld: Sport"], ["Treff", "AWO"]],
      ["# Arbeit", 3, "# Sport", 5],
    ],
    ["by a known name", [head, ["Wohnen"], ["Kurs", "VHS"]], ["# Wohnen", 3]],
    ["numbered", [head, ["II. Gesundheit"], ["Kurs", "VHS"]], ["# Gesundheit", 3]],
    [
      "repeated in merged cells",
      [head, ["Handlungsfeld Wohnen", "Handlungsfeld Wohnen"], ["Kurs", "VHS"]],
      ["# Wohnen", 3],
    ],
    ["a measure with a title only is none", [head, ["Kurs"], ["Treff", "AWO"]], [2, 3]],
    [
      "numbered, but the table has a column for it",
      [
        ["Handlungsfeld", ...head],
        ["1. Kurs", "", ""],
        ["Wohnen", "Treff", "AWO"],
      ],
      [2, 3],
    ],
  ] as const)("%s", (_, rows, expected) => {
    expect(outline(rows, ["Wohnen"])).toEqual(expected);
  });
});

test("I3 a heading repeated after a page break, empty rows and notes above the heading are no measures", () => {
  const head = ["Maßnahme", "Zuständigkeit"];
  expect(outline([["Stand: Mai"], head, ["Kurs", "VHS"], [], head, ["Treff", "AWO"], ["", " "]])).toEqual([3, 6]);
});
