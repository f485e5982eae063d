import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import { without } from "#src/shared/without.ts";
import type { AuswahlrundeId, Rundenstand } from "../rules/runde.ts";
import { auswahlrunden } from "./tables.ts";

export type Auswahlrunde = Omit<typeof auswahlrunden.$inferSelect, "tenantId" | "createdAt">;

const present = (row: typeof auswahlrunden.$inferSelect): Auswahlrunde => without(row, "tenantId", "createdAt");

/** The newest year first. */
export async function listRunden(db: Db, staende: readonly Rundenstand[]): Promise<Auswahlrunde[]> {
  const rows = await db
    .select()
    .from(auswahlrunden)
    .where(inArray(auswahlrunden.stand, [...staende]))
    .orderBy(desc(auswahlrunden.jahr), auswahlrunden.gremium);
  return rows.map(present);
}

export async function findRunde(db: Db, id: AuswahlrundeId): Promise<Auswahlrunde | null> {
  const [row] = await db.select().from(auswahlrunden).where(eq(auswahlrunden.id, id));
  return row ? present(row) : null;
}

export async function findRundeBySlug(db: Db, slug: string): Promise<Auswahlrunde | null> {
  const [row] = await db.select().from(auswahlrunden).where(eq(auswahlrunden.slug, slug));
  return row ? present(row) : null;
}

/** The last round of the same body before a year that has been decided. */
export async function findVorige(db: Db, gremiumId: Id<"Gremium">, jahr: number): Promise<Auswahlrunde | null> {
  const [row] = await db
    .select()
    .from(auswahlrunden)
    .where(
      and(
        eq(auswahlrunden.gremiumId, gremiumId),
        lt(auswahlrunden.jahr, jahr),
        inArray(auswahlrunden.stand, ["beschlossen", "veroeffentlicht"]),
      ),
    )
    .orderBy(desc(auswahlrunden.jahr))
    .limit(1);
  return row ? present(row) : null;
}

export async function lockRunde(tx: Tx, id: AuswahlrundeId): Promise<Auswahlrunde | null> {
  const [row] = await tx.select().from(auswahlrunden).where(eq(auswahlrunden.id, id)).for("update");
  return row ? present(row) : null;
}

type NeueRunde = Pick<Auswahlrunde, "slug" | "jahr" | "gremiumId" | "gremium" | "kriterien"> & Partial<Auswahlrunde>;

export async function insertRunde(tx: Tx, runde: NeueRunde): Promise<AuswahlrundeId> {
  const id = newId<"Auswahlrunde">();
  await tx.insert(auswahlrunden).values({ ...runde, id });
  return id;
}

export async function updateRunde(tx: Tx, id: AuswahlrundeId, werte: Partial<Omit<Auswahlrunde, "id" | "rev">>) {
  await tx
    .update(auswahlrunden)
    .set({ ...werte, rev: sql`${auswahlrunden.rev} + 1` })
    .where(eq(auswahlrunden.id, id));
}

export async function deleteRunde(tx: Tx, id: AuswahlrundeId): Promise<void> {
  await tx.delete(auswahlrunden).where(eq(auswahlrunden.id, id));
}
