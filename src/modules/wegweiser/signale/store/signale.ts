import { and, gte, inArray, lt, notInArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Datum } from "#src/shared/datum.ts";
import { FRAGE_SIGNALE, type SignalArt } from "../rules/signal.ts";
import { signale } from "./tables.ts";

export type NewSignal = Omit<typeof signale.$inferInsert, "tenantId">;

/** Adds to what was counted that day before. */
export async function addToSignale(tx: Tx, rows: readonly NewSignal[]): Promise<void> {
  await insertMany(
    tx,
    signale,
    rows,
    sql`on conflict (tenant_id, art, schluessel, sprache, tag) do update set anzahl = ${signale.anzahl} + excluded.anzahl`,
  );
}

export type Summe = {
  readonly art: SignalArt;
  readonly schluessel: string;
  readonly anzahl: number;
  readonly tage: number;
  readonly sprachen: readonly string[];
};

/** Sums since a day over all languages, most frequent first. */
export async function sumSignale(db: Db, seit: Datum): Promise<Summe[]> {
  const anzahl = sql<number>`sum(${signale.anzahl})::int`;
  return await db
    .select({
      art: signale.art,
      schluessel: signale.schluessel,
      anzahl,
      tage: sql<number>`count(distinct ${signale.tag})::int`,
      sprachen: sql<string[]>`array_agg(distinct ${signale.sprache} order by ${signale.sprache})`,
    })
    .from(signale)
    .where(gte(signale.tag, seit))
    .groupBy(signale.art, signale.schluessel)
    .orderBy(sql`${anzahl} desc`, signale.schluessel)
    .limit(2_000);
}

export async function countSignale(db: Db): Promise<number> {
  return await db.$count(signale);
}

/** @returns how many rows left */
export async function deleteSignaleBefore(tx: Tx, fragenVor: Datum, stimmenVor: Datum): Promise<number> {
  const fragen = await tx.delete(signale).where(and(inArray(signale.art, FRAGE_SIGNALE), lt(signale.tag, fragenVor)));
  const stimmen = await tx
    .delete(signale)
    .where(and(notInArray(signale.art, [...FRAGE_SIGNALE]), lt(signale.tag, stimmenVor)));
  return (fragen.rowCount ?? 0) + (stimmen.rowCount ?? 0);
}
