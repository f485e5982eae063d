import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { EmbeddedPostgresError, errorCode } from "./errors.ts";
import { findPlace } from "./place.ts";
import { findPrograms, REACHABLE_HOME } from "./programs.ts";
import {
  type Cluster,
  ensureCluster,
  findRunning,
  type Running,
  SUPERUSER,
  startServer,
  stopServer,
} from "./server.ts";

export { EmbeddedPostgresError } from "./errors.ts";

export type Connection = {
  /** The folder of the Unix socket; on Windows 127.0.0.1. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export type EmbeddedPostgres = {
  readonly connection: Connection;
  /** `18.4` */
  readonly version: string;
  /** False when a server was already running and we joined it. */
  readonly startedByUs: boolean;
  /** Leaves. The last of our processes to leave stops the server. Close your own connections before. */
  stop(): Promise<void>;
};

export type StartOptions = {
  readonly dataDir: string;
  /** One sentence for the log of our own process. */
  readonly log: (message: string) => void;
  /** Folder with initdb and postgres of another PostgreSQL; default: the one that npm installed. */
  readonly programs?: string;
  /** False only for tests. */
  readonly durable?: boolean;
};

export const DATABASE = "wirkungskreis";

/** For a server that someone else is stopping, checkpoint included. */
const PATIENCE_MS = 90_000;

/** Held shared by each of our processes in the database `postgres`, so that the last one knows it is the last. */
const PRESENCE = "hashtext('wk presence')";

/**
 * Starts the embedded PostgreSQL on a data folder, or joins the server that already runs there.
 *
 * @throws EmbeddedPostgresError with one sentence for the operator
 */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedPostgres> {
  const cluster = locate(options);
  ensureCluster(cluster);
  let startedByUs = false;
  for (const giveUpAt = Date.now() + PATIENCE_MS; ; ) {
    let running = findRunning(cluster.folder);
    if (!running) {
      const started = await startServer(cluster);
      running = started;
      startedByUs = started.startedByUs;
    }
    const presence = await arrive(cluster, running);
    if (presence) {
      options.log(
        startedByUs
          ? `PostgreSQL gestartet: ${cluster.folder}`
          : `PostgreSQL läuft bereits, wird mitbenutzt: ${cluster.folder}`,
      );
      return present(cluster, running, presence, startedByUs);
    }
    // Someone is just stopping it.
    if (Date.now() > giveUpAt) throw notAnswering(cluster.log);
    await sleep(20);
  }
}

function locate({ dataDir, programs, durable = true }: StartOptions): Cluster {
  const place = findPlace(resolve(dataDir));
  const absolute = realpathSync(dataDir);
  const home = place.account ? REACHABLE_HOME : join(absolute, "postgres-programs");
  return {
    programs: programs ?? findPrograms(place.account, home),
    folder: place.cluster,
    account: place.account,
    password: place.password,
    log: join(absolute, "postgres.log"),
    durable,
  };
}

/** Connects and says that we are here. Null: the server is about to stop, or has stopped. */
async function arrive(cluster: Cluster, running: Running): Promise<Client | null> {
  const client = new Client({
    host: running.host,
    port: running.port,
    user: SUPERUSER,
    password: cluster.password,
    database: "postgres",
    application_name: "wk-presence",
  });
  // A server that dies under us is told by every query; this connection must not bring the process down.
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ here: boolean }>(`select pg_try_advisory_lock_shared(${PRESENCE}) as here`);
    if (rows[0]?.here === true) return client;
    await client.end();
    return null;
  } catch (error) {
    await client.end().catch(() => {});
    if (isGone(error)) return null;
    if (errorCode(error) === "28P01") throw wrongPassword(cluster, error);
    throw error;
  }
}

function notAnswering(log: string) {
  return new EmbeddedPostgresError(
    "no-start",
    `Die eingebaute Datenbank läuft, antwortet aber nicht (Protokoll: ${log}).`,
    `The embedded database runs but does not answer (log: ${log}).`,
  );
}

function wrongPassword(cluster: Cluster, cause: unknown) {
  return new EmbeddedPostgresError(
    "password",
    `Das Kennwort der eingebauten Datenbank in ${cluster.folder} passt nicht zur Datei postgres-password im Datenordner; bitte die Datei aus der Sicherung zurückholen.`,
    `The password of the embedded database in ${cluster.folder} does not match the file postgres-password in the data folder; restore that file.`,
    { cause },
  );
}

/** The server shuts down (57P0x) or its socket has vanished. */
function isGone(error: unknown): boolean {
  const code = errorCode(error) ?? "";
  return code.startsWith("57P") || ["ECONNREFUSED", "ENOENT", "ECONNRESET", "EPIPE"].includes(code);
}

async function present(
  cluster: Cluster,
  running: Running,
  presence: Client,
  startedByUs: boolean,
): Promise<EmbeddedPostgres> {
  const { rows } = await presence.query<{ version: string; exists: boolean }>(
    `select current_setting('server_version') as version,
            exists (select from pg_database where datname = $1) as exists`,
    [DATABASE],
  );
  if (rows[0]?.exists !== true) await createDatabase(presence);
  return {
    connection: {
      host: running.host,
      port: running.port,
      user: SUPERUSER,
      password: cluster.password,
      database: DATABASE,
    },
    version: rows[0]?.version.split(" ")[0] ?? "",
    startedByUs,
    stop: () => leave(cluster, running, presence),
  };
}

async function createDatabase(client: Client) {
  try {
    await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another process was faster: duplicate_database, or the unique index behind it.
    const code = errorCode(error);
    if (code !== "42P04" && code !== "23505") throw error;
  }
}

async function leave(cluster: Cluster, running: Running, presence: Client) {
  try {
    await presence.query(`select pg_advisory_unlock_shared(${PRESENCE})`);
    const { rows } = await presence.query<{ last: boolean }>(`select pg_try_advisory_lock(${PRESENCE}) as last`);
    if (rows[0]?.last !== true) return await presence.end();
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  await stopServer(cluster, running);
  await presence.end().catch(() => {});
}

/** The connection as an address for DATABASE_URL and everything that reads one. */
export function connectionUrl({ host, port, user, password, database }: Connection): string {
  const where = host.startsWith("/") ? encodeURIComponent(host) : host;
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${where}:${port}/${encodeURIComponent(database)}`;
}
