import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import { bedarfe } from "../../kette/store/bedarf-tables.ts";
import { wirkungsziele } from "../../kette/store/ziel-tables.ts";

/** Whether the Bedarf and the Wirkungsziel that are named exist and live. */
export async function hasBezuege(
  db: Db,
  bezug: { readonly bedarfId: BedarfId | null; readonly wirkungszielId: WirkungszielId | null },
): Promise<boolean> {
  if (bezug.bedarfId !== null) {
    const rows = await db
      .select({ id: bedarfe.id })
      .from(bedarfe)
      .where(and(eq(bedarfe.id, bezug.bedarfId), isNull(bedarfe.archiviertAm)));
    if (rows.length === 0) return false;
  }
  if (bezug.wirkungszielId === null) return true;
  const rows = await db
    .select({ id: wirkungsziele.id })
    .from(wirkungsziele)
    .where(and(eq(wirkungsziele.id, bezug.wirkungszielId), isNull(wirkungsziele.archiviertAm)));
  return rows.length > 0;
}

/** The live Bedarfe and Wirkungsziele, by number, for choosing one. */
export async function listBezuege(db: Db) {
  return {
    bedarfe: await db
      .select({ id: bedarfe.id, kennung: bedarfe.kennung, titel: bedarfe.titel })
      .from(bedarfe)
      .where(isNull(bedarfe.archiviertAm))
      .orderBy(asc(bedarfe.kennung)),
    ziele: await db
      .select({ id: wirkungsziele.id, kennung: wirkungsziele.kennung, titel: wirkungsziele.aussage })
      .from(wirkungsziele)
      .where(isNull(wirkungsziele.archiviertAm))
      .orderBy(asc(wirkungsziele.kennung)),
  };
}
