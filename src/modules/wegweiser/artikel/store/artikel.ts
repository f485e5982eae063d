import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { freeSlug, type Sicht } from "../../store/leistungen.ts";
import type { ArtikelId } from "../rules/artikel.ts";
import { artikel, artikelStellen, artikelTexte } from "./tables.ts";

export type ArtikelRow = Omit<typeof artikel.$inferSelect, "tenantId" | "createdAt">;
export type ArtikelTextRow = Omit<typeof artikelTexte.$inferSelect, "tenantId">;
export type NewArtikelText = Omit<typeof artikelTexte.$inferInsert, "tenantId" | "rev" | "updatedAt">;

const COLUMNS = {
  id: artikel.id,
  slug: artikel.slug,
  ueberId: artikel.ueberId,
  position: artikel.position,
  titel: artikel.titel,
  text: artikel.text,
  lebenslageId: artikel.lebenslageId,
  verantwortlichId: artikel.verantwortlichId,
  risiko: artikel.risiko,
  geprueftAm: artikel.geprueftAm,
  pruefenBis: artikel.pruefenBis,
  textstand: artikel.textstand,
  veroeffentlichtAm: artikel.veroeffentlichtAm,
  rev: artikel.rev,
  updatedAt: artikel.updatedAt,
};

const TEXT_COLUMNS = {
  artikelId: artikelTexte.artikelId,
  sprache: artikelTexte.sprache,
  titel: artikelTexte.titel,
  text: artikelTexte.text,
  ausTextstand: artikelTexte.ausTextstand,
  methode: artikelTexte.methode,
  geprueftAm: artikelTexte.geprueftAm,
  rev: artikelTexte.rev,
  updatedAt: artikelTexte.updatedAt,
};

/** Drafts are for the office only. */
const visibleTo = (sicht: Sicht) => (sicht === "intern" ? undefined : isNotNull(artikel.veroeffentlichtAm));

export async function listArtikelRows(db: Db, sicht: Sicht): Promise<ArtikelRow[]> {
  return await db
    .select(COLUMNS)
    .from(artikel)
    .where(visibleTo(sicht))
    .orderBy(asc(artikel.position), asc(artikel.titel));
}

export async function findArtikel(db: Db, id: ArtikelId): Promise<ArtikelRow | null> {
  const [row] = await db.select(COLUMNS).from(artikel).where(eq(artikel.id, id));
  return row ?? null;
}

export async function lockArtikel(tx: Tx, id: ArtikelId): Promise<ArtikelRow | null> {
  const [row] = await tx.select(COLUMNS).from(artikel).where(eq(artikel.id, id)).for("update");
  return row ?? null;
}

export async function lockArtikelRows(tx: Tx, ids: readonly ArtikelId[]): Promise<ArtikelRow[]> {
  return await tx.select(COLUMNS).from(artikel).where(inArray(artikel.id, ids)).orderBy(asc(artikel.id)).for("update");
}

export async function listArtikelSlugs(db: Db): Promise<Set<string>> {
  return new Set((await db.select({ slug: artikel.slug }).from(artikel)).map(({ slug }) => slug));
}

export async function insertArtikel(
  tx: Tx,
  row: Omit<typeof artikel.$inferInsert, "tenantId" | "slug">,
): Promise<void> {
  await tx.insert(artikel).values({ ...row, slug: freeSlug(row.titel, await listArtikelSlugs(tx)) });
}

export async function updateArtikel(
  tx: Tx,
  id: ArtikelId | readonly ArtikelId[],
  set: Partial<Omit<typeof artikel.$inferInsert, "tenantId" | "id" | "slug">>,
): Promise<void> {
  await tx
    .update(artikel)
    .set({ ...set, rev: sql`${artikel.rev} + 1`, updatedAt: sql`now()` })
    .where(inArray(artikel.id, [id].flat()));
}

export async function deleteArtikel(tx: Tx, id: ArtikelId | readonly ArtikelId[]): Promise<void> {
  await tx.delete(artikel).where(inArray(artikel.id, [id].flat()));
}

/** All translations, of one Artikel, or in one language. */
export async function listArtikelTexte(
  db: Db,
  of: { artikelId?: ArtikelId; sprache?: Sprache } = {},
): Promise<ArtikelTextRow[]> {
  return await db
    .select(TEXT_COLUMNS)
    .from(artikelTexte)
    .where(
      and(
        of.artikelId ? eq(artikelTexte.artikelId, of.artikelId) : undefined,
        of.sprache ? eq(artikelTexte.sprache, of.sprache) : undefined,
      ),
    )
    .orderBy(asc(artikelTexte.sprache));
}

export async function saveArtikelText(tx: Tx, row: NewArtikelText): Promise<void> {
  await tx
    .insert(artikelTexte)
    .values(row)
    .onConflictDoUpdate({
      target: [artikelTexte.tenantId, artikelTexte.artikelId, artikelTexte.sprache],
      set: { ...row, rev: sql`${artikelTexte.rev} + 1`, updatedAt: sql`now()` },
    });
}

/** Whom to ask, by Artikel, in order. */
export async function listArtikelStellen(db: Db, artikelId?: ArtikelId): Promise<Map<ArtikelId, StelleId[]>> {
  const rows = await db
    .select({ artikelId: artikelStellen.artikelId, stelleId: artikelStellen.stelleId })
    .from(artikelStellen)
    .where(artikelId ? eq(artikelStellen.artikelId, artikelId) : undefined)
    .orderBy(asc(artikelStellen.position));
  const found = new Map<ArtikelId, StelleId[]>();
  for (const row of rows) found.set(row.artikelId, [...(found.get(row.artikelId) ?? []), row.stelleId]);
  return found;
}

export async function saveArtikelStellen(tx: Tx, artikelId: ArtikelId, ids: readonly StelleId[]): Promise<void> {
  await tx.delete(artikelStellen).where(eq(artikelStellen.artikelId, artikelId));
  const rows = [...new Set(ids)].map((stelleId, position) => ({ artikelId, stelleId, position }));
  if (rows.length > 0) await tx.insert(artikelStellen).values(rows);
}
