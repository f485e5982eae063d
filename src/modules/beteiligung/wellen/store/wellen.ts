import { and, asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import type { Wellenentscheidung } from "../rules/entscheidung.ts";
import { wellen } from "./tables.ts";

export type Welle = Wellenentscheidung & { readonly rev: number };

/** Everything that was decided about the questions of one survey. */
export async function listWellen(db: Db, umfrageId: UmfrageId): Promise<Welle[]> {
  const { frage, partner, karte, grund, rev } = wellen;
  return db
    .select({ frage, partner, karte, grund, rev })
    .from(wellen)
    .where(eq(wellen.umfrageId, umfrageId))
    .orderBy(asc(frage));
}

export async function saveWelle(tx: Tx, umfrageId: UmfrageId, one: Wellenentscheidung): Promise<void> {
  const { frage, partner, karte, grund } = one;
  await tx
    .insert(wellen)
    .values({ umfrageId, frage, partner, karte, grund })
    .onConflictDoUpdate({
      target: [wellen.tenantId, wellen.umfrageId, wellen.frage],
      set: { partner, karte, grund, rev: sql`${wellen.rev} + 1` },
    });
}

export async function deleteWelle(tx: Tx, umfrageId: UmfrageId, frage: string): Promise<void> {
  await tx.delete(wellen).where(and(eq(wellen.umfrageId, umfrageId), eq(wellen.frage, frage)));
}
