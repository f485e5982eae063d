/** Runs in a process of its own: a document on standard input, one JSON line with its values on standard output. */
import { Buffer } from "node:buffer";
import { type DocumentOptions, readDocument } from "./read-document.ts";
import { TableError, type TableReason } from "./types.ts";

async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2] ?? "") as DocumentOptions;
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const value = await readDocument(Buffer.concat(parts), options);
  process.stdout.write(JSON.stringify({ value }));
}

function reasonOf(error: unknown): TableReason {
  if (error instanceof TableError) return error.reason;
  const outOfMemory = error instanceof RangeError || (error instanceof Error && /alloc|memory/i.test(error.message));
  return outOfMemory ? "too-much-memory" : "reader-failed";
}

main().catch((error: unknown) => {
  process.stdout.write(JSON.stringify({ reason: reasonOf(error) }));
});
