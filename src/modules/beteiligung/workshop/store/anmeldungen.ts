import { and, asc, count, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newRandomId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AnmeldungId, WorkshopId } from "../rules/ids.ts";
import { workshopAnmeldungen } from "./tables.ts";

export type Anmeldung = Omit<typeof workshopAnmeldungen.$inferSelect, "tenantId">;

/** In the order they came. */
export async function listAnmeldungen(db: Db, ids: readonly WorkshopId[]): Promise<Anmeldung[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(workshopAnmeldungen)
    .where(inArray(workshopAnmeldungen.workshopId, [...ids]))
    .orderBy(asc(workshopAnmeldungen.angemeldetAm), asc(workshopAnmeldungen.id));
}

export async function findAnmeldung(db: Db, id: AnmeldungId): Promise<Anmeldung | null> {
  const [row] = await db.select().from(workshopAnmeldungen).where(eq(workshopAnmeldungen.id, id));
  return row ?? null;
}

export async function findAnmeldungByToken(db: Db, tokenHash: string): Promise<Anmeldung | null> {
  const [row] = await db.select().from(workshopAnmeldungen).where(eq(workshopAnmeldungen.tokenHash, tokenHash));
  return row ?? null;
}

export async function countLastHour(db: Db): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(workshopAnmeldungen)
    .where(sql`${workshopAnmeldungen.angemeldetAm} > now() - interval '1 hour'`);
  return row?.n ?? 0;
}

export async function insertAnmeldung(
  tx: Tx,
  row: Omit<Anmeldung, "id" | "angemeldetAm" | "tokenHash">,
): Promise<AnmeldungId> {
  const id = newRandomId<"Workshopanmeldung">();
  await tx.insert(workshopAnmeldungen).values({ ...row, id });
  return id;
}

export async function saveAnmeldung(
  tx: Tx,
  id: AnmeldungId,
  set: Partial<Omit<Anmeldung, "id" | "workshopId">>,
): Promise<void> {
  await tx.update(workshopAnmeldungen).set(set).where(eq(workshopAnmeldungen.id, id));
}

/** What is left of a registration when the person is forgotten. */
export const VERGESSEN = {
  funktion: "",
  email: null,
  dolmetschen: "",
  kinderbetreuung: false,
  hinweis: "",
  tokenHash: null,
  loeschenAm: null,
} as const;

/** @returns of which registrations */
export async function forgetAnmeldungen(tx: Tx, heute: Datum): Promise<AnmeldungId[]> {
  const rows = await tx
    .update(workshopAnmeldungen)
    .set(VERGESSEN)
    .where(and(isNotNull(workshopAnmeldungen.loeschenAm), lte(workshopAnmeldungen.loeschenAm, heute)))
    .returning({ id: workshopAnmeldungen.id });
  return rows.map((row) => row.id);
}

/** The workshop is on another day: what is to be deleted goes with it. */
export async function moveLoeschtag(tx: Tx, workshopId: WorkshopId, loeschenAm: Datum): Promise<void> {
  await tx
    .update(workshopAnmeldungen)
    .set({ loeschenAm })
    .where(and(eq(workshopAnmeldungen.workshopId, workshopId), isNotNull(workshopAnmeldungen.loeschenAm)));
}
