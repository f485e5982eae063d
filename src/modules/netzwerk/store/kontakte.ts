import { and, asc, eq, isNotNull, lte, max, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { GemeindeId, KontaktId, StelleId } from "../rules/ids.ts";
import type { KontaktAngaben } from "../rules/kontakt.ts";
import { kontakte } from "./tables.ts";

export type KontaktRow = Omit<typeof kontakte.$inferSelect, "tenantId" | "position">;

/** Whose contact it is: one of both. */
export type KontaktOwner =
  | { readonly stelleId: StelleId; readonly gemeindeId: null }
  | { readonly stelleId: null; readonly gemeindeId: GemeindeId };

const COLUMNS = {
  id: kontakte.id,
  stelleId: kontakte.stelleId,
  gemeindeId: kontakte.gemeindeId,
  funktionen: kontakte.funktionen,
  personName: kontakte.personName,
  einwilligungAm: kontakte.einwilligungAm,
  nameBis: kontakte.nameBis,
  telefon: kontakte.telefon,
  email: kontakte.email,
  sprechzeit: kontakte.sprechzeit,
  sprachen: kontakte.sprachen,
  oeffentlich: kontakte.oeffentlich,
  rev: kontakte.rev,
};

const ownedBy = (owner: KontaktOwner) =>
  owner.stelleId ? eq(kontakte.stelleId, owner.stelleId) : eq(kontakte.gemeindeId, owner.gemeindeId as GemeindeId);

export async function listKontakte(db: Db, owner: KontaktOwner): Promise<KontaktRow[]> {
  return db.select(COLUMNS).from(kontakte).where(ownedBy(owner)).orderBy(asc(kontakte.position), asc(kontakte.id));
}

export async function findKontakt(db: Db, id: KontaktId): Promise<KontaktRow | null> {
  const [row] = await db.select(COLUMNS).from(kontakte).where(eq(kontakte.id, id));
  return row ?? null;
}

export async function lockKontakt(tx: Tx, id: KontaktId): Promise<KontaktRow | null> {
  const [row] = await tx.select(COLUMNS).from(kontakte).where(eq(kontakte.id, id)).for("update");
  return row ?? null;
}

const writable = (angaben: KontaktAngaben) => ({
  ...angaben,
  funktionen: [...angaben.funktionen],
  sprachen: [...angaben.sprachen],
});

export async function insertKontakt(tx: Tx, owner: KontaktOwner, angaben: KontaktAngaben): Promise<KontaktId> {
  const id = newId<"Kontakt">();
  const [last] = await tx
    .select({ position: max(kontakte.position) })
    .from(kontakte)
    .where(ownedBy(owner));
  await tx.insert(kontakte).values({ ...owner, ...writable(angaben), id, position: (last?.position ?? 0) + 1 });
  return id;
}

export async function updateKontakt(tx: Tx, id: KontaktId, angaben: KontaktAngaben): Promise<void> {
  await tx
    .update(kontakte)
    .set({ ...writable(angaben), rev: sql`${kontakte.rev} + 1` })
    .where(eq(kontakte.id, id));
}

export async function deleteKontakt(tx: Tx, id: KontaktId): Promise<void> {
  await tx.delete(kontakte).where(eq(kontakte.id, id));
}

/** @returns the contacts that lost their name because the consent ended */
export async function dropExpiredNames(tx: Tx, heute: Datum): Promise<KontaktId[]> {
  const rows = await tx
    .update(kontakte)
    .set({ personName: null, einwilligungAm: null, nameBis: null, rev: sql`${kontakte.rev} + 1` })
    .where(and(isNotNull(kontakte.personName), lte(kontakte.nameBis, heute)))
    .returning({ id: kontakte.id });
  return rows.map((row) => row.id);
}
