import { and, asc, eq, inArray, isNull, max, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { auditChanges, auditEvents } from "#src/platform/db/tables.ts";
import type { Cent } from "#src/shared/geld.ts";
import { addDays, type Datum, datumOf } from "#src/shared/datum.ts";
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
import type { GeldAntrag, GeldAussage, SteuerungJahr } from "../rules/steuerung.ts";

/**
 * Every live Maßnahme of the county's Konzept that was taken up and that the actor may see, by number.
 *
 * @param am also what was archived after this day, whatever was decided since; null for today
 */
export async function listAufgenommene(db: Db, scope: ReadScope, meine: Meine | null, am: Datum | null = null) {
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
      createdAt: massnahmen.createdAt,
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
        am === null
          ? isNull(massnahmen.archiviertAm)
          : sql`(${massnahmen.archiviertAm} is null or ${massnahmen.archiviertAm} >= (${addDays(am, 1)}::date at time zone 'Europe/Berlin'))`,
        imKreiskonzept(massnahmen.konzeptId),
        am === null ? inArray(massnahmen.entscheidung, [...ZAEHLENDE_ENTSCHEIDUNGEN]) : undefined,
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
  /** Of one that is not on track: since when every report in a row has said the same. */
  readonly seit: Datum;
};

/** Reports that hold on a day: none corrects them. */
const gilt = (name: SQL, bis: Datum, nurOeffentliche: boolean, von: Datum | null = null) => sql`${name}.tag <= ${bis}
  and ${name}.tag >= coalesce(${von}::date, '-infinity')
  and (${name}.oeffentlich or not ${nurOeffentliche}::boolean)
  and not exists (select 1 from ${sachstaende} n where n.tenant_id = ${name}.tenant_id and n.berichtigt_id = ${name}.id)`;

/**
 * The last report of each Maßnahme that holds on a day, in one statement that looks each of them up in the index.
 *
 * @param nurOeffentliche leaves out what was reported for the office
 * @param von only reports from this day on; null for all
 */
export async function listLetzteSachstaende(
  db: Db,
  bis: Datum,
  nurOeffentliche: boolean,
  von: Datum | null = null,
): Promise<ReadonlyMap<MassnahmeId, LetzterSachstand>> {
  const holds = (name: SQL) => gilt(name, bis, nurOeffentliche, von);
  const { rows } = await db.execute<LetzterSachstand>(sql`
    select m.id as "massnahmeId", l.tag::text as tag, l.umsetzung, l.einschaetzung, l.grund, l.bericht,
           l.neuer_termin::text as "neuerTermin",
           case when l.einschaetzung in ('kritisch', 'gefaehrdet') then (
             select min(s.tag) from ${sachstaende} s
              where s.tenant_id = m.tenant_id and s.massnahme_id = m.id and ${holds(sql`s`)}
                and s.tag > coalesce((
                  select max(d.tag) from ${sachstaende} d
                   where d.tenant_id = m.tenant_id and d.massnahme_id = m.id and ${holds(sql`d`)}
                     and d.einschaetzung is distinct from l.einschaetzung), '-infinity')
           ) else l.tag end::text as seit
      from ${massnahmen} m cross join lateral (
        select s.tag, s.umsetzung, s.einschaetzung, s.grund, s.bericht, s.neuer_termin
          from ${sachstaende} s
         where s.tenant_id = m.tenant_id and s.massnahme_id = m.id and ${holds(sql`s`)}
         order by s.tag desc, s.id desc limit 1) l
     where m.archiviert_am is null or m.archiviert_am::date > ${bis}`);
  return new Map(rows.map((row) => [row.massnahmeId, row]));
}

/**
 * How these Maßnahmen stood at the end of each year in which somebody reported of them, counted: a report is the last of
 * its year if the next one is of another.
 */
export async function countJahresende(
  db: Db,
  ids: readonly MassnahmeId[],
  bis: Datum,
  nurOeffentliche: boolean,
): Promise<SteuerungJahr[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.execute<SteuerungJahr>(sql`
    select jahr, umsetzung, einschaetzung, count(*)::int as anzahl
      from (select extract(year from s.tag)::int as jahr, s.umsetzung, s.einschaetzung,
                   lead(extract(year from s.tag)::int) over (partition by s.massnahme_id order by s.tag, s.id) as danach
              from ${sachstaende} s
             where s.massnahme_id = any(${sql.param([...ids])}::uuid[]) and ${gilt(sql`s`, bis, nurOeffentliche)}) letzte
     where danach is distinct from jahr group by jahr, umsetzung, einschaetzung`);
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
