import { expect, test } from "vitest";
import { formatZeitangabe, parseZeitangabe } from "./zeitangabe.ts";

test.each<[string, "beginn" | "ende", string | null, string]>([
  ["2027", "beginn", "2027-01-01", "2027"],
  ["2027", "ende", "2027-12-31", "2027"],
  ["03/2027", "beginn", "2027-03-01", "03/2027"],
  ["2.2028", "ende", "2028-02-29", "02/2028"],
  ["02/2027", "ende", "2027-02-28", "02/2027"],
  ["4/2027", "ende", "2027-04-30", "04/2027"],
  ["2027-05", "ende", "2027-05-31", "05/2027"],
  ["1.2.2027", "beginn", "2027-02-01", "01.02.2027"],
  ["2027-02-01", "ende", "2027-02-01", "01.02.2027"],
  ["13/2027", "beginn", null, ""],
  ["31.02.2027", "beginn", null, ""],
  ["1027", "beginn", null, ""],
  ["bald", "ende", null, ""],
])("M5 %s as %s", (text, side, tag, shown) => {
  const zeit = parseZeitangabe(text, side);
  expect(zeit?.tag ?? null).toBe(tag);
  expect(formatZeitangabe(zeit)).toBe(shown);
  expect(zeit && parseZeitangabe(shown, side)).toEqual(zeit);
});
