import { and, desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { dateien } from "#src/platform/db/tables.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { MaterialId } from "../rules/kampagne.ts";
import { kampagnen, materialien } from "./tables.ts";

export async function findKampagne(db: Db, massnahmeId: MassnahmeId) {
  const [row] = await db.select().from(kampagnen).where(eq(kampagnen.massnahmeId, massnahmeId));
  return row ?? null;
}

/** The newest first, with what its file is; no media type for an address. */
export async function listMaterialien(db: Db, massnahmeId: MassnahmeId) {
  return db
    .select({
      id: materialien.id,
      titel: materialien.titel,
      art: materialien.art,
      sprachen: materialien.sprachen,
      datum: materialien.datum,
      adresse: materialien.adresse,
      bytes: dateien.bytes,
      mediaType: dateien.mediaType,
    })
    .from(materialien)
    .leftJoin(dateien, and(eq(dateien.tenantId, materialien.tenantId), eq(dateien.id, materialien.dateiId)))
    .where(eq(materialien.massnahmeId, massnahmeId))
    .orderBy(desc(materialien.datum), desc(materialien.createdAt), materialien.id);
}
export type MaterialRow = Awaited<ReturnType<typeof listMaterialien>>[number];

export async function findMaterial(db: Db, id: MaterialId) {
  const [row] = await db.select().from(materialien).where(eq(materialien.id, id));
  return row ?? null;
}

/** Writes the message, or takes the campaign away with an empty one. */
export async function saveBotschaft(tx: Tx, massnahmeId: MassnahmeId, botschaft: string): Promise<void> {
  if (botschaft === "") {
    await tx.delete(kampagnen).where(eq(kampagnen.massnahmeId, massnahmeId));
    return;
  }
  await tx
    .insert(kampagnen)
    .values({ massnahmeId, botschaft })
    .onConflictDoUpdate({
      target: [kampagnen.tenantId, kampagnen.massnahmeId],
      set: { botschaft, rev: sql`${kampagnen.rev} + 1`, updatedAt: sql`now()` },
    });
}

export async function insertMaterial(tx: Tx, row: typeof materialien.$inferInsert): Promise<void> {
  await tx.insert(materialien).values(row);
}

export async function deleteMaterial(tx: Tx, id: MaterialId): Promise<void> {
  await tx.delete(materialien).where(eq(materialien.id, id));
}
