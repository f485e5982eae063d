import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { Finanzierungsart } from "../rules/finanzierung-angabe.ts";
import type { ReadScope } from "../rules/permissions.ts";
import { type MassnahmenAuswahl, selectedBy } from "./massnahmen-suche.ts";
import { finanzierungen, massnahmen } from "./tables.ts";

/** In how many visible Maßnahmen each kind of Finanzierung occurs (R100). */
export async function countByFinanzierungsart(
  db: Db,
  scope: ReadScope,
  auswahl: MassnahmenAuswahl = {},
): Promise<ReadonlyMap<Finanzierungsart, number>> {
  const rows = await db
    .select({ art: finanzierungen.art, n: sql<number>`count(distinct ${massnahmen.id})::int` })
    .from(massnahmen)
    .innerJoin(finanzierungen, eq(finanzierungen.massnahmeId, massnahmen.id))
    .where(selectedBy(db, scope, auswahl))
    .groupBy(finanzierungen.art);
  return new Map(rows.map((row) => [row.art, row.n]));
}

/** How many visible Maßnahmen end in each year. */
export async function countByEndjahr(db: Db, scope: ReadScope): Promise<ReadonlyMap<number, number>> {
  const jahr = sql<number>`extract(year from ${massnahmen.ende})::int`;
  const rows = await db
    .select({ jahr, n: sql<number>`count(*)::int` })
    .from(massnahmen)
    .where(and(selectedBy(db, scope, {}), isNotNull(massnahmen.ende)))
    .groupBy(jahr)
    .orderBy(jahr);
  return new Map(rows.map((row) => [row.jahr, row.n]));
}

/** Per Handlungsfeld and Ebene, how many Maßnahmen the actor may see. */
export async function countByHandlungsfeld(db: Db, scope: ReadScope, auswahl: MassnahmenAuswahl = {}) {
  return db
    .select({ handlungsfeldId: massnahmen.handlungsfeldId, ebene: massnahmen.ebene, n: sql<number>`count(*)::int` })
    .from(massnahmen)
    .where(selectedBy(db, scope, auswahl))
    .groupBy(massnahmen.handlungsfeldId, massnahmen.ebene);
}

/** How many Maßnahmen a county has, for the operator: numbers, never contents. */
export async function countBestand(db: Db): Promise<{ massnahmen: number; veroeffentlicht: number }> {
  const [row] = await db
    .select({
      massnahmen: sql<number>`count(*) filter (where ${massnahmen.archiviertAm} is null)::int`,
      veroeffentlicht: sql<number>`count(*) filter (where ${massnahmen.veroeffentlichtAm} is not null
        and ${massnahmen.archiviertAm} is null)::int`,
    })
    .from(massnahmen);
  return row ?? { massnahmen: 0, veroeffentlicht: 0 };
}
