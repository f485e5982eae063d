import { asc, eq, max, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { VorhabenAngaben, VorhabenId } from "../rules/vorhaben.ts";
import { vorhaben } from "./tables.ts";

type Row = typeof vorhaben.$inferSelect;
export type VorhabenRow = ReturnType<typeof fromRow>;

function fromRow({ tenantId: _t, createdAt: _c, updatedAt: _u, erwartet, erwartetGenauigkeit, ...row }: Row) {
  return {
    ...row,
    erwartet: erwartet && erwartetGenauigkeit ? { tag: erwartet, genauigkeit: erwartetGenauigkeit } : null,
  };
}

const toRow = ({ erwartet, ...angaben }: VorhabenAngaben) => ({
  ...angaben,
  erwartet: erwartet?.tag ?? null,
  erwartetGenauigkeit: erwartet?.genauigkeit ?? null,
});

/** In the order of the Fachstelle. */
export async function listVorhabenRows(db: Db): Promise<VorhabenRow[]> {
  return (await db.select().from(vorhaben).orderBy(asc(vorhaben.position), asc(vorhaben.id))).map(fromRow);
}

export async function lockVorhaben(tx: Tx, id: VorhabenId): Promise<VorhabenRow | null> {
  const [row] = await tx.select().from(vorhaben).where(eq(vorhaben.id, id)).for("update");
  return row ? fromRow(row) : null;
}

/** At the end of the list. */
export async function insertVorhaben(tx: Tx, angaben: VorhabenAngaben, heute: Datum): Promise<VorhabenId> {
  const id = newId<"Vorhaben">();
  const [last] = await tx.select({ n: max(vorhaben.position) }).from(vorhaben);
  await tx.insert(vorhaben).values({ ...toRow(angaben), id, position: (last?.n ?? 0) + 1, bestaetigtAm: heute });
  return id;
}

export async function saveAngaben(tx: Tx, id: VorhabenId, angaben: VorhabenAngaben, heute: Datum): Promise<void> {
  await saveVorhaben(tx, id, { ...toRow(angaben), bestaetigtAm: heute });
}

export async function saveVorhaben(
  tx: Tx,
  id: VorhabenId,
  fields: Partial<Omit<typeof vorhaben.$inferInsert, "tenantId" | "id" | "position">>,
): Promise<void> {
  await tx
    .update(vorhaben)
    .set({ ...fields, rev: sql`${vorhaben.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(vorhaben.id, id));
}

/** A place in the list is no change of the entry. */
export async function savePosition(tx: Tx, id: VorhabenId, position: number): Promise<void> {
  await tx.update(vorhaben).set({ position }).where(eq(vorhaben.id, id));
}

export async function deleteVorhaben(tx: Tx, id: VorhabenId): Promise<void> {
  await tx.delete(vorhaben).where(eq(vorhaben.id, id));
}
