import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Kartendienst, KartendienstAngaben } from "../rules/kartendienst.ts";
import { kartendienste } from "./tables.ts";

const COLUMNS = {
  adresse: kartendienste.adresse,
  anbieter: kartendienste.anbieter,
  quelle: kartendienste.quelle,
  quelleAdresse: kartendienste.quelleAdresse,
  groessterZoom: kartendienste.groessterZoom,
  rev: kartendienste.rev,
};

/** Null in a county without a street map. */
export async function findKartendienst(db: Db): Promise<Kartendienst | null> {
  const [row] = await db.select(COLUMNS).from(kartendienste);
  return row ?? null;
}

export async function lockKartendienst(tx: Tx): Promise<Kartendienst | null> {
  const [row] = await tx.select(COLUMNS).from(kartendienste).for("update");
  return row ?? null;
}

/** False when somebody else was faster. */
export async function insertKartendienst(tx: Tx, angaben: KartendienstAngaben): Promise<boolean> {
  const added = await tx
    .insert(kartendienste)
    .values({ ...angaben, rev: 1 })
    .onConflictDoNothing()
    .returning({ rev: kartendienste.rev });
  return added.length > 0;
}

export async function updateKartendienst(tx: Tx, row: Kartendienst): Promise<void> {
  await tx.update(kartendienste).set(row);
}

export async function deleteKartendienst(tx: Tx): Promise<void> {
  await tx.delete(kartendienste);
}
