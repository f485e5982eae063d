import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { KonzeptId } from "../rules/massnahme.ts";
import { konzepte } from "./tables.ts";

export type Konzept = typeof konzepte.$inferSelect;

/** The Konzept of this county, null before anybody wrote a word. */
export async function findKonzept(db: Db): Promise<Konzept | null> {
  const [konzept] = await db.select().from(konzepte).where(isNull(konzepte.gemeindeId));
  return konzept ?? null;
}

/**
 * The Konzept, locked for this transaction, made when there is none yet. Whoever gives out numbers or positions
 * begins here, so that two people at once do not get the same.
 */
export async function lockKonzept(tx: Tx, ctx: Ctx): Promise<Konzept> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`konzept ${ctx.mandant.id}`}, 0))`);
  const [konzept] = await tx.select().from(konzepte).where(isNull(konzepte.gemeindeId)).for("update");
  if (konzept) return konzept;
  const [made] = await tx.insert(konzepte).values({ id: newId<"Konzept">(), titel: "Integrationskonzept" }).returning();
  if (!made) throw new Error("The Konzept could not be made.");
  return made;
}

export async function saveKonzept(
  tx: Tx,
  id: KonzeptId,
  fields: Partial<Pick<Konzept, "titel" | "untertitel" | "letzteNummer">>,
): Promise<void> {
  await tx
    .update(konzepte)
    .set({ ...fields, rev: sql`${konzepte.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(konzepte.id, id));
}

/** Raises the highest number given out; it never goes down. */
export async function saveLetzteNummer(tx: Tx, id: KonzeptId, nummer: number): Promise<void> {
  await tx
    .update(konzepte)
    .set({ letzteNummer: nummer })
    .where(and(eq(konzepte.id, id), sql`${konzepte.letzteNummer} < ${nummer}`));
}
