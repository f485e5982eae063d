import { and, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { readScope } from "../rules/permissions.ts";
import { visibleTo } from "../store/massnahmen-suche.ts";
import { finanzierungen, handlungsfelder, importe, massnahmen, zustaendigkeiten } from "../store/tables.ts";

/** What is missing or waiting in the Konzept, in numbers; only of Maßnahmen that the actor may read. */
export type OffenePunkte = {
  readonly ohneFederfuehrung: number;
  readonly ungepruefteFinanzierung: number;
  readonly entwuerfe: number;
  readonly veroeffentlicht: number;
  readonly handlungsfelder: number;
  /** Tables that were read but neither taken over nor discarded. */
  readonly wartendeImporte: readonly string[];
};

/**
 * What the internal start page asks of the Konzept.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewOffenePunkte(ctx: Ctx): Promise<OffenePunkte> {
  requireIntern(ctx);
  const current = and(isNull(massnahmen.archiviertAm), visibleTo(readScope(ctx.actor)));
  return ctx.db.read(async (db) => {
    const [counts] = await db
      .select({
        veroeffentlicht: sql<number>`count(*) filter (where ${isNotNull(massnahmen.veroeffentlichtAm)})::int`,
        entwuerfe: sql<number>`count(*) filter (where ${isNull(massnahmen.veroeffentlichtAm)})::int`,
        ohneFederfuehrung: sql<number>`count(*) filter (where not exists (select 1 from ${zustaendigkeiten}
          where ${zustaendigkeiten.massnahmeId} = ${massnahmen.id} and ${zustaendigkeiten.rolle} = 'federfuehrung'))::int`,
      })
      .from(massnahmen)
      .where(current);
    const [unchecked] = await db
      .select({ n: count() })
      .from(finanzierungen)
      .innerJoin(massnahmen, eq(massnahmen.id, finanzierungen.massnahmeId))
      .where(and(eq(finanzierungen.geprueft, false), current));
    const [felder] = await db.select({ n: count() }).from(handlungsfelder).where(isNull(handlungsfelder.archiviertAm));
    const waiting = await db
      .select({ id: importe.id })
      .from(importe)
      .where(
        and(
          isNull(importe.uebernommenAm),
          isNull(importe.verworfenAm),
          gt(importe.loeschenAm, sql`to_timestamp(${ctx.now / 1000})`),
        ),
      );
    return {
      ohneFederfuehrung: counts?.ohneFederfuehrung ?? 0,
      ungepruefteFinanzierung: unchecked?.n ?? 0,
      entwuerfe: counts?.entwuerfe ?? 0,
      veroeffentlicht: counts?.veroeffentlicht ?? 0,
      handlungsfelder: felder?.n ?? 0,
      wartendeImporte: waiting.map((one) => one.id),
    };
  });
}

/** How many Maßnahmen a county has: for the operator, who sees counts and never contents. */
export async function countBestand(db: Db): Promise<{ massnahmen: number; veroeffentlicht: number }> {
  const [counts] = await db
    .select({ massnahmen: count(), veroeffentlicht: count(massnahmen.veroeffentlichtAm) })
    .from(massnahmen)
    .where(isNull(massnahmen.archiviertAm));
  return counts ?? { massnahmen: 0, veroeffentlicht: 0 };
}
