import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { EinladungId, UmfrageId } from "../rules/ids.ts";
import type { Ruecklauf } from "../rules/einladung.ts";
import { einladungen, einladungLinks, ruecklauf } from "./tables.ts";

export type Einladung = Omit<typeof einladungen.$inferSelect, "tenantId">;
export type NeueEinladung = Omit<typeof einladungen.$inferInsert, "tenantId">;
export type Linkzweck = typeof einladungLinks.$inferSelect.zweck;

/** By sector and name, in an order that has nothing to do with who answered. */
export async function listEinladungen(db: Db, umfrageId: UmfrageId): Promise<Einladung[]> {
  return db
    .select()
    .from(einladungen)
    .where(eq(einladungen.umfrageId, umfrageId))
    .orderBy(asc(einladungen.bereich), asc(einladungen.name), asc(einladungen.email), asc(einladungen.id));
}

export async function findEinladung(db: Db, id: EinladungId): Promise<Einladung | null> {
  const [row] = await db.select().from(einladungen).where(eq(einladungen.id, id));
  return row ?? null;
}

/** The invitation that a link or a code belongs to. */
export async function findByToken(db: Db, zweck: Linkzweck, hash: string): Promise<Einladung | null> {
  const [row] = await db
    .select({ einladung: einladungen })
    .from(einladungLinks)
    .innerJoin(einladungen, eq(einladungen.id, einladungLinks.einladungId))
    .where(and(eq(einladungLinks.zweck, zweck), eq(einladungLinks.tokenHash, hash)));
  return row?.einladung ?? null;
}

export async function insertEinladungen(tx: Tx, rows: readonly NeueEinladung[]): Promise<void> {
  await insertMany(tx, einladungen, rows);
}

export async function insertLinks(
  tx: Tx,
  rows: readonly { readonly einladungId: EinladungId; readonly zweck: Linkzweck; readonly tokenHash: string }[],
): Promise<void> {
  await insertMany(tx, einladungLinks, rows);
}

export async function saveEinladungen(
  tx: Tx,
  ids: readonly EinladungId[],
  fields: Partial<Pick<Einladung, "gesendetAm" | "erinnertAm" | "erinnerungen" | "abgemeldetAm">>,
): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(einladungen)
      .set(fields)
      .where(inArray(einladungen.id, [...ids]));
}

/** The list of who was asked goes; what was answered stays. */
export async function deleteEinladungen(tx: Tx, umfrageId: UmfrageId): Promise<number> {
  const gone = await tx
    .delete(einladungen)
    .where(eq(einladungen.umfrageId, umfrageId))
    .returning({ id: einladungen.id });
  return gone.length;
}

/** Gives every invitation a pseudonym, or takes them all away: the way of answering is fixed now. */
export async function savePseudonyme(tx: Tx, umfrageId: UmfrageId, anonym: boolean): Promise<void> {
  await tx
    .update(einladungen)
    .set({ pseudonym: anonym ? null : sql`coalesce(${einladungen.pseudonym}, gen_random_uuid())` })
    .where(eq(einladungen.umfrageId, umfrageId));
}

/** Keeps the numbers of a list that is about to go. */
export async function saveRuecklauf(tx: Tx, umfrageId: UmfrageId, rows: readonly Ruecklauf[]): Promise<void> {
  await insertMany(
    tx,
    ruecklauf,
    rows.map((one) => ({ ...one, umfrageId })),
  );
}

export async function listRuecklauf(db: Db, umfrageId: UmfrageId): Promise<Ruecklauf[]> {
  return db
    .select({ bereich: ruecklauf.bereich, eingeladen: ruecklauf.eingeladen, fertig: ruecklauf.fertig })
    .from(ruecklauf)
    .where(eq(ruecklauf.umfrageId, umfrageId))
    .orderBy(asc(ruecklauf.bereich));
}
