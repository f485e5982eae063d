import { and, desc, eq, gt, isNotNull, isNull, lt } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import { einladungen } from "./tables.ts";

export type Einladung = typeof einladungen.$inferSelect;

export async function findEinladungByHash(db: Db, tokenHash: string): Promise<Einladung | null> {
  const [found] = await db.select().from(einladungen).where(eq(einladungen.tokenHash, tokenHash));
  return found ?? null;
}

export async function lockEinladungByHash(tx: Tx, tokenHash: string): Promise<Einladung | null> {
  const [found] = await tx.select().from(einladungen).where(eq(einladungen.tokenHash, tokenHash)).for("update");
  return found ?? null;
}

export async function lockEinladung(tx: Tx, id: Id<"Einladung">): Promise<Einladung | null> {
  const [found] = await tx.select().from(einladungen).where(eq(einladungen.id, id)).for("update");
  return found ?? null;
}

const open = (now: Date) =>
  and(isNull(einladungen.eingeloestAm), isNull(einladungen.widerrufenAm), gt(einladungen.expiresAt, now));

/** The newest open invitation to this address. */
export async function lockOpenEinladungByEmail(tx: Tx, email: string, now: Date): Promise<Einladung | null> {
  const [found] = await tx
    .select()
    .from(einladungen)
    .where(and(eq(einladungen.email, email), open(now)))
    .orderBy(desc(einladungen.createdAt))
    .limit(1)
    .for("update");
  return found ?? null;
}

/** Invitations that were neither taken nor revoked; the expired ones too, because somebody still waits for an answer. */
export async function listPendingEinladungen(db: Db): Promise<Einladung[]> {
  return db
    .select()
    .from(einladungen)
    .where(and(isNull(einladungen.eingeloestAm), isNull(einladungen.widerrufenAm), isNotNull(einladungen.email)))
    .orderBy(desc(einladungen.createdAt));
}

export async function saveNewEinladung(
  tx: Tx,
  values: Pick<Einladung, "id" | "email" | "funktion" | "rollen" | "stelleId" | "expiresAt">,
): Promise<void> {
  await tx.insert(einladungen).values(values);
}

export async function saveEinladung(
  tx: Tx,
  id: Id<"Einladung">,
  values: Partial<
    Pick<Einladung, "email" | "tokenHash" | "expiresAt" | "eingeloestAm" | "benutzerId" | "widerrufenAm">
  >,
): Promise<void> {
  await tx.update(einladungen).set(values).where(eq(einladungen.id, id));
}

/** Nightly: addresses of people who never came. */
export async function forgetOldEinladungen(tx: Tx, expiredBefore: Date): Promise<number> {
  const gone = await tx
    .update(einladungen)
    .set({ email: null, tokenHash: null })
    .where(and(lt(einladungen.expiresAt, expiredBefore), isNotNull(einladungen.email)))
    .returning({ id: einladungen.id });
  return gone.length;
}
