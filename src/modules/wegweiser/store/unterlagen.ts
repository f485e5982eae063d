import { asc, count, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { UnterlageId } from "../rules/ids.ts";
import type { Sprachtexte } from "../rules/sprachen.ts";
import { leistungUnterlagen, unterlagen } from "./tables.ts";

export type UnterlageRow = Omit<typeof unterlagen.$inferSelect, "tenantId" | "nameNorm">;
export type UnterlageAngaben = { readonly name: string; readonly namen: Sprachtexte; readonly hinweis: string };

const COLUMNS = {
  id: unterlagen.id,
  name: unterlagen.name,
  namen: unterlagen.namen,
  hinweis: unterlagen.hinweis,
  rev: unterlagen.rev,
};

export async function listUnterlageRows(db: Db): Promise<UnterlageRow[]> {
  return await db.select(COLUMNS).from(unterlagen).orderBy(asc(unterlagen.nameNorm));
}

/** In how many Leistungen each is asked for. */
export async function countUnterlagen(db: Db): Promise<Map<UnterlageId, number>> {
  const rows = await db
    .select({ id: leistungUnterlagen.unterlageId, n: count() })
    .from(leistungUnterlagen)
    .groupBy(leistungUnterlagen.unterlageId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

export async function lockUnterlage(tx: Tx, id: UnterlageId): Promise<UnterlageRow | null> {
  const [row] = await tx.select(COLUMNS).from(unterlagen).where(eq(unterlagen.id, id)).for("update");
  return row ?? null;
}

/** Whether another one has this name. */
export async function isUnterlageTaken(db: Db, name: string, except: UnterlageId | null): Promise<boolean> {
  const rows = await db
    .select({ id: unterlagen.id })
    .from(unterlagen)
    .where(eq(unterlagen.nameNorm, suchtext(name)));
  return rows.some((row) => row.id !== except);
}

export async function insertUnterlage(tx: Tx, row: UnterlageAngaben & { id: UnterlageId }): Promise<void> {
  await tx.insert(unterlagen).values({ ...row, nameNorm: suchtext(row.name) });
}

export async function updateUnterlage(tx: Tx, id: UnterlageId, row: UnterlageAngaben): Promise<void> {
  await tx
    .update(unterlagen)
    .set({ ...row, nameNorm: suchtext(row.name), rev: sql`${unterlagen.rev} + 1` })
    .where(eq(unterlagen.id, id));
}
