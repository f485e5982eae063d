import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import { bedarfe } from "./bedarf-tables.ts";
import { gliedSichtbar, imKreiskonzept } from "./sichtbar.ts";
import { wirkungsziele, zielIndikatoren } from "./ziel-tables.ts";

/** Archived Bedarfe or Wirkungsziele that the actor may see. */
export async function listArchivierteGlieder(db: Db, art: "bedarf" | "wirkungsziel", scope: ReadScope) {
  if (art === "bedarf") {
    const rows = await db
      .select({
        id: bedarfe.id,
        kennung: bedarfe.kennung,
        titel: bedarfe.titel,
        handlungsfeldId: bedarfe.handlungsfeldId,
        vorrang: bedarfe.vorrang,
      })
      .from(bedarfe)
      .where(and(isNotNull(bedarfe.archiviertAm), imKreiskonzept(bedarfe.konzeptId), gliedSichtbar(scope, bedarfe)))
      .orderBy(asc(bedarfe.position));
    return rows.map((row) => ({ ...row, zieljahr: null }));
  }
  const rows = await db
    .select({
      id: wirkungsziele.id,
      kennung: wirkungsziele.kennung,
      titel: wirkungsziele.aussage,
      handlungsfeldId: wirkungsziele.handlungsfeldId,
      zieljahr: wirkungsziele.zieljahr,
    })
    .from(wirkungsziele)
    .where(
      and(
        isNotNull(wirkungsziele.archiviertAm),
        imKreiskonzept(wirkungsziele.konzeptId),
        gliedSichtbar(scope, wirkungsziele),
      ),
    )
    .orderBy(asc(wirkungsziele.position));
  return rows.map((row) => ({ ...row, vorrang: null }));
}

/** Which Wirkungsziele each Indikator measures, by Kennung; archived Wirkungsziele stay away. */
export async function listMessungen(db: Db) {
  return db
    .select({
      indikatorId: zielIndikatoren.indikatorId,
      zielwert: zielIndikatoren.zielwert,
      kennung: wirkungsziele.kennung,
    })
    .from(zielIndikatoren)
    .innerJoin(wirkungsziele, eq(wirkungsziele.id, zielIndikatoren.wirkungszielId))
    .where(isNull(wirkungsziele.archiviertAm))
    .orderBy(asc(wirkungsziele.kennung));
}
