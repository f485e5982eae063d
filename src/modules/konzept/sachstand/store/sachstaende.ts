import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { LeistungId, SachstandMeldung } from "../rules/meldung.ts";
import type { Einschaetzung, Entscheidung, SachstandId, Umsetzung } from "../rules/sachstand.ts";
import { sachstaende, sachstandLeistungen } from "./tables.ts";

/** A report as it is kept, with what it said of each Leistung. */
export type Sachstand = SachstandMeldung & {
  readonly id: SachstandId;
  readonly massnahmeId: MassnahmeId;
  readonly berichtigtId: SachstandId | null;
  readonly berichtigungGrund: string;
  readonly createdAt: Date;
};

/** Every report of these Maßnahmen, corrected ones too, oldest day first. */
export async function listSachstaende(db: Db, ids: readonly MassnahmeId[]): Promise<Sachstand[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(sachstaende)
    .where(inArray(sachstaende.massnahmeId, [...ids]))
    .orderBy(asc(sachstaende.tag), asc(sachstaende.id));
  const counted = await db
    .select()
    .from(sachstandLeistungen)
    .innerJoin(sachstaende, eq(sachstaende.id, sachstandLeistungen.sachstandId))
    .where(inArray(sachstaende.massnahmeId, [...ids]));
  const byId = new Map<SachstandId, { leistungId: LeistungId; ist: number }[]>();
  for (const { konzept_sachstand_leistungen: one } of counted) {
    const list = byId.get(one.sachstandId);
    const entry = { leistungId: one.leistungId, ist: one.ist };
    if (list) list.push(entry);
    else byId.set(one.sachstandId, [entry]);
  }
  return rows.map(({ tenantId: _, ...row }) => ({ ...row, leistungen: byId.get(row.id) ?? [] }));
}

export async function insertSachstand(
  tx: Tx,
  massnahmeId: MassnahmeId,
  { leistungen, ...meldung }: SachstandMeldung,
  berichtigung: { readonly berichtigtId: SachstandId; readonly berichtigungGrund: string } | null,
): Promise<SachstandId> {
  const id = newId<"Sachstand">();
  await tx.insert(sachstaende).values({ ...meldung, ...berichtigung, id, massnahmeId });
  await insertMany(
    tx,
    sachstandLeistungen,
    leistungen.map((one) => ({ ...one, sachstandId: id })),
  );
  return id;
}

/** The axes of a Maßnahme as its row keeps them. */
export type Stand = {
  readonly entscheidung: Entscheidung;
  readonly entscheidungGrund: string;
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly einschaetzungGrund: string;
  readonly sachstandAm: Datum | null;
};

const STAND = {
  entscheidung: massnahmen.entscheidung,
  entscheidungGrund: massnahmen.entscheidungGrund,
  umsetzung: massnahmen.umsetzung,
  einschaetzung: massnahmen.einschaetzung,
  einschaetzungGrund: massnahmen.einschaetzungGrund,
  sachstandAm: massnahmen.sachstandAm,
};

export async function listStaende(db: Db, ids: readonly MassnahmeId[]): Promise<ReadonlyMap<MassnahmeId, Stand>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: massnahmen.id, ...STAND })
    .from(massnahmen)
    .where(inArray(massnahmen.id, [...ids]));
  return new Map(rows.map(({ id, ...stand }) => [id, stand]));
}

/**
 * What the last report says becomes the state of the Maßnahme. Its `rev` stays: nobody who edits its text is disturbed
 * by it.
 */
export async function saveUmsetzung(
  tx: Tx,
  id: MassnahmeId,
  stand: Pick<Stand, "umsetzung" | "einschaetzung" | "einschaetzungGrund" | "sachstandAm">,
): Promise<void> {
  await tx
    .update(massnahmen)
    .set({ ...stand, updatedAt: sql`now()` })
    .where(eq(massnahmen.id, id));
}

export async function saveEntscheidung(
  tx: Tx,
  id: MassnahmeId,
  stand: Pick<Stand, "entscheidung" | "entscheidungGrund">,
): Promise<void> {
  await tx
    .update(massnahmen)
    .set({ ...stand, updatedAt: sql`now()` })
    .where(eq(massnahmen.id, id));
}

/** Whether this report of this Maßnahme exists and was not corrected before. */
export async function findCorrectable(
  db: Db,
  massnahmeId: MassnahmeId,
  id: SachstandId,
): Promise<"fehlt" | "schon-berichtigt" | "ja"> {
  const [row] = await db
    .select({ id: sachstaende.id })
    .from(sachstaende)
    .where(and(eq(sachstaende.id, id), eq(sachstaende.massnahmeId, massnahmeId)));
  if (!row) return "fehlt";
  const [later] = await db.select({ id: sachstaende.id }).from(sachstaende).where(eq(sachstaende.berichtigtId, id));
  return later ? "schon-berichtigt" : "ja";
}
