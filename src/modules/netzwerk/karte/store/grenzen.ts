import { asc } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Grenze } from "../rules/grenzen.ts";
import { gemeindeGrenzen } from "./tables.ts";

export async function listGrenzen(db: Db): Promise<Grenze[]> {
  return await db
    .select({ gemeindeId: gemeindeGrenzen.gemeindeId, ringe: gemeindeGrenzen.ringe })
    .from(gemeindeGrenzen)
    .orderBy(asc(gemeindeGrenzen.gemeindeId));
}

export async function replaceGrenzen(tx: Tx, grenzen: readonly Grenze[]): Promise<void> {
  await tx.delete(gemeindeGrenzen);
  await insertMany(tx, gemeindeGrenzen, grenzen);
}
