import { eq, inArray, or } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { pflegeStaende } from "../pflege/store/tables.ts";
import type { StelleId } from "../rules/bezug.ts";
import { artikel, artikelStellen } from "../artikel/store/tables.ts";
import {
  countStelleInUebergaben,
  listStelleInUebergaben,
  moveStelleInUebergaben,
} from "../uebergaben/store/uebergaben.ts";
import { moveStelleInEntscheidungen } from "../import/store/kontakte.ts";
import { veranstaltungen } from "../veranstaltungen/store/tables.ts";
import { anlaufstellen, leistungen } from "./tables.ts";

const named = (id: StelleId) => or(eq(leistungen.anbieterId, id), eq(leistungen.verantwortlichId, id));

/** Every Leistung and every place that a Stelle answers for holds it, as a Maßnahme in its lead does. */
export async function countStelleInWegweiser(db: Db, stelleId: StelleId) {
  const all =
    (await db.$count(leistungen, named(stelleId))) +
    (await db.$count(anlaufstellen, eq(anlaufstellen.stelleId, stelleId))) +
    (await db.$count(artikel, eq(artikel.verantwortlichId, stelleId))) +
    (await db.$count(pflegeStaende, eq(pflegeStaende.verantwortlichId, stelleId))) +
    (await db.$count(veranstaltungen, eq(veranstaltungen.veranstalterId, stelleId))) +
    (await db.$count(artikelStellen, eq(artikelStellen.stelleId, stelleId))) +
    (await countStelleInUebergaben(db, stelleId));
  return { leads: all, all };
}

export async function listStelleInLeistungen(db: Db, stelleId: StelleId) {
  const services = await db
    .select({ id: leistungen.id, name: leistungen.titel })
    .from(leistungen)
    .where(named(stelleId))
    .orderBy(leistungen.titel);
  const asked = db
    .select({ id: artikelStellen.artikelId })
    .from(artikelStellen)
    .where(eq(artikelStellen.stelleId, stelleId));
  const articles = await db
    .select({ id: artikel.id, name: artikel.titel })
    .from(artikel)
    .where(or(eq(artikel.verantwortlichId, stelleId), inArray(artikel.id, asked)))
    .orderBy(artikel.titel);
  const dates = await db
    .select({ id: veranstaltungen.id, titel: veranstaltungen.titel })
    .from(veranstaltungen)
    .where(eq(veranstaltungen.veranstalterId, stelleId));
  const handed = await listStelleInUebergaben(db, stelleId);
  return [
    ...services.map(({ id, name }) => ({ text: name, href: `/intern/wegweiser/leistungen/${id}` })),
    ...articles.map(({ id, name }) => ({ text: name, href: `/intern/wegweiser/artikel/${id}` })),
    ...dates.map(({ id, titel }) => ({ text: titel.de ?? "", href: `/intern/wegweiser/termine/${id}` })),
    ...handed.map(({ id, titel }) => ({ text: titel, href: `/intern/wegweiser/uebergaben?uebergabe=${id}` })),
  ];
}

/** Everything that named one Stelle names the other. */
export async function moveStelleInWegweiser(tx: Tx, from: StelleId, to: StelleId): Promise<Change[]> {
  const changes: Change[] = await moveStelleInUebergaben(tx, from, to);
  await moveStelleInEntscheidungen(tx, from, to);
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
  const written = await tx
    .update(artikel)
    .set({ verantwortlichId: to })
    .where(eq(artikel.verantwortlichId, from))
    .returning({ id: artikel.id });
  const invited = await tx
    .update(veranstaltungen)
    .set({ veranstalterId: to })
    .where(eq(veranstaltungen.veranstalterId, from))
    .returning({ id: veranstaltungen.id });
  const cared = await tx
    .update(pflegeStaende)
    .set({ verantwortlichId: to })
    .where(eq(pflegeStaende.verantwortlichId, from))
    .returning({ kind: pflegeStaende.art, id: pflegeStaende.eintragId });
  const asked = await tx.select().from(artikelStellen).where(eq(artikelStellen.stelleId, from));
  if (asked.length > 0) {
    const rows = asked.map(({ artikelId, position }) => ({ artikelId, position, stelleId: to }));
    await tx.insert(artikelStellen).values(rows).onConflictDoNothing();
    await tx.delete(artikelStellen).where(eq(artikelStellen.stelleId, from));
  }
  for (const { id } of offered)
    changes.push({ kind: "leistung", id, before: { anbieterId: from }, after: { anbieterId: to } });
  for (const { id } of kept)
    changes.push({ kind: "leistung", id, before: { verantwortlichId: from }, after: { verantwortlichId: to } });
  for (const { id } of seated)
    changes.push({ kind: "anlaufstelle", id, before: { stelleId: from }, after: { stelleId: to } });
  for (const { id } of written)
    changes.push({ kind: "artikel", id, before: { verantwortlichId: from }, after: { verantwortlichId: to } });
  for (const { id } of invited)
    changes.push({ kind: "veranstaltung", id, before: { veranstalterId: from }, after: { veranstalterId: to } });
  for (const { kind, id } of cared)
    changes.push({ kind, id, before: { verantwortlichId: from }, after: { verantwortlichId: to } });
  for (const { artikelId: id } of asked)
    changes.push({ kind: "artikel", id, before: { stelleId: from }, after: { stelleId: to } });
  return changes;
}
