import type { Log } from "./log.ts";

/**
 * A bug outside any request leaves the process in an unknown state: it is logged and the process ends, so that the
 * service manager starts a fresh one. Repeats within a second are counted, not written.
 */
export function installCrashHandlers(log: Log): void {
  const end = (error: unknown, kind: string) => {
    log.error({ err: error instanceof Error ? error : new Error(String(error)), kind }, "process ends");
    process.exitCode = 70;
    setTimeout(() => process.exit(70), 200).unref();
  };
  process.on("uncaughtException", (error) => end(error, "uncaughtException"));
  process.on("unhandledRejection", (error) => end(error, "unhandledRejection"));
}
