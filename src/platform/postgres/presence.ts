import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type Cluster, SUPERUSER } from "./cluster.ts";
import { EmbeddedPostgresError, errorCode } from "./errors.ts";
import { findRunning, type Running, startServer, stopServer } from "./server.ts";

/** Held shared by each of our processes in the database `postgres`, so that the last one knows it is the last. */
const LOCK = "hashtext('wk presence')";

type Session = { readonly running: Running; readonly client: Client; readonly startedByUs: boolean };

export type Presence = {
  readonly first: Session;
  /** Ends our presence. Whoever leaves last stops the server. */
  leave(): Promise<void>;
};

/**
 * Joins the server of a cluster, starting it when none runs, and stays until `leave`. When the server dies under us,
 * it is started again at the same address, so that connection pools recover.
 */
export async function attend(cluster: Cluster, log: (message: string) => void): Promise<Presence> {
  const first = await enter(cluster);
  let session = first;
  let leaving = false;
  let returning: Promise<void> = Promise.resolve();

  async function comeBack() {
    log("Die eingebaute Datenbank ist abgestürzt oder wurde beendet; sie wird neu gestartet.");
    for (;;) {
      if (leaving) return;
      try {
        session = await enter(cluster);
        watch();
        log("Die eingebaute Datenbank läuft wieder.");
        return;
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        await sleep(RETRY_MS);
      }
    }
  }
  function watch() {
    session.client.once("end", () => {
      if (!leaving) returning = comeBack();
    });
  }

  watch();
  return {
    first,
    async leave() {
      if (leaving) return;
      leaving = true;
      await returning;
      await exit(cluster, session);
    },
  };
}

const RETRY_MS = 2_000;

/** For a server that someone else is stopping, checkpoint included. */
const PATIENCE_MS = 90_000;

async function enter(cluster: Cluster): Promise<Session> {
  let startedByUs = false;
  for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; ) {
    let running = findRunning(cluster.folder);
    if (!running) {
      const started = await startServer(cluster);
      running = started;
      startedByUs = started.startedByUs;
    }
    const client = await connect(cluster, running);
    if (client) return { running, client, startedByUs };
    await sleep(20);
  }
  throw new EmbeddedPostgresError(
    "no-start",
    `Die eingebaute Datenbank läuft, antwortet aber nicht (Protokoll: ${cluster.log}).`,
    `The embedded database runs but does not answer (log: ${cluster.log}).`,
  );
}

/** Connects and says that we are here. Null: the server is about to stop, or has stopped. */
async function connect(cluster: Cluster, { host, port }: Running): Promise<Client | null> {
  const { password } = cluster;
  const client = new Client({
    host,
    port,
    user: SUPERUSER,
    password,
    database: "postgres",
    application_name: "wk-presence",
  });
  // Its end is what we act on; without a listener the error would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ here: boolean }>(`select pg_try_advisory_lock_shared(${LOCK}) as here`);
    if (rows[0]?.here === true) return client;
    await client.end();
    return null;
  } catch (error) {
    await client.end();
    if (isGone(error)) return null;
    if (errorCode(error) === "28P01") throw wrongPassword(cluster, error);
    throw error;
  }
}

function wrongPassword(cluster: Cluster, cause: unknown) {
  return new EmbeddedPostgresError(
    "password",
    `Das Kennwort der eingebauten Datenbank in ${cluster.folder} passt nicht zur Datei postgres-password im Datenordner; bitte die Datei aus der Sicherung zurückholen.`,
    `The password of the embedded database in ${cluster.folder} does not match the file postgres-password in the data folder; restore that file.`,
    { cause },
  );
}

/** The server shuts down (57P0x), has hung up, or its socket has vanished. */
function isGone(error: unknown): boolean {
  const code = errorCode(error) ?? "";
  if (code.startsWith("57P") || ["ECONNREFUSED", "ENOENT", "ECONNRESET", "EPIPE"].includes(code)) return true;
  return error instanceof Error && /Connection terminated|Client was closed|not queryable/i.test(error.message);
}

async function exit(cluster: Cluster, { running, client }: Session) {
  let last = true;
  try {
    await client.query(`select pg_advisory_unlock_shared(${LOCK})`);
    const { rows } = await client.query<{ last: boolean }>(`select pg_try_advisory_lock(${LOCK}) as last`);
    last = rows[0]?.last === true;
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  if (last) await stopServer(cluster, running);
  await client.end();
}
