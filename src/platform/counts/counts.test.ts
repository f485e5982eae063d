import { expect, test } from "vitest";
import { Counts } from "./counts.ts";

test("counts by county and thing, at most as often as allowed, and starts again when taken", () => {
  const counts = new Counts();
  const tap = { kind: "ja", key: "start", lang: "de" };
  for (let n = 0; n < 7; n++) counts.add("a", tap, 5);
  counts.add("a", { ...tap, lang: "ar" }, 1);
  counts.add("b", tap, 5);
  expect(counts.take()).toEqual(
    new Map([
      [
        "a",
        [
          { ...tap, n: 5 },
          { ...tap, lang: "ar", n: 1 },
        ],
      ],
      ["b", [{ ...tap, n: 1 }]],
    ]),
  );
  expect(counts.take().size).toBe(0);
});

test("a flood of different things is cut off, what is known goes on counting", () => {
  const counts = new Counts();
  for (let n = 0; n < 600; n++) counts.add("a", { kind: "leer", key: String(n), lang: "de" }, 5);
  counts.add("a", { kind: "leer", key: "0", lang: "de" }, 5);
  const taken = counts.take().get("a") ?? [];
  expect(taken).toHaveLength(500);
  expect(taken[0]?.n).toBe(2);
});
