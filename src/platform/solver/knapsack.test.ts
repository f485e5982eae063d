import { expect, test } from "vitest";
import { type Knapsack, solveKnapsack } from "./knapsack.ts";

/** Every choice there is, for questions small enough. */
function bestByTrying({ values, costs, limits }: Knapsack): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** values.length; choice += 1) {
    const taken = values.map((_, at) => (choice >> at) % 2 === 1);
    const used = limits.map((_, row) => costs.reduce((sum, one, at) => sum + (taken[at] ? (one[row] ?? 0) : 0), 0));
    if (used.some((one, row) => one > (limits[row] ?? 0))) continue;
    best = Math.max(
      best,
      values.reduce((sum, one, at) => sum + (taken[at] ? one : 0), 0),
    );
  }
  return best;
}

const questions: readonly [string, Knapsack][] = [
  ["nothing to choose from", { values: [], costs: [], limits: [10] }],
  ["nothing fits", { values: [5, 4], costs: [[11], [12]], limits: [10] }],
  ["everything fits", { values: [5, 4], costs: [[1], [2]], limits: [10] }],
  ["the best single one is not the best choice", { values: [10, 7, 7], costs: [[10], [5], [5]], limits: [10] }],
  [
    "a second limit",
    {
      values: [9, 8, 5, 5],
      costs: [
        [5, 3],
        [5, 3],
        [5, 1],
        [5, 1],
      ],
      limits: [15, 4],
    },
  ],
  ["what costs nothing is always taken", { values: [3, 1], costs: [[0], [7]], limits: [6] }],
  [
    "amounts in Cent that leave a rest of the frame",
    {
      values: [450, 380, 340, 430, 420, 290, 250, 380, 400, 330],
      costs: [6_000_000, 6_200_000, 3_600_000, 11_000_000, 7_600_000, 740_000, 2_400_000, 7_700_000, 14_000_000, 0].map(
        (cent) => [cent],
      ),
      limits: [52_000_001],
    },
  ],
];

test.each(questions)("the greatest value within the limits: %s", async (_, question) => {
  const outcome = await solveKnapsack(question);
  expect(outcome).toMatchObject({ ok: true, value: { value: bestByTrying(question), proven: true } });
});

test("a thread that takes too long is ended", async () => {
  const question: Knapsack = { values: [5, 4], costs: [[1], [2]], limits: [10] };
  expect(await solveKnapsack(question, 1_000, 1)).toEqual({ ok: false, reason: "zeit-ueberschritten" });
  // And the next one gets its turn.
  expect(await solveKnapsack(question)).toMatchObject({ ok: true });
});
