import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { zustaendigkeiten } from "../../store/tables.ts";

/** Who leads these Maßnahmen. Whoever asks has checked that the reader may know them. */
export async function listFederfuehrende(db: Db, ids: readonly MassnahmeId[]) {
  if (ids.length === 0) return [];
  const { massnahmeId, art, stelleId, gemeindeId, name, wortlaut, rolle } = zustaendigkeiten;
  return db
    .select({ massnahmeId, art, stelleId, gemeindeId, name, wortlaut })
    .from(zustaendigkeiten)
    .where(and(inArray(massnahmeId, [...ids]), eq(rolle, "federfuehrung")));
}
