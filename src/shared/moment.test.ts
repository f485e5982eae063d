import { expect, test } from "vitest";
import type { Datum } from "./datum.ts";
import { startOfDay } from "./moment.ts";

test.each([
  ["winter", "2026-11-21", "2026-11-20T23:00:00.000Z"],
  ["summer", "2026-07-01", "2026-06-30T22:00:00.000Z"],
  ["the day the clocks go forward", "2027-03-28", "2027-03-27T23:00:00.000Z"],
  ["the day after", "2027-03-29", "2027-03-28T22:00:00.000Z"],
])("a German day starts at midnight in Germany: %s", (_name, day, expected) => {
  expect(startOfDay(day as Datum).toISOString()).toBe(expected);
});
