import { asc, eq, max, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { HaeufigeFrage, HaeufigeFrageAngaben, HaeufigeFrageId } from "../rules/frage.ts";
import { haeufigeFragen } from "./tables.ts";

const COLUMNS = {
  id: haeufigeFragen.id,
  thema: haeufigeFragen.thema,
  fragen: haeufigeFragen.fragen,
  antworten: haeufigeFragen.antworten,
  position: haeufigeFragen.position,
  geprueftAm: haeufigeFragen.geprueftAm,
  rev: haeufigeFragen.rev,
};

export async function listHaeufigeFragen(db: Db): Promise<HaeufigeFrage[]> {
  return await db.select(COLUMNS).from(haeufigeFragen).orderBy(asc(haeufigeFragen.thema), asc(haeufigeFragen.position));
}

export async function lockHaeufigeFrage(tx: Tx, id: HaeufigeFrageId): Promise<HaeufigeFrage | null> {
  const [row] = await tx.select(COLUMNS).from(haeufigeFragen).where(eq(haeufigeFragen.id, id)).for("update");
  return row ?? null;
}

type Written = HaeufigeFrageAngaben & { readonly geprueftAm: Datum };

/** The newest stands last. */
export async function insertHaeufigeFrage(tx: Tx, row: Written): Promise<HaeufigeFrageId> {
  const id = newId<"HaeufigeFrage">();
  const [last] = await tx.select({ position: max(haeufigeFragen.position) }).from(haeufigeFragen);
  await tx.insert(haeufigeFragen).values({ ...row, id, position: (last?.position ?? 0) + 1 });
  return id;
}

export async function updateHaeufigeFrage(tx: Tx, id: HaeufigeFrageId, row: Written): Promise<void> {
  await tx
    .update(haeufigeFragen)
    .set({ ...row, rev: sql`${haeufigeFragen.rev} + 1` })
    .where(eq(haeufigeFragen.id, id));
}

export async function deleteHaeufigeFrage(tx: Tx, id: HaeufigeFrageId): Promise<void> {
  await tx.delete(haeufigeFragen).where(eq(haeufigeFragen.id, id));
}
