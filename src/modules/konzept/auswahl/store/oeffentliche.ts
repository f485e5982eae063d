import { and, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";

/** Which of these Maßnahmen the public knows: with a page today, or from before they were archived. */
export async function listBekannte(
  db: Db,
  ids: readonly MassnahmeId[],
): Promise<ReadonlyMap<MassnahmeId, "seite" | "archiviert">> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: massnahmen.id, archiviertAm: massnahmen.archiviertAm })
    .from(massnahmen)
    .where(and(inArray(massnahmen.id, [...ids]), isNotNull(massnahmen.veroeffentlichtAm)));
  return new Map(rows.map((row) => [row.id, row.archiviertAm === null ? "seite" : "archiviert"]));
}
