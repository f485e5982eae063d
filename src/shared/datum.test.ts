import { expect, test } from "vitest";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { type Datum, parseDatum } from "./datum.ts";
import { LOCALES } from "./locale.ts";

test.each([
  ["1.2.2027", "2027-02-01"],
  ["01.02.27", "2027-02-01"],
  [" 1. 2. 2027 ", "2027-02-01"],
  ["2027-02-01", "2027-02-01"],
  ["01/02/2027", "2027-02-01"],
  ["٠١.٠٢.٢٠٢٧", "2027-02-01"],
  ["31.02.2027", null],
  ["12/31/2026", null],
  ["1.2/2027", null],
  ["1.2.", null],
  ["", null],
])("a day is read as it is typed: %j", (typed, day) => {
  expect(parseDatum(typed)).toBe(day);
});

test.each(LOCALES)("a day that a field shows in %s can be sent back", (locale) => {
  const day = "2026-12-31" as Datum;
  expect(parseDatum(formatsFor(locale).date(day))).toBe(day);
});
