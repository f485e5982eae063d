import { expect, test } from "vitest";
import { summarizeNeues, type Neues } from "./neues.ts";

const one = (
  nummer: number,
  overrides: Partial<Neues<"bedarf" | "massnahme">> = {},
): Neues<"bedarf" | "massnahme"> => ({
  art: "bedarf",
  neu: true,
  tag: "2026-11-21",
  kennung: `B${nummer}`,
  titel: `Bedarf ${nummer}`,
  ...overrides,
});

test("a few things of a day stand one by one, in their order", () => {
  const list = summarizeNeues([one(3), one(2), one(1, { neu: false })]);
  expect(list.map((entry) => [entry.einzeln?.kennung, entry.neu])).toEqual([
    ["B3", true],
    ["B2", true],
    ["B1", false],
  ]);
});

test("many of one kind on one day are one entry with their number", () => {
  const list = summarizeNeues([one(1), one(2), one(3), one(4), one(5, { art: "massnahme", kennung: "M5" })]);
  expect(list).toEqual([
    { art: "bedarf", neu: true, tag: "2026-11-21", anzahl: 4, einzeln: null },
    {
      art: "massnahme",
      neu: true,
      tag: "2026-11-21",
      anzahl: 1,
      einzeln: { kennung: "M5", titel: "Bedarf 5" },
    },
  ]);
});

test("the same kind on another day is counted apart", () => {
  const list = summarizeNeues([1, 2, 3, 4].map((n) => one(n, n > 2 ? { tag: "2026-11-20" } : {})));
  expect(list.every((entry) => entry.einzeln !== null)).toBe(true);
});
