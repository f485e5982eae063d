import { and, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { dateien } from "#src/platform/db/tables.ts";
import type { Id } from "#src/shared/id.ts";
import { fruehereFassungen, unterlagen } from "./tables.ts";

/** The newest first, each with the size of its PDF. */
export async function listFruehereFassungen(db: Db) {
  const rows = await db
    .select({ fassung: fruehereFassungen, bytes: dateien.bytes, dateiId: unterlagen.dateiId })
    .from(fruehereFassungen)
    .innerJoin(
      unterlagen,
      and(eq(unterlagen.tenantId, fruehereFassungen.tenantId), eq(unterlagen.id, fruehereFassungen.unterlageId)),
    )
    .leftJoin(dateien, and(eq(dateien.tenantId, unterlagen.tenantId), eq(dateien.id, unterlagen.dateiId)))
    .orderBy(desc(fruehereFassungen.beschlossenAm));
  return rows.map(({ fassung, bytes, dateiId }) => ({ ...fassung, bytes, dateiId }));
}

export async function insertFruehereFassung(tx: Tx, row: typeof fruehereFassungen.$inferInsert): Promise<void> {
  await tx.insert(fruehereFassungen).values(row);
}

export async function deleteFruehereFassung(tx: Tx, id: Id<"FruehereFassung">): Promise<void> {
  await tx.delete(fruehereFassungen).where(eq(fruehereFassungen.id, id));
}
