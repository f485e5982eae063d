import { eq, sql } from "drizzle-orm";
import type { Tx } from "#src/platform/db/db.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import { konzepte } from "../../store/konzept-tables.ts";

/** Raises the highest numbers given to Bedarfe and Wirkungsziele; they never go down. */
export async function saveLetzteKennungen(
  tx: Tx,
  id: KonzeptId,
  letzte: { readonly letzterBedarf?: number; readonly letztesZiel?: number },
): Promise<void> {
  await tx
    .update(konzepte)
    .set({
      letzterBedarf: sql`greatest(${konzepte.letzterBedarf}, ${letzte.letzterBedarf ?? 0})`,
      letztesZiel: sql`greatest(${konzepte.letztesZiel}, ${letzte.letztesZiel ?? 0})`,
    })
    .where(eq(konzepte.id, id));
}
