import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { makeQuickFolder } from "../../test/quick-folder.ts";

const ROOT = join(import.meta.dirname, "../..");

export type RunningApp = {
  readonly port: number;
  readonly dataDir: string;
  /** Everything the process wrote so far: its log lines. */
  output(): string;
  stop(): Promise<void>;
};

/** Starts the built application as `npm start` does, on a free port, with an empty data folder, and waits until it answers. */
export async function startApp(env: Record<string, string> = {}): Promise<RunningApp> {
  const dataDir = env.DATA_DIR ?? makeQuickFolder("wk-e2e-");
  // The database runs as somebody else when we are root; a folder it cannot enter sends its data elsewhere.
  if (env.DATA_DIR === undefined) chmodSync(dataDir, 0o755);
  const port = await freePort();
  const child = spawn(process.execPath, ["build/server/main.js"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      MODE: "demo",
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      PAGES_PER_MINUTE: "1000000",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "exit");
  const app: RunningApp = {
    port,
    dataDir,
    output: () => output,
    async stop() {
      if (child.exitCode !== null)
        console.error(`The application had ended before its time (${child.exitCode}):\n${output.slice(-4000)}`);
      child.kill("SIGTERM");
      await ended;
      if (env.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
  const gaveUp = ended.then(() => {
    throw new Error(`The application ended at its start:\n${output}`);
  });
  await Promise.race([answers(port, () => output), gaveUp]);
  gaveUp.catch(() => {});
  return app;
}

async function answers(port: number, output: () => string): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The application did not answer within two minutes:\n${output()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port.");
  return address.port;
}
