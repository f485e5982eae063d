import { asc, count, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { LeistungId } from "../rules/meldung.ts";
import { leistungen, sachstandLeistungen } from "./tables.ts";

/** What a Maßnahme is to bring forth. */
export type LeistungPlan = {
  readonly id: LeistungId;
  readonly massnahmeId: MassnahmeId;
  readonly name: string;
  readonly einheit: string;
  readonly soll: number | null;
};

export async function listLeistungen(db: Db, ids: readonly MassnahmeId[]): Promise<LeistungPlan[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      id: leistungen.id,
      massnahmeId: leistungen.massnahmeId,
      name: leistungen.name,
      einheit: leistungen.einheit,
      soll: leistungen.soll,
    })
    .from(leistungen)
    .where(inArray(leistungen.massnahmeId, [...ids]))
    .orderBy(asc(leistungen.massnahmeId), asc(leistungen.position));
}

/** How often each was counted in a report. */
export async function countGemeldete(db: Db, ids: readonly LeistungId[]): Promise<ReadonlyMap<LeistungId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: sachstandLeistungen.leistungId, n: count() })
    .from(sachstandLeistungen)
    .where(inArray(sachstandLeistungen.leistungId, [...ids]))
    .groupBy(sachstandLeistungen.leistungId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Writes the whole list in its order; what is not in it goes. */
export async function saveLeistungen(
  tx: Tx,
  massnahmeId: MassnahmeId,
  list: readonly Omit<LeistungPlan, "massnahmeId">[],
): Promise<void> {
  const there = await listLeistungen(tx, [massnahmeId]);
  const kept = new Set(list.map((one) => one.id));
  const gone = there.filter((one) => !kept.has(one.id)).map((one) => one.id);
  if (gone.length > 0) await tx.delete(leistungen).where(inArray(leistungen.id, gone));
  const known = new Set(there.map((one) => one.id));
  for (const [position, { id, ...rest }] of list.entries()) {
    if (known.has(id))
      await tx
        .update(leistungen)
        .set({ ...rest, position })
        .where(eq(leistungen.id, id));
  }
  const added = list.flatMap((one, position) => (known.has(one.id) ? [] : [{ ...one, massnahmeId, position }]));
  await insertMany(tx, leistungen, added);
}
