import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Pool, PoolClient } from "pg";
import type { Id } from "#src/shared/id.ts";

type NoSchema = Record<string, never>;
declare const writing: unique symbol;

/** Reads. Seen through row-level security: only rows of one county. */
export type Db = NodePgDatabase<NoSchema>;
/** Writes. Whatever changes data asks for a Tx, so it cannot be called outside a command's transaction. */
export type Tx = Db & { readonly [writing]: true };

/** The verbs that `record` was called with in a transaction; `write` insists on exactly one. */
const recorded = new WeakMap<object, readonly string[]>();
export function noteRecord(tx: Tx, verb: string) {
  recorded.set(tx, [...(recorded.get(tx) ?? []), verb]);
}

/** What nobody sees on a public page: it must not empty the page caches, least of all when strangers cause it. */
const UNSEEN =
  /^(zugang|platform\.mail|konzept\.abfrage|konzept\.stimmzettel|wegweiser\.signale|wegweiser\.pflege\.(reminded|link-issued|withdrawn)|wegweiser\.rueckmeldung\.submitted|beteiligung\.(einladung(en)?|antwort|raum))(\.|$)/;

export type TenantDb = {
  /** One read-only transaction. */
  readonly read: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /**
   * One transaction for one command. Rolls back when the work throws or refuses.
   *
   * @throws Error when the work neither refused nor recorded exactly one audit entry
   */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /**
   * Marks that the machine keeps of its own work, such as progress. No act of anybody, nothing that pages show to the
   * public: no audit entry, and no page is forgotten.
   */
  readonly note: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

export type TenantDbOptions = {
  /** The database role that row-level security is written for. */
  role?: "wk_app" | "wk_auth";
  /** 2,000 for the public, 10,000 for the office, 60,000 for the worker. */
  statementTimeoutMs?: number;
};

/** The channel on which every process learns that a county's public pages changed. Payload: its id. */
export const CHANGE_CHANNEL = "wk_change";
/** The channel that wakes the worker. Payload: empty. */
export const OUTBOX_CHANNEL = "wk_outbox";
/** The channel on which every process learns that something changed that people look at together (ADR 0097). */
export const LIVE_CHANNEL = "wk_live";

/** The database as one county sees it. Every transaction sets role and county first, and loses both at its end. */
export function tenantDb(pool: Pool, tenant: Id<"Mandant">, options: TenantDbOptions = {}): TenantDb {
  const { role = "wk_app", statementTimeoutMs = 10_000 } = options;

  async function within<T>(mode: "read only" | "read write", work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(mode === "read only" ? "begin read only" : "begin");
      await client.query({
        name: "wk-enter",
        text: `select set_config('role', $1, true), set_config('app.tenant_id', $2, true), set_config('statement_timeout', $3, true)`,
        values: [role, tenant, String(statementTimeoutMs)],
      });
      const result = await work(client);
      await client.query(isRefusal(result) ? "rollback" : "commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    read: (work) => within("read only", (client) => work(drizzle(client))),
    note: (work) => within("read write", (client) => work(drizzle(client) as Db as Tx)),
    write: (work) =>
      within("read write", async (client) => {
        const tx = drizzle(client) as Db as Tx;
        const result = await work(tx);
        const [verb, ...further] = recorded.get(tx) ?? [];
        if (!isRefusal(result)) {
          if (verb === undefined || further.length > 0) {
            const entries = recorded.get(tx)?.length ?? 0;
            throw new Error(`A command writes exactly one audit entry, this one wrote ${entries}.`);
          }
          if (!UNSEEN.test(verb)) await client.query("select pg_notify($1, $2)", [CHANGE_CHANNEL, tenant]);
        }
        return result;
      }),
  };
}

function isRefusal(result: unknown): boolean {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}
