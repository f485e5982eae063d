import { and, asc, count, desc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { barrieremeldungen } from "./tables.ts";

export type BarrieremeldungRow = Omit<typeof barrieremeldungen.$inferSelect, "tenantId">;

const COLUMNS = {
  id: barrieremeldungen.id,
  text: barrieremeldungen.text,
  seite: barrieremeldungen.seite,
  antwortAn: barrieremeldungen.antwortAn,
  eingegangenAm: barrieremeldungen.eingegangenAm,
  beantwortetAm: barrieremeldungen.beantwortetAm,
  loeschenAm: barrieremeldungen.loeschenAm,
  rev: barrieremeldungen.rev,
};

/** Open ones first, oldest first; then the answered ones, newest first. */
export async function listBarrieremeldungen(db: Db): Promise<BarrieremeldungRow[]> {
  const open = await db
    .select(COLUMNS)
    .from(barrieremeldungen)
    .where(isNull(barrieremeldungen.beantwortetAm))
    .orderBy(asc(barrieremeldungen.eingegangenAm));
  const answered = await db
    .select(COLUMNS)
    .from(barrieremeldungen)
    .where(isNotNull(barrieremeldungen.beantwortetAm))
    .orderBy(desc(barrieremeldungen.beantwortetAm))
    .limit(200);
  return [...open, ...answered];
}

export async function countRecentMeldungen(db: Db): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(barrieremeldungen)
    .where(sql`${barrieremeldungen.eingegangenAm} > now() - interval '1 hour'`);
  return row?.n ?? 0;
}

export async function insertBarrieremeldung(
  tx: Tx,
  meldung: Pick<BarrieremeldungRow, "text" | "seite" | "antwortAn">,
): Promise<Id<"Barrieremeldung">> {
  const id = newId<"Barrieremeldung">();
  await tx.insert(barrieremeldungen).values({ ...meldung, id });
  return id;
}

export async function lockBarrieremeldung(tx: Tx, id: Id<"Barrieremeldung">): Promise<BarrieremeldungRow | null> {
  const [row] = await tx.select(COLUMNS).from(barrieremeldungen).where(eq(barrieremeldungen.id, id)).for("update");
  return row ?? null;
}

export async function markAnswered(
  tx: Tx,
  id: Id<"Barrieremeldung">,
  days: { beantwortetAm: Datum | null; loeschenAm: Datum | null },
): Promise<void> {
  await tx
    .update(barrieremeldungen)
    .set({ ...days, rev: sql`${barrieremeldungen.rev} + 1` })
    .where(eq(barrieremeldungen.id, id));
}

export async function deleteBarrieremeldung(tx: Tx, id: Id<"Barrieremeldung">): Promise<void> {
  await tx.delete(barrieremeldungen).where(eq(barrieremeldungen.id, id));
}

/** @returns what was deleted because its day has come */
export async function deleteDue(tx: Tx, heute: Datum): Promise<Id<"Barrieremeldung">[]> {
  const rows = await tx
    .delete(barrieremeldungen)
    .where(and(isNotNull(barrieremeldungen.loeschenAm), lte(barrieremeldungen.loeschenAm, heute)))
    .returning({ id: barrieremeldungen.id });
  return rows.map((row) => row.id);
}
