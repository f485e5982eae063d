import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { sachstaende } from "../../sachstand/store/tables.ts";
import { massnahmen } from "../../store/tables.ts";
import { publicMassnahme } from "./oeffentlich-netz.ts";

/** The newest reports of all published Maßnahmen that are for everybody to read and were not corrected later. */
export async function listNeuesteSachstaende(db: Db, limit: number) {
  return db
    .select({
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      tag: sachstaende.tag,
      umsetzung: sachstaende.umsetzung,
      einschaetzung: sachstaende.einschaetzung,
      bericht: sachstaende.bericht,
    })
    .from(sachstaende)
    .innerJoin(massnahmen, eq(massnahmen.id, sachstaende.massnahmeId))
    .where(
      and(
        eq(sachstaende.oeffentlich, true),
        publicMassnahme,
        sql`not exists (select 1 from ${sachstaende} as spaeter where spaeter.tenant_id = ${sachstaende.tenantId} and spaeter.berichtigt_id = ${sachstaende.id})`,
      ),
    )
    .orderBy(desc(sachstaende.tag), desc(sachstaende.createdAt), asc(massnahmen.kennung))
    .limit(limit);
}
