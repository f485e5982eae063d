import { asc, eq } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { dateien } from "#src/platform/db/tables.ts";
import { type Datei, orderDateien, type VorlagendateiId } from "../rules/datei.ts";
import type { VorlageId } from "../rules/vorlage.ts";
import { vorlageDateien } from "./tables.ts";

const COLUMNS = {
  id: vorlageDateien.id,
  titel: vorlageDateien.titel,
  oeffentlich: vorlageDateien.oeffentlich,
  dateiId: vorlageDateien.dateiId,
  name: dateien.name,
  mediaType: dateien.mediaType,
  bytes: dateien.bytes,
  sha256: dateien.sha256,
};

/** The files of a paper, public ones first. */
export async function listDateien(db: Db, vorlageId: VorlageId): Promise<Datei[]> {
  const rows = await db
    .select(COLUMNS)
    .from(vorlageDateien)
    .innerJoin(dateien, eq(dateien.id, vorlageDateien.dateiId))
    .where(eq(vorlageDateien.vorlageId, vorlageId))
    .orderBy(asc(vorlageDateien.id));
  return orderDateien(rows);
}

export async function findVorlagendatei(
  db: Db,
  id: VorlagendateiId,
): Promise<(Pick<Datei, "dateiId" | "oeffentlich"> & { readonly vorlageId: VorlageId }) | null> {
  const [row] = await db
    .select({
      vorlageId: vorlageDateien.vorlageId,
      dateiId: vorlageDateien.dateiId,
      oeffentlich: vorlageDateien.oeffentlich,
    })
    .from(vorlageDateien)
    .where(eq(vorlageDateien.id, id));
  return row ?? null;
}

export async function insertVorlagendatei(
  tx: Tx,
  vorlageId: VorlageId,
  row: Pick<Datei, "id" | "titel" | "oeffentlich" | "dateiId">,
): Promise<void> {
  await tx.insert(vorlageDateien).values({ ...row, vorlageId });
}

export async function deleteVorlagendatei(tx: Tx, id: VorlagendateiId): Promise<void> {
  await tx.delete(vorlageDateien).where(eq(vorlageDateien.id, id));
}
