import "./app/react-build.ts";
import { prepareDemo } from "./app/demo.ts";
import { type Installation, openInstallation } from "./app/installation.ts";
import { assertPortFree, builtFront, listen, serve } from "./app/serve.ts";
import { startJobs } from "./app/work.ts";
import { ConfigError, readConfig } from "./platform/config.ts";
import { installCrashHandlers } from "./platform/process.ts";

const dev = process.argv.includes("--dev");
/** What was opened, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = [];
let stopping = false;

process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());
// The launcher was killed: nobody could stop us, and the next start would find the port taken.
process.on("disconnect", () => void stop());

try {
  await start();
} catch (error) {
  await close();
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function start() {
  const config = readConfig(process.env);
  if (config.run !== "worker") await assertPortFree(config);
  const installation = await openInstallation(config);
  opened.push(() => installation.close());
  installCrashHandlers(installation.log);
  const demo = config.mode === "demo" ? await prepareDemo(installation) : null;
  const onOutbox = config.run === "web" ? () => {} : await openWorker(installation);
  if (config.run === "worker") opened.push(listen(installation, { onOutbox }));
  else await openWeb(installation, onOutbox);
  demo?.announce();
}

/** @returns what wakes the worker */
async function openWorker(installation: Installation): Promise<() => void> {
  const worker = await startJobs(installation);
  opened.push(() => worker.stop());
  return () => worker.wake();
}

async function openWeb(installation: Installation, onOutbox: () => void) {
  const { devFront } = dev ? await import("./app/dev-front.ts") : { devFront: null };
  const front = devFront ? await devFront(installation) : await builtFront(installation);
  opened.push(await serve(installation, { front, onOutbox, isStopping: () => stopping }));
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
