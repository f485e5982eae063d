import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { AnlaufstelleId } from "../rules/ids.ts";
import type { Feiertag } from "../rules/zeiten.ts";
import { anlaufstellen, feiertage } from "./tables.ts";

/** What the guide itself keeps of a place. */
export type AnlaufstelleRow = Omit<typeof anlaufstellen.$inferSelect, "tenantId" | "createdAt">;
export type AnlaufstelleAngaben = Omit<AnlaufstelleRow, "id" | "rev" | "updatedAt">;

const COLUMNS = {
  id: anlaufstellen.id,
  namen: anlaufstellen.namen,
  stelleId: anlaufstellen.stelleId,
  gehoertZuId: anlaufstellen.gehoertZuId,
  zeiten: anlaufstellen.zeiten,
  ausnahmen: anlaufstellen.ausnahmen,
  merkmale: anlaufstellen.merkmale,
  rev: anlaufstellen.rev,
  updatedAt: anlaufstellen.updatedAt,
};

export async function listAnlaufstelleRows(db: Db): Promise<AnlaufstelleRow[]> {
  return await db.select(COLUMNS).from(anlaufstellen);
}

export async function lockAnlaufstelle(tx: Tx, id: AnlaufstelleId): Promise<AnlaufstelleRow | null> {
  const [row] = await tx.select(COLUMNS).from(anlaufstellen).where(eq(anlaufstellen.id, id)).for("update");
  return row ?? null;
}

export async function insertAnlaufstelle(tx: Tx, row: AnlaufstelleAngaben & { id: AnlaufstelleId }): Promise<void> {
  await tx.insert(anlaufstellen).values(row);
}

export async function updateAnlaufstelle(tx: Tx, id: AnlaufstelleId, row: AnlaufstelleAngaben): Promise<void> {
  await tx
    .update(anlaufstellen)
    .set({ ...row, rev: sql`${anlaufstellen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(anlaufstellen.id, id));
}

export async function listFeiertage(db: Db): Promise<Feiertag[]> {
  return await db
    .select({ datum: feiertage.datum, name: feiertage.name })
    .from(feiertage)
    .orderBy(asc(feiertage.datum));
}

export async function replaceFeiertage(tx: Tx, rows: readonly Feiertag[]): Promise<void> {
  await tx.delete(feiertage);
  if (rows.length > 0) await tx.insert(feiertage).values(rows.map(({ datum, name }) => ({ datum, name })));
}
