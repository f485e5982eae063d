import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Pool, PoolClient } from "pg";
import type { Id } from "#src/shared/id.ts";

type NoSchema = Record<string, never>;
declare const writing: unique symbol;

/** Reads. Seen through row-level security: only rows of one county. */
export type Db = NodePgDatabase<NoSchema>;
/** Writes. Whatever changes data asks for a Tx, so it cannot be called outside a command's transaction. */
export type Tx = Db & { readonly [writing]: true };

/** What `record` noted in a transaction: of each entry, whether the public can see on a page what it tells of. */
const recorded = new WeakMap<object, readonly { readonly seen: boolean }[]>();
export function noteRecord(tx: Tx, entry: { readonly seen: boolean }) {
  recorded.set(tx, [...(recorded.get(tx) ?? []), entry]);
}

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
    // Between two queries nobody else hears that the connection is gone; the next query fails, and it is not used again.
    const lose = (lost: Error) => {
      broken = lost;
    };
    client.on("error", lose);
    // On their way together with the first query of the work, which fails when they do (ADR 0017).
    const entered = Promise.all([
      client.query(mode === "read only" ? "begin read only" : "begin"),
      client.query({
        name: "wk-enter",
        text: `select set_config('role', $1, true), set_config('app.tenant_id', $2, true), set_config('statement_timeout', $3, true)`,
        values: [role, tenant, String(statementTimeoutMs)],
      }),
    ]);
    entered.catch(() => {});
    try {
      const result = await work(client);
      await entered;
      await client.query(isRefusal(result) ? "rollback" : "commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(lose);
      await entered;
      throw error;
    } finally {
      client.off("error", lose);
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
        if (isRefusal(result)) return result;
        const entries = recorded.get(tx) ?? [];
        const [entry] = entries;
        if (!entry || entries.length > 1)
          throw new Error(`A command writes exactly one audit entry, this one wrote ${entries.length}.`);
        if (entry.seen) await client.query("select pg_notify($1, $2)", [CHANGE_CHANNEL, tenant]);
        return result;
      }),
  };
}

function isRefusal(result: unknown): boolean {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}
