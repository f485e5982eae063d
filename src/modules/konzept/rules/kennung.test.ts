import { expect, test } from "vitest";
import { giveKennung } from "./kennung.ts";
import { formatKennung, numberOfKennung } from "./massnahme-inhalt.ts";

test("M3 the county's own where it is usable and free, otherwise the next number, none twice", () => {
  const kennungen = giveKennung(3, new Set(["M01", "M02", "M03", "M05", "2.1"]));
  const given = [null, "2.1", "2.2", "M05", "m05", "a b", "../x", "M40", null, null].map((own) => kennungen.next(own));
  expect(given).toEqual(["M04", "M06", "2.2", "M07", "M08", "a-b", "M09", "M40", "M41", "M42"]);
  expect(kennungen.letzteNummer()).toBe(42);
});

test.each([
  [1, "M01"],
  [41, "M41"],
  [112, "M112"],
])("%d is %s", (nummer, kennung) => {
  expect(formatKennung(nummer)).toBe(kennung);
  expect(numberOfKennung(kennung)).toBe(nummer);
});

test("the county's own form has no number of ours", () => {
  expect([numberOfKennung("2.1"), numberOfKennung("WM-07"), numberOfKennung("M")]).toEqual([null, null, null]);
});
