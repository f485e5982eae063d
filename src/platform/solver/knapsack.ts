import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { Slots } from "../pdf/slots.ts";
import { SOURCE_FOLDER } from "../source-folder.ts";

/** Which of some things to take, so that their values together are greatest and no limit is exceeded. Whole numbers. */
export type Knapsack = {
  readonly values: readonly number[];
  /** For each thing what it takes of each limit. */
  readonly costs: readonly (readonly number[])[];
  readonly limits: readonly number[];
};
export type Question = Knapsack & { readonly milliseconds: number; readonly program: WebAssembly.Module };
export type Answer =
  | { readonly found: false }
  | { readonly found: true; readonly chosen: readonly boolean[]; readonly proven: boolean; readonly bound: number };

export type Solution = {
  readonly chosen: readonly boolean[];
  readonly value: number;
  /** That no other choice has a greater value. */
  readonly proven: boolean;
  /** No choice can be worth more than this; the value itself when it is proven. */
  readonly bound: number;
};
export type SolverReason = "zeit-ueberschritten" | "keine-loesung";

/** How long the solver looks before it gives the best it has. */
const SEARCH_MS = 500;
/** The thread is ended after this, whatever it does. */
const KILL_MS = 5_000;
const WORKER = join(SOURCE_FOLDER, "platform/solver/solve-worker.ts");
/** One at a time: a question takes a whole processor. */
const slots = new Slots(1);

/**
 * Solves a knapsack with HiGHS in a thread that is ended when it takes too long. The answer is checked here, in whole
 * numbers: it never exceeds a limit.
 */
export async function solveKnapsack(
  question: Knapsack,
  searchMs = SEARCH_MS,
  killMs = KILL_MS,
): Promise<Outcome<Solution, SolverReason>> {
  if (question.values.length === 0) return accept({ chosen: [], value: 0, proven: true, bound: 0 });
  await slots.acquire();
  try {
    const answer = await ask({ ...scaleDown(question), milliseconds: searchMs, program: await loadProgram() }, killMs);
    if (answer === null) return refuse("zeit-ueberschritten");
    return answer.found && fits(question, answer.chosen)
      ? accept(solutionOf(question, answer))
      : refuse("keine-loesung");
  } finally {
    slots.release();
  }
}

let program: Promise<WebAssembly.Module> | undefined;

/** The solver, compiled once for all threads: 3.5 MB of WebAssembly. */
function loadProgram(): Promise<WebAssembly.Module> {
  program ??= readFile(createRequire(import.meta.url).resolve("highs/runtime")).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  return program;
}

/** Null when the thread had to be ended. */
function ask(question: Question, killMs: number): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: question,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => finish(null), killMs);
    const finish = (answer: Answer | null) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.terminate().then(() => resolve(answer), reject);
    };
    worker.once("message", (answer: Answer) => finish(answer));
    worker.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    worker.once("exit", () => finish({ found: false }));
  });
}

function greatestDivisor(numbers: readonly number[]): number {
  let divisor = 0;
  for (const one of numbers)
    for (let [a, b] = [divisor, one]; ; [a, b] = [b, a % b])
      if (b === 0) {
        divisor = a;
        break;
      }
  return divisor || 1;
}

/** The same question in smaller numbers: the solver counts in floating point, and what is left of a limit is no use. */
function scaleDown({ values, costs, limits }: Knapsack): Knapsack {
  const divisors = limits.map((_, row) => greatestDivisor(costs.map((one) => one[row] ?? 0)));
  return {
    values,
    costs: costs.map((one) => one.map((cost, row) => cost / (divisors[row] ?? 1))),
    limits: limits.map((limit, row) => Math.floor(limit / (divisors[row] ?? 1))),
  };
}

function fits({ costs, limits }: Knapsack, chosen: readonly boolean[]): boolean {
  return limits.every(
    (limit, row) => costs.reduce((sum, one, at) => sum + (chosen[at] ? (one[row] ?? 0) : 0), 0) <= limit,
  );
}

function solutionOf({ values }: Knapsack, { chosen, proven, bound }: Extract<Answer, { found: true }>): Solution {
  const value = values.reduce((sum, one, at) => sum + (chosen[at] ? one : 0), 0);
  return { chosen, value, proven, bound: proven ? value : Math.max(value, Math.floor(bound + 1e-6)) };
}
