import { sql } from "drizzle-orm";
import { OUTBOX_CHANNEL, type Tx } from "../db/db.ts";
import { auftraege } from "../db/tables.ts";
import { newId } from "../id.ts";

/**
 * Asks for work to be done after this transaction has committed. Rolled back with it.
 *
 * @param kind a job registered in app/jobs.ts
 * @param payload ids only: it outlives the transaction in the queue
 */
export async function enqueue(tx: Tx, kind: string, payload: Record<string, unknown>, dueAt?: Date): Promise<void> {
  await tx.insert(auftraege).values({ id: newId<"Auftrag">(), kind, payload, ...(dueAt ? { dueAt } : {}) });
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}
