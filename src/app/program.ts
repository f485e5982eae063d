import { ConfigError, readConfig } from "#src/platform/config.ts";
import { installCrashHandlers } from "#src/platform/process.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { assertPortFree, type Front, listen, serve } from "./serve.ts";
import { startJobs } from "./work.ts";

/** What was opened, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = [];
let stopping = false;

/** Runs until a signal ends it: the database, the worker, the web server, as the settings say. */
export async function runProgram(openFront: (installation: Installation) => Promise<Front>): Promise<void> {
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
  // The launcher was killed: nobody could stop us, and the next start would find the port taken.
  process.on("disconnect", () => void stop());
  try {
    await start(openFront);
  } catch (error) {
    await close();
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

async function start(openFront: (installation: Installation) => Promise<Front>) {
  const config = readConfig(process.env);
  if (config.run !== "worker") await assertPortFree(config);
  const installation = await openInstallation(config);
  opened.push(() => installation.close());
  installCrashHandlers(installation.log);
  const { prepareDemo } = config.mode === "demo" ? await import("./demo.ts") : { prepareDemo: null };
  const demo = await prepareDemo?.(installation);
  const onOutbox = config.run === "web" ? () => {} : await openWorker(installation);
  if (config.run === "worker") {
    opened.push(listen(installation, { onOutbox }));
  } else {
    const front = await openFront(installation);
    opened.push(await serve(installation, { front, onOutbox, isStopping: () => stopping }));
  }
  demo?.announce();
}

/** @returns what wakes the worker */
async function openWorker(installation: Installation): Promise<() => void> {
  const worker = await startJobs(installation);
  opened.push(() => worker.stop());
  return () => worker.wake();
}

async function close() {
  for (const one of opened.splice(0).toReversed()) await one();
}

/** Takes no new requests, answers those under way, lets running jobs end, and leaves the database. */
async function stop() {
  if (stopping) return;
  stopping = true;
  await close();
  process.exit(0);
}
