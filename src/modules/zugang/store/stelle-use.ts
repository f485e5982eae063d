import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import { benutzer, einladungen, rollen } from "./tables.ts";

type StelleId = Id<"Stelle">;

/** How many accounts and roles are bound to a Stelle. They hold it nowhere: an account without its Stelle still signs in. */
export async function countStelleInZugang(db: Db, stelleId: StelleId) {
  const own = await db.select({ id: benutzer.id }).from(benutzer).where(eq(benutzer.stelleId, stelleId));
  const bound = await db.select({ id: rollen.benutzerId }).from(rollen).where(boundTo(stelleId));
  return { leads: 0, all: new Set([...own, ...bound].map((row) => row.id)).size };
}

/** Accounts, their roles and open invitations that were bound to one Stelle are bound to the other. */
export async function moveStelleInZugang(tx: Tx, from: StelleId, to: StelleId): Promise<Change[]> {
  const own = await tx
    .update(benutzer)
    .set({ stelleId: to, rev: sql`${benutzer.rev} + 1` })
    .where(eq(benutzer.stelleId, from))
    .returning({ id: benutzer.id });
  const bound = await tx.select({ id: rollen.id, benutzerId: rollen.benutzerId }).from(rollen).where(boundTo(from));
  const already = await tx.select({ benutzerId: rollen.benutzerId }).from(rollen).where(boundTo(to));
  const twice = bound.filter((one) => already.some((other) => other.benutzerId === one.benutzerId));
  const ids = (rows: typeof bound) => rows.map((row) => row.id);
  if (twice.length > 0) await tx.delete(rollen).where(inArray(rollen.id, ids(twice)));
  await tx.update(rollen).set({ bezugId: to }).where(boundTo(from));
  await moveInvitations(tx, from, to);
  const touched = new Set([...own.map((row) => row.id), ...bound.map((row) => row.benutzerId)]);
  return [...touched].map((id) => ({ kind: "benutzer", id, before: { stelleId: from }, after: { stelleId: to } }));
}

async function moveInvitations(tx: Tx, from: StelleId, to: StelleId): Promise<void> {
  const open = await tx
    .select({ id: einladungen.id, stelleId: einladungen.stelleId, rollen: einladungen.rollen })
    .from(einladungen)
    .where(
      or(eq(einladungen.stelleId, from), sql`${einladungen.rollen} @> ${JSON.stringify([{ bezugId: from }])}::jsonb`),
    );
  for (const one of open) {
    await tx
      .update(einladungen)
      .set({
        stelleId: one.stelleId === from ? to : one.stelleId,
        rollen: one.rollen.map((rolle) => (rolle.bezugId === from ? { ...rolle, bezugId: to } : rolle)),
      })
      .where(eq(einladungen.id, one.id));
  }
}

const boundTo = (stelleId: StelleId) => and(eq(rollen.rolle, "zustaendige"), eq(rollen.bezugId, stelleId));
