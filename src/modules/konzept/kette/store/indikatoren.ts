import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import type { IndikatorInhalt } from "../rules/indikator.ts";
import type { IndikatorId } from "../rules/kette.ts";
import { imKreiskonzept } from "./sichtbar.ts";
import { indikatoren } from "./ziel-tables.ts";

export type Indikator = typeof indikatoren.$inferSelect;

export async function lockIndikator(tx: Tx, id: IndikatorId): Promise<Indikator | null> {
  const [row] = await tx.select().from(indikatoren).where(eq(indikatoren.id, id)).for("update");
  return row ?? null;
}

export async function findIndikator(db: Db, id: IndikatorId): Promise<Indikator | null> {
  const [row] = await db.select().from(indikatoren).where(eq(indikatoren.id, id));
  return row ?? null;
}

export async function findIndikatorBySlug(db: Db, slug: string): Promise<Indikator | null> {
  const [row] = await db
    .select()
    .from(indikatoren)
    .where(and(eq(indikatoren.slug, slug), imKreiskonzept(indikatoren.konzeptId)));
  return row ?? null;
}

/** By name. */
export async function listIndikatorRows(
  db: Db,
  welche: { readonly archivierte?: boolean; readonly nurOeffentliche: boolean },
): Promise<Indikator[]> {
  return db
    .select()
    .from(indikatoren)
    .where(
      and(
        imKreiskonzept(indikatoren.konzeptId),
        welche.archivierte ? isNotNull(indikatoren.archiviertAm) : isNull(indikatoren.archiviertAm),
        welche.nurOeffentliche ? eq(indikatoren.oeffentlich, true) : undefined,
      ),
    )
    .orderBy(asc(indikatoren.name));
}

export async function loadIndikatoren(db: Db, ids: readonly IndikatorId[]): Promise<Indikator[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(indikatoren)
    .where(inArray(indikatoren.id, [...ids]))
    .orderBy(asc(indikatoren.name));
}

/** Every address ever given, archived ones included. */
export async function listIndikatorSlugs(db: Db, konzeptId: KonzeptId): Promise<string[]> {
  const rows = await db
    .select({ slug: indikatoren.slug })
    .from(indikatoren)
    .where(eq(indikatoren.konzeptId, konzeptId));
  return rows.map((row) => row.slug);
}

export type IndikatorToSave = IndikatorInhalt & {
  readonly id: IndikatorId;
  readonly konzeptId: KonzeptId;
  readonly slug: string;
};

export async function insertIndikatoren(tx: Tx, list: readonly IndikatorToSave[]): Promise<void> {
  await insertMany(tx, indikatoren, list);
}

export async function saveIndikator(
  tx: Tx,
  id: IndikatorId,
  fields: Partial<IndikatorInhalt & Pick<Indikator, "archiviertAm">>,
): Promise<void> {
  await tx
    .update(indikatoren)
    .set({ ...fields, rev: sql`${indikatoren.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(indikatoren.id, id));
}
