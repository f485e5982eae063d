import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import type { HandlungsfeldId } from "../../rules/massnahme.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import { visibleTo } from "../../store/massnahmen-suche.ts";
import { handlungsfelder, massnahmen, zustaendigkeiten } from "../../store/tables.ts";

/** Whose Maßnahmen: the Handlungsfelder, Stellen and municipalities an actor speaks for. */
export type Meine = {
  readonly handlungsfeldIds: readonly HandlungsfeldId[];
  readonly stelleIds: readonly Id<"Stelle">[];
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
};

/** Every live Maßnahme that the actor may see, with its axes and who leads it; one row each, by number. */
export async function listMitStand(db: Db, scope: ReadScope, meine: Meine | null) {
  const lead = zustaendigkeiten;
  return db
    .select({
      id: massnahmen.id,
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      suchtext: massnahmen.suchtext,
      handlungsfeldId: massnahmen.handlungsfeldId,
      handlungsfeld: handlungsfelder.name,
      handlungsfeldSlug: handlungsfelder.slug,
      veroeffentlichtAm: massnahmen.veroeffentlichtAm,
      entscheidung: massnahmen.entscheidung,
      umsetzung: massnahmen.umsetzung,
      einschaetzung: massnahmen.einschaetzung,
      einschaetzungGrund: massnahmen.einschaetzungGrund,
      sachstandAm: massnahmen.sachstandAm,
      leadArt: lead.art,
      leadStelleId: lead.stelleId,
      leadGemeindeId: lead.gemeindeId,
      leadName: lead.name,
    })
    .from(massnahmen)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, massnahmen.handlungsfeldId))
    .leftJoin(lead, and(eq(lead.massnahmeId, massnahmen.id), eq(lead.rolle, "federfuehrung")))
    .where(and(isNull(massnahmen.archiviertAm), visibleTo(scope), meine ? speaksFor(meine) : undefined))
    .orderBy(sql`length(regexp_replace(${massnahmen.kennung}, '[^0-9]', '', 'g'))`, asc(massnahmen.kennung));
}

/** Led by one of these Stellen or municipalities, or in one of these Handlungsfelder. Asks the lead, which must be joined. */
export function speaksFor({ handlungsfeldIds, stelleIds, gemeindeIds }: Meine): SQL | undefined {
  return or(
    sql`false`,
    handlungsfeldIds.length > 0 ? inArray(massnahmen.handlungsfeldId, [...handlungsfeldIds]) : undefined,
    stelleIds.length > 0 ? inArray(zustaendigkeiten.stelleId, [...stelleIds]) : undefined,
    gemeindeIds.length > 0 ? inArray(zustaendigkeiten.gemeindeId, [...gemeindeIds]) : undefined,
  );
}

export type MitStand = Awaited<ReturnType<typeof listMitStand>>[number];
