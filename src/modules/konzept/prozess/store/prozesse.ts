import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { ProzessId } from "../rules/prozess.ts";
import { prozesse } from "./tables.ts";

export type ProzessRow = typeof prozesse.$inferSelect;

/** Those that go on first, then by the day they were decided, the newest first. */
export async function listProzesse(db: Db): Promise<ProzessRow[]> {
  return db
    .select()
    .from(prozesse)
    .orderBy(sql`${prozesse.abgeschlossenAm} is not null`, desc(prozesse.beschlossenAm), asc(prozesse.id));
}

export async function findProzess(db: Db, id: ProzessId): Promise<ProzessRow | null> {
  const [row] = await db.select().from(prozesse).where(eq(prozesse.id, id));
  return row ?? null;
}

export async function lockProzess(tx: Tx, id: ProzessId): Promise<ProzessRow | null> {
  const [row] = await tx.select().from(prozesse).where(eq(prozesse.id, id)).for("update");
  return row ?? null;
}

export async function insertProzess(tx: Tx, row: typeof prozesse.$inferInsert): Promise<void> {
  await tx.insert(prozesse).values(row);
}

export async function saveProzess(tx: Tx, id: ProzessId, fields: Partial<ProzessRow>): Promise<void> {
  await tx
    .update(prozesse)
    .set({ ...fields, rev: sql`${prozesse.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(prozesse.id, id));
}
