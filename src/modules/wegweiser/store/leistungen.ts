import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import type { LebenslageId, LeistungId, UnterlageId } from "../rules/ids.ts";
import { leistungen, leistungLagen, leistungUnterlagen, leistungVerwandte } from "./tables.ts";

export type LeistungRow = Omit<typeof leistungen.$inferSelect, "tenantId" | "createdAt">;

const COLUMNS = {
  id: leistungen.id,
  slug: leistungen.slug,
  titel: leistungen.titel,
  kurz: leistungen.kurz,
  schritte: leistungen.schritte,
  tipp: leistungen.tipp,
  helfende: leistungen.helfende,
  kostenfrei: leistungen.kostenfrei,
  kosten: leistungen.kosten,
  dauer: leistungen.dauer,
  termin: leistungen.termin,
  online: leistungen.online,
  gebiet: leistungen.gebiet,
  anbieterId: leistungen.anbieterId,
  anlaufstelleId: leistungen.anlaufstelleId,
  raum: leistungen.raum,
  verantwortlichId: leistungen.verantwortlichId,
  sprachen: leistungen.sprachen,
  risiko: leistungen.risiko,
  geprueftAm: leistungen.geprueftAm,
  pruefenBis: leistungen.pruefenBis,
  textstand: leistungen.textstand,
  veroeffentlichtAm: leistungen.veroeffentlichtAm,
  notiz: leistungen.notiz,
  rev: leistungen.rev,
  updatedAt: leistungen.updatedAt,
};

/** Drafts are for the office only. */
export type Sicht = "oeffentlich" | "intern";
export const visibleTo = (sicht: Sicht) => (sicht === "intern" ? undefined : isNotNull(leistungen.veroeffentlichtAm));

export async function listLeistungRows(db: Db, sicht: Sicht): Promise<LeistungRow[]> {
  return await db.select(COLUMNS).from(leistungen).where(visibleTo(sicht)).orderBy(asc(leistungen.titel));
}

/** Titles by id, for the log. */
export async function labelsOfLeistungen(db: Db, ids: readonly LeistungId[]): Promise<Map<LeistungId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: leistungen.id, titel: leistungen.titel })
    .from(leistungen)
    .where(inArray(leistungen.id, [...ids]));
  return new Map(rows.map(({ id, titel }) => [id, titel]));
}

export async function countVeroeffentlicht(db: Db): Promise<number> {
  return await db.$count(leistungen, visibleTo("oeffentlich"));
}

export async function findLeistung(db: Db, id: LeistungId): Promise<LeistungRow | null> {
  const [row] = await db.select(COLUMNS).from(leistungen).where(eq(leistungen.id, id));
  return row ?? null;
}

export async function findLeistungBySlug(db: Db, slug: string, sicht: Sicht): Promise<LeistungRow | null> {
  const [row] = await db
    .select(COLUMNS)
    .from(leistungen)
    .where(and(eq(leistungen.slug, slug), visibleTo(sicht)));
  return row ?? null;
}

export async function lockLeistung(tx: Tx, id: LeistungId): Promise<LeistungRow | null> {
  const [row] = await tx.select(COLUMNS).from(leistungen).where(eq(leistungen.id, id)).for("update");
  return row ?? null;
}

export async function insertLeistung(
  tx: Tx,
  row: Omit<typeof leistungen.$inferInsert, "tenantId" | "slug">,
): Promise<void> {
  const taken = new Set((await tx.select({ slug: leistungen.slug }).from(leistungen)).map(({ slug }) => slug));
  await tx.insert(leistungen).values({ ...row, slug: freeSlug(row.titel, taken) });
}

export async function updateLeistung(
  tx: Tx,
  id: LeistungId,
  set: Partial<Omit<typeof leistungen.$inferInsert, "tenantId" | "id" | "slug">>,
): Promise<void> {
  await tx
    .update(leistungen)
    .set({ ...set, rev: sql`${leistungen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(leistungen.id, id));
}

/** An address part that nothing else has. */
export function freeSlug(titel: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(titel);
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
  return free;
}

export type LageBezug = {
  readonly lebenslageId: LebenslageId;
  readonly position: number;
  readonly fristTage: number | null;
};
export type Bezuege = {
  readonly lagen: readonly LageBezug[];
  readonly unterlageIds: readonly UnterlageId[];
  readonly verwandteIds: readonly LeistungId[];
};
export const KEINE_BEZUEGE: Bezuege = { lagen: [], unterlageIds: [], verwandteIds: [] };

/** What hangs on each Leistung, in order. */
export async function listBezuege(db: Db, id?: LeistungId): Promise<Map<LeistungId, Bezuege>> {
  const found = new Map<LeistungId, { lagen: LageBezug[]; unterlageIds: UnterlageId[]; verwandteIds: LeistungId[] }>();
  const at = (key: LeistungId) => {
    let one = found.get(key);
    if (!one) found.set(key, (one = { lagen: [], unterlageIds: [], verwandteIds: [] }));
    return one;
  };
  const lagen = await db
    .select()
    .from(leistungLagen)
    .where(id ? eq(leistungLagen.leistungId, id) : undefined)
    .orderBy(asc(leistungLagen.position));
  for (const { leistungId, lebenslageId, position, fristTage } of lagen) {
    at(leistungId).lagen.push({ lebenslageId, position, fristTage });
  }
  const papers = await db
    .select()
    .from(leistungUnterlagen)
    .where(id ? eq(leistungUnterlagen.leistungId, id) : undefined)
    .orderBy(asc(leistungUnterlagen.position));
  for (const { leistungId, unterlageId } of papers) at(leistungId).unterlageIds.push(unterlageId);
  const others = await db
    .select()
    .from(leistungVerwandte)
    .where(id ? eq(leistungVerwandte.leistungId, id) : undefined)
    .orderBy(asc(leistungVerwandte.position));
  for (const { leistungId, andereId } of others) at(leistungId).verwandteIds.push(andereId);
  return found;
}

/** Whether something must be done with it by a day. */
export async function hasFrist(db: Db, id: LeistungId): Promise<boolean> {
  return (
    (await db.$count(leistungLagen, and(eq(leistungLagen.leistungId, id), isNotNull(leistungLagen.fristTage)))) > 0
  );
}

/** Writes what hangs on a Leistung. Situations it stays in keep its place there; in new ones it comes last. */
export async function saveBezuege(
  tx: Tx,
  leistungId: LeistungId,
  neu: {
    lebenslageIds: readonly LebenslageId[];
    unterlageIds: readonly UnterlageId[];
    verwandteIds: readonly LeistungId[];
  },
): Promise<void> {
  const before = (await listBezuege(tx, leistungId)).get(leistungId) ?? KEINE_BEZUEGE;
  await tx.delete(leistungLagen).where(eq(leistungLagen.leistungId, leistungId));
  await tx.delete(leistungUnterlagen).where(eq(leistungUnterlagen.leistungId, leistungId));
  await tx.delete(leistungVerwandte).where(eq(leistungVerwandte.leistungId, leistungId));
  for (const lebenslageId of neu.lebenslageIds) {
    const kept = before.lagen.find((one) => one.lebenslageId === lebenslageId);
    const position = kept?.position ?? (await nextPosition(tx, lebenslageId));
    await tx.insert(leistungLagen).values({ leistungId, lebenslageId, position, fristTage: kept?.fristTage ?? null });
  }
  for (const [position, unterlageId] of neu.unterlageIds.entries()) {
    await tx.insert(leistungUnterlagen).values({ leistungId, unterlageId, position });
  }
  for (const [position, andereId] of neu.verwandteIds.filter((one) => one !== leistungId).entries()) {
    await tx.insert(leistungVerwandte).values({ leistungId, andereId, position });
  }
}

async function nextPosition(tx: Tx, lebenslageId: LebenslageId): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${leistungLagen.position}), 0)` })
    .from(leistungLagen)
    .where(eq(leistungLagen.lebenslageId, lebenslageId));
  return (row?.last ?? 0) + 1;
}

/** The order of a situation: which Leistung comes when, and by which day it should be done. */
export async function saveLageOrdnung(
  tx: Tx,
  lebenslageId: LebenslageId,
  rows: readonly { leistungId: LeistungId; position: number; fristTage: number | null }[],
): Promise<void> {
  for (const { leistungId, position, fristTage } of rows) {
    await tx
      .update(leistungLagen)
      .set({ position, fristTage })
      .where(and(eq(leistungLagen.lebenslageId, lebenslageId), eq(leistungLagen.leistungId, leistungId)));
  }
}
