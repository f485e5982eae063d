import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, not, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { importe, importZeilen } from "./tables.ts";

export type Import = typeof importe.$inferSelect;
export type ImportZeile = { readonly blatt: string; readonly zeile: number; readonly zellen: unknown };

export async function findImport(db: Db, id: ImportId): Promise<Import | null> {
  const [row] = await db.select().from(importe).where(eq(importe.id, id));
  return row ?? null;
}

export async function lockImport(tx: Tx, id: ImportId): Promise<Import | null> {
  const [row] = await tx.select().from(importe).where(eq(importe.id, id)).for("update");
  return row ?? null;
}

/** Newest first. */
export async function listImporte(db: Db, limit: number): Promise<Import[]> {
  return db.select().from(importe).orderBy(desc(importe.createdAt)).limit(limit);
}

/** Vorschauen that nobody has taken over or discarded, oldest first. */
export async function listWartende(db: Db): Promise<Pick<Import, "id" | "erstelltVon">[]> {
  return db
    .select({ id: importe.id, erstelltVon: importe.erstelltVon })
    .from(importe)
    .where(and(isNull(importe.uebernommenAm), isNull(importe.verworfenAm)))
    .orderBy(asc(importe.createdAt));
}

export async function loadZeilen(db: Db, id: ImportId, blatt: string): Promise<ImportZeile[]> {
  return db
    .select({ blatt: importZeilen.blatt, zeile: importZeilen.zeile, zellen: importZeilen.zellen })
    .from(importZeilen)
    .where(and(eq(importZeilen.importId, id), eq(importZeilen.blatt, blatt)))
    .orderBy(asc(importZeilen.zeile));
}

export async function insertImport(
  tx: Tx,
  row: typeof importe.$inferInsert,
  zeilen: readonly ImportZeile[],
): Promise<void> {
  await tx.insert(importe).values(row);
  await insertMany(
    tx,
    importZeilen,
    zeilen.map((zeile) => ({ ...zeile, importId: row.id })),
  );
}

export async function saveImport(
  tx: Tx,
  id: ImportId,
  fields: Partial<
    Pick<
      Import,
      | "blatt"
      | "zuordnung"
      | "entscheidungen"
      | "ergebnis"
      | "uebernommenAm"
      | "verworfenAm"
      | "loeschenAm"
      | "dateiname"
    >
  >,
): Promise<void> {
  await tx
    .update(importe)
    .set({ ...fields, rev: sql`${importe.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(importe.id, id));
}

/** The contents of the file go, the entry that somebody brought one stays. */
export async function deleteZeilen(tx: Tx, ids: readonly ImportId[]): Promise<void> {
  if (ids.length > 0) await tx.delete(importZeilen).where(inArray(importZeilen.importId, [...ids]));
}

/** Keeps these rows of one sheet and deletes all others, of other sheets as well. */
export async function deleteOtherZeilen(tx: Tx, id: ImportId, blatt: string, kept: readonly number[]): Promise<void> {
  const keep =
    kept.length === 0 ? undefined : and(eq(importZeilen.blatt, blatt), inArray(importZeilen.zeile, [...kept]));
  await tx.delete(importZeilen).where(and(eq(importZeilen.importId, id), keep ? not(keep) : undefined));
}

/** Takes the content of one cell away for good. */
export async function blankZelle(tx: Tx, id: ImportId, blatt: string, zeile: number, spalte: number): Promise<void> {
  await tx
    .update(importZeilen)
    .set({ zellen: sql`jsonb_set(${importZeilen.zellen}, array[${String(spalte)}], 'null'::jsonb)` })
    .where(and(eq(importZeilen.importId, id), eq(importZeilen.blatt, blatt), eq(importZeilen.zeile, zeile)));
}

/** Vorschauen whose time is over. */
export async function listAbgelaufene(db: Db, now: Date): Promise<ImportId[]> {
  const rows = await db
    .select({ id: importe.id })
    .from(importe)
    .where(and(isNotNull(importe.loeschenAm), lt(importe.loeschenAm, now), isNull(importe.verworfenAm)));
  return rows.map((row) => row.id);
}
