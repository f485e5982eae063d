import { randomBytes } from "node:crypto";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newRandomId } from "#src/platform/id.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { without } from "#src/shared/without.ts";
import type { GruppeId, WorkshopId } from "../rules/ids.ts";
import { raumcodeFrom } from "../rules/raumcode.ts";
import type { GruppeAngaben, Stand, WorkshopAngaben } from "../rules/workshop.ts";
import { workshopGruppen, workshops } from "./tables.ts";

export type Workshop = Omit<typeof workshops.$inferSelect, "tenantId" | "createdAt" | "updatedAt">;
export type Gruppe = Omit<typeof workshopGruppen.$inferSelect, "tenantId">;

/** The newest first. */
export async function listWorkshops(db: Db, staende: readonly Stand[]): Promise<Workshop[]> {
  return db
    .select()
    .from(workshops)
    .where(inArray(workshops.stand, [...staende]))
    .orderBy(desc(workshops.tag), desc(workshops.von), asc(workshops.id));
}

export async function findWorkshop(db: Db, id: WorkshopId): Promise<Workshop | null> {
  const [row] = await db.select().from(workshops).where(eq(workshops.id, id));
  return row ?? null;
}

export async function findWorkshopBySlug(db: Db, slug: string): Promise<Workshop | null> {
  const [row] = await db.select().from(workshops).where(eq(workshops.slug, slug));
  return row ?? null;
}

export async function findWorkshopByCode(db: Db, code: string): Promise<Workshop | null> {
  const [row] = await db.select().from(workshops).where(eq(workshops.code, code));
  return row ?? null;
}

export async function lockWorkshop(tx: Tx, id: WorkshopId): Promise<Workshop | null> {
  const [row] = await tx.select().from(workshops).where(eq(workshops.id, id)).for("update");
  return row ?? null;
}

/** Many can work on a board at once; its step and state stay as they are until all of them are done. */
export async function shareWorkshop(tx: Tx, id: WorkshopId): Promise<Workshop | null> {
  const [row] = await tx.select().from(workshops).where(eq(workshops.id, id)).for("share");
  return row ?? null;
}

export async function listGruppen(db: Db, ids: readonly WorkshopId[]): Promise<Gruppe[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(workshopGruppen)
    .where(inArray(workshopGruppen.workshopId, [...ids]))
    .orderBy(asc(workshopGruppen.position));
}

/** Whoever makes a workshop begins here, so that two at once do not get the same address. */
export async function insertWorkshop(tx: Tx, ctx: Ctx, neu: WorkshopAngaben): Promise<WorkshopId> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`workshops ${ctx.mandant.id}`}, 0))`);
  const all = await tx.select({ slug: workshops.slug, code: workshops.code }).from(workshops);
  const slugs = new Set(all.map((one) => one.slug));
  const base = slugOf(neu.titel) || neu.tag;
  let slug = base;
  for (let n = 2; slugs.has(slug); n++) slug = `${base}-${n}`;
  const codes = new Set(all.map((one) => one.code));
  let code = raumcodeFrom(randomBytes(40));
  while (codes.has(code)) code = raumcodeFrom(randomBytes(40));
  const id = newRandomId<"Workshop">();
  await tx.insert(workshops).values({ ...without(neu, "gruppen"), id, slug, code });
  return id;
}

export async function updateWorkshop(
  tx: Tx,
  id: WorkshopId,
  set: Partial<Omit<Workshop, "id" | "slug" | "code" | "rev">>,
): Promise<void> {
  await tx
    .update(workshops)
    .set({ ...set, rev: sql`${workshops.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(workshops.id, id));
}

/** Writes the groups as they shall be; those that are not among them go. */
export async function replaceGruppen(
  tx: Tx,
  workshopId: WorkshopId,
  neu: readonly GruppeAngaben[],
  weg: readonly GruppeId[],
): Promise<void> {
  if (weg.length > 0)
    await tx
      .delete(workshopGruppen)
      .where(and(eq(workshopGruppen.workshopId, workshopId), inArray(workshopGruppen.id, [...weg])));
  for (const [at, { id, ...gruppe }] of neu.entries()) {
    const row = { ...gruppe, position: at + 1 };
    if (id) await tx.update(workshopGruppen).set(row).where(eq(workshopGruppen.id, id));
    else await tx.insert(workshopGruppen).values({ ...row, workshopId, id: newRandomId<"Workshopgruppe">() });
  }
}
