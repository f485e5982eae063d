import { and, asc, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import { visibleTo } from "../../store/massnahmen-suche.ts";
import {
  bedarfe,
  bedarfGemeinden,
  bedarfQuerschnittsthemen,
  bedarfZielgruppen,
  finanzierungen,
  gemeindeStaende,
  handlungsfelder,
  konzepte,
  massnahmeGemeinden,
  massnahmen,
  massnahmeQuerschnittsthemen,
  massnahmeZielgruppen,
  wirkungsziele,
  zielMassnahmen,
  zielQuerschnittsthemen,
  zustaendigkeiten,
} from "../../store/tables.ts";

/** `B9` before `B10`, in the order of the Handlungsfelder. */
const byFeld = (kennung: PgColumn): (SQL | PgColumn)[] => [
  handlungsfelder.position,
  sql`length(regexp_replace(${kennung}, '[^0-9]', '', 'g'))`,
  kennung,
];

/** Of the Konzept of the county; a municipality may have one of its own (R068). */
const ofKreis = (konzeptId: PgColumn): SQL =>
  sql`${konzeptId} = (select ${konzepte.id} from ${konzepte} where ${konzepte.gemeindeId} is null)`;

const liveMassnahme = (scope: ReadScope) =>
  and(visibleTo(scope), isNull(massnahmen.archiviertAm), ofKreis(massnahmen.konzeptId));
const publicBedarf = and(
  isNotNull(bedarfe.veroeffentlichtAm),
  isNull(bedarfe.archiviertAm),
  ofKreis(bedarfe.konzeptId),
);
const publicZiel = and(
  isNotNull(wirkungsziele.veroeffentlichtAm),
  isNull(wirkungsziele.archiviertAm),
  ofKreis(wirkungsziele.konzeptId),
);

/** Handlungsfelder of the county's Konzept, in its order. */
export async function listFelder(db: Db) {
  return db
    .select({ id: handlungsfelder.id, slug: handlungsfelder.slug, name: handlungsfelder.name })
    .from(handlungsfelder)
    .where(and(isNull(handlungsfelder.archiviertAm), ofKreis(handlungsfelder.konzeptId)))
    .orderBy(asc(handlungsfelder.position), asc(handlungsfelder.name));
}
export type Feld = Awaited<ReturnType<typeof listFelder>>[number];

/** What cross views need of a Maßnahme, by Handlungsfeld and Kennung. Archived ones are not in it. */
export async function listMassnahmenKern(db: Db, scope: ReadScope) {
  return db
    .select({
      id: massnahmen.id,
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      handlungsfeldId: massnahmen.handlungsfeldId,
      ebene: massnahmen.ebene,
      art: massnahmen.art,
      beginn: massnahmen.beginn,
      beginnGenauigkeit: massnahmen.beginnGenauigkeit,
      ende: massnahmen.ende,
      endeGenauigkeit: massnahmen.endeGenauigkeit,
      umfang: massnahmen.umfang,
      entscheidung: massnahmen.entscheidung,
      umsetzung: massnahmen.umsetzung,
      ideeVonStelleId: massnahmen.ideeVonStelleId,
    })
    .from(massnahmen)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, massnahmen.handlungsfeldId))
    .where(liveMassnahme(scope))
    .orderBy(...byFeld(massnahmen.kennung));
}
export type MassnahmeKern = Awaited<ReturnType<typeof listMassnahmenKern>>[number];

export async function listBedarfeKern(db: Db) {
  return db
    .select({
      id: bedarfe.id,
      kennung: bedarfe.kennung,
      titel: bedarfe.titel,
      handlungsfeldId: bedarfe.handlungsfeldId,
      vorrang: bedarfe.vorrang,
      umfang: bedarfe.umfang,
    })
    .from(bedarfe)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, bedarfe.handlungsfeldId))
    .where(publicBedarf)
    .orderBy(...byFeld(bedarfe.kennung));
}
export type BedarfKern = Awaited<ReturnType<typeof listBedarfeKern>>[number];

export async function listZieleKern(db: Db) {
  return db
    .select({
      id: wirkungsziele.id,
      kennung: wirkungsziele.kennung,
      titel: wirkungsziele.aussage,
      handlungsfeldId: wirkungsziele.handlungsfeldId,
      ebene: wirkungsziele.ebene,
    })
    .from(wirkungsziele)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, wirkungsziele.handlungsfeldId))
    .where(publicZiel)
    .orderBy(...byFeld(wirkungsziele.kennung));
}
export type ZielKern = Awaited<ReturnType<typeof listZieleKern>>[number];

/** Whoever is named at a Maßnahme that the actor may see, in the order of the Maßnahme. */
export async function listWer(db: Db, scope: ReadScope, only?: SQL) {
  return db
    .select({
      massnahmeId: zustaendigkeiten.massnahmeId,
      rolle: zustaendigkeiten.rolle,
      art: zustaendigkeiten.art,
      stelleId: zustaendigkeiten.stelleId,
      gemeindeId: zustaendigkeiten.gemeindeId,
      name: zustaendigkeiten.name,
    })
    .from(zustaendigkeiten)
    .innerJoin(massnahmen, eq(massnahmen.id, zustaendigkeiten.massnahmeId))
    .where(and(liveMassnahme(scope), only))
    .orderBy(zustaendigkeiten.massnahmeId, zustaendigkeiten.position);
}

/** As `listWer`, but of those Maßnahmen only at which this Stelle is named: its partners too. */
export async function listWerMit(db: Db, scope: ReadScope, stelleId: Id<"Stelle">) {
  const named = db
    .select({ one: sql`1` })
    .from(sql`${zustaendigkeiten} as z`)
    .where(sql`z.massnahme_id = ${massnahmen.id} and z.stelle_id = ${stelleId}`);
  return listWer(db, scope, exists(named));
}

export const ofGemeinde = (gemeindeId: Id<"Gemeinde">): SQL => eq(zustaendigkeiten.gemeindeId, gemeindeId);

/** Which Bedarf and which Maßnahme names which municipality. */
export async function listGemeindeBezuege(db: Db) {
  return {
    bedarfe: await db
      .select({ id: bedarfGemeinden.bedarfId, gemeindeId: bedarfGemeinden.gemeindeId })
      .from(bedarfGemeinden),
    massnahmen: await db
      .select({ id: massnahmeGemeinden.massnahmeId, gemeindeId: massnahmeGemeinden.gemeindeId })
      .from(massnahmeGemeinden),
  };
}

/** Which Bedarf and which Maßnahme is for which Zielgruppe. */
export async function listZielgruppenBezuege(db: Db) {
  return {
    bedarfe: await db
      .select({ id: bedarfZielgruppen.bedarfId, zielgruppeId: bedarfZielgruppen.zielgruppeId })
      .from(bedarfZielgruppen),
    massnahmen: await db
      .select({ id: massnahmeZielgruppen.massnahmeId, zielgruppeId: massnahmeZielgruppen.zielgruppeId })
      .from(massnahmeZielgruppen),
  };
}

/** Which Bedarf, Wirkungsziel and Maßnahme carries which Querschnittsthema. */
export async function listThemenBezuege(db: Db) {
  return {
    bedarfe: await db
      .select({ id: bedarfQuerschnittsthemen.bedarfId, themaId: bedarfQuerschnittsthemen.querschnittsthemaId })
      .from(bedarfQuerschnittsthemen),
    ziele: await db
      .select({ id: zielQuerschnittsthemen.wirkungszielId, themaId: zielQuerschnittsthemen.querschnittsthemaId })
      .from(zielQuerschnittsthemen),
    massnahmen: await db
      .select({ id: massnahmeQuerschnittsthemen.massnahmeId, themaId: massnahmeQuerschnittsthemen.querschnittsthemaId })
      .from(massnahmeQuerschnittsthemen),
  };
}

export async function listZielMassnahmen(db: Db) {
  return db
    .select({ zielId: zielMassnahmen.wirkungszielId, massnahmeId: zielMassnahmen.massnahmeId })
    .from(zielMassnahmen);
}

/** How far Maßnahmen are in one municipality, where all of them carry it out together (R099). */
export async function listStaendeIn(db: Db, gemeindeId: Id<"Gemeinde">) {
  return db
    .select({
      massnahmeId: gemeindeStaende.massnahmeId,
      umsetzung: gemeindeStaende.umsetzung,
      anzahl: gemeindeStaende.anzahl,
      bemerkung: gemeindeStaende.bemerkung,
      tag: gemeindeStaende.tag,
    })
    .from(gemeindeStaende)
    .where(eq(gemeindeStaende.gemeindeId, gemeindeId));
}

/** Statements on financing of these Maßnahmen. */
export async function listGeld(db: Db, ids: readonly MassnahmeKern["id"][]) {
  if (ids.length === 0) return [];
  return db
    .select({
      massnahmeId: finanzierungen.massnahmeId,
      art: finanzierungen.art,
      programmId: finanzierungen.programmId,
      betragCent: finanzierungen.betragCent,
      jahr: finanzierungen.jahr,
      stellenHundertstel: finanzierungen.stellenHundertstel,
      geprueft: finanzierungen.geprueft,
    })
    .from(finanzierungen)
    .where(inArray(finanzierungen.massnahmeId, [...ids]))
    .orderBy(finanzierungen.massnahmeId, finanzierungen.position);
}
