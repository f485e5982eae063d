import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AufgabeAngaben, AufgabeId } from "../rules/aufgabe.ts";
import { aufgaben } from "./tables.ts";

export type Aufgabe = typeof aufgaben.$inferSelect;

export type AufgabenAuswahl = {
  readonly erledigt: boolean;
  /** Only of this function; null: of all. */
  readonly fuer: string | null;
};

function chosen({ erledigt, fuer }: AufgabenAuswahl): SQL | undefined {
  return and(
    erledigt ? isNotNull(aufgaben.erledigtAm) : isNull(aufgaben.erledigtAm),
    fuer === null ? undefined : eq(aufgaben.fuer, fuer),
  );
}

/** Open ones by their day, those without a day last; done ones by when they were done. */
export async function listAufgaben(
  db: Db,
  auswahl: AufgabenAuswahl,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly aufgaben: Aufgabe[]; readonly gesamt: number }> {
  const order = auswahl.erledigt
    ? [desc(aufgaben.erledigtAm)]
    : [sql`${aufgaben.faelligAm} asc nulls last`, asc(aufgaben.titel)];
  const rows = await db
    .select()
    .from(aufgaben)
    .where(chosen(auswahl))
    .orderBy(...order, asc(aufgaben.id))
    .limit(page.limit)
    .offset(page.offset);
  const [total] = await db.select({ n: count() }).from(aufgaben).where(chosen(auswahl));
  return { aufgaben: rows, gesamt: total?.n ?? 0 };
}

/** Open ones whose day has passed, oldest first. */
export async function listUeberfaellige(db: Db, fuer: string | null, heute: Datum, limit: number): Promise<Aufgabe[]> {
  return db
    .select()
    .from(aufgaben)
    .where(and(chosen({ erledigt: false, fuer }), lt(aufgaben.faelligAm, heute)))
    .orderBy(asc(aufgaben.faelligAm), asc(aufgaben.id))
    .limit(limit);
}

export async function countAufgaben(
  db: Db,
  fuer: string | null,
  heute: Datum,
): Promise<{ readonly offen: number; readonly ueberfaellig: number; readonly erledigt: number }> {
  const [row] = await db
    .select({
      offen: sql<number>`count(*) filter (where ${aufgaben.erledigtAm} is null)::int`,
      ueberfaellig: sql<number>`count(*) filter (where ${aufgaben.erledigtAm} is null and ${aufgaben.faelligAm} < ${heute})::int`,
      erledigt: sql<number>`count(*) filter (where ${aufgaben.erledigtAm} is not null)::int`,
    })
    .from(aufgaben)
    .where(fuer === null ? undefined : eq(aufgaben.fuer, fuer));
  return row ?? { offen: 0, ueberfaellig: 0, erledigt: 0 };
}

/** What came of one thing of the Konzept, by day. */
export async function listAufgabenZu(db: Db, bezugId: string, fuer: string | null): Promise<Aufgabe[]> {
  return db
    .select()
    .from(aufgaben)
    .where(and(eq(aufgaben.bezugId, bezugId), fuer === null ? undefined : eq(aufgaben.fuer, fuer)))
    .orderBy(sql`${aufgaben.faelligAm} asc nulls last`, asc(aufgaben.id));
}

/** Open tasks of resolutions whose day has passed. */
export async function listSpaeteAusBeschluss(db: Db, heute: Datum): Promise<Aufgabe[]> {
  return db
    .select()
    .from(aufgaben)
    .where(and(isNull(aufgaben.erledigtAm), eq(aufgaben.bezugArt, "beschluss"), lt(aufgaben.faelligAm, heute)))
    .orderBy(asc(aufgaben.faelligAm), asc(aufgaben.id));
}

export async function saveEskaliert(tx: Tx, ids: readonly AufgabeId[], heute: Datum): Promise<void> {
  await tx
    .update(aufgaben)
    .set({ eskaliertAm: heute })
    .where(inArray(aufgaben.id, [...ids]));
}

/** The functions that have or had tasks, for suggestions and the filter. */
export async function listFunktionen(db: Db): Promise<string[]> {
  const rows = await db.selectDistinct({ fuer: aufgaben.fuer }).from(aufgaben).orderBy(asc(aufgaben.fuer)).limit(200);
  return rows.map((row) => row.fuer);
}

export async function findAufgabe(db: Db, id: AufgabeId): Promise<Aufgabe | null> {
  const [found] = await db.select().from(aufgaben).where(eq(aufgaben.id, id));
  return found ?? null;
}

export async function lockAufgabe(tx: Tx, id: AufgabeId): Promise<Aufgabe | null> {
  const [found] = await tx.select().from(aufgaben).where(eq(aufgaben.id, id)).for("update");
  return found ?? null;
}

const columnsOf = ({ bezug, ...angaben }: AufgabeAngaben) => ({
  ...angaben,
  bezugArt: bezug?.art ?? null,
  bezugId: bezug?.id ?? null,
});

export async function insertAufgabe(tx: Tx, id: AufgabeId, angaben: AufgabeAngaben): Promise<void> {
  await tx.insert(aufgaben).values({ id, ...columnsOf(angaben) });
}

export async function saveAufgabe(
  tx: Tx,
  id: AufgabeId,
  change: AufgabeAngaben | Pick<Aufgabe, "erledigtAm" | "erledigtDurch">,
): Promise<void> {
  await tx
    .update(aufgaben)
    .set({
      ...("titel" in change ? columnsOf(change) : change),
      rev: sql`${aufgaben.rev} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(aufgaben.id, id));
}

export async function deleteAufgabe(tx: Tx, id: AufgabeId): Promise<void> {
  await tx.delete(aufgaben).where(eq(aufgaben.id, id));
}

/** What a person wrote, from the row. */
export function angabenOf({ titel, notiz, faelligAm, fuer, bezugArt, bezugId }: Aufgabe): AufgabeAngaben {
  return { titel, notiz, faelligAm, fuer, bezug: bezugArt && bezugId ? { art: bezugArt, id: bezugId } : null };
}
