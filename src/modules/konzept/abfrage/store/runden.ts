import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AbfragerundeId, RundenAngaben } from "../rules/abfrage.ts";
import { abfragen, abfragerunden } from "./tables.ts";

export type Abfragerunde = RundenAngaben & {
  readonly id: AbfragerundeId;
  readonly geoeffnetAm: Datum;
  readonly geschlossenAm: Datum | null;
  readonly rev: number;
};

const COLUMNS = {
  id: abfragerunden.id,
  titel: abfragerunden.titel,
  von: abfragerunden.von,
  bis: abfragerunden.bis,
  faelligAm: abfragerunden.faelligAm,
  geoeffnetAm: abfragerunden.geoeffnetAm,
  geschlossenAm: abfragerunden.geschlossenAm,
  rev: abfragerunden.rev,
};

/** The newest first. */
export async function listRunden(db: Db): Promise<Abfragerunde[]> {
  return db.select(COLUMNS).from(abfragerunden).orderBy(desc(abfragerunden.geoeffnetAm), asc(abfragerunden.id));
}

export async function findRunde(db: Db, id: AbfragerundeId): Promise<Abfragerunde | null> {
  return (await db.select(COLUMNS).from(abfragerunden).where(eq(abfragerunden.id, id)))[0] ?? null;
}

export async function lockRunde(tx: Tx, id: AbfragerundeId): Promise<Abfragerunde | null> {
  return (await tx.select(COLUMNS).from(abfragerunden).where(eq(abfragerunden.id, id)).for("update"))[0] ?? null;
}

export async function insertRunde(tx: Tx, angaben: RundenAngaben, heute: Datum): Promise<AbfragerundeId> {
  const id = newId<"Abfragerunde">();
  await tx.insert(abfragerunden).values({ ...angaben, id, geoeffnetAm: heute });
  return id;
}

export async function saveGeschlossen(tx: Tx, id: AbfragerundeId, heute: Datum): Promise<void> {
  await tx
    .update(abfragerunden)
    .set({ geschlossenAm: heute, rev: sql`${abfragerunden.rev} + 1` })
    .where(eq(abfragerunden.id, id));
}

/** How many questions of each round are in which state. */
export async function countStaende(db: Db) {
  return db
    .select({ rundeId: abfragen.rundeId, stand: abfragen.stand, n: sql<number>`count(*)::int` })
    .from(abfragen)
    .groupBy(abfragen.rundeId, abfragen.stand);
}
