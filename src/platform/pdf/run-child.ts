import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { buildCommand } from "./cage.ts";
import type { Engine } from "./engine.ts";
import type { PdfReason, RenderedPdf } from "./outcome.ts";
import type { ChildMessage, Progress } from "./protocol.ts";

const OUTPUT_LIMIT = 100 * 1024 * 1024;
const STDERR_KEPT = 4000;

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) kill(child);
});

interface ChildRun {
  readonly engine: Engine;
  readonly workspace: string;
  readonly request: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly onDiagnostic: ((message: string) => void) | undefined;
}

/** Runs one child to its end, whatever the end is. */
export async function runChild(run: ChildRun): Promise<Outcome<RenderedPdf, PdfReason>> {
  const { signal, onProgress, onDiagnostic } = run;
  const { command, words, env } = await buildCommand(run.engine, run.workspace);
  if (signal?.aborted) return refuse("abgebrochen");

  const started = performance.now();
  const child = spawn(command, words, { env, cwd: "/", detached: true, stdio: ["pipe", "pipe", "pipe", "pipe"] });
  running.add(child);
  let stopped: PdfReason | undefined;
  const stop = (reason: PdfReason) => {
    stopped ??= reason;
    kill(child);
  };
  const onAbort = () => stop("abgebrochen");
  const timer = setTimeout(() => stop("zeit-ueberschritten"), run.timeoutMs);
  signal?.addEventListener("abort", onAbort, { once: true });

  let done: Extract<ChildMessage, { kind: "done" }> | undefined;
  let failed: Extract<ChildMessage, { kind: "template-error" | "engine-error" }> | undefined;
  let stderr = "";
  let size = 0;
  const chunks: Buffer[] = [];
  const [stdin, stdout, errors, output] = child.stdio;
  createInterface({ input: stdout }).on("line", (line) => {
    const message = parseMessage(line);
    if (message?.kind === "progress") onProgress?.({ stage: message.stage, percent: message.percent });
    else if (message?.kind === "done") done = message;
    else if (message) failed = message;
  });
  errors?.on("data", (chunk: Buffer) => {
    if (stderr.length < STDERR_KEPT) stderr += chunk.toString();
  });
  (output as Readable).on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > OUTPUT_LIMIT) stop("zu-gross");
    else chunks.push(chunk);
  });
  // A child that dies early closes its end; its exit tells why.
  stdin?.on("error", () => {});
  stdin?.end(run.request);

  try {
    const end = await waitForEnd(child);
    const ms = performance.now() - started;
    if (stopped) return refuse(stopped);
    for (const message of failed?.messages ?? []) onDiagnostic?.(message);
    if (failed) return refuse(failed.kind === "engine-error" ? "nicht-verfuegbar" : "vorlage-fehlerhaft");
    if (done && size === done.size) {
      onProgress?.({ stage: "pdf", percent: 100 });
      const { pages, warnings, missing } = done;
      return accept({ bytes: Buffer.concat(chunks), pages, ms, warnings, missingCharacters: missing });
    }
    if (stderr) onDiagnostic?.(stderr);
    return refuse(explainEnd(end, stderr));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    running.delete(child);
  }
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

function waitForEnd(child: ChildProcess): Promise<End> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
}

/** @throws when the end has no reason a person could act on */
function explainEnd({ code, signal }: End, stderr: string): PdfReason {
  if (signal === "SIGXCPU") return "zeit-ueberschritten";
  if (signal === "SIGKILL" || /out of memory|memory allocation|allocation failed/i.test(stderr)) return "zu-gross";
  throw new Error(`The PDF child ended with ${signal ?? `code ${code}`}: ${stderr.slice(0, 500)}`);
}

/** The whole group: nothing the child may have started survives it. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function parseMessage(line: string): ChildMessage | null {
  try {
    return JSON.parse(line) as ChildMessage;
  } catch {
    return null;
  }
}
