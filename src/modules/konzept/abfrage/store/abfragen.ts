import { and, asc, eq, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { AbfrageEmpfaengerId, AbfrageId, AbfragerundeId } from "../rules/abfrage.ts";
import { abfragen, abfragerunden } from "./tables.ts";

/** A question with its round and its Maßnahme. */
export type Abfrage = Awaited<ReturnType<typeof listAbfragen>>[number];

async function select(db: Db, where: SQL | undefined) {
  return db
    .select({
      id: abfragen.id,
      rundeId: abfragen.rundeId,
      massnahmeId: abfragen.massnahmeId,
      empfaengerId: abfragen.empfaengerId,
      weitergegebenAnId: abfragen.weitergegebenAnId,
      angefragt: abfragen.angefragt,
      stand: abfragen.stand,
      entwurf: abfragen.entwurf,
      eingereicht: abfragen.eingereicht,
      eingereichtAm: abfragen.eingereichtAm,
      grund: abfragen.grund,
      sachstandId: abfragen.sachstandId,
      rev: abfragen.rev,
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      archiviertAm: massnahmen.archiviertAm,
      runde: abfragerunden.titel,
      von: abfragerunden.von,
      bis: abfragerunden.bis,
      faelligAm: abfragerunden.faelligAm,
      geschlossenAm: abfragerunden.geschlossenAm,
    })
    .from(abfragen)
    .innerJoin(abfragerunden, eq(abfragerunden.id, abfragen.rundeId))
    .innerJoin(massnahmen, eq(massnahmen.id, abfragen.massnahmeId))
    .where(where)
    .orderBy(sql`length(regexp_replace(${massnahmen.kennung}, '[^0-9]', '', 'g'))`, asc(massnahmen.kennung));
}

/** Everything that is asked in a round, by number. */
export function listAbfragen(db: Db, rundeId: AbfragerundeId) {
  return select(db, eq(abfragen.rundeId, rundeId));
}

/** Everything that is asked in rounds that are still open. */
export function listLaufende(db: Db) {
  return select(db, isNull(abfragerunden.geschlossenAm));
}

/** What one recipient is asked in open rounds, or does for somebody who passed it on. */
export function listVon(db: Db, empfaengerId: AbfrageEmpfaengerId) {
  return select(
    db,
    and(
      isNull(abfragerunden.geschlossenAm),
      or(eq(abfragen.empfaengerId, empfaengerId), eq(abfragen.weitergegebenAnId, empfaengerId)),
    ),
  );
}

export function listByIds(db: Db, ids: readonly AbfrageId[]) {
  return select(
    db,
    inArray(abfragen.id, ids.length > 0 ? [...ids] : ["00000000-0000-4000-8000-000000000000" as AbfrageId]),
  );
}

export async function findAbfrage(db: Db, id: AbfrageId): Promise<Abfrage | null> {
  return (await select(db, eq(abfragen.id, id)))[0] ?? null;
}

/** Locked by itself: whoever answers and whoever withdraws wait for each other. */
export async function lockAbfrage(tx: Tx, id: AbfrageId): Promise<Abfrage | null> {
  await tx.select({ id: abfragen.id }).from(abfragen).where(eq(abfragen.id, id)).for("update");
  return findAbfrage(tx, id);
}

export async function insertAbfragen(
  tx: Tx,
  rows: readonly {
    readonly id: AbfrageId;
    readonly rundeId: AbfragerundeId;
    readonly massnahmeId: MassnahmeId;
    readonly empfaengerId: AbfrageEmpfaengerId;
    readonly angefragt: string;
  }[],
): Promise<void> {
  await insertMany(tx, abfragen, rows);
}

export async function saveAbfrage(
  tx: Tx,
  id: AbfrageId,
  values: Partial<
    Pick<Abfrage, "stand" | "entwurf" | "eingereicht" | "eingereichtAm" | "grund" | "sachstandId" | "weitergegebenAnId">
  >,
): Promise<void> {
  await tx
    .update(abfragen)
    .set({ ...values, rev: sql`${abfragen.rev} + 1` })
    .where(eq(abfragen.id, id));
}
