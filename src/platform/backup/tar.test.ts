import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DamagedArchive, END, type Entry, formatEntry, readEntries } from "./tar.ts";

async function readAll(chunks: Buffer[]): Promise<Entry[]> {
  async function* source() {
    yield* chunks;
  }
  const entries: Entry[] = [];
  for await (const entry of readEntries(source())) entries.push(entry);
  return entries;
}

function cut(whole: Buffer, bytes: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < whole.length; at += bytes) pieces.push(whole.subarray(at, at + bytes));
  return pieces;
}

test("what was written is read again, however the stream is cut", async () => {
  const entry = fc.record({
    name: fc.stringMatching(/^[a-z0-9_./-]{1,100}$/),
    body: fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 5 }), fc.integer({ min: 1, max: 2_000 }), async (entries, bytes) => {
      const whole = Buffer.concat([...entries.map(formatEntry), END]);
      expect(await readAll(cut(whole, bytes))).toEqual(entries);
    }),
    { numRuns: 50 },
  );
});

test("every tar reads it", () => {
  const whole = Buffer.concat([formatEntry({ name: "a/b.txt", body: Buffer.from("Grüße") }), END]);
  const { stdout, status } = spawnSync("tar", ["-xO", "a/b.txt"], { input: whole });
  expect({ text: stdout.toString("utf8"), status }).toEqual({ text: "Grüße", status: 0 });
});

test("an archive that was cut off or changed is noticed", async () => {
  const whole = Buffer.concat([formatEntry({ name: "a", body: Buffer.from("Inhalt") }), END]);
  await expect(readAll([whole.subarray(0, 600)])).rejects.toThrow(DamagedArchive);
  await expect(readAll([whole.subarray(0, 1024)])).rejects.toThrow(DamagedArchive);
  const changed = Buffer.from(whole);
  changed[0] = 98;
  await expect(readAll([changed])).rejects.toThrow(DamagedArchive);
});

test("a name that does not fit is refused instead of cut", () => {
  expect(() => formatEntry({ name: "x".repeat(101), body: Buffer.alloc(0) })).toThrow(/too long/);
});
