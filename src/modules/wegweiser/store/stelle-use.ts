import { eq, or } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { StelleId } from "../rules/bezug.ts";
import { anlaufstellen, leistungen } from "./tables.ts";

const named = (id: StelleId) => or(eq(leistungen.anbieterId, id), eq(leistungen.verantwortlichId, id));

/** Every Leistung and every place that a Stelle answers for holds it, as a Maßnahme in its lead does. */
export async function countStelleInWegweiser(db: Db, stelleId: StelleId) {
  const all =
    (await db.$count(leistungen, named(stelleId))) +
    (await db.$count(anlaufstellen, eq(anlaufstellen.stelleId, stelleId)));
  return { leads: all, all };
}

export async function listStelleInLeistungen(db: Db, stelleId: StelleId) {
  const services = await db
    .select({ id: leistungen.id, name: leistungen.titel })
    .from(leistungen)
    .where(named(stelleId))
    .orderBy(leistungen.titel);
  return services.map(({ id, name }) => ({ text: name, href: `/intern/wegweiser/leistungen/${id}` }));
}

/** Everything that named one Stelle names the other. */
export async function moveStelleInWegweiser(tx: Tx, from: StelleId, to: StelleId): Promise<Change[]> {
  const changes: Change[] = [];
  const offered = await tx
    .update(leistungen)
    .set({ anbieterId: to })
    .where(eq(leistungen.anbieterId, from))
    .returning({ id: leistungen.id });
  const kept = await tx
    .update(leistungen)
    .set({ verantwortlichId: to })
    .where(eq(leistungen.verantwortlichId, from))
    .returning({ id: leistungen.id });
  const seated = await tx
    .update(anlaufstellen)
    .set({ stelleId: to })
    .where(eq(anlaufstellen.stelleId, from))
    .returning({ id: anlaufstellen.id });
  for (const { id } of offered)
    changes.push({ kind: "leistung", id, before: { anbieterId: from }, after: { anbieterId: to } });
  for (const { id } of kept)
    changes.push({ kind: "leistung", id, before: { verantwortlichId: from }, after: { verantwortlichId: to } });
  for (const { id } of seated)
    changes.push({ kind: "anlaufstelle", id, before: { stelleId: from }, after: { stelleId: to } });
  return changes;
}
