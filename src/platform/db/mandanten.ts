import type { Pool } from "pg";
import type { Id } from "#src/shared/id.ts";

/** A county as the request finds it, before anything of it may be read. */
export type MandantEntry = {
  readonly id: Id<"Mandant">;
  readonly key: string;
  readonly art: "kreis" | "betrieb";
  /** The address that mails and feeds use. Null: none is set. */
  readonly host: string | null;
  readonly gesperrt: boolean;
};

const KEPT_MS = 5_000;
/** As long as an answer is given while it is asked for again. */
const RENEWED_MS = 10_000;

/**
 * Finds counties by host name; asks the database at most every five seconds per host. Who comes after five seconds still
 * gets the old answer and has it renewed, so that a busy host never waits.
 */
export class MandantFinder {
  readonly #pool: Pool;
  readonly #clock: () => number;
  readonly #kept = new Map<string, { since: number; entry: MandantEntry | null; asking: boolean }>();

  constructor(pool: Pool, clock: () => number) {
    this.#pool = pool;
    this.#clock = clock;
  }

  /** What is known without waiting; undefined when the database must be asked. */
  peek(host: string): MandantEntry | null | undefined {
    const kept = this.#kept.get(host);
    if (!kept) return undefined;
    const age = this.#clock() - kept.since;
    if (age >= RENEWED_MS) return undefined;
    if (age >= KEPT_MS && !kept.asking) {
      kept.asking = true;
      this.#ask(host).catch(() => {
        kept.asking = false;
      });
    }
    return kept.entry;
  }

  async find(host: string): Promise<MandantEntry | null> {
    const known = this.peek(host);
    return known === undefined ? this.#ask(host) : known;
  }

  async #ask(host: string): Promise<MandantEntry | null> {
    const { rows } = await this.#pool.query<{ tenant_id: string; key: string; art: string; host: string | null }>({
      name: "wk-find-mandant",
      text: "select tenant_id, key, art, host from platform_find_mandant($1)",
      values: [host],
    });
    const row = rows[0];
    const entry: MandantEntry | null = row
      ? {
          id: row.tenant_id as Id<"Mandant">,
          key: row.key,
          art: row.art === "betrieb" ? "betrieb" : "kreis",
          host: row.host,
          gesperrt: false,
        }
      : null;
    if (this.#kept.size > 1_000) this.#kept.clear();
    this.#kept.set(host, { since: this.#clock(), entry, asking: false });
    return entry;
  }

  forget(): void {
    this.#kept.clear();
  }
}

/** All counties of the installation; for the worker and the operator's list. */
export async function listMandanten(pool: Pool): Promise<MandantEntry[]> {
  const { rows } = await pool.query<{
    tenant_id: string;
    key: string;
    art: string;
    host: string | null;
    gesperrt_am: Date | null;
  }>("select tenant_id, key, art, host, gesperrt_am from platform_list_mandanten()");
  return rows.map((row) => ({
    id: row.tenant_id as Id<"Mandant">,
    key: row.key,
    art: row.art === "betrieb" ? "betrieb" : "kreis",
    host: row.host,
    gesperrt: row.gesperrt_am !== null,
  }));
}
