import { and, asc, count, desc, eq, isNotNull, lte, max, ne, or, sql } from "drizzle-orm";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { IdeeId, Ideenstand } from "../rules/idee.ts";
import { ideen } from "./tables.ts";

export type Idee = Omit<typeof ideen.$inferSelect, "tenantId">;

export type NewIdee = Pick<
  Idee,
  "titel" | "idee" | "fuerWen" | "werKoennte" | "organisation" | "email" | "sprache" | "einwilligungAm" | "loeschenAm"
>;

/** Writes what came in under the next number; two at once do not get the same. */
export async function insertIdee(tx: Tx, ctx: Ctx, idee: NewIdee): Promise<Pick<Idee, "id" | "nummer">> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ideen ${ctx.mandant.id}`}, 0))`);
  const [row] = await tx.select({ last: max(ideen.nummer) }).from(ideen);
  const made = { id: newId<"Idee">(), nummer: (row?.last ?? 0) + 1 };
  await tx.insert(ideen).values({ ...idee, ...made });
  return made;
}

/** Whole ideas, for the demo and for moving a county. */
export async function insertIdeen(tx: Tx, rows: readonly (typeof ideen.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(ideen).values([...rows]);
}

export async function countIdeen(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(ideen);
  return row?.n ?? 0;
}

export async function countLastHour(db: Db): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(ideen)
    .where(sql`${ideen.eingegangenAm} > now() - interval '1 hour'`);
  return row?.n ?? 0;
}

/** What waits comes first, oldest first; then what was answered, newest first. */
export async function listIdeen(db: Db, stand: Ideenstand | null): Promise<Idee[]> {
  const offen = sql<number>`case ${ideen.stand} when 'eingegangen' then 0 when 'in-pruefung' then 1 else 2 end`;
  return db
    .select()
    .from(ideen)
    .where(stand ? eq(ideen.stand, stand) : undefined)
    .orderBy(offen, sql`case when ${offen} < 2 then ${ideen.nummer} end asc`, desc(ideen.nummer))
    .limit(500);
}

/** Public ones with their words, newest first. */
export async function listOeffentlicheIdeen(db: Db): Promise<Idee[]> {
  return db
    .select()
    .from(ideen)
    .where(and(eq(ideen.oeffentlich, true), ne(ideen.kurzfassung, "")))
    .orderBy(desc(ideen.nummer))
    .limit(500);
}

export async function countByStand(db: Db): Promise<ReadonlyMap<Ideenstand, number>> {
  const rows = await db
    .select({ stand: ideen.stand, n: count() })
    .from(ideen)
    .groupBy(ideen.stand)
    .orderBy(asc(ideen.stand));
  return new Map(rows.map(({ stand, n }) => [stand, n]));
}

export async function findIdee(db: Db, id: IdeeId): Promise<Idee | null> {
  const [row] = await db.select().from(ideen).where(eq(ideen.id, id));
  return row ?? null;
}

export async function lockIdee(tx: Tx, id: IdeeId): Promise<Idee | null> {
  const [row] = await tx.select().from(ideen).where(eq(ideen.id, id)).for("update");
  return row ?? null;
}

export async function saveIdee(
  tx: Tx,
  id: IdeeId,
  fields: Partial<Omit<Idee, "id" | "nummer" | "rev">>,
): Promise<void> {
  await tx
    .update(ideen)
    .set({ ...fields, rev: sql`${ideen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(ideen.id, id));
}

export async function deleteIdee(tx: Tx, id: IdeeId): Promise<void> {
  await tx.delete(ideen).where(eq(ideen.id, id));
}

/**
 * Empties what belongs to the senders of ideas whose day has come: the address, and once answered their words too.
 *
 * @returns which
 */
export async function forgetSenders(tx: Tx, heute: Datum): Promise<IdeeId[]> {
  const answered = sql`${ideen.beantwortetAm} is not null`;
  const kept = (column: typeof ideen.idee | typeof ideen.fuerWen) =>
    sql`case when ${answered} then '' else ${column} end`;
  const rows = await tx
    .update(ideen)
    .set({
      email: null,
      einwilligungAm: null,
      idee: kept(ideen.idee),
      fuerWen: kept(ideen.fuerWen),
      werKoennte: sql`case when ${answered} then '' else ${ideen.werKoennte} end`,
      organisation: sql`case when ${answered} then '' else ${ideen.organisation} end`,
      loeschenAm: null,
    })
    .where(and(isNotNull(ideen.loeschenAm), lte(ideen.loeschenAm, heute), or(isNotNull(ideen.email), answered)))
    .returning({ id: ideen.id });
  return rows.map((row) => row.id);
}
