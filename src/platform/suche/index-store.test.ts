import { expect, test } from "vitest";
import { buildIndex } from "./build-index.ts";
import { aDocument } from "./fixtures.ts";
import { IndexStore } from "./index-store.ts";

function aStore(maxBytes?: number) {
  const clock = { now: 0 };
  const store = new IndexStore(() => clock.now, maxBytes);
  store.listening = true;
  let builds = 0;
  const build = () => {
    builds += 1;
    return buildIndex([aDocument()]);
  };
  return { store, clock, build, builds: () => builds };
}

test("an index is built once, also for those who ask at the same time", async () => {
  const { store, build, builds } = aStore();
  const [one, two] = await Promise.all([store.get("a", "de", build), store.get("a", "de", build)]);
  expect(await store.get("a", "de", build)).toBe(one);
  expect([one === two, builds()]).toEqual([true, 1]);
});

test("counties and views have an index each", async () => {
  const { store, build, builds } = aStore();
  await store.get("a", "de", build);
  await store.get("a", "en", build);
  await store.get("b", "de", build);
  expect(builds()).toBe(3);
});

test("a change throws away what is of its county, and nothing else", async () => {
  const { store, build, builds } = aStore();
  await store.get("a", "de", build);
  await store.get("b", "de", build);
  store.forget("a");
  await store.get("b", "de", build);
  expect(builds()).toBe(2);
  await store.get("a", "de", build);
  expect(builds()).toBe(3);
});

test("what was read before a change is given to nobody who asks after it", async () => {
  const { store, build, builds } = aStore();
  let finish: () => void = () => {};
  const slow = store.get("a", "de", async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return build();
  });
  store.forget("a");
  const after = store.get("a", "de", build);
  finish();
  expect(await slow).not.toBe(await after);
  expect(await store.get("a", "de", build)).toBe(await after);
  expect(builds()).toBe(2);
});

test("while changes cannot be heard an index is kept a second", async () => {
  const { store, clock, build, builds } = aStore();
  store.listening = false;
  await store.get("a", "de", build);
  clock.now = 900;
  await store.get("a", "de", build);
  expect(builds()).toBe(1);
  clock.now = 1_100;
  await store.get("a", "de", build);
  expect(builds()).toBe(2);
});

test("the memory is bounded: the index nobody asked for longest leaves", async () => {
  const { bytes } = await buildIndex([aDocument()]);
  const { store, build, builds } = aStore(bytes * 2.5);
  await store.get("a", "de", build);
  await store.get("b", "de", build);
  await store.get("a", "de", build);
  await store.get("c", "de", build);
  expect(store.bytes).toBeLessThanOrEqual(bytes * 2.5);
  await store.get("a", "de", build);
  expect(builds()).toBe(3);
  await store.get("b", "de", build);
  expect(builds()).toBe(4);
});

test("a build that fails is tried again", async () => {
  const { store, build } = aStore();
  await expect(store.get("a", "de", () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
  expect((await store.get("a", "de", build)).documents).toHaveLength(1);
});

test("forgetAll leaves nothing", async () => {
  const { store, build, builds } = aStore();
  await store.get("a", "de", build);
  store.forgetAll();
  expect(store.bytes).toBe(0);
  await store.get("a", "de", build);
  expect(builds()).toBe(2);
});
