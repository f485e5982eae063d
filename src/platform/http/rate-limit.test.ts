import { expect, test } from "vitest";
import { networkOf, pageLimiter } from "./rate-limit.ts";

test("a network may ask so often a minute, then waits for the next one (T56)", () => {
  const limiter = pageLimiter(3);
  expect([1, 2, 3].map(() => limiter.take("192.0.2", 100_000))).toEqual([0, 0, 0]);
  expect(limiter.take("192.0.2", 110_000)).toBe(50);
  expect(limiter.take("198.51.100", 110_000)).toBe(0);
  expect(limiter.take("192.0.2", 160_000)).toBe(0);
});

test.each([
  ["192.0.2.77", "192.0.2"],
  ["::ffff:192.0.2.77", "192.0.2"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  [undefined, "unknown"],
])("limits hold for a network: %s → %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
