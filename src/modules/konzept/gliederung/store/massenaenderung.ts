import { inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { Einstufung } from "../../sachstand/rules/sachstand.ts";
import { massnahmen } from "../../store/tables.ts";

/** How Maßnahmen are classed, by id. */
export async function listEinstufungen(
  db: Db,
  ids: readonly MassnahmeId[],
): Promise<ReadonlyMap<MassnahmeId, Einstufung | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: massnahmen.id, einstufung: massnahmen.einstufung })
    .from(massnahmen)
    .where(inArray(massnahmen.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.einstufung]));
}

/** Locks Maßnahmen in one order, so that two changes of many wait for each other and not forever. */
export async function lockMassnahmen(tx: Tx, ids: readonly MassnahmeId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .select({ id: massnahmen.id })
    .from(massnahmen)
    .where(inArray(massnahmen.id, [...ids]))
    .orderBy(massnahmen.id)
    .for("update");
}

/** What is not content: class, and being archived. The `rev` was raised with the content. */
export async function saveEinstufungen(
  tx: Tx,
  rows: readonly {
    readonly id: MassnahmeId;
    readonly einstufung: Einstufung | null;
    readonly archiviertAm: Date | null;
    readonly archiviertGrund: string;
  }[],
): Promise<void> {
  const json = rows.map((row) => ({
    id: row.id,
    einstufung: row.einstufung,
    archiviert_am: row.archiviertAm,
    archiviert_grund: row.archiviertGrund,
  }));
  await tx.execute(sql`update ${massnahmen} as m set
    einstufung = r.einstufung, archiviert_am = r.archiviert_am, archiviert_grund = r.archiviert_grund
    from jsonb_populate_recordset(null::${massnahmen}, ${JSON.stringify(json)}::jsonb) as r
    where m.id = r.id`);
}
