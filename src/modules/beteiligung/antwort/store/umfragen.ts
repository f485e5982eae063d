import { asc, eq } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { umfragen } from "../../umfrage/store/tables.ts";
import type { Akte } from "../rules/akte.ts";
import type { UmfrageId } from "../rules/ids.ts";

const akte = {
  id: umfragen.id,
  kennung: umfragen.slug,
  welle: umfragen.welle,
  stand: umfragen.stand,
  von: umfragen.von,
  bis: umfragen.bis,
  definition: umfragen.definition,
};

export async function findAkte(db: Db, id: UmfrageId): Promise<Akte | null> {
  const [row] = await db.select(akte).from(umfragen).where(eq(umfragen.id, id));
  return row ?? null;
}

export async function findAkteByKennung(db: Db, kennung: string): Promise<Akte | null> {
  const [row] = await db.select(akte).from(umfragen).where(eq(umfragen.slug, kennung));
  return row ?? null;
}

/** Those that were opened, by their last day. */
export async function listOffeneAkten(db: Db): Promise<Akte[]> {
  return db
    .select(akte)
    .from(umfragen)
    .where(eq(umfragen.stand, "offen"))
    .orderBy(asc(umfragen.bis), asc(umfragen.slug));
}

export async function listAlleAkten(db: Db): Promise<Akte[]> {
  return db.select(akte).from(umfragen).orderBy(asc(umfragen.slug));
}
