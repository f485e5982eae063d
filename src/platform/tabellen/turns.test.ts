import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

test("two at a time, one per lane, the rest in order, too many refused", async () => {
  const turns = createTurns(2, 2);
  const order: string[] = [];
  const take = (name: string, lane: string | null, signal?: AbortSignal) =>
    turns.take(lane, signal).then((end) => {
      order.push(end ? name : `${name} refused`);
      return end;
    });
  const first = await take("A1", "a");
  const second = take("A2", "a");
  const third = await take("B1", "b");
  const fourth = take("C1", "c");
  expect(order).toEqual(["A1", "B1"]);
  expect(await take("D1", "d")).toBeNull();

  third?.();
  third?.();
  const endFourth = await fourth;
  expect(order).toEqual(["A1", "B1", "D1 refused", "C1"]);
  first?.();
  const endSecond = await second;
  expect(order.at(-1)).toBe("A2");

  const controller = new AbortController();
  const left = take("E1", null, controller.signal);
  controller.abort();
  expect(await left).toBeNull();
  endFourth?.();
  endSecond?.();
  expect(await take("F1", null)).not.toBeNull();
});
