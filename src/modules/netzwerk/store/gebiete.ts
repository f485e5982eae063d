import { asc, count, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { slugOf, suchtext } from "#src/shared/suchtext.ts";
import { GEBIET_ARTEN, type GebietArt, type GebietId } from "../rules/gebiet.ts";
import type { GebietTable } from "./gebiete-tables.ts";
import { gemeinden, planungsregionen, verwaltungsgemeinschaften } from "./tables.ts";

export type GebietRow = {
  readonly id: GebietId;
  readonly name: string;
  readonly slug: string;
  readonly rev: number;
  /** How many municipalities belong to it. */
  readonly gemeinden: number;
};

/** Both tables are of one form; the art says which one is meant. */
const tableOf = (art: GebietArt) =>
  (art === "planungsregion" ? planungsregionen : verwaltungsgemeinschaften) as GebietTable;
const memberOf = (art: GebietArt) =>
  art === "planungsregion" ? gemeinden.planungsregionId : gemeinden.verwaltungsgemeinschaftId;

export async function listGebietRows(db: Db, art: GebietArt): Promise<GebietRow[]> {
  const table = tableOf(art);
  const members = await db
    .select({ id: memberOf(art), n: count() })
    .from(gemeinden)
    .groupBy(memberOf(art));
  const counts = new Map(members.map((row) => [row.id, row.n]));
  const rows = await db
    .select({ id: table.id, name: table.name, slug: table.slug, rev: table.rev })
    .from(table)
    .orderBy(asc(table.name));
  return rows.map((row) => ({ ...row, gemeinden: counts.get(row.id) ?? 0 }));
}

/** Looked for in both tables: ids are never given twice. */
export async function findGebiet(db: Db, id: GebietId): Promise<(GebietRow & { readonly art: GebietArt }) | null> {
  for (const art of GEBIET_ARTEN) {
    const found = (await listGebietRows(db, art)).find((row) => row.id === id);
    if (found) return { ...found, art };
  }
  return null;
}

/** Locks the row, so that nobody takes it away or renames it meanwhile. */
export async function lockGebiet(tx: Tx, id: GebietId) {
  for (const art of GEBIET_ARTEN) {
    const table = tableOf(art);
    await tx.select({ id: table.id }).from(table).where(eq(table.id, id)).for("update");
  }
  return findGebiet(tx, id);
}

export async function isGebietNameTaken(db: Db, art: GebietArt, name: string, except: GebietId | null) {
  const table = tableOf(art);
  const [row] = await db
    .select({ id: table.id })
    .from(table)
    .where(eq(table.nameNorm, suchtext(name)));
  return row !== undefined && row.id !== except;
}

/** Null when the name or its address is taken by one made at the same moment. */
export async function insertGebiet(tx: Tx, art: GebietArt, name: string): Promise<GebietId | null> {
  const table = tableOf(art);
  const [row] = await tx
    .insert(table)
    .values({
      id: newId<"Planungsregion" | "Verwaltungsgemeinschaft">(),
      name,
      nameNorm: suchtext(name),
      slug: await freeSlug(tx, art, name),
    })
    .onConflictDoNothing()
    .returning({ id: table.id });
  return row?.id ?? null;
}

export async function renameGebiet(tx: Tx, art: GebietArt, id: GebietId, name: string): Promise<void> {
  const table = tableOf(art);
  await tx
    .update(table)
    .set({ name, nameNorm: suchtext(name), rev: sql`${table.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(table.id, id));
}

export async function deleteGebiet(tx: Tx, art: GebietArt, id: GebietId): Promise<void> {
  const table = tableOf(art);
  await tx.delete(table).where(eq(table.id, id));
}

async function freeSlug(tx: Tx, art: GebietArt, name: string): Promise<string> {
  const table = tableOf(art);
  const rows = await tx.select({ slug: table.slug }).from(table);
  const taken = new Set(rows.map((row) => row.slug));
  let free = slugOf(name);
  for (let n = 2; taken.has(free); n++) free = `${slugOf(name)}-${n}`;
  return free;
}
