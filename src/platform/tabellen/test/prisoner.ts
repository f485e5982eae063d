/** Tries to get out of the cage and reports how far it came, one JSON object on standard output. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";

const targets = JSON.parse(process.argv[2] ?? "{}") as {
  readonly port: number;
  readonly secret: string;
  readonly folder: string;
};

function attempt(act: () => unknown): string {
  try {
    act();
    return "done";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

async function reachNetwork(): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port: targets.port, host: "127.0.0.1" });
    socket.on("connect", () => resolve("done"));
    socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"));
  });
}

const report = {
  environment: Object.keys(process.env).filter((name) => !["PWD", "SHLVL", "OLDPWD", "_"].includes(name)),
  secret: attempt(() => readFileSync(targets.secret)),
  passwd: attempt(() => readFileSync("/etc/passwd")),
  otherCode: attempt(() => readFileSync(`${import.meta.dirname}/../../../../package.json`)),
  write: attempt(() => writeFileSync(`${targets.folder}/x`, "x")),
  process: attempt(() => execFileSync("/bin/true")),
  worker: attempt(() => new Worker("1", { eval: true })),
  // oxlint-disable-next-line typescript/no-implied-eval -- that this fails is what the test asks
  evaluate: attempt(() => new Function("return 1")()),
  memory: attempt(() => Array.from({ length: 40 }, () => Buffer.alloc(32 * 1024 * 1024, 1))),
  network: await reachNetwork(),
};
process.stdout.write(JSON.stringify(report));
