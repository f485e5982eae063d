import { and, count, eq, isNull, max, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { HandlungsfeldId, KonzeptId } from "../../rules/massnahme.ts";
import { konzepte } from "../../store/konzept-tables.ts";
import { bedarfe } from "./bedarf-tables.ts";
import { wirkungsziele } from "./ziel-tables.ts";

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

/** The place after the last in a Handlungsfeld, archived ones counted. */
export async function nextPosition(
  db: Db,
  glied: "bedarf" | "wirkungsziel",
  handlungsfeldId: HandlungsfeldId,
): Promise<number> {
  const table = glied === "bedarf" ? bedarfe : wirkungsziele;
  const [last] = await db
    .select({ position: max(table.position) })
    .from(table)
    .where(eq(table.handlungsfeldId, handlungsfeldId));
  return (last?.position ?? 0) + 1;
}

/** How many Bedarfe and Wirkungsziele stand in a Handlungsfeld, archived ones not counted. */
export async function countGliederOf(db: Db, handlungsfeldId: HandlungsfeldId): Promise<number> {
  const live = async (table: typeof bedarfe | typeof wirkungsziele) => {
    const [row] = await db
      .select({ n: count() })
      .from(table)
      .where(and(eq(table.handlungsfeldId, handlungsfeldId), isNull(table.archiviertAm)));
    return row?.n ?? 0;
  };
  return (await live(bedarfe)) + (await live(wirkungsziele));
}
