import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import type { FachstelleAngaben } from "../rules/fachstelle.ts";
import { fachstelle } from "./tables.ts";

export type FachstelleRow = Omit<typeof fachstelle.$inferSelect, "tenantId">;

const COLUMNS = {
  stelleId: fachstelle.stelleId,
  auftrag: fachstelle.auftrag,
  beschlossenVon: fachstelle.beschlossenVon,
  beschlossenAm: fachstelle.beschlossenAm,
  ebenen: fachstelle.ebenen,
  handlungsfelder: fachstelle.handlungsfelder,
  rev: fachstelle.rev,
};

/** Null until the county named its Fachstelle. */
export async function findFachstelle(db: Db): Promise<FachstelleRow | null> {
  const [row] = await db.select(COLUMNS).from(fachstelle);
  return row ?? null;
}

export async function lockFachstelle(tx: Tx): Promise<FachstelleRow | null> {
  const [row] = await tx.select(COLUMNS).from(fachstelle).for("update");
  return row ?? null;
}

/** Null when somebody else made the first version meanwhile. */
export async function insertFachstelle(tx: Tx, angaben: FachstelleAngaben): Promise<boolean> {
  const rows = await tx
    .insert(fachstelle)
    .values({ ...angaben, ebenen: [...angaben.ebenen] })
    .onConflictDoNothing()
    .returning({ rev: fachstelle.rev });
  return rows.length === 1;
}

export async function updateFachstelle(tx: Tx, tenantId: Id<"Mandant">, angaben: FachstelleAngaben): Promise<void> {
  await tx
    .update(fachstelle)
    .set({ ...angaben, ebenen: [...angaben.ebenen], rev: sql`${fachstelle.rev} + 1` })
    .where(eq(fachstelle.tenantId, tenantId));
}
