import { desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { AnlaufstelleId, BesuchshinweisId } from "../rules/ids.ts";
import { besuchshinweise, besuchshinweisOrte } from "./tables.ts";

export type BesuchshinweisRow = Omit<typeof besuchshinweise.$inferSelect, "tenantId"> & {
  readonly anlaufstelleIds: readonly AnlaufstelleId[];
};
export type BesuchshinweisAngaben = Omit<BesuchshinweisRow, "id" | "rev">;

const COLUMNS = {
  id: besuchshinweise.id,
  texte: besuchshinweise.texte,
  wichtig: besuchshinweise.wichtig,
  giltAb: besuchshinweise.giltAb,
  giltBis: besuchshinweise.giltBis,
  mitAussenstellen: besuchshinweise.mitAussenstellen,
  rev: besuchshinweise.rev,
};

/** Newest first, expired ones included. */
export async function listBesuchshinweise(db: Db): Promise<BesuchshinweisRow[]> {
  const rows = await db.select(COLUMNS).from(besuchshinweise).orderBy(desc(besuchshinweise.giltAb));
  const places = await db.select().from(besuchshinweisOrte);
  return rows.map((row) => ({
    ...row,
    anlaufstelleIds: places.filter((one) => one.besuchshinweisId === row.id).map((one) => one.anlaufstelleId),
  }));
}

export async function lockBesuchshinweis(tx: Tx, id: BesuchshinweisId): Promise<BesuchshinweisRow | null> {
  const [row] = await tx.select(COLUMNS).from(besuchshinweise).where(eq(besuchshinweise.id, id)).for("update");
  if (!row) return null;
  const places = await tx.select().from(besuchshinweisOrte).where(eq(besuchshinweisOrte.besuchshinweisId, id));
  return { ...row, anlaufstelleIds: places.map((one) => one.anlaufstelleId) };
}

export async function insertBesuchshinweis(
  tx: Tx,
  { anlaufstelleIds, ...row }: BesuchshinweisAngaben & { id: BesuchshinweisId },
): Promise<void> {
  await tx.insert(besuchshinweise).values(row);
  await savePlaces(tx, row.id, anlaufstelleIds);
}

export async function updateBesuchshinweis(
  tx: Tx,
  id: BesuchshinweisId,
  { anlaufstelleIds, ...row }: BesuchshinweisAngaben,
): Promise<void> {
  await tx
    .update(besuchshinweise)
    .set({ ...row, rev: sql`${besuchshinweise.rev} + 1` })
    .where(eq(besuchshinweise.id, id));
  await tx.delete(besuchshinweisOrte).where(eq(besuchshinweisOrte.besuchshinweisId, id));
  await savePlaces(tx, id, anlaufstelleIds);
}

async function savePlaces(tx: Tx, besuchshinweisId: BesuchshinweisId, ids: readonly AnlaufstelleId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .insert(besuchshinweisOrte)
    .values([...new Set(ids)].map((anlaufstelleId) => ({ besuchshinweisId, anlaufstelleId })));
}
