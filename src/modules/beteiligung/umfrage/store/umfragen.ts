import { desc, eq, sql } from "drizzle-orm";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { UmfrageId } from "../rules/definition.ts";
import { umfragen } from "./tables.ts";

export type UmfrageRow = Omit<typeof umfragen.$inferSelect, "tenantId" | "createdAt">;
export type UmfrageZeile = Pick<UmfrageRow, "id" | "slug" | "titel" | "stand" | "von" | "bis" | "welle" | "rev">;

const zeile = {
  id: umfragen.id,
  slug: umfragen.slug,
  titel: umfragen.titel,
  stand: umfragen.stand,
  von: umfragen.von,
  bis: umfragen.bis,
  welle: umfragen.welle,
  rev: umfragen.rev,
};

/** The newest first. */
export async function listUmfragen(db: Db): Promise<UmfrageZeile[]> {
  return db.select(zeile).from(umfragen).orderBy(desc(umfragen.createdAt), desc(umfragen.slug));
}

export async function findUmfrage(db: Db, id: UmfrageId): Promise<UmfrageRow | null> {
  const [row] = await db.select().from(umfragen).where(eq(umfragen.id, id));
  return row ?? null;
}

export async function findUmfrageBySlug(db: Db, slug: string): Promise<UmfrageRow | null> {
  const [row] = await db.select().from(umfragen).where(eq(umfragen.slug, slug));
  return row ?? null;
}

export async function lockUmfrage(tx: Tx, id: UmfrageId): Promise<UmfrageRow | null> {
  const [row] = await tx.select().from(umfragen).where(eq(umfragen.id, id)).for("update");
  return row ?? null;
}

/** Surveys that were read from a file of this name, the newest first. */
export async function lockGelesene(tx: Tx, datei: string): Promise<UmfrageRow[]> {
  return tx
    .select()
    .from(umfragen)
    .where(sql`${umfragen.quelle} ->> 'datei' = ${datei}`)
    .orderBy(desc(umfragen.createdAt), desc(umfragen.slug))
    .for("update");
}

/** Addresses that are taken. Whoever makes a survey begins here, so that two at once do not get the same. */
export async function lockSlugs(tx: Tx, ctx: Ctx): Promise<ReadonlySet<string>> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`umfragen ${ctx.mandant.id}`}, 0))`);
  return new Set((await tx.select({ slug: umfragen.slug }).from(umfragen)).map((one) => one.slug));
}

export async function insertUmfrage(
  tx: Tx,
  row: Pick<UmfrageRow, "id" | "slug" | "titel" | "definition" | "welle" | "vorherigeId" | "quelle">,
): Promise<void> {
  await tx.insert(umfragen).values(row);
}

export async function saveUmfrage(
  tx: Tx,
  id: UmfrageId,
  fields: Partial<Omit<UmfrageRow, "id" | "rev">>,
): Promise<void> {
  await tx
    .update(umfragen)
    .set({ ...fields, rev: sql`${umfragen.rev} + 1` })
    .where(eq(umfragen.id, id));
}
