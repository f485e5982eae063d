import "./compose.ts";
import { join } from "node:path";
import { Client } from "pg";
import { type Config, ConfigError } from "#src/platform/config.ts";
import { MandantFinder } from "#src/platform/db/mandanten.ts";
import { DatabaseTooOld, migrate } from "#src/platform/db/migrate.ts";
import { createPools, type Pools } from "#src/platform/db/pools.ts";
import { FileStore } from "#src/platform/files/file-store.ts";
import { createLog, type Log } from "#src/platform/log.ts";
import { createMetrics, type Metrics } from "#src/platform/metrics.ts";
import { connectionUrl, EmbeddedPostgresError, startEmbedded } from "#src/platform/postgres/embedded.ts";

/** The opened installation: database migrated, pools ready. Server, worker and command line stand on it. */
export type Installation = {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Owner of the database: migration, backup, counties. Never used to answer a request. */
  readonly adminUrl: string;
  readonly pools: Pools;
  readonly mandanten: MandantFinder;
  readonly files: FileStore;
  readonly clock: () => number;
  readonly databaseVersion: string;
  readonly embedded: boolean;
  close(): Promise<void>;
};

/**
 * Starts or reaches the database and brings it to this version.
 *
 * @throws ConfigError with one sentence for the person at the console
 */
export async function openInstallation(config: Config, log: Log = createLog(config.logLevel)): Promise<Installation> {
  const database = config.databaseUrl === null ? await openEmbedded(config, log) : await reach(config.databaseUrl);
  try {
    await migrate({ adminUrl: database.adminUrl, appSecret: config.appSecret });
  } catch (error) {
    await database.stop();
    if (error instanceof DatabaseTooOld) throw new ConfigError(error.message);
    throw error;
  }
  const clock = () => Date.now();
  const pools = createPools({ adminUrl: database.adminUrl, appSecret: config.appSecret, log });
  return {
    config,
    log,
    metrics: createMetrics(),
    adminUrl: database.adminUrl,
    pools,
    mandanten: new MandantFinder(pools.web, clock),
    files: new FileStore(join(config.dataDir, "files")),
    clock,
    databaseVersion: database.version,
    embedded: config.databaseUrl === null,
    async close() {
      await pools.end();
      await database.stop();
    },
  };
}

type Database = { adminUrl: string; version: string; stop(): Promise<void> };

async function openEmbedded(config: Config, log: Log): Promise<Database> {
  try {
    const server = await startEmbedded({ dataDir: config.dataDir, log: (message) => log.info({}, message) });
    return { adminUrl: connectionUrl(server.connection), version: server.version, stop: () => server.stop() };
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw new ConfigError(error.message);
    throw error;
  }
}

async function reach(url: string): Promise<Database> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  const { host } = new URL(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ v: string }>("select current_setting('server_version') as v");
    await client.end();
    return { adminUrl: url, version: rows[0]?.v.split(" ")[0] ?? "?", stop: async () => {} };
  } catch (error) {
    await client.end().catch(() => {});
    const why = error instanceof Error && error.message ? error.message : "keine Antwort";
    throw new ConfigError(
      `Die Datenbank unter ${host} (DATABASE_URL) antwortet nicht: ${why}. Prüfen Sie Adresse, Benutzer und ob der Server läuft.`,
    );
  }
}
