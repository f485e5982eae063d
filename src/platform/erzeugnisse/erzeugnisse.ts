import { and, desc, eq, gt, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import type { Db, Tx } from "../db/db.ts";
import { dateien, erzeugnisse } from "../db/tables.ts";
import { newId } from "../id.ts";

export type ErzeugnisId = Id<"Erzeugnis">;
export type Erzeugnis = typeof erzeugnisse.$inferSelect;

/** After this long without an end the machine that made it is taken for dead, in milliseconds. */
export const VERLOREN_NACH_MS = 5 * 60 * 1000;

const unterwegs = (kind: string, now: number) =>
  and(
    eq(erzeugnisse.kind, kind),
    isNull(erzeugnisse.finishedAt),
    isNull(erzeugnisse.failedReason),
    isNull(erzeugnisse.cancelledAt),
    gt(erzeugnisse.createdAt, new Date(now - VERLOREN_NACH_MS)),
  );

export async function findErzeugnis(db: Db, id: ErzeugnisId): Promise<Erzeugnis | null> {
  const [row] = await db.select().from(erzeugnisse).where(eq(erzeugnisse.id, id));
  return row ?? null;
}

/** The one that is being made now. */
export async function findUnterwegs(db: Db, kind: string, now: number): Promise<Erzeugnis | null> {
  const [row] = await db
    .select()
    .from(erzeugnisse)
    .where(unterwegs(kind, now))
    .orderBy(desc(erzeugnisse.createdAt))
    .limit(1);
  return row ?? null;
}

/** The newest finished one. */
export async function findFertig(db: Db, kind: string): Promise<Erzeugnis | null> {
  const [row] = await db
    .select()
    .from(erzeugnisse)
    .where(and(eq(erzeugnisse.kind, kind), isNotNull(erzeugnisse.finishedAt), isNotNull(erzeugnisse.dateiId)))
    .orderBy(desc(erzeugnisse.finishedAt))
    .limit(1);
  return row ?? null;
}

/** The newest of all, whatever became of it. */
export async function findNeuestes(db: Db, kind: string): Promise<Erzeugnis | null> {
  const [row] = await db
    .select()
    .from(erzeugnisse)
    .where(eq(erzeugnisse.kind, kind))
    .orderBy(desc(erzeugnisse.createdAt))
    .limit(1);
  return row ?? null;
}

export async function insertErzeugnis(tx: Tx, kind: string, contentKey: string): Promise<ErzeugnisId> {
  const id = newId<"Erzeugnis">();
  await tx.insert(erzeugnisse).values({ id, kind, contentKey });
  return id;
}

/** @param percent 0–100 */
export async function saveFortschritt(tx: Tx, id: ErzeugnisId, stage: string, percent: number): Promise<void> {
  await tx.update(erzeugnisse).set({ stage, progressPercent: percent }).where(eq(erzeugnisse.id, id));
}

/** Finished: its file stands, files of earlier ones of the kind go with the next nightly run after a day. */
export async function finishErzeugnis(tx: Tx, one: Erzeugnis, dateiId: Id<"Datei">, now: number): Promise<void> {
  await tx
    .update(erzeugnisse)
    .set({ dateiId, finishedAt: new Date(now), progressPercent: 100, stage: "fertig" })
    .where(eq(erzeugnisse.id, one.id));
  const older = tx
    .select({ id: erzeugnisse.dateiId })
    .from(erzeugnisse)
    .where(and(eq(erzeugnisse.kind, one.kind), ne(erzeugnisse.id, one.id), isNotNull(erzeugnisse.dateiId)));
  await tx
    .update(dateien)
    .set({ expiresAt: new Date(now + 24 * 60 * 60 * 1000) })
    .where(and(inArray(dateien.id, older), isNull(dateien.expiresAt)));
}

export async function failErzeugnis(tx: Tx, id: ErzeugnisId, reason: string): Promise<void> {
  await tx.update(erzeugnisse).set({ failedReason: reason }).where(eq(erzeugnisse.id, id));
}

export async function cancelErzeugnis(tx: Tx, id: ErzeugnisId, now: number): Promise<void> {
  await tx
    .update(erzeugnisse)
    .set({ cancelledAt: new Date(now) })
    .where(and(eq(erzeugnisse.id, id), isNull(erzeugnisse.finishedAt)));
}
