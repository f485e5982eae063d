import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import { massnahmen, zustaendigkeiten } from "./tables.ts";

/** How many live Maßnahmen a Stelle leads, and in how many it takes part at all. */
export async function countStelleInMassnahmen(db: Db, stelleId: Id<"Stelle">) {
  const rows = await db
    .select({ rolle: zustaendigkeiten.rolle })
    .from(zustaendigkeiten)
    .innerJoin(massnahmen, eq(massnahmen.id, zustaendigkeiten.massnahmeId))
    .where(and(eq(zustaendigkeiten.stelleId, stelleId), isNull(massnahmen.archiviertAm)));
  return { leads: rows.filter((row) => row.rolle === "federfuehrung").length, all: rows.length };
}

/** The live Maßnahmen that a Stelle leads, by number. */
export async function listStelleInMassnahmen(db: Db, stelleId: Id<"Stelle">) {
  const rows = await db
    .select({ id: massnahmen.id, kennung: massnahmen.kennung, titel: massnahmen.titel })
    .from(zustaendigkeiten)
    .innerJoin(
      massnahmen,
      and(eq(massnahmen.tenantId, zustaendigkeiten.tenantId), eq(massnahmen.id, zustaendigkeiten.massnahmeId)),
    )
    .where(
      and(
        eq(zustaendigkeiten.stelleId, stelleId),
        eq(zustaendigkeiten.rolle, "federfuehrung"),
        isNull(massnahmen.archiviertAm),
      ),
    )
    .orderBy(massnahmen.kennung);
  return rows.map(({ id, kennung, titel }) => ({ text: `${kennung} ${titel}`, href: `/intern/massnahmen/${id}` }));
}

/**
 * Everything that named one Stelle names the other. Where both took part, the one in the lead stays and nobody stands
 * there twice.
 */
export async function moveStelleInMassnahmen(tx: Tx, from: Id<"Stelle">, to: Id<"Stelle">): Promise<Change[]> {
  const rows = await tx
    .select()
    .from(zustaendigkeiten)
    .where(inArray(zustaendigkeiten.stelleId, [from, to]));
  const changes: Change[] = [];
  for (const row of rows.filter((one) => one.stelleId === from)) {
    const twin = rows.find((one) => one.stelleId === to && one.massnahmeId === row.massnahmeId);
    const leaves = twin && row.rolle !== "federfuehrung" ? row : twin;
    if (leaves) await tx.delete(zustaendigkeiten).where(eq(zustaendigkeiten.id, leaves.id));
    if (leaves !== row) await tx.update(zustaendigkeiten).set({ stelleId: to }).where(eq(zustaendigkeiten.id, row.id));
    changes.push({ kind: "massnahme", id: row.massnahmeId, before: { stelleId: from }, after: { stelleId: to } });
  }
  return changes;
}
