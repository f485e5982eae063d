import { and, desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { ImportId, MassnahmeId } from "../rules/massnahme.ts";
import { herkunft, importe, importZeilen, massnahmen } from "./tables.ts";

export type Herkunft = {
  readonly importId: ImportId;
  readonly dateiname: string;
  readonly format: "xlsx" | "csv" | "paste";
  readonly blatt: string;
  readonly zeile: number;
  readonly uebernommenAm: Date;
  /** The row as it stood in the file, without columns that are not stored. */
  readonly zellen: unknown;
};

/** From which rows of which files a Maßnahme came, newest first. */
export async function listHerkunft(db: Db, id: MassnahmeId): Promise<Herkunft[]> {
  const rows = await db
    .select({
      importId: herkunft.importId,
      dateiname: importe.dateiname,
      format: importe.format,
      blatt: herkunft.blatt,
      zeile: herkunft.zeile,
      uebernommenAm: importe.uebernommenAm,
      zellen: importZeilen.zellen,
    })
    .from(herkunft)
    .innerJoin(importe, eq(importe.id, herkunft.importId))
    .leftJoin(
      importZeilen,
      and(
        eq(importZeilen.importId, herkunft.importId),
        eq(importZeilen.blatt, herkunft.blatt),
        eq(importZeilen.zeile, herkunft.zeile),
      ),
    )
    .where(eq(herkunft.massnahmeId, id))
    .orderBy(desc(importe.uebernommenAm), herkunft.zeile);
  return rows.flatMap((row) => (row.uebernommenAm ? [{ ...row, uebernommenAm: row.uebernommenAm }] : []));
}

export async function insertHerkunft(tx: Tx, rows: readonly (typeof herkunft.$inferInsert)[]): Promise<void> {
  await insertMany(tx, herkunft, rows, sql`on conflict do nothing`);
}

/** What an import touched, by row. */
export async function listHerkunftOf(db: Db, id: ImportId) {
  return db
    .select({ id: massnahmen.id, kennung: massnahmen.kennung, titel: massnahmen.titel, zeile: herkunft.zeile })
    .from(herkunft)
    .innerJoin(massnahmen, eq(massnahmen.id, herkunft.massnahmeId))
    .where(eq(herkunft.importId, id))
    .orderBy(herkunft.zeile);
}
