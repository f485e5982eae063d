import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen, zustaendigkeiten } from "../../store/tables.ts";

/** Which Stellen work on these Maßnahmen, the lead first. */
export async function listBeteiligte(db: Db, ids: readonly MassnahmeId[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      massnahmeId: zustaendigkeiten.massnahmeId,
      rolle: zustaendigkeiten.rolle,
      stelleId: zustaendigkeiten.stelleId,
    })
    .from(zustaendigkeiten)
    .where(and(inArray(zustaendigkeiten.massnahmeId, [...ids]), isNotNull(zustaendigkeiten.stelleId)))
    .orderBy(asc(zustaendigkeiten.rolle), asc(zustaendigkeiten.position));
  return rows.flatMap(({ stelleId, ...row }) => (stelleId ? [{ ...row, stelleId }] : []));
}

/** What a Maßnahme has beyond its content and its state. */
export async function findMassnahmeZusatz(db: Db, id: MassnahmeId) {
  const [row] = await db
    .select({
      einstufung: massnahmen.einstufung,
      ohneZielGrund: massnahmen.ohneZielGrund,
      ideeVonStelleId: massnahmen.ideeVonStelleId,
    })
    .from(massnahmen)
    .where(eq(massnahmen.id, id));
  return row ?? null;
}
