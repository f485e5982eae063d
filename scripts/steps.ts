import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

export type StepResult = { readonly passed: number; readonly failed: number; readonly output: string };
export type Step = { readonly name: string; readonly run: () => Promise<StepResult> };

type Ended = { readonly ok: boolean; readonly output: string };

/** Runs one of our tools (node_modules/.bin) or a program of the system on the pinned Node, without a terminal. */
export function execute(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PATH: [join(ROOT, "node_modules/.bin"), process.env.PATH].join(delimiter),
        NO_COLOR: "1",
        FORCE_COLOR: undefined,
        ...env,
      },
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", (error) => resolve({ ok: false, output: `${output}\n${error.message}` }));
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** A step that is right or wrong as a whole: its commands, one after the other. */
export function tool(name: string, ...commands: readonly (readonly [string, ...string[]])[]): Step {
  return {
    name,
    async run() {
      for (const [command, ...args] of commands) {
        const { ok, output } = await execute(command, args);
        if (!ok) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output: "" };
    },
  };
}

/** What a runner wrote with its json reporter; null when it died before. */
type Count = (report: unknown) => { passed: number; failed: number } | null;

/** A step that counts tests. Its closing lines are shown also when all is well. */
export function runner(
  name: string,
  command: readonly [string, ...string[]],
  report: { count: Count; args: (file: string) => string[]; env?: (file: string) => Record<string, string> },
  closing: RegExp,
): Step {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "wk-report-"));
      const file = join(folder, "report.json");
      try {
        const [program, ...args] = command;
        const { ok, output } = await execute(program, [...args, ...report.args(file)], report.env?.(file));
        const counted = readReport(file, report.count);
        const passed = counted?.passed ?? 0;
        // A runner that dies, or that ran nothing, has failed although no test has.
        const failed = ok && passed > 0 ? (counted?.failed ?? 0) : Math.max(1, counted?.failed ?? 0);
        const lines = output.split("\n").filter((line) => closing.test(line));
        return { passed, failed, output: failed > 0 ? output : lines.join("\n") };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function readReport(file: string, count: Count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

const CLOSING = /^\s*(Test Files|Tests)\s/;

export function vitest(name: string, project: string, env: Record<string, string> = {}): Step {
  const count: Count = (report) => {
    const { numPassedTests: passed, numFailedTests: failed } = report as Record<string, number>;
    return passed === undefined || failed === undefined ? null : { passed, failed };
  };
  return runner(
    name,
    ["vitest", "run", "--project", project, "--reporter=default", "--reporter=json"],
    { count, args: (file) => [`--outputFile.json=${file}`], env: () => env },
    CLOSING,
  );
}

export function playwright(name: string): Step {
  const count: Count = (report) => {
    const { stats } = report as { stats?: { expected: number; unexpected: number; flaky: number } };
    return stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky } : null;
  };
  return runner(
    name,
    ["playwright", "test", "--reporter=list,json"],
    { count, args: () => [], env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: file }) },
    /^\s*\d+ (passed|failed|flaky|did not run|skipped)/,
  );
}

export type Total = { passed: number; failed: number };

/** Runs steps, a few at once, and prints a line for each as it ends. */
export async function runSteps(steps: readonly Step[], atOnce: number, total: Total): Promise<void> {
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = performance.now();
      const { passed, failed, output } = await step.run();
      total.passed += passed;
      total.failed += failed;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${failed === 0 ? "✓" : "✗"} ${step.name}  ${seconds} s`);
      if (output.trim() !== "") console.log(`${output.trimEnd().replaceAll(/^/gm, "    ")}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** `--only lint --only e2e`, or `--only lint,e2e`; all steps when none is named. */
export function chosen<S extends { readonly name: string }>(steps: readonly S[], args: readonly string[]): S[] {
  const names = args.flatMap((arg, i) => (args[i - 1] === "--only" ? arg.split(",") : []));
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Unbekannt: ${unknown.join(", ")}. Es gibt: ${steps.map((step) => step.name).join(", ")}.`);
    process.exit(2);
  }
  return names.length === 0 ? [...steps] : steps.filter((step) => names.includes(step.name));
}

/** The last line of every run: what a person and a machine read first. */
export function finish({ passed, failed }: Total): never {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
