import { inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { Umsetzung } from "../rules/sachstand.ts";
import { gemeindeStaende } from "./tables.ts";

/** How far a Maßnahme is in one municipality. */
export type GemeindeStand = {
  readonly massnahmeId: MassnahmeId;
  readonly gemeindeId: Id<"Gemeinde">;
  readonly umsetzung: Umsetzung;
  readonly anzahl: number | null;
  readonly bemerkung: string;
  readonly tag: Datum;
  readonly rev: number;
};

export async function listGemeindeStaende(db: Db, ids: readonly MassnahmeId[]): Promise<GemeindeStand[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      massnahmeId: gemeindeStaende.massnahmeId,
      gemeindeId: gemeindeStaende.gemeindeId,
      umsetzung: gemeindeStaende.umsetzung,
      anzahl: gemeindeStaende.anzahl,
      bemerkung: gemeindeStaende.bemerkung,
      tag: gemeindeStaende.tag,
      rev: gemeindeStaende.rev,
    })
    .from(gemeindeStaende)
    .where(inArray(gemeindeStaende.massnahmeId, [...ids]));
}

export async function saveGemeindeStand(tx: Tx, stand: Omit<GemeindeStand, "rev">): Promise<void> {
  const { umsetzung, anzahl, bemerkung, tag } = stand;
  await tx
    .insert(gemeindeStaende)
    .values(stand)
    .onConflictDoUpdate({
      target: [gemeindeStaende.tenantId, gemeindeStaende.massnahmeId, gemeindeStaende.gemeindeId],
      set: { umsetzung, anzahl, bemerkung, tag, rev: sql`${gemeindeStaende.rev} + 1`, updatedAt: sql`now()` },
    });
}
