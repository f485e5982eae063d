import { and, asc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { IndikatorId, WirkungszielId } from "../rules/kette.ts";
import { bedarfBelege } from "./beleg-tables.ts";
import { bedarfZiele, indikatoren, zielIndikatoren, zielMassnahmen } from "./ziel-tables.ts";

/** Why each of these is linked with this one; those without a reason are left out. */
export async function loadGruende(db: Db, id: string): Promise<ReadonlyMap<string, string>> {
  const oben = await db
    .select({ von: bedarfZiele.bedarfId, nach: bedarfZiele.wirkungszielId, grund: bedarfZiele.grund })
    .from(bedarfZiele)
    .where(either(bedarfZiele.bedarfId, bedarfZiele.wirkungszielId, id));
  const unten = await db
    .select({ von: zielMassnahmen.wirkungszielId, nach: zielMassnahmen.massnahmeId, grund: zielMassnahmen.grund })
    .from(zielMassnahmen)
    .where(either(zielMassnahmen.wirkungszielId, zielMassnahmen.massnahmeId, id));
  const belegt = await db
    .select({ von: bedarfBelege.bedarfId, nach: bedarfBelege.belegId, grund: bedarfBelege.grund })
    .from(bedarfBelege)
    .where(either(bedarfBelege.bedarfId, bedarfBelege.belegId, id));
  const links = [...oben, ...unten, ...belegt] as { von: string; nach: string; grund: string }[];
  return new Map(
    links.filter((one) => one.grund !== "").map((one) => [one.von === id ? one.nach : one.von, one.grund]),
  );
}

function either(von: Parameters<typeof eq>[0], nach: Parameters<typeof eq>[0], id: string): SQL | undefined {
  return or(eq(von, id), eq(nach, id));
}

/** What these Wirkungsziele are measured by; archived Indikatoren stay away. */
export async function loadMessungenOf(db: Db, zielIds: readonly WirkungszielId[]) {
  if (zielIds.length === 0) return [];
  return db
    .select({
      zielId: zielIndikatoren.wirkungszielId,
      zielwert: zielIndikatoren.zielwert,
      zieljahr: zielIndikatoren.zieljahr,
      indikator: indikatoren,
    })
    .from(zielIndikatoren)
    .innerJoin(indikatoren, eq(indikatoren.id, zielIndikatoren.indikatorId))
    .where(and(inArray(zielIndikatoren.wirkungszielId, [...zielIds]), isNull(indikatoren.archiviertAm)))
    .orderBy(asc(indikatoren.name));
}

export async function listZieleOfIndikator(db: Db, id: IndikatorId): Promise<WirkungszielId[]> {
  const rows = await db
    .select({ id: zielIndikatoren.wirkungszielId })
    .from(zielIndikatoren)
    .where(eq(zielIndikatoren.indikatorId, id));
  return rows.map((row) => row.id);
}
