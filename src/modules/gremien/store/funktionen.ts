import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { AmtsantrittAngaben, FunktionAngaben } from "../rules/funktion.ts";
import type { AmtszeitId, FunktionId } from "../rules/ids.ts";
import { amtszeiten, funktionen, mitgliedschaften } from "./tables.ts";

export type FunktionRow = FunktionAngaben & {
  readonly id: FunktionId;
  readonly archiviertAm: Datum | null;
  readonly rev: number;
};
export type AmtszeitRow = Omit<typeof amtszeiten.$inferSelect, "tenantId" | "createdAt">;

const COLUMNS = {
  id: funktionen.id,
  titel: funktionen.titel,
  titelUebersetzt: funktionen.titelUebersetzt,
  stelleId: funktionen.stelleId,
  gemeindeId: funktionen.gemeindeId,
  archiviertAm: funktionen.archiviertAm,
  rev: funktionen.rev,
};
const ZEIT = {
  id: amtszeiten.id,
  funktionId: amtszeiten.funktionId,
  von: amtszeiten.von,
  bis: amtszeiten.bis,
  personName: amtszeiten.personName,
  einwilligungAm: amtszeiten.einwilligungAm,
  nameBis: amtszeiten.nameBis,
};

/** By title; archived ones last. */
export async function listFunktionRows(db: Db): Promise<FunktionRow[]> {
  return await db
    .select(COLUMNS)
    .from(funktionen)
    .orderBy(sql`${funktionen.archiviertAm} is not null`, asc(funktionen.titelNorm), asc(funktionen.id));
}

export async function findFunktion(db: Db, id: FunktionId): Promise<FunktionRow | null> {
  const [row] = await db.select(COLUMNS).from(funktionen).where(eq(funktionen.id, id));
  return row ?? null;
}

export async function lockFunktion(tx: Tx, id: FunktionId): Promise<FunktionRow | null> {
  const [row] = await tx.select(COLUMNS).from(funktionen).where(eq(funktionen.id, id)).for("update");
  return row ?? null;
}

/** Whether another live function of the same title stands in the same place. */
export async function isTitelTaken(db: Db, neu: FunktionAngaben, except: FunktionId | null): Promise<boolean> {
  const rows = await db
    .select(COLUMNS)
    .from(funktionen)
    .where(and(eq(funktionen.titelNorm, suchtext(neu.titel)), isNull(funktionen.archiviertAm)));
  return rows.some((row) => row.id !== except && row.stelleId === neu.stelleId && row.gemeindeId === neu.gemeindeId);
}

export async function insertFunktion(tx: Tx, angaben: FunktionAngaben, id = newId<"Funktion">()): Promise<FunktionId> {
  await tx.insert(funktionen).values({ ...angaben, titelNorm: suchtext(angaben.titel), id });
  return id;
}

export async function updateFunktion(tx: Tx, id: FunktionId, angaben: Partial<FunktionAngaben>): Promise<void> {
  const titelNorm = angaben.titel === undefined ? {} : { titelNorm: suchtext(angaben.titel) };
  await tx
    .update(funktionen)
    .set({ ...angaben, ...titelNorm, rev: sql`${funktionen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(funktionen.id, id));
}

export async function setFunktionArchiviert(tx: Tx, id: FunktionId, am: Datum | null): Promise<void> {
  await tx
    .update(funktionen)
    .set({ archiviertAm: am, rev: sql`${funktionen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(funktionen.id, id));
}

/** The terms of these functions, latest first. */
export async function listAmtszeiten(db: Db, ids: readonly FunktionId[]): Promise<Map<FunktionId, AmtszeitRow[]>> {
  const found = new Map<FunktionId, AmtszeitRow[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .select(ZEIT)
    .from(amtszeiten)
    .where(inArray(amtszeiten.funktionId, [...ids]))
    .orderBy(sql`${amtszeiten.bis} desc nulls first`, desc(amtszeiten.createdAt));
  for (const row of rows) found.set(row.funktionId, [...(found.get(row.funktionId) ?? []), row]);
  return found;
}

/** Ends the running term on a day. */
export async function endAmtszeit(tx: Tx, id: AmtszeitId, bis: Datum): Promise<void> {
  await tx.update(amtszeiten).set({ bis }).where(eq(amtszeiten.id, id));
}

export async function insertAmtszeit(
  tx: Tx,
  funktionId: FunktionId,
  angaben: AmtsantrittAngaben | { von: Datum | null; personName: null; einwilligungAm: null; nameBis: null },
): Promise<AmtszeitId> {
  const id = newId<"Amtszeit">();
  await tx.insert(amtszeiten).values({ ...angaben, funktionId, id, bis: null });
  return id;
}

const OHNE_NAME = { personName: null, einwilligungAm: null, nameBis: null } as const;

/** Takes the name out of one term. The period stays. */
export async function dropName(tx: Tx, id: AmtszeitId): Promise<void> {
  await tx.update(amtszeiten).set(OHNE_NAME).where(eq(amtszeiten.id, id));
}

/** @returns the terms that lost their name because the consent ended */
export async function dropExpiredHolderNames(tx: Tx, heute: Datum): Promise<AmtszeitId[]> {
  const rows = await tx
    .update(amtszeiten)
    .set(OHNE_NAME)
    .where(and(isNotNull(amtszeiten.personName), lte(amtszeiten.nameBis, heute)))
    .returning({ id: amtszeiten.id });
  return rows.map((row) => row.id);
}

/** How many seats each function holds on a day, as member or as substitute. */
export async function countSitze(db: Db, heute: Datum): Promise<Map<FunktionId, number>> {
  const running = sql`(${mitgliedschaften.bis} is null or ${mitgliedschaften.bis} >= ${heute})`;
  const found = new Map<FunktionId, number>();
  for (const column of [mitgliedschaften.funktionId, mitgliedschaften.vertretungId]) {
    const rows = await db
      .select({ id: column, n: count() })
      .from(mitgliedschaften)
      .where(and(running, isNotNull(column)))
      .groupBy(column);
    for (const row of rows) if (row.id) found.set(row.id, (found.get(row.id) ?? 0) + row.n);
  }
  return found;
}

/** Moves functions of one Stelle to another. Two that become the same stay apart by the word in brackets. */
export async function moveFunktionen(tx: Tx, from: Id<"Stelle">, to: Id<"Stelle">): Promise<FunktionRow[]> {
  const rows = await tx.select(COLUMNS).from(funktionen).where(eq(funktionen.stelleId, from));
  for (const row of rows) {
    const clash = !row.archiviertAm && (await isTitelTaken(tx, { ...row, stelleId: to }, row.id));
    const titel = clash ? `${row.titel} (2)` : row.titel;
    await updateFunktion(tx, row.id, { stelleId: to, titel });
  }
  return rows;
}

/** Live functions that stand in a Stelle. */
export async function listFunktionenOfStelle(db: Db, stelleId: Id<"Stelle">): Promise<FunktionRow[]> {
  return await db
    .select(COLUMNS)
    .from(funktionen)
    .where(and(eq(funktionen.stelleId, stelleId), isNull(funktionen.archiviertAm)))
    .orderBy(asc(funktionen.titelNorm));
}

export async function labelsOfFunktionen(db: Db, ids: readonly FunktionId[]): Promise<Map<FunktionId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(COLUMNS)
    .from(funktionen)
    .where(inArray(funktionen.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.titel]));
}
