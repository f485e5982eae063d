import { and, asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import type { FilterListe, GemerkterFilterId } from "../rules/gemerkte-filter.ts";
import { gemerkteFilter } from "./tables.ts";

export type GemerkterFilter = typeof gemerkteFilter.$inferSelect;

/** Those of one account on one list, by name. */
export async function listGemerkteFilter(
  db: Db,
  benutzerId: Id<"Benutzer">,
  liste: FilterListe,
): Promise<GemerkterFilter[]> {
  return db
    .select()
    .from(gemerkteFilter)
    .where(and(eq(gemerkteFilter.benutzerId, benutzerId), eq(gemerkteFilter.liste, liste)))
    .orderBy(asc(gemerkteFilter.name));
}

/** The one with this id, if it is this account's. Locked for this transaction. */
export async function lockGemerkterFilter(
  tx: Tx,
  benutzerId: Id<"Benutzer">,
  id: GemerkterFilterId,
): Promise<GemerkterFilter | null> {
  const [found] = await tx
    .select()
    .from(gemerkteFilter)
    .where(and(eq(gemerkteFilter.id, id), eq(gemerkteFilter.benutzerId, benutzerId)))
    .for("update");
  return found ?? null;
}

export async function insertGemerkterFilter(
  tx: Tx,
  row: Pick<GemerkterFilter, "id" | "benutzerId" | "liste" | "name" | "abfrage">,
): Promise<void> {
  await tx.insert(gemerkteFilter).values(row);
}

export async function renameGemerkterFilter(tx: Tx, id: GemerkterFilterId, name: string): Promise<void> {
  await tx.update(gemerkteFilter).set({ name, updatedAt: sql`now()` }).where(eq(gemerkteFilter.id, id));
}

export async function deleteGemerkterFilter(tx: Tx, id: GemerkterFilterId): Promise<void> {
  await tx.delete(gemerkteFilter).where(eq(gemerkteFilter.id, id));
}

/** One at a time per account, so that two clicks do not keep the same name twice. */
export async function lockFilterOf(tx: Tx, benutzerId: Id<"Benutzer">): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`filter ${benutzerId}`}, 0))`);
}
