import { and, asc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import { handlungsfelder } from "../../store/konzept-tables.ts";
import {
  massnahmeGemeinden,
  massnahmen,
  massnahmeZielgruppen,
  zustaendigkeiten,
} from "../../store/massnahme-tables.ts";
import { visibleTo } from "../../store/massnahmen-suche.ts";
import { bedarfe, bedarfGemeinden, bedarfZielgruppen } from "./bedarf-tables.ts";
import { bedarfBelege, belege, massnahmeBelege, zielBelege } from "./beleg-tables.ts";
import { gliedSichtbar, imKreiskonzept } from "./sichtbar.ts";
import { bedarfZiele, indikatoren, wirkungsziele, zielIndikatoren, zielMassnahmen } from "./ziel-tables.ts";

/** `B9` before `B10`. */
function byNumber(kennung: typeof bedarfe.kennung | typeof wirkungsziele.kennung | typeof massnahmen.kennung): SQL[] {
  return [sql`length(regexp_replace(${kennung}, '[^0-9]', '', 'g'))`, sql`${kennung}`];
}

/**
 * The whole chain that the actor may see, flat and in order: a fixed number of queries, however long it is. Archived
 * elements are not in it; links may name elements that are not in it either.
 */
export async function loadKette(db: Db, scope: ReadScope) {
  const felder = await db
    .select({ id: handlungsfelder.id, slug: handlungsfelder.slug, name: handlungsfelder.name })
    .from(handlungsfelder)
    .where(and(isNull(handlungsfelder.archiviertAm), imKreiskonzept(handlungsfelder.konzeptId)))
    .orderBy(asc(handlungsfelder.position), asc(handlungsfelder.name));
  const bedarfRows = await db
    .select({
      id: bedarfe.id,
      kennung: bedarfe.kennung,
      titel: bedarfe.titel,
      handlungsfeldId: bedarfe.handlungsfeldId,
      vorrang: bedarfe.vorrang,
      stand: bedarfe.stand,
      umfang: bedarfe.umfang,
      rev: bedarfe.rev,
      veroeffentlichtAm: bedarfe.veroeffentlichtAm,
    })
    .from(bedarfe)
    .where(and(isNull(bedarfe.archiviertAm), imKreiskonzept(bedarfe.konzeptId), gliedSichtbar(scope, bedarfe)))
    .orderBy(asc(bedarfe.position), ...byNumber(bedarfe.kennung));
  const zielRows = await db
    .select({
      id: wirkungsziele.id,
      kennung: wirkungsziele.kennung,
      titel: wirkungsziele.aussage,
      handlungsfeldId: wirkungsziele.handlungsfeldId,
      ebene: wirkungsziele.ebene,
      zieljahr: wirkungsziele.zieljahr,
      stand: wirkungsziele.stand,
      rev: wirkungsziele.rev,
      veroeffentlichtAm: wirkungsziele.veroeffentlichtAm,
    })
    .from(wirkungsziele)
    .where(
      and(
        isNull(wirkungsziele.archiviertAm),
        imKreiskonzept(wirkungsziele.konzeptId),
        gliedSichtbar(scope, wirkungsziele),
      ),
    )
    .orderBy(asc(wirkungsziele.position), ...byNumber(wirkungsziele.kennung));
  const massnahmeRows = await db
    .select({
      id: massnahmen.id,
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      handlungsfeldId: massnahmen.handlungsfeldId,
      art: massnahmen.art,
      ebene: massnahmen.ebene,
      umfang: massnahmen.umfang,
      entscheidung: massnahmen.entscheidung,
      umsetzung: massnahmen.umsetzung,
      einschaetzung: massnahmen.einschaetzung,
      sachstandAm: massnahmen.sachstandAm,
      ohneZielGrund: massnahmen.ohneZielGrund,
      rev: massnahmen.rev,
      veroeffentlichtAm: massnahmen.veroeffentlichtAm,
      stelleId: zustaendigkeiten.stelleId,
      gemeindeId: zustaendigkeiten.gemeindeId,
      leadName: zustaendigkeiten.name,
      leadWortlaut: zustaendigkeiten.wortlaut,
    })
    .from(massnahmen)
    .leftJoin(
      zustaendigkeiten,
      and(eq(zustaendigkeiten.massnahmeId, massnahmen.id), eq(zustaendigkeiten.rolle, "federfuehrung")),
    )
    .where(and(isNull(massnahmen.archiviertAm), imKreiskonzept(massnahmen.konzeptId), visibleTo(scope)))
    .orderBy(...byNumber(massnahmen.kennung));
  return {
    felder,
    bedarfe: bedarfRows,
    ziele: zielRows,
    massnahmen: massnahmeRows,
    bedarfGemeinden: await db
      .select({ von: bedarfGemeinden.bedarfId, nach: bedarfGemeinden.gemeindeId })
      .from(bedarfGemeinden),
    bedarfZielgruppen: await db
      .select({ von: bedarfZielgruppen.bedarfId, nach: bedarfZielgruppen.zielgruppeId })
      .from(bedarfZielgruppen),
    massnahmeGemeinden: await db
      .select({ von: massnahmeGemeinden.massnahmeId, nach: massnahmeGemeinden.gemeindeId })
      .from(massnahmeGemeinden),
    massnahmeZielgruppen: await db
      .select({ von: massnahmeZielgruppen.massnahmeId, nach: massnahmeZielgruppen.zielgruppeId })
      .from(massnahmeZielgruppen),
    ...(await loadKanten(db)),
  };
}

/** All links of the chain, with what they lead to that is not archived. */
async function loadKanten(db: Db) {
  return {
    bedarfBelege: await db
      .select({ von: bedarfBelege.bedarfId, nach: bedarfBelege.belegId })
      .from(bedarfBelege)
      .where(ne(bedarfBelege.wirkung, "widerspricht")),
    andereBelege: [
      ...(await db.select({ id: zielBelege.belegId }).from(zielBelege)),
      ...(await db.select({ id: massnahmeBelege.belegId }).from(massnahmeBelege)),
      ...(await db
        .select({ id: bedarfBelege.belegId })
        .from(bedarfBelege)
        .where(eq(bedarfBelege.wirkung, "widerspricht"))),
    ].map((one) => one.id),
    bedarfZiele: await db.select({ von: bedarfZiele.bedarfId, nach: bedarfZiele.wirkungszielId }).from(bedarfZiele),
    zielMassnahmen: await db
      .select({ von: zielMassnahmen.wirkungszielId, nach: zielMassnahmen.massnahmeId })
      .from(zielMassnahmen),
    zielIndikatoren: await db
      .select({
        von: zielIndikatoren.wirkungszielId,
        nach: zielIndikatoren.indikatorId,
        zielwert: zielIndikatoren.zielwert,
      })
      .from(zielIndikatoren),
    belege: await db
      .select({ id: belege.id })
      .from(belege)
      .where(and(isNull(belege.archiviertAm), imKreiskonzept(belege.konzeptId))),
    indikatoren: await db
      .select({ id: indikatoren.id, art: indikatoren.art })
      .from(indikatoren)
      .where(and(isNull(indikatoren.archiviertAm), imKreiskonzept(indikatoren.konzeptId))),
  };
}
