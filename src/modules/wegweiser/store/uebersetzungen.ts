import { and, asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { LeistungId } from "../rules/ids.ts";
import type { Sprache } from "../rules/sprachen.ts";
import { visibleTo } from "./leistungen.ts";
import { leistungen, uebersetzungen } from "./tables.ts";

export type UebersetzungRow = Omit<typeof uebersetzungen.$inferSelect, "tenantId">;
export type NewUebersetzung = Omit<typeof uebersetzungen.$inferInsert, "tenantId" | "rev" | "updatedAt">;

const COLUMNS = {
  leistungId: uebersetzungen.leistungId,
  sprache: uebersetzungen.sprache,
  titel: uebersetzungen.titel,
  kurz: uebersetzungen.kurz,
  schritte: uebersetzungen.schritte,
  tipp: uebersetzungen.tipp,
  ausTextstand: uebersetzungen.ausTextstand,
  methode: uebersetzungen.methode,
  geprueftAm: uebersetzungen.geprueftAm,
  rev: uebersetzungen.rev,
  updatedAt: uebersetzungen.updatedAt,
};

/** All translations of one Leistung, or all in one language, or all. */
export async function listUebersetzungen(
  db: Db,
  of: { leistungId?: LeistungId; sprache?: Sprache } = {},
): Promise<UebersetzungRow[]> {
  return await db
    .select(COLUMNS)
    .from(uebersetzungen)
    .where(
      and(
        of.leistungId ? eq(uebersetzungen.leistungId, of.leistungId) : undefined,
        of.sprache ? eq(uebersetzungen.sprache, of.sprache) : undefined,
      ),
    )
    .orderBy(asc(uebersetzungen.sprache));
}

/** Languages in which something is published. */
export async function listSprachen(db: Db): Promise<Sprache[]> {
  const rows = await db
    .selectDistinct({ sprache: uebersetzungen.sprache })
    .from(uebersetzungen)
    .innerJoin(
      leistungen,
      and(eq(leistungen.tenantId, uebersetzungen.tenantId), eq(leistungen.id, uebersetzungen.leistungId)),
    )
    .where(visibleTo("oeffentlich"));
  return rows.map(({ sprache }) => sprache);
}

export async function lockUebersetzung(
  tx: Tx,
  leistungId: LeistungId,
  sprache: Sprache,
): Promise<UebersetzungRow | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(uebersetzungen)
    .where(and(eq(uebersetzungen.leistungId, leistungId), eq(uebersetzungen.sprache, sprache)))
    .for("update");
  return row ?? null;
}

export async function saveUebersetzungRow(tx: Tx, row: NewUebersetzung): Promise<void> {
  await tx
    .insert(uebersetzungen)
    .values(row)
    .onConflictDoUpdate({
      target: [uebersetzungen.tenantId, uebersetzungen.leistungId, uebersetzungen.sprache],
      set: { ...row, rev: sql`${uebersetzungen.rev} + 1`, updatedAt: sql`now()` },
    });
}
