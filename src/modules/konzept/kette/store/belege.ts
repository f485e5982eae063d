import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import type { BelegInhalt } from "../rules/beleg.ts";
import type { BedarfId, BelegId } from "../rules/kette.ts";
import { bedarfBelege, belege } from "./beleg-tables.ts";
import { imKreiskonzept } from "./sichtbar.ts";

export type Beleg = typeof belege.$inferSelect;

export async function lockBeleg(tx: Tx, id: BelegId): Promise<Beleg | null> {
  const [row] = await tx.select().from(belege).where(eq(belege.id, id)).for("update");
  return row ?? null;
}

export async function findBeleg(db: Db, id: BelegId): Promise<Beleg | null> {
  const [row] = await db.select().from(belege).where(eq(belege.id, id));
  return row ?? null;
}

/** Newest first, with the number of Bedarfe that each supports. */
export async function listBelege(
  db: Db,
  welche: { readonly archivierte?: boolean; readonly auchInterne: boolean },
): Promise<(Beleg & { readonly bedarfe: number })[]> {
  const rows = await db
    .select({
      beleg: belege,
      bedarfe: sql<number>`(select count(*)::int from ${bedarfBelege} where ${bedarfBelege.tenantId} = ${belege.tenantId} and ${bedarfBelege.belegId} = ${belege.id})`,
    })
    .from(belege)
    .where(
      and(
        imKreiskonzept(belege.konzeptId),
        welche.archivierte ? isNotNull(belege.archiviertAm) : isNull(belege.archiviertAm),
        welche.auchInterne ? undefined : ne(belege.freigabe, "intern"),
      ),
    )
    .orderBy(sql`${belege.tag} desc nulls last`, desc(belege.createdAt), asc(belege.id));
  return rows.map(({ beleg, bedarfe }) => ({ ...beleg, bedarfe }));
}

/** What supports these Bedarfe, in the order it was put there. Archived ones stay away. */
export async function listBelegeOf(
  db: Db,
  bedarfIds: readonly BedarfId[],
): Promise<(Beleg & { readonly bedarfId: BedarfId; readonly grund: string })[]> {
  if (bedarfIds.length === 0) return [];
  const rows = await db
    .select({ beleg: belege, bedarfId: bedarfBelege.bedarfId, grund: bedarfBelege.grund })
    .from(bedarfBelege)
    .innerJoin(belege, and(eq(belege.tenantId, bedarfBelege.tenantId), eq(belege.id, bedarfBelege.belegId)))
    .where(and(inArray(bedarfBelege.bedarfId, [...bedarfIds]), isNull(belege.archiviertAm)))
    .orderBy(asc(bedarfBelege.position), asc(belege.id));
  return rows.map(({ beleg, bedarfId, grund }) => ({ ...beleg, bedarfId, grund }));
}

export type BelegToSave = BelegInhalt & { readonly id: BelegId; readonly konzeptId: KonzeptId };

export async function insertBelege(tx: Tx, list: readonly BelegToSave[]): Promise<void> {
  await insertMany(tx, belege, list);
}

export async function saveBeleg(
  tx: Tx,
  id: BelegId,
  fields: Partial<BelegInhalt & Pick<Beleg, "archiviertAm">>,
): Promise<void> {
  await tx
    .update(belege)
    .set({ ...fields, rev: sql`${belege.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(belege.id, id));
}
