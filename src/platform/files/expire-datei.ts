import { eq, sql } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import type { Tx } from "../db/db.ts";
import { dateien } from "../db/tables.ts";

/** The nightly run deletes the file; until then a reader who is just loading it gets it whole. */
export async function expireDatei(tx: Tx, id: Id<"Datei">): Promise<void> {
  await tx.update(dateien).set({ expiresAt: sql`now()` }).where(eq(dateien.id, id));
}
