import { and, asc, isNotNull, isNull } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { loadBedarfe } from "../../kette/store/bedarfe.ts";
import { gliedSichtbar, imKreiskonzept } from "../../kette/store/sichtbar.ts";
import {
  bedarfBelege,
  bedarfe,
  belege,
  indikatoren,
  bedarfZiele,
  massnahmeBelege,
  wirkungsziele,
  zielBelege,
  zielIndikatoren,
  zielMassnahmen,
} from "../../kette/store/tables.ts";
import { loadZiele } from "../../kette/store/ziele.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import { handlungsfelder, massnahmen } from "../../store/tables.ts";
import { loadMassnahmen } from "../../store/massnahmen.ts";
import { searchMassnahmen } from "../../store/massnahmen-suche.ts";

/** Live Bedarfe that the actor may see, whole. */
export async function listBedarfeGanz(db: Db, scope: ReadScope) {
  const rows = await db
    .select({ id: bedarfe.id })
    .from(bedarfe)
    .where(and(gliedSichtbar(scope, bedarfe), isNull(bedarfe.archiviertAm), imKreiskonzept(bedarfe.konzeptId)))
    .orderBy(asc(bedarfe.id));
  return loadBedarfe(
    db,
    rows.map(({ id }) => id),
  );
}

export async function listZieleGanz(db: Db, scope: ReadScope) {
  const rows = await db
    .select({ id: wirkungsziele.id })
    .from(wirkungsziele)
    .where(
      and(
        gliedSichtbar(scope, wirkungsziele),
        isNull(wirkungsziele.archiviertAm),
        imKreiskonzept(wirkungsziele.konzeptId),
      ),
    )
    .orderBy(asc(wirkungsziele.id));
  return loadZiele(
    db,
    rows.map(({ id }) => id),
  );
}

export async function listMassnahmenGanz(db: Db, scope: ReadScope) {
  const { ids } = await searchMassnahmen(db, scope, {}, { sortierung: "handlungsfeld", limit: 20_000, offset: 0 });
  return loadMassnahmen(db, ids);
}

/** All links there are; which of them can be told is decided by their ends. */
export async function listAlleKanten(db: Db) {
  return {
    bedarfBelege: await db.select().from(bedarfBelege).where(isNotNull(bedarfBelege.bedarfId)),
    zielBelege: await db.select().from(zielBelege).where(isNotNull(zielBelege.elementId)),
    massnahmeBelege: await db.select().from(massnahmeBelege).where(isNotNull(massnahmeBelege.elementId)),
    bedarfZiele: await db.select().from(bedarfZiele).where(isNotNull(bedarfZiele.bedarfId)),
    zielMassnahmen: await db.select().from(zielMassnahmen).where(isNotNull(zielMassnahmen.massnahmeId)),
    zielIndikatoren: await db.select().from(zielIndikatoren).where(isNotNull(zielIndikatoren.indikatorId)),
  };
}

/** Nobody changes an element between reading and writing the whole Konzept. */
export async function lockElemente(tx: Tx): Promise<void> {
  for (const table of [handlungsfelder, bedarfe, wirkungsziele, massnahmen, indikatoren, belege] as const) {
    await tx.select({ id: table.id }).from(table).orderBy(asc(table.id)).for("update");
  }
}
