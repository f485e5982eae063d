import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, lastLine, postgresMajor, serverEnvironment, WINDOWS } from "./cluster.ts";
import { diskFull, EmbeddedPostgresError, errorCode, folderError } from "./errors.ts";
import { makeSocketFolder } from "./place.ts";

/** What postmaster.pid says of a running server. */
export type Running = { readonly pid: number; readonly host: string; readonly port: number };

/**
 * Settings for a county on a small machine: with web and worker idle, everything stays below 400 MB.
 * Statements and values of failed statements do not reach the log: they can hold personal data.
 */
const SETTINGS: Record<string, string> = {
  shared_buffers: "64MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_connections: "100",
  max_wal_size: "512MB",
  autovacuum_max_workers: "2",
  max_worker_processes: "4",
  max_parallel_workers: "2",
  max_wal_senders: "0",
  max_logical_replication_workers: "0",
  wal_level: "minimal",
  jit: "off",
  track_commit_timestamp: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  unix_socket_permissions: "0700",
};

/** For tests, which also read what the log of the database tells (T63): it is kept although others write a lot meanwhile. */
const NOT_DURABLE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_keep_size: "512MB" };

/** Reads postmaster.pid. Null: no server, or one that is not ready to serve. */
export function findRunning(folder: string): Running | null {
  const { pid, port, host, status } = readPidFile(folder);
  return host && status === "ready" && serves(folder) ? { pid, host, port } : null;
}

function readPidFile(folder: string) {
  const [pid, data, , port, socketFolder, listen, , status] = readLines(join(folder, "postmaster.pid"));
  return {
    pid: Number(pid || Number.NaN),
    data: data ?? "",
    port: Number(port),
    host: socketFolder?.trim() || listen?.trim() || null,
    status: status?.trim(),
  };
}

/** Whether the process named in postmaster.pid lives and is a server of this folder, not a later one of that number. */
function serves(folder: string): boolean {
  const { pid, data } = readPidFile(folder);
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  return readLines(`/proc/${pid}/cmdline`).join("\n").split("\0").includes(data);
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A crash recovery may take its time; a server that has said nothing for so long never will. */
const START_PATIENCE_MS = 120_000;

/**
 * Starts the server and waits until it serves, or until another process has started one on the same cluster.
 *
 * @throws EmbeddedPostgresError with the last line of the log
 */
export async function startServer(cluster: Cluster): Promise<Running & { startedByUs: boolean }> {
  const { folder, account } = cluster;
  clearAfterCrash(folder);
  const socketFolder = WINDOWS ? null : makeSocketFolder(folder, account);
  const child = spawnServer(cluster, socketFolder);
  let exited = false;
  child.once("exit", () => {
    exited = true;
  });
  child.once("error", () => {
    exited = true;
  });
  const giveUpAt = Date.now() + START_PATIENCE_MS;
  while (Date.now() < giveUpAt) {
    const running = findRunning(folder);
    if (running && (exited || running.pid === child.pid)) {
      child.removeAllListeners();
      child.unref();
      return { ...running, startedByUs: running.pid === child.pid };
    }
    if (exited && !serves(folder)) {
      // A server that was just stopping took the folder with it.
      if (socketFolder && !existsSync(socketFolder)) return startServer(cluster);
      break;
    }
    await sleep(10);
  }
  if (socketFolder) removeIfEmpty(socketFolder);
  const last = lastLine(readLines(cluster.log).join("\n"));
  if (/no space left/i.test(last)) throw diskFull(folder);
  throw new EmbeddedPostgresError(
    "no-start",
    `Die eingebaute Datenbank startet nicht (Protokoll: ${cluster.log}): ${last}`,
    `The embedded database does not start (log: ${cluster.log}): ${last}`,
  );
}

function spawnServer(cluster: Cluster, socketFolder: string | null): ChildProcess {
  const settings: Record<string, string> = {
    ...SETTINGS,
    ...(postgresMajor(cluster.programs) >= 18 ? { io_method: "sync" } : {}),
    ...(cluster.durable ? {} : NOT_DURABLE),
    ...(socketFolder
      ? { listen_addresses: "", unix_socket_directories: socketFolder, port: "5432" }
      : { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(randomPort()) }),
  };
  const log = openLog(cluster.log);
  try {
    return spawn(
      join(cluster.programs, "postgres"),
      ["-D", cluster.folder, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      // Its own process group: Ctrl-C in our terminal must not stop the database under our last requests.
      { cwd: "/", detached: true, stdio: ["ignore", log, log], env: serverEnvironment(), ...cluster.account },
    );
  } finally {
    closeSync(log);
  }
}

const LOG_LIMIT = 5_000_000;

function openLog(file: string): number {
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, `${file}.1`);
    return openSync(file, "a", 0o600);
  } catch (error) {
    throw folderError(error, dirname(file));
  }
}

/** Above the range that systems hand out by themselves on Windows, where no Unix socket serves. */
function randomPort(): number {
  return 20_000 + Math.floor(Math.random() * 20_000);
}

/**
 * A killed server leaves its socket folder and postmaster.pid behind. PostgreSQL removes the latter by itself unless
 * a process of ours happens to have got its number, as is common in containers.
 */
function clearAfterCrash(folder: string) {
  const { pid, host } = readPidFile(folder);
  if (Number.isNaN(pid) || serves(folder)) return;
  if (host && basename(host).startsWith("wk-")) rmSync(host, { recursive: true, force: true });
  if (isAlive(pid)) rmSync(join(folder, "postmaster.pid"), { force: true });
}

/** Fast shutdown: sessions end, everything is on disk when this returns. */
export async function stopServer({ programs, folder }: Cluster, running: Running) {
  if (WINDOWS) spawnSync(join(programs, "pg_ctl"), ["stop", "-D", folder, "-m", "fast"]);
  else if (isAlive(running.pid)) process.kill(running.pid, "SIGINT");
  const giveUpAt = Date.now() + 60_000;
  while (existsSync(join(folder, "postmaster.pid")) && isAlive(running.pid) && Date.now() < giveUpAt) await sleep(10);
  if (running.host.startsWith("/")) removeIfEmpty(running.host);
}

/** A socket folder in which somebody has meanwhile started a server again stays. */
function removeIfEmpty(folder: string) {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes(errorCode(error) ?? "")) throw error;
  }
}
