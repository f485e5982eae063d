import { expect, test, vi } from "vitest";
import { LiveScreens } from "./live.ts";

async function reader(answer: Response | null) {
  const read = answer?.body?.getReader();
  if (!read) throw new Error("No screen.");
  const next = async () => new TextDecoder().decode((await read.read()).value);
  expect(await next()).toContain("retry");
  return next;
}

test("every screen of a thing hears that it changed, and no other", async () => {
  const screens = new LiveScreens();
  const signal = new AbortController().signal;
  const one = await reader(screens.open("a", signal));
  const two = await reader(screens.open("a", signal));
  const other = await reader(screens.open("b", signal));
  screens.announce("a");
  expect(await one()).toBe("data: neu\n\n");
  expect(await two()).toBe("data: neu\n\n");
  screens.announceAll();
  expect(await other()).toBe("data: neu\n\n");
  screens.close();
});

test("a screen that went away counts no more, and too many are sent away", () => {
  const screens = new LiveScreens();
  const leaving = new AbortController();
  const staying = new AbortController().signal;
  screens.open("a", leaving.signal);
  for (let n = 1; n < 2_000; n += 1) expect(screens.open("a", staying)).not.toBeNull();
  expect(screens.open("a", staying)).toBeNull();
  leaving.abort();
  expect(screens.open("a", staying)).not.toBeNull();
  screens.close();
});

test("nothing is told to screens that were closed", () => {
  vi.useFakeTimers();
  try {
    const screens = new LiveScreens();
    screens.open("a", new AbortController().signal);
    screens.close();
    // Telling a closed screen throws.
    expect(() => vi.advanceTimersByTime(60_000)).not.toThrow();
    screens.announceAll();
  } finally {
    vi.useRealTimers();
  }
});
