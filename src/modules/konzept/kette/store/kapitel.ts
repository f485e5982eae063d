import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import type { KapitelInhalt } from "../rules/kapitel.ts";
import type { KapitelId } from "../rules/kette.ts";
import { kapitel } from "./kapitel-tables.ts";
import { imKreiskonzept } from "./sichtbar.ts";

export type Kapitel = typeof kapitel.$inferSelect;

export async function lockKapitel(tx: Tx, id: KapitelId): Promise<Kapitel | null> {
  const [row] = await tx.select().from(kapitel).where(eq(kapitel.id, id)).for("update");
  return row ?? null;
}

export async function findKapitel(db: Db, id: KapitelId): Promise<Kapitel | null> {
  const [row] = await db.select().from(kapitel).where(eq(kapitel.id, id));
  return row ?? null;
}

/** In their order. */
export async function listKapitelRows(
  db: Db,
  welche: { readonly archivierte?: boolean; readonly nurOeffentliche: boolean },
): Promise<Kapitel[]> {
  return db
    .select()
    .from(kapitel)
    .where(
      and(
        imKreiskonzept(kapitel.konzeptId),
        welche.archivierte ? isNotNull(kapitel.archiviertAm) : isNull(kapitel.archiviertAm),
        welche.nurOeffentliche ? isNotNull(kapitel.veroeffentlichtAm) : undefined,
      ),
    )
    .orderBy(asc(kapitel.position), asc(kapitel.id));
}

/** Every address ever given and the highest position, archived chapters included. */
export async function listKapitelPlaces(db: Db, konzeptId: KonzeptId) {
  return db
    .select({ slug: kapitel.slug, position: kapitel.position })
    .from(kapitel)
    .where(eq(kapitel.konzeptId, konzeptId));
}

export type KapitelToSave = KapitelInhalt & {
  readonly id: KapitelId;
  readonly konzeptId: KonzeptId;
  readonly slug: string;
  readonly position: number;
  readonly veroeffentlichtAm: Date | null;
};

export async function insertKapitel(tx: Tx, list: readonly KapitelToSave[]): Promise<void> {
  await insertMany(tx, kapitel, list);
}

export async function saveKapitel(
  tx: Tx,
  id: KapitelId,
  fields: Partial<KapitelInhalt & Pick<Kapitel, "position" | "veroeffentlichtAm" | "archiviertAm">>,
): Promise<void> {
  await tx
    .update(kapitel)
    .set({ ...fields, rev: sql`${kapitel.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(kapitel.id, id));
}

/** The Handlungsfelder stand in one chapter: takes the mark from all others. */
export async function clearOtherFelder(tx: Tx, konzeptId: KonzeptId, id: KapitelId): Promise<void> {
  await tx
    .update(kapitel)
    .set({ enthaeltFelder: false })
    .where(and(eq(kapitel.konzeptId, konzeptId), ne(kapitel.id, id), eq(kapitel.enthaeltFelder, true)));
}
