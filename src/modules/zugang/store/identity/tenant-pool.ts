import type { Pool, PoolClient, QueryConfig, QueryResult } from "pg";
import type { Id } from "#src/shared/id.ts";

/**
 * A connection pool as one county sees it: every query runs in a transaction that has set the county, so that
 * better-auth, which knows of no counties, works under row-level security like everything else.
 *
 * Drizzle recognises a pool by the word in its class name and then asks for a pinned connection for transactions.
 */
export class TenantPool {
  readonly #pool: Pool;
  readonly #tenant: Id<"Mandant">;

  constructor(pool: Pool, tenant: Id<"Mandant">) {
    this.#pool = pool;
    this.#tenant = tenant;
  }

  async query(query: QueryConfig | string, values?: unknown[]): Promise<QueryResult> {
    const pinned = await this.connect();
    try {
      // In one go: when the query fails, the commit behind it is a rollback (ADR 0017).
      const sent = [pinned.query("begin"), pinned.query(query, values), pinned.query("commit")] as const;
      await Promise.allSettled(sent);
      const [, result] = await Promise.all(sent);
      return result;
    } finally {
      pinned.release();
    }
  }

  async connect(): Promise<PinnedConnection> {
    return new PinnedConnection(await this.#pool.connect(), this.#tenant);
  }
}

const ENTER = {
  name: "wk-auth-enter",
  text: "select set_config('app.tenant_id', $1, true), set_config('statement_timeout', '5000', true)",
};

/** One connection for one transaction; `begin` also says which county it is for. */
class PinnedConnection {
  readonly #client: PoolClient;
  readonly #tenant: Id<"Mandant">;
  #lost: Error | undefined;

  constructor(client: PoolClient, tenant: Id<"Mandant">) {
    this.#client = client;
    this.#tenant = tenant;
  }

  async query(query: QueryConfig | string, values?: unknown[]): Promise<QueryResult> {
    const text = typeof query === "string" ? query : query.text;
    const sent = this.#client.query(query as QueryConfig, values);
    const entered = /^begin\b/i.test(text) && this.#client.query({ ...ENTER, values: [this.#tenant] });
    try {
      const [result] = await Promise.all([sent, entered]);
      return result;
    } catch (error) {
      if (/^(begin|commit|rollback)\b/i.test(text)) this.#lost = error as Error;
      throw error;
    }
  }

  release(): void {
    this.#client.release(this.#lost);
  }
}
