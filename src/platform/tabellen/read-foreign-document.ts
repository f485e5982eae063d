import { Buffer } from "node:buffer";
import type { ChildProcess } from "node:child_process";
import { spawnCaged } from "./cage.ts";
import { LIMITS } from "./limits.ts";
import type { DocumentOptions } from "./read-document.ts";
import { readSource, reasonOfDeath, refuseTable, turns } from "./read-foreign-table.ts";
import { TABLE_REASONS, type TableReason, type TableRefusal } from "./types.ts";

export type ForeignDocument = DocumentOptions & {
  readonly source: { readonly file: string } | { readonly bytes: Uint8Array };
  /** One reader at a time per lane; give the county's id. */
  readonly lane?: string;
};

export type DocumentResult = { readonly ok: true; readonly value: unknown } | TableRefusal;

/**
 * Reads JSON or XML from outside in a child process that can be killed, under the limits of `readForeignTable`. What
 * comes back is plain values; who wants more of them checks with a schema.
 *
 * @throws when a file given by its path cannot be read; never because of what a file contains
 */
export async function readForeignDocument({ source, lane, ...options }: ForeignDocument): Promise<DocumentResult> {
  const bytes = await readSource(source, LIMITS.fileBytes);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const end = await turns.take(lane ?? null);
  if (!end) return refuseTable("busy");
  try {
    return await runReader(
      await spawnCaged("document-child.ts", JSON.stringify(options satisfies DocumentOptions)),
      bytes,
    );
  } finally {
    end();
  }
}

function runReader(child: ChildProcess, bytes: Buffer): Promise<DocumentResult> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error("the reader was started without pipes");
  const parts: Buffer[] = [];
  let output = 0;
  let diagnostic = "";
  let stopped: TableRefusal | null = null;
  const stop = (refusal: TableRefusal) => {
    stopped ??= refusal;
    child.kill("SIGKILL");
  };
  const wall = setTimeout(() => stop(refuseTable("took-too-long")), LIMITS.child.wallMilliseconds);
  stdout.on("data", (chunk: Buffer) => {
    output += chunk.length;
    if (output > LIMITS.output.bytes) stop(refuseTable("output-too-large", {}, LIMITS.output.bytes));
    else parts.push(chunk);
  });
  stderr.on("data", (chunk: Buffer) => {
    if (diagnostic.length < 4096) diagnostic += chunk.toString("utf8").slice(0, 4096);
  });
  // A reader that refuses early closes its input; that is no error of ours.
  stdin.on("error", () => undefined);
  stdin.end(bytes);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(wall);
      resolve(stopped ?? parseAnswer(Buffer.concat(parts)) ?? refuseTable(reasonOfDeath(code, signal, diagnostic)));
    });
  });
}

function parseAnswer(bytes: Buffer): DocumentResult | null {
  let answer: { readonly value?: unknown; readonly reason?: unknown };
  try {
    answer = JSON.parse(bytes.toString("utf8")) as typeof answer;
  } catch {
    return null;
  }
  if ("value" in answer) return { ok: true, value: answer.value };
  const reason = TABLE_REASONS.find((one): one is TableReason => one === answer.reason);
  return reason ? refuseTable(reason) : null;
}
