import { and, asc, eq, inArray, isNotNull, isNull, lte, notInArray, sql, type SQL } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { expireDatei } from "#src/platform/files/take-datei.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { schluesselOf } from "../../antwort/store/siegel.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import type { AnlageId } from "../rules/anlage.ts";
import { anlagen } from "./tables.ts";

export type AnlageRow = {
  readonly id: AnlageId;
  readonly dateiId: Id<"Datei">;
  readonly antwortId: Id<"Umfrageantwort"> | null;
  readonly name: string;
  readonly bytes: number;
};
const ROW = {
  id: anlagen.id,
  dateiId: anlagen.dateiId,
  antwortId: anlagen.antwortId,
  name: anlagen.name,
  bytes: anlagen.bytes,
};

const ofCode = (umfrageId: UmfrageId, code: string) =>
  and(eq(anlagen.umfrageId, umfrageId), eq(anlagen.schluessel, schluesselOf(code)));

/** What lies with the unfinished answers of a code. */
export function listAnlagenOfCode(db: Db, umfrageId: UmfrageId, code: string): Promise<AnlageRow[]> {
  return db.select(ROW).from(anlagen).where(ofCode(umfrageId, code)).orderBy(asc(anlagen.name), asc(anlagen.id));
}

/** What came with answers that were sent. */
export function listAnlagenOf(db: Db, umfrageId: UmfrageId): Promise<AnlageRow[]> {
  return db
    .select(ROW)
    .from(anlagen)
    .where(and(eq(anlagen.umfrageId, umfrageId), isNotNull(anlagen.antwortId)))
    .orderBy(asc(anlagen.name), asc(anlagen.id));
}

/** Bytes of all files of all answers of the county. */
export async function sumBytes(db: Db): Promise<number> {
  const [row] = await db.select({ bytes: sql<string>`coalesce(sum(${anlagen.bytes}), 0)` }).from(anlagen);
  return Number(row?.bytes ?? 0);
}

export async function insertAnlage(
  tx: Tx,
  code: string,
  row: Omit<typeof anlagen.$inferInsert, "tenantId" | "schluessel" | "antwortId">,
): Promise<void> {
  await tx.insert(anlagen).values({ ...row, schluessel: schluesselOf(code) });
}

/** Files of a code now belong to the answer that was sent. */
export async function bindAnlagen(
  tx: Tx,
  umfrageId: UmfrageId,
  code: string,
  antwortId: Id<"Umfrageantwort">,
  ids: readonly AnlageId[],
): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(anlagen)
      .set({ antwortId, schluessel: null })
      .where(and(ofCode(umfrageId, code), inArray(anlagen.id, [...ids])));
}

/** The nightly run deletes the files from the disk. @returns how many */
async function remove(tx: Tx, which: SQL | undefined): Promise<number> {
  const gone = await tx.delete(anlagen).where(which).returning({ dateiId: anlagen.dateiId });
  for (const { dateiId } of gone) await expireDatei(tx, dateiId);
  return gone.length;
}

/** Takes away what lies with a code and is not among these. @returns how many */
export function deleteAnlagenOfCode(
  tx: Tx,
  umfrageId: UmfrageId,
  code: string,
  bleiben: readonly AnlageId[],
): Promise<number> {
  return remove(tx, and(ofCode(umfrageId, code), notInArray(anlagen.id, [...bleiben])));
}

/** Takes away what came with answers of a survey. @returns how many */
export function deleteAnlagenOf(tx: Tx, umfrageId: UmfrageId): Promise<number> {
  return remove(tx, and(eq(anlagen.umfrageId, umfrageId), isNotNull(anlagen.antwortId)));
}

/** Takes away what was never sent and whose day has come. @returns how many */
export function deleteAnlagenUntil(tx: Tx, tag: Datum): Promise<number> {
  return remove(tx, and(isNull(anlagen.antwortId), lte(anlagen.loeschenAm, tag)));
}
