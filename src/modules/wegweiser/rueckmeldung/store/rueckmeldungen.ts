import { and, count, desc, eq, gt, inArray, isNotNull, lte, or, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { leistungen } from "../../store/tables.ts";
import type { Rueckmeldestand, RueckmeldungId } from "../rules/rueckmeldung.ts";
import type { Ziel } from "../rules/ziel.ts";
import { rueckmeldungen } from "./tables.ts";

export type Rueckmeldung = Omit<typeof rueckmeldungen.$inferSelect, "tenantId" | "updatedAt">;

const COLUMNS = {
  id: rueckmeldungen.id,
  art: rueckmeldungen.art,
  slug: rueckmeldungen.slug,
  leistungId: rueckmeldungen.leistungId,
  sprache: rueckmeldungen.sprache,
  nachricht: rueckmeldungen.nachricht,
  email: rueckmeldungen.email,
  einwilligungAm: rueckmeldungen.einwilligungAm,
  eingegangenAm: rueckmeldungen.eingegangenAm,
  stand: rueckmeldungen.stand,
  antwort: rueckmeldungen.antwort,
  oeffentlich: rueckmeldungen.oeffentlich,
  erledigtAm: rueckmeldungen.erledigtAm,
  loeschenAm: rueckmeldungen.loeschenAm,
  rev: rueckmeldungen.rev,
};

/** Whose messages: null is everything, else those about Leistungen that these Stellen keep or do. */
export type Sichtbar = readonly StelleId[] | null;

function visibleTo(stellen: Sichtbar) {
  if (stellen === null) return undefined;
  const ids = [...stellen];
  return or(inArray(leistungen.verantwortlichId, ids), inArray(leistungen.anbieterId, ids));
}

export async function insertRueckmeldung(
  tx: Tx,
  row: Omit<typeof rueckmeldungen.$inferInsert, "tenantId" | "id">,
): Promise<RueckmeldungId> {
  const id = newId<"Rueckmeldung">();
  await tx.insert(rueckmeldungen).values({ ...row, id });
  return id;
}

export async function countRueckmeldungen(db: Db): Promise<number> {
  return await db.$count(rueckmeldungen);
}

export async function countLastHour(db: Db): Promise<number> {
  return await db.$count(rueckmeldungen, sql`${rueckmeldungen.eingegangenAm} > now() - interval '1 hour'`);
}

/** What waits comes first, oldest first; then what is done with, newest first. */
export async function listRueckmeldungen(
  db: Db,
  stellen: Sichtbar,
  stand: Rueckmeldestand | null,
): Promise<Rueckmeldung[]> {
  const offen = sql<number>`case ${rueckmeldungen.stand} when 'neu' then 0 when 'in-arbeit' then 1 else 2 end`;
  return await db
    .select(COLUMNS)
    .from(rueckmeldungen)
    .leftJoin(leistungen, eq(leistungen.id, rueckmeldungen.leistungId))
    .where(and(visibleTo(stellen), stand ? eq(rueckmeldungen.stand, stand) : undefined))
    .orderBy(
      offen,
      sql`case when ${offen} < 2 then ${rueckmeldungen.eingegangenAm} end asc`,
      desc(rueckmeldungen.eingegangenAm),
      desc(rueckmeldungen.id),
    )
    .limit(500);
}

export async function countByStand(db: Db, stellen: Sichtbar): Promise<ReadonlyMap<Rueckmeldestand, number>> {
  const rows = await db
    .select({ stand: rueckmeldungen.stand, n: count() })
    .from(rueckmeldungen)
    .leftJoin(leistungen, eq(leistungen.id, rueckmeldungen.leistungId))
    .where(visibleTo(stellen))
    .groupBy(rueckmeldungen.stand);
  return new Map(rows.map(({ stand, n }) => [stand, n]));
}

export async function findRueckmeldung(db: Db, id: RueckmeldungId): Promise<Rueckmeldung | null> {
  const [row] = await db.select(COLUMNS).from(rueckmeldungen).where(eq(rueckmeldungen.id, id));
  return row ?? null;
}

export async function lockRueckmeldung(tx: Tx, id: RueckmeldungId): Promise<Rueckmeldung | null> {
  const [row] = await tx.select(COLUMNS).from(rueckmeldungen).where(eq(rueckmeldungen.id, id)).for("update");
  return row ?? null;
}

export async function saveRueckmeldung(
  tx: Tx,
  id: RueckmeldungId,
  fields: Partial<Omit<Rueckmeldung, "id" | "rev">>,
): Promise<void> {
  await tx
    .update(rueckmeldungen)
    .set({ ...fields, rev: sql`${rueckmeldungen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(rueckmeldungen.id, id));
}

export async function deleteRueckmeldung(tx: Tx, id: RueckmeldungId): Promise<void> {
  await tx.delete(rueckmeldungen).where(eq(rueckmeldungen.id, id));
}

export type Antwort = { readonly id: RueckmeldungId; readonly antwort: string; readonly am: Datum };

/** What everybody may read on a page: answers since a day, newest first. */
export async function listAntworten(db: Db, { art, slug }: Ziel, seit: Datum, most: number): Promise<Antwort[]> {
  const rows = await db
    .select({ id: rueckmeldungen.id, antwort: rueckmeldungen.antwort, am: rueckmeldungen.erledigtAm })
    .from(rueckmeldungen)
    .where(
      and(
        eq(rueckmeldungen.art, art),
        eq(rueckmeldungen.slug, slug),
        eq(rueckmeldungen.stand, "beantwortet"),
        eq(rueckmeldungen.oeffentlich, true),
        gt(rueckmeldungen.erledigtAm, seit),
      ),
    )
    .orderBy(desc(rueckmeldungen.erledigtAm), desc(rueckmeldungen.id))
    .limit(most);
  return rows.flatMap(({ am, ...row }) => (am ? [{ ...row, am }] : []));
}

/**
 * Empties what belongs to senders whose day has come: the address, and the words once the message is done with.
 *
 * @returns which
 */
export async function forgetAbsender(tx: Tx, heute: Datum): Promise<RueckmeldungId[]> {
  const rows = await tx
    .update(rueckmeldungen)
    .set({
      email: null,
      einwilligungAm: null,
      nachricht: sql`case when ${rueckmeldungen.erledigtAm} is null then ${rueckmeldungen.nachricht} else '' end`,
      loeschenAm: null,
    })
    .where(and(isNotNull(rueckmeldungen.loeschenAm), lte(rueckmeldungen.loeschenAm, heute)))
    .returning({ id: rueckmeldungen.id });
  return rows.map((row) => row.id);
}
