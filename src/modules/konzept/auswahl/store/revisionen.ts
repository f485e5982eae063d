import { inArray } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";

/** The revisions that these Maßnahmen have today. */
export async function revisionenOf(
  db: Db,
  vorschlaege: readonly { readonly massnahmeId: MassnahmeId }[],
): Promise<ReadonlyMap<string, number>> {
  if (vorschlaege.length === 0) return new Map();
  const rows = await db
    .select({ id: massnahmen.id, rev: massnahmen.rev })
    .from(massnahmen)
    .where(
      inArray(
        massnahmen.id,
        vorschlaege.map((one) => one.massnahmeId),
      ),
    );
  return new Map(rows.map(({ id, rev }) => [id, rev]));
}
