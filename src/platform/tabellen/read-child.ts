/** Runs in a process of its own: the file on standard input, events on standard output, one JSON line each. */
import { Buffer } from "node:buffer";
import { type TableEvent } from "./events.ts";
import { LIMITS } from "./limits.ts";
import { readTable, type ReadOptions } from "./read-table.ts";
import { TableError } from "./types.ts";

let written = 0;

function emit(event: TableEvent): void {
  const line = `${JSON.stringify(event)}\n`;
  written += Buffer.byteLength(line);
  if (written > LIMITS.output.bytes) throw new TableError("output-too-large", {}, LIMITS.output.bytes);
  process.stdout.write(line);
}

function describeError(error: unknown): TableEvent {
  if (error instanceof TableError) {
    const limit = error.limit === undefined ? {} : { limit: error.limit };
    return { e: "refused", reason: error.reason, at: error.at, ...limit };
  }
  const outOfMemory = error instanceof RangeError || (error instanceof Error && /alloc|memory/i.test(error.message));
  return { e: "refused", reason: outOfMemory ? "too-much-memory" : "reader-failed", at: {} };
}

async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2] ?? "") as ReadOptions;
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  await readTable(Buffer.concat(parts), options, emit);
  emit({ e: "end" });
}

main().catch((error: unknown) => {
  written = 0;
  emit(describeError(error));
});
