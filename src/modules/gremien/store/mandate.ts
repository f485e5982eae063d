import { desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { dateien } from "#src/platform/db/tables.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import type { GremiumId, MandatId } from "../rules/ids.ts";
import type { MandatAngaben } from "../rules/mandat.ts";
import { freeSlug } from "./slug.ts";
import { gremien, mandate } from "./tables.ts";

export type MandatRow = MandatAngaben & {
  readonly id: MandatId;
  readonly slug: string;
  readonly rev: number;
  /** Who decided; null when no body of the list did, or one the reader must not know. */
  readonly gremium: Verweis | null;
  readonly fuerGremium: Verweis | null;
  /** The uploaded document. */
  readonly datei: Mandatdatei | null;
};
export type Mandatdatei = {
  readonly id: Id<"Datei">;
  readonly oeffentlich: boolean;
  readonly mediaType: string;
  readonly bytes: number;
};
export type Verweis = { readonly name: string; readonly slug: string; readonly oeffentlich: boolean };

const verweis = (column: typeof mandate.gremiumId | typeof mandate.fuerGremiumId) => sql<Verweis | null>`(
  select json_build_object('name', g.name, 'slug', g.slug, 'oeffentlich', g.oeffentlich)
    from ${gremien} g where g.tenant_id = ${mandate.tenantId} and g.id = ${column})`;

const mandatdatei = sql<Mandatdatei | null>`(
  select json_build_object(
      'id', d.id, 'oeffentlich', ${mandate.dateiOeffentlich}, 'mediaType', d.media_type, 'bytes', d.bytes)
    from ${dateien} d where d.tenant_id = ${mandate.tenantId} and d.id = ${mandate.dateiId})`;

const rows = (db: Db) =>
  db
    .select({
      id: mandate.id,
      titel: mandate.titel,
      slug: mandate.slug,
      wortlaut: mandate.wortlaut,
      umfang: mandate.umfang,
      gremiumId: mandate.gremiumId,
      beschlossenAm: mandate.beschlossenAm,
      dokumentTitel: mandate.dokumentTitel,
      dokumentAdresse: mandate.dokumentAdresse,
      stelleId: mandate.stelleId,
      fuerGremiumId: mandate.fuerGremiumId,
      handlungsfelder: mandate.handlungsfelder,
      rev: mandate.rev,
      gremium: verweis(mandate.gremiumId),
      fuerGremium: verweis(mandate.fuerGremiumId),
      datei: mandatdatei,
    })
    .from(mandate);

/** The latest decision first. */
export async function listMandatRows(db: Db): Promise<MandatRow[]> {
  return await rows(db).orderBy(desc(mandate.beschlossenAm), desc(mandate.createdAt));
}

export async function listMandateOfStelle(db: Db, id: Id<"Stelle">): Promise<MandatRow[]> {
  return await rows(db).where(eq(mandate.stelleId, id)).orderBy(desc(mandate.beschlossenAm));
}

/** What a body decided, and what makes it responsible. */
export async function listMandateOfGremium(db: Db, id: GremiumId): Promise<MandatRow[]> {
  return await rows(db)
    .where(or(eq(mandate.gremiumId, id), eq(mandate.fuerGremiumId, id)))
    .orderBy(desc(mandate.beschlossenAm));
}

export async function findMandat(db: Db, wo: { id: MandatId } | { slug: string }): Promise<MandatRow | null> {
  const [row] = await rows(db).where("id" in wo ? eq(mandate.id, wo.id) : eq(mandate.slug, wo.slug));
  return row ?? null;
}

export async function lockMandat(tx: Tx, id: MandatId): Promise<MandatRow | null> {
  await tx.select({ id: mandate.id }).from(mandate).where(eq(mandate.id, id)).for("update");
  return findMandat(tx, { id });
}

const writable = (angaben: MandatAngaben) => ({ ...angaben, handlungsfelder: [...angaben.handlungsfelder] });

export async function insertMandat(tx: Tx, angaben: MandatAngaben, id = newId<"Mandat">()): Promise<MandatId> {
  const taken = await tx.select({ slug: mandate.slug }).from(mandate);
  const slug = freeSlug(angaben.titel, new Set(taken.map((row) => row.slug)));
  await tx.insert(mandate).values({ ...writable(angaben), id, slug });
  return id;
}

export async function updateMandat(tx: Tx, id: MandatId, angaben: MandatAngaben): Promise<void> {
  await tx
    .update(mandate)
    .set({ ...writable(angaben), rev: sql`${mandate.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(mandate.id, id));
}

/** @param datei null: it carries none any more */
export async function saveMandatdatei(
  tx: Tx,
  id: MandatId,
  datei: Pick<Mandatdatei, "id" | "oeffentlich"> | null,
): Promise<void> {
  await tx
    .update(mandate)
    .set({
      dateiId: datei?.id ?? null,
      dateiOeffentlich: datei?.oeffentlich ?? false,
      rev: sql`${mandate.rev} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(mandate.id, id));
}

export async function deleteMandat(tx: Tx, id: MandatId): Promise<void> {
  await tx.delete(mandate).where(eq(mandate.id, id));
}

export async function labelsOfMandate(db: Db, ids: readonly MandatId[]): Promise<Map<MandatId, string>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: mandate.id, titel: mandate.titel })
    .from(mandate)
    .where(inArray(mandate.id, [...ids]));
  return new Map(found.map((row) => [row.id, row.titel]));
}

/** @returns the mandates that now name the other Stelle */
export async function moveMandate(tx: Tx, from: Id<"Stelle">, to: Id<"Stelle">): Promise<MandatId[]> {
  const moved = await tx
    .update(mandate)
    .set({ stelleId: to, rev: sql`${mandate.rev} + 1` })
    .where(eq(mandate.stelleId, from))
    .returning({ id: mandate.id });
  return moved.map((row) => row.id);
}
