import { expect, test } from "vitest";
import { Slots } from "./slots.ts";

test("no more than the number of places at once, the others in order", async () => {
  const slots = new Slots(2);
  const order: number[] = [];
  let inside = 0;
  let most = 0;
  await Promise.all(
    [1, 2, 3, 4, 5].map(async (number) => {
      expect(await slots.acquire()).toBe(true);
      order.push(number);
      most = Math.max(most, ++inside);
      await Promise.resolve();
      inside -= 1;
      slots.release();
    }),
  );
  expect(most).toBe(2);
  expect(order).toEqual([1, 2, 3, 4, 5]);
});

test("who leaves the queue takes no place", async () => {
  const slots = new Slots(1);
  await slots.acquire();
  const leaving = new AbortController();
  const second = slots.acquire(leaving.signal);
  const third = slots.acquire();
  leaving.abort();
  expect(await second).toBe(false);
  slots.release();
  expect(await third).toBe(true);
});

test("who comes with an aborted signal is not let in", async () => {
  expect(await new Slots(1).acquire(AbortSignal.abort())).toBe(false);
});
