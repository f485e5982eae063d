import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { freeSlug } from "../rules/handlungsfeld.ts";
import type { KonzeptId, QuerschnittsthemaId, ZielgruppeId } from "../rules/massnahme.ts";
import { querschnittsthemen, zielgruppen } from "./tables.ts";

export type Zielgruppe = typeof zielgruppen.$inferSelect;
export type Querschnittsthema = typeof querschnittsthemen.$inferSelect;

type Welche = { readonly auchArchivierte?: boolean };

/** In the order the county gave them. */
export async function listZielgruppen(db: Db, welche: Welche = {}): Promise<Zielgruppe[]> {
  return db
    .select()
    .from(zielgruppen)
    .where(welche.auchArchivierte ? undefined : isNull(zielgruppen.archiviertAm))
    .orderBy(asc(zielgruppen.position), asc(zielgruppen.name));
}

export async function listQuerschnittsthemen(db: Db, welche: Welche = {}): Promise<Querschnittsthema[]> {
  return db
    .select()
    .from(querschnittsthemen)
    .where(welche.auchArchivierte ? undefined : isNull(querschnittsthemen.archiviertAm))
    .orderBy(asc(querschnittsthemen.position), asc(querschnittsthemen.name));
}

export async function lockZielgruppe(tx: Tx, id: ZielgruppeId): Promise<Zielgruppe | null> {
  const [row] = await tx.select().from(zielgruppen).where(eq(zielgruppen.id, id)).for("update");
  return row ?? null;
}

export async function lockQuerschnittsthema(tx: Tx, id: QuerschnittsthemaId): Promise<Querschnittsthema | null> {
  const [row] = await tx.select().from(querschnittsthemen).where(eq(querschnittsthemen.id, id)).for("update");
  return row ?? null;
}

type NewRow<Row extends { slug: string }> = Omit<Row, "slug">;

/** Adds them, each with an address of its own that nothing in the list has or had. */
export async function insertZielgruppen(
  tx: Tx,
  rows: readonly NewRow<typeof zielgruppen.$inferInsert>[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(zielgruppen).values(withSlugs(rows, await takenSlugs(tx, zielgruppen)));
}

/** Adds them, each with an address of its own that nothing in the list has or had. */
export async function insertQuerschnittsthemen(
  tx: Tx,
  rows: readonly NewRow<typeof querschnittsthemen.$inferInsert>[],
): Promise<void> {
  if (rows.length > 0)
    await tx.insert(querschnittsthemen).values(withSlugs(rows, await takenSlugs(tx, querschnittsthemen)));
}

async function takenSlugs(
  tx: Tx,
  table: typeof zielgruppen | typeof querschnittsthemen,
): Promise<ReadonlyMap<KonzeptId, Set<string>>> {
  const taken = new Map<KonzeptId, Set<string>>();
  for (const { konzeptId, slug } of await tx.select({ konzeptId: table.konzeptId, slug: table.slug }).from(table)) {
    taken.set(konzeptId, (taken.get(konzeptId) ?? new Set()).add(slug));
  }
  return taken;
}

function withSlugs<Row extends { konzeptId: KonzeptId; name: string }>(
  rows: readonly Row[],
  known: ReadonlyMap<KonzeptId, Set<string>>,
): (Row & { slug: string })[] {
  const taken = new Map(known);
  return rows.map((row) => {
    const here = taken.get(row.konzeptId) ?? new Set<string>();
    const slug = freeSlug(row.name, here);
    taken.set(row.konzeptId, here.add(slug));
    return { ...row, slug };
  });
}

export async function saveZielgruppe(
  tx: Tx,
  id: ZielgruppeId,
  fields: Partial<
    Pick<Zielgruppe, "name" | "beschreibung" | "groesse" | "groesseHinweis" | "position" | "archiviertAm">
  >,
): Promise<void> {
  await tx
    .update(zielgruppen)
    .set({ ...fields, rev: sql`${zielgruppen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(zielgruppen.id, id));
}

export async function saveQuerschnittsthema(
  tx: Tx,
  id: QuerschnittsthemaId,
  fields: Partial<Pick<Querschnittsthema, "name" | "leitfrage" | "position" | "archiviertAm">>,
): Promise<void> {
  await tx
    .update(querschnittsthemen)
    .set({ ...fields, rev: sql`${querschnittsthemen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(querschnittsthemen.id, id));
}
