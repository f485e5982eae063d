import { and, isNull, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import { visibleTo } from "../../store/massnahmen-suche.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";

/** Titles of the live Maßnahmen that the actor may see. */
export async function listTitel(db: Db, scope: ReadScope) {
  return db
    .select({ id: massnahmen.id, kennung: massnahmen.kennung, titel: massnahmen.titel })
    .from(massnahmen)
    .where(and(isNull(massnahmen.archiviertAm), visibleTo(scope)))
    .orderBy(sql`length(${massnahmen.kennung})`, massnahmen.kennung);
}
