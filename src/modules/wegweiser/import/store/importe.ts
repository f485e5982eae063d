import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { ArtikelId } from "../../artikel/rules/artikel.ts";
import type { Fremdformat, WegweiserImportId } from "../rules/fremd.ts";
import { fremdschluessel, wegweiserImporte } from "./tables.ts";

export type ImportRow = Omit<typeof wegweiserImporte.$inferSelect, "tenantId">;
export type FremdschluesselRow = Omit<typeof fremdschluessel.$inferSelect, "tenantId">;

const COLUMNS = {
  id: wegweiserImporte.id,
  format: wegweiserImporte.format,
  dateien: wegweiserImporte.dateien,
  sha256: wegweiserImporte.sha256,
  angaben: wegweiserImporte.angaben,
  ergebnis: wegweiserImporte.ergebnis,
  erstelltVon: wegweiserImporte.erstelltVon,
  uebernommenAm: wegweiserImporte.uebernommenAm,
  verworfenAm: wegweiserImporte.verworfenAm,
  createdAt: wegweiserImporte.createdAt,
};
const OFFEN = and(isNull(wegweiserImporte.uebernommenAm), isNull(wegweiserImporte.verworfenAm));

/** Newest first, without what was read. */
export async function listImporte(db: Db, most: number) {
  return await db.select(COLUMNS).from(wegweiserImporte).orderBy(desc(wegweiserImporte.createdAt)).limit(most);
}

/** The one Vorschau that waits for somebody, with what was read. */
export async function findVorschau(db: Db): Promise<ImportRow | null> {
  const [row] = await db
    .select({ ...COLUMNS, bestand: wegweiserImporte.bestand })
    .from(wegweiserImporte)
    .where(OFFEN)
    .orderBy(desc(wegweiserImporte.createdAt))
    .limit(1);
  return row ?? null;
}

export async function lockVorschau(tx: Tx): Promise<ImportRow | null> {
  await tx.select({ id: wegweiserImporte.id }).from(wegweiserImporte).where(OFFEN).for("update");
  return findVorschau(tx);
}

export async function insertImport(tx: Tx, row: Omit<typeof wegweiserImporte.$inferInsert, "tenantId">): Promise<void> {
  await tx.insert(wegweiserImporte).values(row);
}

export async function updateImport(
  tx: Tx,
  id: WegweiserImportId,
  set: Partial<Omit<typeof wegweiserImporte.$inferInsert, "tenantId" | "id">>,
): Promise<void> {
  await tx.update(wegweiserImporte).set(set).where(eq(wegweiserImporte.id, id));
}

/** Discards every Vorschau, or those begun before a moment. @returns what was discarded */
export async function discardVorschauen(tx: Tx, at: Date, before?: Date): Promise<WegweiserImportId[]> {
  const rows = await tx
    .update(wegweiserImporte)
    .set({ verworfenAm: at, bestand: null })
    .where(and(OFFEN, before ? lt(wegweiserImporte.createdAt, before) : undefined))
    .returning({ id: wegweiserImporte.id });
  return rows.map(({ id }) => id);
}

/** Artikel that came from another guide. */
export async function listEingelesene(db: Db): Promise<ReadonlySet<ArtikelId>> {
  const rows = await db.selectDistinct({ id: fremdschluessel.artikelId }).from(fremdschluessel);
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

export async function listFremdschluessel(db: Db, system: Fremdformat): Promise<FremdschluesselRow[]> {
  return await db
    .select({
      system: fremdschluessel.system,
      schluessel: fremdschluessel.schluessel,
      sprache: fremdschluessel.sprache,
      artikelId: fremdschluessel.artikelId,
      leistungId: fremdschluessel.leistungId,
      fremdHash: fremdschluessel.fremdHash,
      eigenHash: fremdschluessel.eigenHash,
    })
    .from(fremdschluessel)
    .where(eq(fremdschluessel.system, system));
}

export async function saveFremdschluessel(tx: Tx, rows: readonly FremdschluesselRow[]): Promise<void> {
  await insertMany(
    tx,
    fremdschluessel,
    rows,
    sql`on conflict (tenant_id, system, schluessel, sprache) do update set
      artikel_id = excluded.artikel_id, leistung_id = excluded.leistung_id,
      fremd_hash = excluded.fremd_hash, eigen_hash = excluded.eigen_hash`,
  );
}
