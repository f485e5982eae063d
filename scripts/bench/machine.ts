import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { placeOf, WRK } from "../system-packages.ts";

/** A port nobody uses at the moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Requests per second by wrk: one thread, 16 connections. */
export function requestsPerSecond(url: string, headers: readonly string[], seconds: number): number {
  const args = ["-t1", "-c16", `-d${seconds}s`, ...headers.flatMap((header) => ["-H", header]), url];
  const output = execFileSync(placeOf(WRK) ?? "wrk", args, { encoding: "utf8" });
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(output);
  if (failed) throw new Error(`${failed[1]} requests to ${url} were refused; the figure would mean nothing.`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
}

/** Megabytes that processes hold for themselves, shared pages counted by share (PSS). */
export function memoryMegabytes(rootPid: number): { own: number; children: number } {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const inside = (pid: number): boolean => {
    for (let at: number | undefined = pid; at && at > 1; at = parents.get(at)) if (at === rootPid) return true;
    return false;
  };
  let children = 0;
  for (const pid of parents.keys()) if (pid !== rootPid && inside(pid)) children += pss(pid);
  return { own: pss(rootPid), children };
}

function pss(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export type Running = { readonly pid: number; readonly output: () => string; stop(): Promise<void> };

/** Starts a program and waits until a line of its output tells that it is ready. */
export async function startProgram(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
  ready: RegExp,
): Promise<Running> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      if (ready.test(text)) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`${command} ended with ${code}:\n${text}`)));
  });
  return {
    pid: child.pid ?? 0,
    output: () => text,
    async stop() {
      child.removeAllListeners("exit");
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill("SIGTERM");
      await Promise.race([gone, ended]);
    },
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
