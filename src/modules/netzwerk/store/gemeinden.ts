import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import type { GemeindeAngaben } from "../rules/gemeinde.ts";
import type { GemeindeId } from "../rules/ids.ts";
import { type Sicht, visibleTo } from "./stellen.ts";
import { gemeinden, planungsregionen, stellen, verwaltungsgemeinschaften } from "./tables.ts";

export type GemeindeRow = Omit<typeof gemeinden.$inferSelect, "tenantId" | "createdAt"> & {
  /** The names behind the two ids; empty when there is none. */
  readonly region: string;
  readonly verband: string;
};

const COLUMNS = {
  id: gemeinden.id,
  name: gemeinden.name,
  slug: gemeinden.slug,
  art: gemeinden.art,
  ags: gemeinden.ags,
  einwohner: gemeinden.einwohner,
  einwohnerStichtag: gemeinden.einwohnerStichtag,
  flaecheHektar: gemeinden.flaecheHektar,
  ars: gemeinden.ars,
  planungsregionId: gemeinden.planungsregionId,
  verwaltungsgemeinschaftId: gemeinden.verwaltungsgemeinschaftId,
  region: sql<string>`coalesce(${planungsregionen.name}, '')`,
  verband: sql<string>`coalesce(${verwaltungsgemeinschaften.name}, '')`,
  strasse: gemeinden.strasse,
  plz: gemeinden.plz,
  ort: gemeinden.ort,
  telefon: gemeinden.telefon,
  email: gemeinden.email,
  website: gemeinden.website,
  breite: gemeinden.breite,
  laenge: gemeinden.laenge,
  rev: gemeinden.rev,
  updatedAt: gemeinden.updatedAt,
};

const rowsOf = (db: Db) =>
  db
    .select(COLUMNS)
    .from(gemeinden)
    .leftJoin(
      planungsregionen,
      and(eq(planungsregionen.tenantId, gemeinden.tenantId), eq(planungsregionen.id, gemeinden.planungsregionId)),
    )
    .leftJoin(
      verwaltungsgemeinschaften,
      and(
        eq(verwaltungsgemeinschaften.tenantId, gemeinden.tenantId),
        eq(verwaltungsgemeinschaften.id, gemeinden.verwaltungsgemeinschaftId),
      ),
    );

export async function listGemeindeRows(db: Db): Promise<GemeindeRow[]> {
  return await rowsOf(db).orderBy(asc(gemeinden.name));
}

export async function findGemeinde(db: Db, id: GemeindeId): Promise<GemeindeRow | null> {
  const [row] = await rowsOf(db).where(eq(gemeinden.id, id));
  return row ?? null;
}

export async function findGemeindeBySlug(db: Db, slug: string): Promise<GemeindeRow | null> {
  const [row] = await rowsOf(db).where(eq(gemeinden.slug, slug));
  return row ?? null;
}

export async function lockGemeinde(tx: Tx, id: GemeindeId): Promise<GemeindeRow | null> {
  const [row] = await rowsOf(tx).where(eq(gemeinden.id, id)).for("update", { of: gemeinden });
  return row ?? null;
}

/** How many Stellen have their seat where. */
export async function countStellenByGemeinde(db: Db, sicht: Sicht): Promise<Map<GemeindeId, number>> {
  const rows = await db
    .select({ id: stellen.gemeindeId, n: count() })
    .from(stellen)
    .where(visibleTo(sicht))
    .groupBy(stellen.gemeindeId);
  return new Map(rows.flatMap((row) => (row.id ? [[row.id, row.n] as const] : [])));
}

/** Null when the key is taken. */
export async function insertGemeinde(
  tx: Tx,
  angaben: GemeindeAngaben,
  id = newId<"Gemeinde">(),
): Promise<GemeindeId | null> {
  const [row] = await tx
    .insert(gemeinden)
    .values({ ...angaben, id, slug: await freeSlug(tx, angaben.name) })
    .onConflictDoNothing()
    .returning({ id: gemeinden.id });
  return row?.id ?? null;
}

export async function isAgsTaken(db: Db, ags: string, except: GemeindeId): Promise<boolean> {
  const [row] = await db.select({ id: gemeinden.id }).from(gemeinden).where(eq(gemeinden.ags, ags));
  return row !== undefined && row.id !== except;
}

export async function isArsTaken(db: Db, ars: string, except: GemeindeId | null): Promise<boolean> {
  const rows = await db.select({ id: gemeinden.id }).from(gemeinden).where(eq(gemeinden.ars, ars));
  return ars !== "" && rows.some((row) => row.id !== except);
}

export async function updateGemeinde(tx: Tx, id: GemeindeId, angaben: GemeindeAngaben): Promise<void> {
  await tx
    .update(gemeinden)
    .set({ ...angaben, rev: sql`${gemeinden.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(gemeinden.id, id));
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const slug = slugOf(name);
  const rows = await tx.select({ slug: gemeinden.slug }).from(gemeinden);
  const taken = new Set(rows.map((row) => row.slug));
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
  return free;
}

export type GemeindeLabel = { readonly id: GemeindeId; readonly name: string; readonly slug: string };

/** Names and addresses of some municipalities, for modules further right. */
export async function labelsOfGemeinden(db: Db, ids: readonly GemeindeId[]): Promise<Map<GemeindeId, GemeindeLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: gemeinden.id, name: gemeinden.name, slug: gemeinden.slug })
    .from(gemeinden)
    .where(inArray(gemeinden.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
