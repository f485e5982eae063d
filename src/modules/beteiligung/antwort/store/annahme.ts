import { and, asc, count, eq, getTableColumns, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Antworten } from "../../umfrage/rules/antworten.ts";
import { without } from "#src/shared/without.ts";
import type { EinladungId, Pseudonym, UmfrageId } from "../rules/ids.ts";
import { antworten, eingang, einladungen, verbraucht } from "./tables.ts";

export type Inhalt = Readonly<Record<string, unknown>>;

/** Who sends an answer and who ends a survey take turns: nothing arrives after the end. */
export async function lockAnnahme(tx: Tx, umfrageId: UmfrageId, how: "mit anderen" | "allein"): Promise<void> {
  const key = sql`hashtextextended(${`annahme ${umfrageId}`}, 0)`;
  await tx.execute(
    how === "allein" ? sql`select pg_advisory_xact_lock(${key})` : sql`select pg_advisory_xact_lock_shared(${key})`,
  );
}

/**
 * Takes an invitation of an anonymous survey for one answer. Whoever took it before and never came back, because the
 * process died in between, loses it after a minute.
 *
 * @returns false when it has been used, or somebody is using it
 */
export async function takeEinladung(tx: Tx, umfrageId: UmfrageId, einladungId: EinladungId): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    insert into ${verbraucht} (umfrage_id, einladung_id) values (${umfrageId}, ${einladungId})
    on conflict (tenant_id, einladung_id) do update set seit = now()
      where not ${verbraucht.sicher} and ${verbraucht.seit} < now() - interval '1 minute'
    returning 1`);
  return rows.length > 0;
}

/** The answer is there: the invitation stays used, and the moment is forgotten. */
export async function keepEinladung(tx: Tx, einladungId: EinladungId): Promise<void> {
  await tx.update(verbraucht).set({ sicher: true, seit: null }).where(eq(verbraucht.einladungId, einladungId));
}

/** The answer could not be written: the invitation may be used again. */
export async function giveBackEinladung(tx: Tx, einladungId: EinladungId): Promise<void> {
  await tx.delete(verbraucht).where(and(eq(verbraucht.einladungId, einladungId), eq(verbraucht.sicher, false)));
}

export async function isVerbraucht(db: Db, einladungId: EinladungId): Promise<boolean> {
  const [row] = await db
    .select({ n: count() })
    .from(verbraucht)
    .where(and(eq(verbraucht.einladungId, einladungId), eq(verbraucht.sicher, true)));
  return (row?.n ?? 0) > 0;
}

/** Anonymous answers go where they wait for others. */
export async function insertEingaenge(tx: Tx, umfrageId: UmfrageId, inhalte: readonly Inhalt[]): Promise<void> {
  await insertMany(
    tx,
    eingang,
    inhalte.map((one) => ({ umfrageId, antworten: one })),
  );
}

export type NeueAntwort = Omit<typeof antworten.$inferInsert, "tenantId">;

/** @returns false when there is an answer to this invitation */
export async function insertAntwort(tx: Tx, row: NeueAntwort): Promise<boolean> {
  const made = await tx.insert(antworten).values(row).onConflictDoNothing().returning({ id: antworten.id });
  return made.length > 0;
}

/** Many at once, as examples and imports bring them. */
export async function insertAntworten(tx: Tx, rows: readonly NeueAntwort[]): Promise<void> {
  await insertMany(tx, antworten, rows);
}

/** All answers that count or came in unfinished, in no order that says anything. */
export async function listRohantworten(db: Db, umfrageId: UmfrageId) {
  return db
    .select(without(getTableColumns(antworten), "tenantId", "umfrageId"))
    .from(antworten)
    .where(eq(antworten.umfrageId, umfrageId))
    .orderBy(asc(antworten.id));
}

/** What was answered in full, as far as it has appeared. */
export async function listVollstaendige(db: Db, umfrageId: UmfrageId): Promise<Pick<Antworten, "werte">[]> {
  const rows = await db
    .select({ antworten: antworten.antworten })
    .from(antworten)
    .where(and(eq(antworten.umfrageId, umfrageId), eq(antworten.stand, "vollstaendig")));
  // Written by `answersToStore` alone.
  return rows.map((one) => one.antworten as Pick<Antworten, "werte">);
}

export async function saveFertig(tx: Tx, pseudonym: Pseudonym): Promise<void> {
  await tx.update(einladungen).set({ fertig: true }).where(eq(einladungen.pseudonym, pseudonym));
}

export async function countWartende(db: Db, umfrageId: UmfrageId): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select beteiligung_wartende(${umfrageId}) as n`);
  return rows[0]?.n ?? 0;
}

/**
 * Moves waiting answers to where they are counted, in no order.
 *
 * @param schwelle so many stay behind, drawn by lot, and so many more must have come
 * @param alle at the end of the survey
 * @returns how many
 */
export async function moveWartende(tx: Tx, umfrageId: UmfrageId, schwelle: number, alle: boolean): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(
    sql`select beteiligung_uebernehmen(${umfrageId}, ${schwelle}, ${alle}) as n`,
  );
  return rows[0]?.n ?? 0;
}

/** Brings `fertig` of all invitations up to date when so many have been used since; says how many were new. */
export async function syncEinladungen(tx: Tx, umfrageId: UmfrageId, schwelle: number): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`select beteiligung_abgleichen(${umfrageId}, ${schwelle}) as n`);
  return rows[0]?.n ?? 0;
}

export async function countAntworten(db: Db, umfrageId: UmfrageId): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(antworten)
    .where(and(eq(antworten.umfrageId, umfrageId), eq(antworten.stand, "vollstaendig")));
  return row?.n ?? 0;
}

/** @returns how many */
export async function deleteAntworten(tx: Tx, umfrageId: UmfrageId): Promise<number> {
  const gone = await tx.delete(antworten).where(eq(antworten.umfrageId, umfrageId)).returning({ id: antworten.id });
  return gone.length;
}
