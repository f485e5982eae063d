import { asc, eq, lt } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { LeselinkId } from "../rules/leselink.ts";
import { leselinks } from "./tables.ts";

export type LeselinkRow = Omit<typeof leselinks.$inferSelect, "tenantId" | "tokenHash">;

const COLUMNS = {
  id: leselinks.id,
  fuer: leselinks.fuer,
  sprache: leselinks.sprache,
  textIds: leselinks.textIds,
  gueltigBis: leselinks.gueltigBis,
  widerrufenAm: leselinks.widerrufenAm,
};

export async function insertLeselink(
  tx: Tx,
  row: Omit<typeof leselinks.$inferInsert, "tenantId" | "id">,
): Promise<LeselinkId> {
  const id = newId<"Leselink">();
  await tx.insert(leselinks).values({ ...row, id });
  return id;
}

export async function findLeselink(db: Db, tokenHash: string): Promise<LeselinkRow | null> {
  const [row] = await db.select(COLUMNS).from(leselinks).where(eq(leselinks.tokenHash, tokenHash));
  return row ?? null;
}

/** All that have not been cleared away, the ones that end first first. */
export async function listLeselinks(db: Db): Promise<LeselinkRow[]> {
  return await db.select(COLUMNS).from(leselinks).orderBy(asc(leselinks.gueltigBis), asc(leselinks.fuer));
}

export async function lockLeselink(tx: Tx, id: LeselinkId): Promise<LeselinkRow | null> {
  const [row] = await tx.select(COLUMNS).from(leselinks).where(eq(leselinks.id, id)).for("update");
  return row ?? null;
}

export async function revokeLeselink(tx: Tx, id: LeselinkId, heute: Datum): Promise<void> {
  await tx.update(leselinks).set({ widerrufenAm: heute }).where(eq(leselinks.id, id));
}

export async function deleteLeselinksBefore(tx: Tx, tag: Datum): Promise<void> {
  await tx.delete(leselinks).where(lt(leselinks.gueltigBis, tag));
}
