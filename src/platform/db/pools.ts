import { Pool } from "pg";
import type { Log } from "../log.ts";
import { type LoginRole, urlForRole } from "./roles.ts";
import { gatheringSocket } from "./gathering-socket.ts";

export type Pools = {
  /** May only become `wk_app`: everything pages and commands do. */
  readonly web: Pool;
  /** Sees the schema `auth` only. */
  readonly auth: Pool;
  /** Queue and outbox; may become `wk_app`. */
  readonly worker: Pool;
  end(): Promise<void>;
};

const SAFETY =
  "-c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000 -c statement_timeout=60000 -c timezone=UTC";

/** Connections are made when first needed; an unused pool costs nothing. */
export function createPools(options: { adminUrl: string; appSecret: string; log: Log; maxWeb?: number }): Pools {
  const make = (role: LoginRole, max: number) => {
    const pool = new Pool({
      connectionString: urlForRole(options.adminUrl, role, options.appSecret),
      max,
      connectionTimeoutMillis: 4_000,
      idleTimeoutMillis: 60_000,
      options: SAFETY,
      application_name: role,
      // What a transaction asks in one turn goes out together, and nothing waits for an answer nobody reads (ADR 0017).
      pipeline: true,
      stream: gatheringSocket,
    });
    // Also of one in use: an error nobody hears would end the process, where one request has failed.
    pool.on("connect", (client) => {
      client.on("error", (error) => options.log.warn({ err: error, role }, "database connection lost"));
    });
    // The pool tells of idle ones a second time.
    pool.on("error", () => undefined);
    return pool;
  };
  const web = make("wk_web", options.maxWeb ?? 10);
  const auth = make("wk_auth", 4);
  const worker = make("wk_worker", 6);
  return {
    web,
    auth,
    worker,
    async end() {
      await Promise.all([web.end(), auth.end(), worker.end()]);
    },
  };
}
