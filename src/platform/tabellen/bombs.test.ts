import { expect, test } from "vitest";
import { readForeignTable } from "./index.ts";
import { BOMBS } from "./test/bombs.ts";
import { readHere } from "./test/read-here.ts";

const heavy = BOMBS.filter((bomb) => bomb.heavy);
const light = BOMBS.filter((bomb) => !bomb.heavy);

test.each(heavy)("T65 refused within limits: $name", { timeout: 30_000 }, async ({ build, reason }) => {
  const bytes = build();
  expect(await readForeignTable({ source: { bytes } })).toMatchObject({ ok: false, reason });
});

test.each(light)("T65 refused: $name", async ({ build, reason }) => {
  expect(await readHere(build())).toMatchObject({ reason });
});
