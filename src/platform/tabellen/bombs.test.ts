import { expect, test } from "vitest";
import { readForeignTable } from "./index.ts";
import { BOMBS } from "./test/bombs.ts";
import { readHere } from "./test/read-here.ts";

const heavy = BOMBS.filter((bomb) => bomb.heavy);
const light = BOMBS.filter((bomb) => !bomb.heavy);

test.each(heavy)("T65 refused within limits: $name", { timeout: 30_000 }, async ({ build, reason }) => {
  const bytes = build();
  const start = performance.now();
  const outcome = await readForeignTable({ source: { bytes } });
  const elapsed = performance.now() - start;
  expect(outcome).toMatchObject({ ok: false, reason });
  expect(elapsed).toBeLessThan(10_000);
});

test.each(light)("T65 refused: $name", async ({ build, reason }) => {
  expect(await readHere(build())).toMatchObject({ reason });
});
