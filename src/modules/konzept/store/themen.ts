import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { QuerschnittsthemaId, ZielgruppeId } from "../rules/massnahme.ts";
import { querschnittsthemen, zielgruppen } from "./tables.ts";

export type Zielgruppe = typeof zielgruppen.$inferSelect;
export type Querschnittsthema = typeof querschnittsthemen.$inferSelect;

type Welche = { readonly auchArchivierte?: boolean };

/** In the order the county gave them. */
export async function listZielgruppen(db: Db, welche: Welche = {}): Promise<Zielgruppe[]> {
  return db
    .select()
    .from(zielgruppen)
    .where(welche.auchArchivierte ? undefined : isNull(zielgruppen.archiviertAm))
    .orderBy(asc(zielgruppen.position), asc(zielgruppen.name));
}

export async function listQuerschnittsthemen(db: Db, welche: Welche = {}): Promise<Querschnittsthema[]> {
  return db
    .select()
    .from(querschnittsthemen)
    .where(welche.auchArchivierte ? undefined : isNull(querschnittsthemen.archiviertAm))
    .orderBy(asc(querschnittsthemen.position), asc(querschnittsthemen.name));
}

export async function lockZielgruppe(tx: Tx, id: ZielgruppeId): Promise<Zielgruppe | null> {
  const [row] = await tx.select().from(zielgruppen).where(eq(zielgruppen.id, id)).for("update");
  return row ?? null;
}

export async function lockQuerschnittsthema(tx: Tx, id: QuerschnittsthemaId): Promise<Querschnittsthema | null> {
  const [row] = await tx.select().from(querschnittsthemen).where(eq(querschnittsthemen.id, id)).for("update");
  return row ?? null;
}

export async function insertZielgruppen(tx: Tx, rows: readonly (typeof zielgruppen.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(zielgruppen).values([...rows]);
}

export async function insertQuerschnittsthemen(
  tx: Tx,
  rows: readonly (typeof querschnittsthemen.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(querschnittsthemen).values([...rows]);
}

export async function saveZielgruppe(
  tx: Tx,
  id: ZielgruppeId,
  fields: Partial<Pick<Zielgruppe, "name" | "beschreibung" | "position" | "archiviertAm">>,
): Promise<void> {
  await tx
    .update(zielgruppen)
    .set({ ...fields, rev: sql`${zielgruppen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(zielgruppen.id, id));
}

export async function saveQuerschnittsthema(
  tx: Tx,
  id: QuerschnittsthemaId,
  fields: Partial<Pick<Querschnittsthema, "name" | "leitfrage" | "position" | "archiviertAm">>,
): Promise<void> {
  await tx
    .update(querschnittsthemen)
    .set({ ...fields, rev: sql`${querschnittsthemen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(querschnittsthemen.id, id));
}
