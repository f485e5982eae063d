import { asc, desc, eq, sql } from "drizzle-orm";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { visibleTo } from "../../store/leistungen.ts";
import { leistungen } from "../../store/tables.ts";
import type { SammelmappeAngaben, SammelmappeId } from "../rules/sammelmappe.ts";
import { sammelmappeLeistungen, sammelmappen } from "./tables.ts";

export type SammelmappeRow = Omit<typeof sammelmappen.$inferSelect, "tenantId"> & {
  readonly leistungIds: readonly LeistungId[];
};

const COLUMNS = {
  id: sammelmappen.id,
  code: sammelmappen.code,
  titel: sammelmappen.titel,
  notiz: sammelmappen.notiz,
  giltBis: sammelmappen.giltBis,
  rev: sammelmappen.rev,
};

/** All, the longest open first. */
export async function listSammelmappen(db: Db): Promise<SammelmappeRow[]> {
  const rows = await db.select(COLUMNS).from(sammelmappen).orderBy(desc(sammelmappen.giltBis), asc(sammelmappen.titel));
  const entries = await db.select().from(sammelmappeLeistungen).orderBy(asc(sammelmappeLeistungen.position));
  return rows.map((row) => ({
    ...row,
    leistungIds: entries.filter(({ sammelmappeId }) => sammelmappeId === row.id).map(({ leistungId }) => leistungId),
  }));
}

export async function findSammelmappe(
  db: Db,
  of: { readonly id: SammelmappeId } | { readonly code: string },
): Promise<SammelmappeRow | null> {
  const [row] = await db
    .select(COLUMNS)
    .from(sammelmappen)
    .where("id" in of ? eq(sammelmappen.id, of.id) : eq(sammelmappen.code, of.code));
  return row ? { ...row, leistungIds: await listEntries(db, row.id) } : null;
}

export async function lockSammelmappe(tx: Tx, id: SammelmappeId): Promise<SammelmappeRow | null> {
  const [row] = await tx.select(COLUMNS).from(sammelmappen).where(eq(sammelmappen.id, id)).for("update");
  return row ? { ...row, leistungIds: await listEntries(tx, id) } : null;
}

async function listEntries(db: Db, id: SammelmappeId): Promise<LeistungId[]> {
  const rows = await db
    .select({ leistungId: sammelmappeLeistungen.leistungId })
    .from(sammelmappeLeistungen)
    .where(eq(sammelmappeLeistungen.sammelmappeId, id))
    .orderBy(asc(sammelmappeLeistungen.position));
  return rows.map(({ leistungId }) => leistungId);
}

export async function insertSammelmappe(
  tx: Tx,
  { leistungIds, ...row }: SammelmappeAngaben & { readonly code: string },
): Promise<SammelmappeId> {
  const id = newId<"Sammelmappe">();
  await tx.insert(sammelmappen).values({ ...row, id });
  await insertEntries(tx, id, leistungIds);
  return id;
}

export async function updateSammelmappe(
  tx: Tx,
  id: SammelmappeId,
  { leistungIds, ...row }: Partial<SammelmappeAngaben>,
): Promise<void> {
  await tx
    .update(sammelmappen)
    .set({ ...row, rev: sql`${sammelmappen.rev} + 1` })
    .where(eq(sammelmappen.id, id));
  if (!leistungIds) return;
  await tx.delete(sammelmappeLeistungen).where(eq(sammelmappeLeistungen.sammelmappeId, id));
  await insertEntries(tx, id, leistungIds);
}

async function insertEntries(tx: Tx, sammelmappeId: SammelmappeId, ids: readonly LeistungId[]): Promise<void> {
  await insertMany(
    tx,
    sammelmappeLeistungen,
    [...new Set(ids)].map((leistungId, position) => ({ sammelmappeId, leistungId, position })),
  );
}

/** The published Leistung that a short address names, see `kurzadresseOf`. */
export async function findSlugByKurz(db: Db, code: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: leistungen.slug })
    .from(leistungen)
    .where(sql`${visibleTo("oeffentlich")} and left(encode(sha256(${leistungen.id}::text::bytea), 'hex'), 8) = ${code}`)
    .orderBy(asc(leistungen.id));
  return row?.slug ?? null;
}
