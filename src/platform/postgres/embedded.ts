import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Client } from "pg";
import { type Cluster, ensureCluster, SUPERUSER } from "./cluster.ts";
import { errorCode } from "./errors.ts";
import { findPlace } from "./place.ts";
import { attend } from "./presence.ts";
import { findPrograms, REACHABLE_HOME } from "./programs.ts";

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

/**
 * Starts the embedded PostgreSQL on a data folder, or joins the server that already runs there.
 *
 * @throws EmbeddedPostgresError with one sentence for the operator
 */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedPostgres> {
  const cluster = locate(options);
  ensureCluster(cluster);
  const presence = await attend(cluster, options.log);
  const { running, client, startedByUs } = presence.first;
  const what = startedByUs ? "PostgreSQL gestartet" : "PostgreSQL läuft bereits und wird mitbenutzt";
  options.log(`${what}: ${cluster.folder}`);
  const { rows } = await client.query<{ version: string; exists: boolean }>(
    `select current_setting('server_version') as version,
            exists (select from pg_database where datname = $1) as exists`,
    [DATABASE],
  );
  if (rows[0]?.exists !== true) await createDatabase(client);
  const { host, port } = running;
  return {
    connection: { host, port, user: SUPERUSER, password: cluster.password, database: DATABASE },
    version: rows[0]?.version.split(" ")[0] ?? "",
    startedByUs,
    stop: () => presence.leave(),
  };
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

async function createDatabase(client: Client) {
  try {
    await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another process was faster: duplicate_database, or the unique index behind it.
    const code = errorCode(error);
    if (code !== "42P04" && code !== "23505") throw error;
  }
}

/** The connection as an address for DATABASE_URL and everything that reads one. */
export function connectionUrl({ host, port, user, password, database }: Connection): string {
  const where = host.startsWith("/") ? encodeURIComponent(host) : host;
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${where}:${port}/${encodeURIComponent(database)}`;
}
