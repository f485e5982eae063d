import { expect, test } from "vitest";
import { spread, wilson } from "./spread.ts";

// Figures of the usual tables for Wilson's interval.
test.each([
  [0, 10, 0, 0.278],
  [5, 10, 0.237, 0.763],
  [10, 10, 0.722, 1],
  [81, 263, 0.255, 0.366],
  [0, 0, 0, 1],
])("%i of %i: the true share lies between %f and %f", (hits, n, low, high) => {
  const [from, to] = wilson(hits, n);
  expect(from).toBeCloseTo(low, 3);
  expect(to).toBeCloseTo(high, 3);
});

test("is written with the share in front", () => expect(spread(5, 10)).toBe("50.0 % (23.7 bis 76.3)"));
