import { eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { without } from "#src/shared/without.ts";
import type { AuswahlrundeId, Entscheid, VorschlagId } from "../rules/runde.ts";
import { auswahlVorschlaege } from "./tables.ts";

export type Vorschlag = Omit<typeof auswahlVorschlaege.$inferSelect, "tenantId">;
export type NeuerVorschlag = Omit<typeof auswahlVorschlaege.$inferInsert, "tenantId" | "rundeId">;

/** The candidates of rounds in the order of their numbers. */
export async function listVorschlaege(db: Db, rundeIds: readonly AuswahlrundeId[]): Promise<Vorschlag[]> {
  if (rundeIds.length === 0) return [];
  const rows = await db
    .select()
    .from(auswahlVorschlaege)
    .where(inArray(auswahlVorschlaege.rundeId, [...rundeIds]));
  return rows
    .map((row) => without(row, "tenantId"))
    .toSorted((a, b) => a.kennung.localeCompare(b.kennung, "de", { numeric: true }));
}

/** Puts these in the place of all candidates of a round that is still a draft. */
export async function replaceVorschlaege(
  tx: Tx,
  rundeId: AuswahlrundeId,
  list: readonly NeuerVorschlag[],
): Promise<void> {
  await tx.delete(auswahlVorschlaege).where(eq(auswahlVorschlaege.rundeId, rundeId));
  await insertMany(
    tx,
    auswahlVorschlaege,
    list.map((one) => ({ ...one, rundeId })),
  );
}

export async function saveAus(tx: Tx, id: VorschlagId, ausGrund: string): Promise<void> {
  await tx.update(auswahlVorschlaege).set({ ausGrund }).where(eq(auswahlVorschlaege.id, id));
}

export async function saveEntscheid(
  tx: Tx,
  id: VorschlagId,
  werte: { readonly entscheid: Entscheid; readonly entscheidGrund: string },
): Promise<void> {
  await tx.update(auswahlVorschlaege).set(werte).where(eq(auswahlVorschlaege.id, id));
}
