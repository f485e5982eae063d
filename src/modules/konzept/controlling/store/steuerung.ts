import { and, asc, eq, inArray, isNull, max, ne, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { auditChanges, auditEvents } from "#src/platform/db/tables.ts";
import type { Cent } from "#src/shared/geld.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import { foerderantraege, finanzierungen } from "../../antraege/store/tables.ts";
import { abfragen, abfragerunden } from "../../abfrage/store/tables.ts";
import { imKreiskonzept } from "../../kette/store/sichtbar.ts";
import { ZAEHLENDE_ENTSCHEIDUNGEN } from "../../kette/rules/lage.ts";
import type { ReadScope } from "../../rules/permissions.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { Einschaetzung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import { type Meine, speaksFor } from "../../sachstand/store/uebersicht.ts";
import { sachstaende } from "../../sachstand/store/tables.ts";
import { visibleTo } from "../../store/massnahmen-suche.ts";
import { handlungsfelder, massnahmen, zustaendigkeiten } from "../../store/tables.ts";
import type { GeldAntrag, GeldAussage } from "../rules/steuerung.ts";

/** Every live Maßnahme of the county's Konzept that was taken up and that the actor may see, by number. */
export async function listAufgenommene(db: Db, scope: ReadScope, meine: Meine | null) {
  const lead = zustaendigkeiten;
  return db
    .select({
      id: massnahmen.id,
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      handlungsfeldId: massnahmen.handlungsfeldId,
      handlungsfeld: handlungsfelder.name,
      handlungsfeldSlug: handlungsfelder.slug,
      veroeffentlichtAm: massnahmen.veroeffentlichtAm,
      art: massnahmen.art,
      beginn: massnahmen.beginn,
      ende: massnahmen.ende,
      entscheidung: massnahmen.entscheidung,
      entscheidungGrund: massnahmen.entscheidungGrund,
      umsetzung: massnahmen.umsetzung,
      einschaetzung: massnahmen.einschaetzung,
      einschaetzungGrund: massnahmen.einschaetzungGrund,
      sachstandAm: massnahmen.sachstandAm,
      leadStelleId: lead.stelleId,
      leadGemeindeId: lead.gemeindeId,
      leadName: lead.name,
    })
    .from(massnahmen)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, massnahmen.handlungsfeldId))
    .leftJoin(lead, and(eq(lead.massnahmeId, massnahmen.id), eq(lead.rolle, "federfuehrung")))
    .where(
      and(
        isNull(massnahmen.archiviertAm),
        imKreiskonzept(massnahmen.konzeptId),
        inArray(massnahmen.entscheidung, [...ZAEHLENDE_ENTSCHEIDUNGEN]),
        visibleTo(scope),
        meine ? speaksFor(meine) : undefined,
      ),
    )
    .orderBy(sql`length(regexp_replace(${massnahmen.kennung}, '[^0-9]', '', 'g'))`, asc(massnahmen.kennung));
}

export type LetzterSachstand = {
  readonly massnahmeId: MassnahmeId;
  readonly tag: Datum;
  readonly umsetzung: Umsetzung;
  readonly einschaetzung: Einschaetzung | null;
  readonly grund: string;
  readonly neuerTermin: Datum | null;
  readonly bericht: string;
  /** Since when every report in a row has said the same. */
  readonly seit: Datum;
};

const keinBerichtigter = sql`not exists (select 1 from ${sachstaende} n
  where n.tenant_id = ${sachstaende.tenantId} and n.berichtigt_id = ${sachstaende.id})`;

/**
 * The last report of each Maßnahme that holds on a day, in one statement however many there are.
 *
 * @param nurOeffentliche leaves out what was reported for the office
 */
export async function listLetzteSachstaende(
  db: Db,
  bis: Datum,
  nurOeffentliche: boolean,
): Promise<ReadonlyMap<MassnahmeId, LetzterSachstand>> {
  const { rows } = await db.execute<LetzterSachstand>(sql`
    with gilt as (
      select massnahme_id, tag, umsetzung, einschaetzung, grund, neuer_termin, bericht,
             row_number() over w as rang, first_value(einschaetzung) over w as jetzt
        from ${sachstaende}
       where tag <= ${bis} and (oeffentlich or not ${nurOeffentliche}::boolean) and ${keinBerichtigter}
      window w as (partition by massnahme_id order by tag desc, id desc)
    ), anders as (
      select massnahme_id, min(rang) as rang from gilt where einschaetzung is distinct from jetzt group by massnahme_id
    ), reihe as (
      select gilt.massnahme_id, min(gilt.tag) as seit
        from gilt left join anders on anders.massnahme_id = gilt.massnahme_id
       where anders.rang is null or gilt.rang < anders.rang group by gilt.massnahme_id
    )
    select gilt.massnahme_id as "massnahmeId", tag::text as tag, umsetzung, einschaetzung, grund, bericht,
           neuer_termin::text as "neuerTermin", seit::text as seit
      from gilt join reihe on reihe.massnahme_id = gilt.massnahme_id where gilt.rang = 1`);
  return new Map(rows.map((row) => [row.massnahmeId, row]));
}

export type JahrZeile = {
  readonly massnahmeId: MassnahmeId;
  readonly jahr: number;
  readonly umsetzung: Umsetzung;
  readonly einschaetzung: Einschaetzung | null;
};

/** How each Maßnahme stood at the end of each year in which somebody reported of it. */
export async function listJahresende(db: Db, bis: Datum, nurOeffentliche: boolean): Promise<JahrZeile[]> {
  const { rows } = await db.execute<JahrZeile>(sql`
    select distinct on (massnahme_id, extract(year from tag))
           massnahme_id as "massnahmeId", extract(year from tag)::int as jahr, umsetzung, einschaetzung
      from ${sachstaende}
     where tag <= ${bis} and (oeffentlich or not ${nurOeffentliche}::boolean) and ${keinBerichtigter}
     order by massnahme_id, extract(year from tag), tag desc, id desc`);
  return rows;
}

/** Everything a Konzept says about money, one row a statement, without what an application says more exactly. */
export async function listGeldAussagen(db: Db): Promise<GeldAussage[]> {
  const rows = await db
    .select({
      massnahmeId: finanzierungen.massnahmeId,
      art: finanzierungen.art,
      stand: finanzierungen.stand,
      betragCent: finanzierungen.betragCent,
      jahr: finanzierungen.jahr,
      antragId: finanzierungen.antragId,
    })
    .from(finanzierungen);
  return rows.map((row) => ({ ...row, betragCent: row.betragCent as Cent | null }));
}

/** Applications as far as sums and ends need them. */
export async function listGeldAntraege(db: Db): Promise<GeldAntrag[]> {
  const rows = await db
    .select({
      id: foerderantraege.id,
      massnahmeId: foerderantraege.massnahmeId,
      titel: foerderantraege.titel,
      stand: foerderantraege.stand,
      beantragtCent: foerderantraege.beantragtCent,
      bewilligtCent: foerderantraege.bewilligtCent,
      beantragtAm: foerderantraege.beantragtAm,
      beginn: foerderantraege.beginn,
      ende: foerderantraege.ende,
      nachweisBis: foerderantraege.nachweisBis,
    })
    .from(foerderantraege);
  return rows.map((row) => ({
    ...row,
    beantragtCent: row.beantragtCent as Cent,
    bewilligtCent: row.bewilligtCent as Cent | null,
  }));
}

/** What is asked in rounds that are open, by Maßnahme. */
export async function listOffeneAbfragen(db: Db) {
  const rows = await db
    .select({
      id: abfragen.id,
      rundeId: abfragen.rundeId,
      massnahmeId: abfragen.massnahmeId,
      stand: abfragen.stand,
      faelligAm: abfragerunden.faelligAm,
    })
    .from(abfragen)
    .innerJoin(abfragerunden, eq(abfragerunden.id, abfragen.rundeId))
    .where(and(isNull(abfragerunden.geschlossenAm), ne(abfragen.stand, "zurueckgezogen")));
  return new Map(rows.map((row) => [row.massnahmeId, row]));
}

/** The day on which the last decision about each Maßnahme was written down. */
export async function listEntscheidungstage(db: Db): Promise<ReadonlyMap<string, Datum>> {
  const rows = await db
    .select({ id: auditChanges.subjectId, at: max(auditEvents.at) })
    .from(auditEvents)
    .innerJoin(auditChanges, eq(auditChanges.eventId, auditEvents.id))
    .where(and(eq(auditEvents.verb, "konzept.massnahme.decided"), eq(auditChanges.kind, "massnahme")))
    .groupBy(auditChanges.subjectId);
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, datumOf(at.getTime())] as const] : [])));
}
