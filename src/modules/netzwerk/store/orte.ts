import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { OrtId, StelleId } from "../rules/ids.ts";
import type { OrtAngaben } from "../rules/ort.ts";
import { orte, stelleOrte } from "./orte-tables.ts";
import { gemeinden, stellen } from "./tables.ts";

export type OrtRow = OrtAngaben & { readonly id: OrtId; readonly rev: number; readonly gemeindeName: string | null };

const rows = (db: Db) =>
  db
    .select({
      id: orte.id,
      name: orte.name,
      art: orte.art,
      gemeindeId: orte.gemeindeId,
      strasse: orte.strasse,
      plz: orte.plz,
      ort: orte.ort,
      breite: orte.breite,
      laenge: orte.laenge,
      barrierefrei: orte.barrierefrei,
      zugang: orte.zugang,
      haltestelle: orte.haltestelle,
      gehminuten: orte.gehminuten,
      oeffentlich: orte.oeffentlich,
      rev: orte.rev,
      gemeindeName: gemeinden.name,
    })
    .from(orte)
    .leftJoin(gemeinden, and(eq(gemeinden.tenantId, orte.tenantId), eq(gemeinden.id, orte.gemeindeId)));

export async function listOrtRows(db: Db): Promise<OrtRow[]> {
  return await rows(db).orderBy(asc(orte.nameNorm));
}

export async function findOrt(db: Db, id: OrtId): Promise<OrtRow | null> {
  const [row] = await rows(db).where(eq(orte.id, id));
  return row ?? null;
}

export async function lockOrt(tx: Tx, id: OrtId): Promise<OrtRow | null> {
  await tx.select({ id: orte.id }).from(orte).where(eq(orte.id, id)).for("update");
  return findOrt(tx, id);
}

export async function isOrtNameTaken(db: Db, name: string, except: OrtId | null): Promise<boolean> {
  const [row] = await db
    .select({ id: orte.id })
    .from(orte)
    .where(eq(orte.nameNorm, suchtext(name)));
  return row !== undefined && row.id !== except;
}

export async function insertOrt(tx: Tx, angaben: OrtAngaben, id = newId<"Ort">()): Promise<OrtId> {
  await tx.insert(orte).values({ ...angaben, id, nameNorm: suchtext(angaben.name) });
  return id;
}

export async function updateOrt(tx: Tx, id: OrtId, angaben: OrtAngaben): Promise<void> {
  await tx
    .update(orte)
    .set({ ...angaben, nameNorm: suchtext(angaben.name), rev: sql`${orte.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(orte.id, id));
}

export async function deleteOrt(tx: Tx, id: OrtId): Promise<void> {
  await tx.delete(orte).where(eq(orte.id, id));
}

/** How many Stellen are where. */
export async function countStellenByOrt(db: Db): Promise<Map<OrtId, number>> {
  const found = await db.select({ id: stelleOrte.ortId, n: count() }).from(stelleOrte).groupBy(stelleOrte.ortId);
  return new Map(found.map((row) => [row.id, row.n]));
}

/** Where a Stelle is to be found; protected places only for the office. */
export async function listOrteOfStelle(db: Db, id: StelleId, sicht: "oeffentlich" | "intern"): Promise<OrtRow[]> {
  const own = sql`exists (select 1 from ${stelleOrte} so
    where so.tenant_id = ${orte.tenantId} and so.ort_id = ${orte.id} and so.stelle_id = ${id})`;
  return await rows(db)
    .where(and(own, sicht === "oeffentlich" ? eq(orte.oeffentlich, true) : undefined))
    .orderBy(asc(orte.nameNorm));
}

/** Live Stellen at a place, by name. */
export async function listStellenAtOrt(db: Db, id: OrtId): Promise<{ id: StelleId; name: string }[]> {
  return await db
    .select({ id: stellen.id, name: stellen.name })
    .from(stelleOrte)
    .innerJoin(stellen, and(eq(stellen.tenantId, stelleOrte.tenantId), eq(stellen.id, stelleOrte.stelleId)))
    .where(eq(stelleOrte.ortId, id))
    .orderBy(asc(stellen.nameNorm));
}

/** False when it was so already. */
export async function linkStelleOrt(tx: Tx, stelleId: StelleId, ortId: OrtId): Promise<boolean> {
  const added = await tx.insert(stelleOrte).values({ stelleId, ortId }).onConflictDoNothing().returning();
  return added.length > 0;
}

/** False when it was not there. */
export async function unlinkStelleOrt(tx: Tx, stelleId: StelleId, ortId: OrtId): Promise<boolean> {
  const gone = await tx
    .delete(stelleOrte)
    .where(and(eq(stelleOrte.stelleId, stelleId), eq(stelleOrte.ortId, ortId)))
    .returning();
  return gone.length > 0;
}

/** The places of one Stelle become places of the other. */
export async function moveStelleOrte(tx: Tx, from: StelleId, to: StelleId): Promise<void> {
  for (const { id } of await listOrteOfStelle(tx, from, "intern")) {
    await linkStelleOrt(tx, to, id);
    await unlinkStelleOrt(tx, from, id);
  }
}
