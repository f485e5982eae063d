import { describe, expect, it } from "vitest";
import { type Gleichung, spannenOf } from "./spanne.ts";

const eq = (summe: number, ...glieder: [number, number][]): Gleichung => ({ glieder, art: "=", summe });
const le = (summe: number, ...glieder: [number, number][]): Gleichung => ({ glieder, art: "<=", summe });

describe("between which numbers unknowns lie", () => {
  it.each<[string, number, Gleichung[], [number, number][] | null]>([
    ["one alone is known", 1, [eq(4, [0, 1])], [[4, 4]]],
    [
      "two that add up",
      2,
      [eq(5, [0, 1], [1, 1])],
      [
        [0, 5],
        [0, 5],
      ],
    ],
    [
      "a bound",
      2,
      [eq(5, [0, 1], [1, 1]), le(3, [0, 1])],
      [
        [0, 3],
        [2, 5],
      ],
    ],
    ["a bound from below", 1, [le(-2, [0, -1]), le(9, [0, 1])], [[2, 9]]],
    [
      "two lines that cross",
      3,
      [eq(5, [0, 1], [1, 1]), eq(4, [1, 1], [2, 1])],
      [
        [1, 5],
        [0, 4],
        [0, 4],
      ],
    ],
    [
      "a difference that gives one away",
      2,
      [eq(5, [0, 1], [1, 1]), eq(1, [0, 1], [1, -1])],
      [
        [3, 3],
        [2, 2],
      ],
    ],
    [
      "said twice",
      2,
      [eq(5, [0, 1], [1, 1]), eq(10, [0, 2], [1, 2])],
      [
        [0, 5],
        [0, 5],
      ],
    ],
    ["nothing is known", 1, [], [[0, Number.POSITIVE_INFINITY]]],
    ["a contradiction", 1, [eq(4, [0, 1]), eq(5, [0, 1])], null],
  ])("%s", (_, anzahl, gleichungen, expected) => {
    const found = spannenOf(
      anzahl,
      gleichungen,
      Array.from({ length: anzahl }, (_one, at) => at),
    );
    expect(
      found?.map(({ min, max }) => [Math.round(min * 1e6) / 1e6 + 0, Math.round(max * 1e6) / 1e6]) ?? null,
    ).toEqual(expected);
  });
});
