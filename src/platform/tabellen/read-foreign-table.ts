import { Buffer } from "node:buffer";
import type { ChildProcess } from "node:child_process";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { spawnCaged } from "./cage.ts";
import { collectTable } from "./events.ts";
import { LIMITS, type SizeLimits, tightenLimits } from "./limits.ts";
import { createTurns } from "./turns.ts";
import type { ReadOptions } from "./read-table.ts";
import type { Delimiter, TableFile, TablePlace, TableReason, TableRefusal } from "./types.ts";

export type ForeignTable = {
  /** A path on disk, the bytes themselves, or text from a form field. */
  readonly source: { readonly file: string } | { readonly bytes: Uint8Array } | { readonly paste: string };
  /** Set when a person corrected the guessed delimiter. */
  readonly delimiter?: Delimiter;
  /** Only tightens the limits of the house. */
  readonly limits?: Partial<SizeLimits>;
  /** One reader at a time per lane; give the county's id. */
  readonly lane?: string;
  readonly signal?: AbortSignal;
  /** Rows read so far. */
  readonly onProgress?: (progress: { readonly rows: number }) => void;
  /** Called with what the reader wrote to its error output, for the log: contains no cell of the file. */
  readonly onDiagnostic?: (text: string) => void;
};

/** One queue for everything that is read from outside in this process. */
export const turns = createTurns(LIMITS.readers.atOnce, LIMITS.readers.waiting);

export function refuseTable(reason: TableReason, at: TablePlace = {}, limit?: number): TableRefusal {
  return { ok: false, reason, at, ...(limit === undefined ? {} : { limit }) };
}

export async function readSource(source: ForeignTable["source"], limit: number): Promise<Buffer | TableRefusal> {
  if ("paste" in source) return acceptSize(Buffer.from(source.paste, "utf8"), limit);
  if ("bytes" in source)
    return acceptSize(Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength), limit);
  const file = await open(source.file, "r");
  try {
    const { size } = await file.stat();
    return size > limit ? refuseTable("too-large", {}, limit) : acceptSize(await file.readFile(), limit);
  } finally {
    await file.close();
  }
}

function acceptSize(bytes: Buffer, limit: number): Buffer | TableRefusal {
  return bytes.length > limit ? refuseTable("too-large", {}, limit) : bytes;
}

/**
 * Reads XLSX, CSV or a pasted table from outside in a child process that can be killed: no network, no environment, no
 * files, at most 90 s. Two run at the same time, one per lane; further ones wait.
 *
 * @throws when a file given by its path cannot be read; never because of what a file contains.
 */
export async function readForeignTable(
  table: ForeignTable,
): Promise<{ readonly ok: true; readonly value: TableFile } | TableRefusal> {
  const limits = tightenLimits(table.limits);
  const bytes = await readSource(table.source, limits.bytes);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const end = await turns.take(table.lane ?? null, table.signal);
  if (!end) return refuseTable(table.signal?.aborted ? "cancelled" : "busy");
  try {
    const options: ReadOptions = {
      source: "paste" in table.source ? "paste" : "file",
      limits,
      ...(table.delimiter && { delimiter: table.delimiter }),
    };
    return await runReader(await spawnCaged("read-child.ts", JSON.stringify(options)), bytes, table);
  } finally {
    end();
  }
}

function runReader(
  child: ChildProcess,
  bytes: Buffer,
  table: ForeignTable,
): Promise<{ readonly ok: true; readonly value: TableFile } | TableRefusal> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error("the reader was started without pipes");
  const collected = collectTable();
  let stopped: TableRefusal | null = null;
  let output = 0;
  let diagnostic = "";

  const stop = (refusal: TableRefusal) => {
    stopped ??= refusal;
    child.kill("SIGKILL");
  };
  const cancel = () => stop(refuseTable("cancelled"));
  const wall = setTimeout(() => stop(refuseTable("took-too-long")), LIMITS.child.wallMilliseconds);
  table.signal?.addEventListener("abort", cancel, { once: true });
  if (table.signal?.aborted) cancel();

  stdout.on("data", (chunk: Buffer) => {
    output += chunk.length;
    if (output > LIMITS.output.bytes) stop(refuseTable("output-too-large", {}, LIMITS.output.bytes));
  });
  stderr.on("data", (chunk: Buffer) => {
    if (diagnostic.length < 4096) diagnostic += chunk.toString("utf8").slice(0, 4096);
  });
  // A reader that refuses early closes its input; that is no error of ours.
  stdin.on("error", () => undefined);
  stdin.end(bytes);

  const lines = createInterface({ input: stdout, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => {
    if (stopped) return;
    try {
      collected.take(JSON.parse(line));
    } catch {
      return stop(refuseTable("reader-failed"));
    }
    if (collected.rowCount() > 0) table.onProgress?.({ rows: collected.rowCount() });
  });
  const linesRead = new Promise<void>((resolve) => lines.on("close", resolve));

  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(wall);
      table.signal?.removeEventListener("abort", cancel);
      void linesRead.then(() => {
        if (diagnostic !== "") table.onDiagnostic?.(diagnostic);
        resolve(stopped ?? collected.result() ?? refuseTable(reasonOfDeath(code, signal, diagnostic)));
      });
    });
  });
}

/** A reader that died without a word: out of memory (V8 aborts), out of processor time (SIGXCPU, SIGKILL), or broken. */
export function reasonOfDeath(code: number | null, signal: string | null, diagnostic: string): TableReason {
  if (
    /heap out of memory|allocation failed|Zone Allocation/i.test(diagnostic) ||
    signal === "SIGABRT" ||
    code === 134
  ) {
    return "too-much-memory";
  }
  if (signal === "SIGXCPU" || signal === "SIGKILL") return "took-too-long";
  return "reader-failed";
}
