import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import type { BelegInhalt } from "../rules/beleg.ts";
import type { BelegFreigabe, BelegId, Belegwirkung, Glied } from "../rules/kette.ts";
import { bedarfBelege, belege, massnahmeBelege, zielBelege } from "./beleg-tables.ts";
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

/** Newest first, with the number of elements that each is linked with. */
export async function listBelege(
  db: Db,
  welche: { readonly archivierte?: boolean; readonly auchInterne: boolean },
): Promise<(Beleg & { readonly elemente: number })[]> {
  const rows = await db
    .select({
      beleg: belege,
      elemente: sql<number>`(select count(*)::int from (
        select ${bedarfBelege.belegId} from ${bedarfBelege} union all
        select ${zielBelege.belegId} from ${zielBelege} union all
        select ${massnahmeBelege.belegId} from ${massnahmeBelege}) as l (verknuepft) where l.verknuepft = ${belege.id})`,
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
  return rows.map(({ beleg, elemente }) => ({ ...beleg, elemente }));
}

export type BelegAmElement = Beleg & {
  readonly elementId: string;
  readonly grund: string;
  readonly wirkung: Belegwirkung;
};

const LINKS = {
  bedarf: { table: bedarfBelege, element: bedarfBelege.bedarfId },
  wirkungsziel: { table: zielBelege, element: zielBelege.elementId },
  massnahme: { table: massnahmeBelege, element: massnahmeBelege.elementId },
} as const satisfies Record<Glied, { table: PgTable; element: PgColumn }>;

/** What these elements rest on, in the order it was put there. Archived Belege stay away. */
export async function listBelegeOf(db: Db, glied: Glied, ids: readonly string[]): Promise<BelegAmElement[]> {
  if (ids.length === 0) return [];
  const { table, element } = LINKS[glied];
  const { grund, wirkung, belegId, tenantId, position } = table;
  const rows = await db
    .select({ beleg: belege, elementId: element, grund, wirkung })
    .from(table as PgTable)
    .innerJoin(belege, and(eq(belege.tenantId, tenantId), eq(belege.id, belegId)))
    .where(and(inArray(element as PgColumn, [...ids]), isNull(belege.archiviertAm)))
    .orderBy(asc(position), asc(belege.id));
  return rows.map(({ beleg, elementId, ...said }) => ({ ...beleg, elementId: String(elementId), ...said }));
}

/** The elements that one Beleg is linked with. */
export async function listElementeOfBeleg(db: Db, glied: Glied, id: BelegId) {
  const { table, element } = LINKS[glied];
  const rows = await db
    .select({ id: element, grund: table.grund, wirkung: table.wirkung })
    .from(table)
    .where(eq(table.belegId, id));
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}

/** Which elements of one kind are linked with which of these Belege. */
export async function listElementeOfBelege(db: Db, glied: Glied, ids: readonly BelegId[]) {
  const { table, element } = LINKS[glied];
  const rows = await db
    .select({ belegId: table.belegId, id: element })
    .from(table)
    .where(inArray(table.belegId, [...ids]));
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}

/** Belege that stand on something that was said, by its key or one further down: `antworten:<Umfrage>` means all of it. */
export async function lockBelegeOfQuellen(tx: Tx, schluessel: readonly string[]): Promise<Beleg[]> {
  if (schluessel.length === 0) return [];
  return tx
    .select()
    .from(belege)
    .where(
      or(
        ...schluessel.map((one) =>
          or(
            eq(belege.quelleSchluessel, one),
            ...["/", "."].map((then) => sql`starts_with(${belege.quelleSchluessel}, ${one + then})`),
          ),
        ),
      ),
    )
    .for("update");
}

export type BelegToSave = BelegInhalt & {
  readonly id: BelegId;
  readonly konzeptId: KonzeptId;
  readonly quelleSchluessel?: string;
  readonly quelleFreigabe?: BelegFreigabe;
};

export async function insertBelege(tx: Tx, list: readonly BelegToSave[]): Promise<void> {
  await insertMany(tx, belege, list);
}

export async function saveBeleg(
  tx: Tx,
  id: BelegId,
  fields: Partial<BelegInhalt & Pick<Beleg, "archiviertAm" | "quelleFreigabe" | "zurueckgezogenAm">>,
): Promise<void> {
  await tx
    .update(belege)
    .set({ ...fields, rev: sql`${belege.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(belege.id, id));
}
