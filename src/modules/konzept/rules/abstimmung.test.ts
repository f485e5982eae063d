import { expect, test } from "vitest";
import { findAbstimmungsFehler } from "./abstimmung.ts";

const stimmen = (stimmberechtigt: number, anwesend: number, ja: number, nein: number, enthaltung: number) => ({
  stimmberechtigt,
  anwesend,
  ja,
  nein,
  enthaltung,
});

test.each([
  ["carried", stimmen(42, 39, 34, 2, 3), true, null],
  ["some did not vote", stimmen(42, 39, 20, 2, 3), true, null],
  ["more votes than present", stimmen(42, 38, 34, 2, 3), true, "zu-viele-stimmen"],
  ["more present than seats", stimmen(38, 39, 34, 2, 3), true, "zu-viele-anwesende"],
  ["nobody there", stimmen(42, 0, 0, 0, 0), null, "niemand-anwesend"],
  ["a tie carries nothing", stimmen(10, 10, 5, 5, 0), true, "stimmen-passen-nicht"],
  ["a tie refuses", stimmen(10, 10, 5, 5, 0), false, null],
  ["refused with a majority", stimmen(10, 10, 6, 4, 0), false, "stimmen-passen-nicht"],
  ["only abstentions carry nothing", stimmen(10, 10, 0, 0, 10), true, "stimmen-passen-nicht"],
  ["postponed says neither", stimmen(10, 10, 3, 6, 1), null, null],
])("V9, V10 %s", (_, votes, getragen, expected) => {
  expect(findAbstimmungsFehler(votes, getragen)).toBe(expected);
});
