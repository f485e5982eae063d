import { eq } from "drizzle-orm";
import type { Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";

/** Whose idea a Maßnahme was (R050); null: the county's own, or nobody's who is known. */
export async function saveIdeeVon(tx: Tx, id: MassnahmeId, stelleId: Id<"Stelle"> | null): Promise<void> {
  await tx.update(massnahmen).set({ ideeVonStelleId: stelleId }).where(eq(massnahmen.id, id));
}
