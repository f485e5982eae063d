import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import { gemeindeStaende, leistungen, sachstaende, sachstandLeistungen } from "../../sachstand/store/tables.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen } from "../../store/tables.ts";
import { publicMassnahme } from "./oeffentlich-netz.ts";

export type SachstandZeile = typeof sachstaende.$inferSelect;

/** What was reported of a Maßnahme for everybody to read, newest first; corrections and what they correct. */
export async function listOeffentlicheSachstaende(db: Db, id: MassnahmeId): Promise<SachstandZeile[]> {
  return db
    .select()
    .from(sachstaende)
    .where(and(eq(sachstaende.massnahmeId, id), eq(sachstaende.oeffentlich, true)))
    .orderBy(desc(sachstaende.tag), desc(sachstaende.createdAt));
}

/** The newest reports of all published Maßnahmen. */
export async function listNeuesteSachstaende(db: Db, limit: number) {
  return db
    .select({
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      tag: sachstaende.tag,
      einschaetzung: sachstaende.einschaetzung,
      umsetzung: sachstaende.umsetzung,
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

export type LeistungZeile = {
  readonly massnahmeId: MassnahmeId;
  readonly id: Id<"Leistung">;
  readonly name: string;
  readonly einheit: string;
  readonly soll: number | null;
  /** Of the newest public report that says something of it. */
  readonly ist: number | null;
};

export async function loadLeistungen(db: Db, ids: readonly MassnahmeId[]): Promise<LeistungZeile[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      massnahmeId: leistungen.massnahmeId,
      id: leistungen.id,
      name: leistungen.name,
      einheit: leistungen.einheit,
      soll: leistungen.soll,
    })
    .from(leistungen)
    .where(inArray(leistungen.massnahmeId, [...ids]))
    .orderBy(leistungen.massnahmeId, asc(leistungen.position));
  if (rows.length === 0) return [];
  const reported = await db
    .selectDistinctOn([sachstandLeistungen.leistungId], {
      leistungId: sachstandLeistungen.leistungId,
      ist: sachstandLeistungen.ist,
    })
    .from(sachstandLeistungen)
    .innerJoin(sachstaende, eq(sachstaende.id, sachstandLeistungen.sachstandId))
    .where(
      and(
        inArray(
          sachstandLeistungen.leistungId,
          rows.map((row) => row.id),
        ),
        eq(sachstaende.oeffentlich, true),
      ),
    )
    .orderBy(sachstandLeistungen.leistungId, desc(sachstaende.tag), desc(sachstaende.createdAt));
  const ist = new Map(reported.map((row) => [row.leistungId, row.ist]));
  return rows.map((row) => ({ ...row, ist: ist.get(row.id) ?? null }));
}

/** How far it is in single Gemeinden (R099). */
export async function listGemeindeStaende(db: Db, id: MassnahmeId) {
  return db
    .select({
      gemeindeId: gemeindeStaende.gemeindeId,
      umsetzung: gemeindeStaende.umsetzung,
      anzahl: gemeindeStaende.anzahl,
      tag: gemeindeStaende.tag,
    })
    .from(gemeindeStaende)
    .where(eq(gemeindeStaende.massnahmeId, id));
}

/** What the axes of state of one Maßnahme say. */
export async function findStandOf(db: Db, id: MassnahmeId) {
  const [row] = await db
    .select({
      entscheidung: massnahmen.entscheidung,
      entscheidungGrund: massnahmen.entscheidungGrund,
      umsetzung: massnahmen.umsetzung,
      einschaetzung: massnahmen.einschaetzung,
      einschaetzungGrund: massnahmen.einschaetzungGrund,
      sachstandAm: massnahmen.sachstandAm,
      einstufung: massnahmen.einstufung,
      ohneZielGrund: massnahmen.ohneZielGrund,
      ideeVonStelleId: massnahmen.ideeVonStelleId,
    })
    .from(massnahmen)
    .where(eq(massnahmen.id, id));
  return row ?? null;
}
