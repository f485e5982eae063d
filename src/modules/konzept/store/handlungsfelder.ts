import { and, asc, count, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { HandlungsfeldId, KonzeptId } from "../rules/massnahme.ts";
import { adressen, handlungsfelder, massnahmen } from "./tables.ts";

export type Handlungsfeld = typeof handlungsfelder.$inferSelect;

/** In the order the county gave them. */
export async function listHandlungsfelder(db: Db, options: { readonly auchArchivierte?: boolean } = {}) {
  return db
    .select()
    .from(handlungsfelder)
    .where(options.auchArchivierte ? undefined : isNull(handlungsfelder.archiviertAm))
    .orderBy(asc(handlungsfelder.position), asc(handlungsfelder.name));
}

export async function findHandlungsfeldBySlug(db: Db, slug: string): Promise<Handlungsfeld | null> {
  const [feld] = await db
    .select()
    .from(handlungsfelder)
    .where(and(eq(handlungsfelder.slug, slug), isNull(handlungsfelder.archiviertAm)));
  return feld ?? null;
}

/** Where a former address leads now; null when it never was one. */
export async function findSlugByAdresse(db: Db, slug: string): Promise<string | null> {
  const [found] = await db
    .select({ slug: handlungsfelder.slug })
    .from(adressen)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, adressen.handlungsfeldId))
    .where(and(eq(adressen.slug, slug), isNull(handlungsfelder.archiviertAm)));
  return found?.slug ?? null;
}

export async function lockHandlungsfeld(tx: Tx, id: HandlungsfeldId): Promise<Handlungsfeld | null> {
  const [feld] = await tx.select().from(handlungsfelder).where(eq(handlungsfelder.id, id)).for("update");
  return feld ?? null;
}

export async function findHandlungsfeld(db: Db, id: HandlungsfeldId): Promise<Handlungsfeld | null> {
  const [feld] = await db.select().from(handlungsfelder).where(eq(handlungsfelder.id, id));
  return feld ?? null;
}

export async function insertHandlungsfelder(
  tx: Tx,
  rows: readonly (typeof handlungsfelder.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(handlungsfelder).values([...rows]);
}

export async function saveHandlungsfeld(
  tx: Tx,
  id: HandlungsfeldId,
  fields: Partial<
    Pick<
      Handlungsfeld,
      "name" | "slug" | "zusammenfassung" | "aktuelleSituation" | "trend" | "position" | "archiviertAm"
    >
  >,
): Promise<void> {
  await tx
    .update(handlungsfelder)
    .set({ ...fields, rev: sql`${handlungsfelder.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(handlungsfelder.id, id));
}

/** Order is no content: it does not count as a change that somebody else's form must notice. */
export async function savePosition(tx: Tx, id: HandlungsfeldId, position: number): Promise<void> {
  await tx.update(handlungsfelder).set({ position }).where(eq(handlungsfelder.id, id));
}

/**
 * All addresses that lead or led to something in this Konzept.
 *
 * @param except whose own addresses, present and former, count as free
 */
export async function listTakenSlugs(
  db: Db,
  konzeptId: KonzeptId,
  except?: HandlungsfeldId,
): Promise<ReadonlySet<string>> {
  const now = await db
    .select({ slug: handlungsfelder.slug })
    .from(handlungsfelder)
    .where(and(eq(handlungsfelder.konzeptId, konzeptId), except ? ne(handlungsfelder.id, except) : undefined));
  const former = await db
    .select({ slug: adressen.slug })
    .from(adressen)
    .where(and(eq(adressen.konzeptId, konzeptId), except ? ne(adressen.handlungsfeldId, except) : undefined));
  return new Set([...now, ...former].map((row) => row.slug));
}

export async function saveAdresse(tx: Tx, feld: Handlungsfeld): Promise<void> {
  await tx
    .insert(adressen)
    .values({ konzeptId: feld.konzeptId, slug: feld.slug, handlungsfeldId: feld.id })
    .onConflictDoNothing();
}

/** Former addresses of one Handlungsfeld lead to another from now on: the two became one (R056). */
export async function moveAdressen(tx: Tx, von: HandlungsfeldId, nach: HandlungsfeldId): Promise<void> {
  await tx.update(adressen).set({ handlungsfeldId: nach }).where(eq(adressen.handlungsfeldId, von));
}

/** The address is in use again, so it no longer leads elsewhere. */
export async function deleteAdresse(tx: Tx, konzeptId: KonzeptId, slug: string): Promise<void> {
  await tx.delete(adressen).where(and(eq(adressen.konzeptId, konzeptId), eq(adressen.slug, slug)));
}

/** Maßnahmen that are not archived, drafts included. */
export async function countMassnahmenOf(db: Db, id: HandlungsfeldId): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(massnahmen)
    .where(and(eq(massnahmen.handlungsfeldId, id), isNull(massnahmen.archiviertAm)));
  return row?.n ?? 0;
}

/** How many published Maßnahmen each Handlungsfeld holds. */
export async function countOeffentlicheByHandlungsfeld(db: Db): Promise<ReadonlyMap<HandlungsfeldId, number>> {
  const rows = await db
    .select({ id: massnahmen.handlungsfeldId, n: count() })
    .from(massnahmen)
    .where(and(isNotNull(massnahmen.veroeffentlichtAm), isNull(massnahmen.archiviertAm)))
    .groupBy(massnahmen.handlungsfeldId);
  return new Map(rows.map((row) => [row.id, row.n]));
}
