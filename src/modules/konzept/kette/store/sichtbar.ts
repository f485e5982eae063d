import { and, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { ReadScope } from "../../rules/permissions.ts";
import { konzepte } from "../../store/konzept-tables.ts";

/** Of the Konzept of the county; a municipality with a Konzept of its own has Kennungen of its own (R068). */
export function imKreiskonzept(konzeptId: PgColumn): SQL {
  return sql`${konzeptId} in (select ${konzepte.id} from ${konzepte} where ${konzepte.gemeindeId} is null)`;
}

type GliedSpalten = {
  readonly handlungsfeldId: PgColumn;
  readonly veroeffentlichtAm: PgColumn;
  readonly archiviertAm: PgColumn;
};

/** What the actor may see of Bedarfe or Wirkungsziele. Says the same as `mayReadGlied`. */
export function gliedSichtbar(scope: ReadScope, t: GliedSpalten): SQL | undefined {
  if (scope.alles) return undefined;
  const published = isNotNull(t.veroeffentlichtAm);
  // Who writes in one Handlungsfeld works in the office.
  const office = scope.handlungsfeldIds.length > 0;
  return or(
    office ? published : and(published, isNull(t.archiviertAm)),
    office ? inArray(t.handlungsfeldId, [...scope.handlungsfeldIds]) : undefined,
  );
}
