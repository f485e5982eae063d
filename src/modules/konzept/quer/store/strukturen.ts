import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { LageAngabe, StrukturId } from "../rules/struktur.ts";
import { strukturen, strukturLagen } from "./tables.ts";

export type StrukturRow = typeof strukturen.$inferSelect;

/** In the order they were added. */
export async function listStrukturen(db: Db): Promise<StrukturRow[]> {
  return db
    .select()
    .from(strukturen)
    .where(isNull(strukturen.archiviertAm))
    .orderBy(asc(strukturen.position), asc(strukturen.name));
}

/** What was said of the structures in use, region by region. */
export async function listLagen(db: Db, strukturId?: StrukturId) {
  return db
    .select({
      strukturId: strukturLagen.strukturId,
      planungsregionId: strukturLagen.planungsregionId,
      stand: strukturLagen.stand,
      bedarfId: strukturLagen.bedarfId,
      bemerkung: strukturLagen.bemerkung,
      eingeschaetztAm: strukturLagen.eingeschaetztAm,
    })
    .from(strukturLagen)
    .innerJoin(strukturen, eq(strukturen.id, strukturLagen.strukturId))
    .where(and(isNull(strukturen.archiviertAm), strukturId ? eq(strukturLagen.strukturId, strukturId) : undefined));
}

export async function findStruktur(db: Db, id: StrukturId): Promise<StrukturRow | null> {
  const [row] = await db.select().from(strukturen).where(eq(strukturen.id, id));
  return row ?? null;
}

export async function lockStruktur(tx: Tx, id: StrukturId): Promise<StrukturRow | null> {
  const [row] = await tx.select().from(strukturen).where(eq(strukturen.id, id)).for("update");
  return row ?? null;
}

export async function insertStruktur(tx: Tx, row: typeof strukturen.$inferInsert): Promise<void> {
  await tx.insert(strukturen).values(row);
}

export async function saveStruktur(
  tx: Tx,
  id: StrukturId,
  fields: Partial<Pick<StrukturRow, "name" | "beschreibung" | "archiviertAm">>,
): Promise<void> {
  await tx
    .update(strukturen)
    .set({ ...fields, rev: sql`${strukturen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(strukturen.id, id));
}

/** Writes what is said of one structure, in place of what was said before. */
export async function saveLagen(tx: Tx, strukturId: StrukturId, lagen: readonly LageAngabe[]): Promise<void> {
  await tx.delete(strukturLagen).where(eq(strukturLagen.strukturId, strukturId));
  await insertMany(
    tx,
    strukturLagen,
    lagen.map((lage) => ({ ...lage, strukturId })),
  );
}
