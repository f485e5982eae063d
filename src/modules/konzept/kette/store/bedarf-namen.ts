import { and, asc, isNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { bedarfe } from "./bedarf-tables.ts";
import { imKreiskonzept } from "./sichtbar.ts";

/** The live Bedarfe of the county by name, and the Handlungsfeld that says who may edit them. */
export async function listBedarfNamen(db: Db) {
  return db
    .select({
      id: bedarfe.id,
      kennung: bedarfe.kennung,
      titel: bedarfe.titel,
      handlungsfeldId: bedarfe.handlungsfeldId,
    })
    .from(bedarfe)
    .where(and(isNull(bedarfe.archiviertAm), imKreiskonzept(bedarfe.konzeptId)))
    .orderBy(asc(bedarfe.kennung));
}
