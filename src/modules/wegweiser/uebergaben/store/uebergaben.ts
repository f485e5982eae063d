import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { leistungen } from "../../store/tables.ts";
import type { Uebergabe, UebergabeAngaben, UebergabeId } from "../rules/uebergabe.ts";
import { uebergaben } from "./tables.ts";

const COLUMNS = {
  id: uebergaben.id,
  leistungId: uebergaben.leistungId,
  vonId: uebergaben.vonId,
  anId: uebergaben.anId,
  wann: uebergaben.wann,
  was: uebergaben.was,
  fristTage: uebergaben.fristTage,
  fehler: uebergaben.fehler,
  rev: uebergaben.rev,
};

/** All, or those of some Leistungen; what is due soonest first. */
export async function listUebergabeRows(db: Db, leistungIds?: readonly LeistungId[]): Promise<Uebergabe[]> {
  if (leistungIds?.length === 0) return [];
  return await db
    .select(COLUMNS)
    .from(uebergaben)
    .where(leistungIds && inArray(uebergaben.leistungId, [...leistungIds]))
    .orderBy(sql`${uebergaben.fristTage} nulls last`, asc(uebergaben.wann), asc(uebergaben.id));
}

export async function lockUebergabe(tx: Tx, id: UebergabeId): Promise<Uebergabe | null> {
  const [row] = await tx.select(COLUMNS).from(uebergaben).where(eq(uebergaben.id, id)).for("update");
  return row ?? null;
}

export async function insertUebergabe(tx: Tx, angaben: UebergabeAngaben): Promise<UebergabeId> {
  const id = newId<"Uebergabe">();
  await tx.insert(uebergaben).values({ ...angaben, id });
  return id;
}

export async function updateUebergabe(tx: Tx, id: UebergabeId, angaben: UebergabeAngaben): Promise<void> {
  await tx
    .update(uebergaben)
    .set({ ...angaben, rev: sql`${uebergaben.rev} + 1` })
    .where(eq(uebergaben.id, id));
}

export async function deleteUebergabe(tx: Tx, id: UebergabeId): Promise<void> {
  await tx.delete(uebergaben).where(eq(uebergaben.id, id));
}

const named = (id: StelleId) => or(eq(uebergaben.vonId, id), eq(uebergaben.anId, id));

export async function countStelleInUebergaben(db: Db, id: StelleId): Promise<number> {
  return await db.$count(uebergaben, named(id));
}

/** The Leistungen at which a Stelle hands over or takes over. */
export async function listStelleInUebergaben(db: Db, id: StelleId): Promise<{ id: UebergabeId; titel: string }[]> {
  return await db
    .select({ id: uebergaben.id, titel: leistungen.titel })
    .from(uebergaben)
    .innerJoin(leistungen, and(eq(leistungen.tenantId, uebergaben.tenantId), eq(leistungen.id, uebergaben.leistungId)))
    .where(named(id))
    .orderBy(asc(leistungen.titel));
}

/** One Stelle becomes another; what the two handed to one another is gone. */
export async function moveStelleInUebergaben(tx: Tx, from: StelleId, to: StelleId): Promise<Change[]> {
  const between = or(
    and(eq(uebergaben.vonId, from), eq(uebergaben.anId, to)),
    and(eq(uebergaben.vonId, to), eq(uebergaben.anId, from)),
  );
  const gone = await tx.delete(uebergaben).where(between).returning(COLUMNS);
  const changes: Change[] = gone.map(({ id, ...before }) => ({ kind: "uebergabe", id, before, after: null }));
  for (const side of ["vonId", "anId"] as const) {
    const moved = await tx
      .update(uebergaben)
      .set({ [side]: to })
      .where(eq(uebergaben[side], from))
      .returning({ id: uebergaben.id });
    changes.push(
      ...moved.map(({ id }) => ({ kind: "uebergabe", id, before: { [side]: from }, after: { [side]: to } })),
    );
  }
  return changes;
}
