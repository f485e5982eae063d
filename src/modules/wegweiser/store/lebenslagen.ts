import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { LebenslageId } from "../rules/ids.ts";
import { freeSlug } from "./leistungen.ts";
import { lebenslagen } from "./tables.ts";

export type LebenslageRow = Omit<typeof lebenslagen.$inferSelect, "tenantId">;
export type NewLebenslage = Pick<LebenslageRow, "id" | "namen" | "zeichen" | "position">;

const COLUMNS = {
  id: lebenslagen.id,
  slug: lebenslagen.slug,
  namen: lebenslagen.namen,
  zeichen: lebenslagen.zeichen,
  position: lebenslagen.position,
  rev: lebenslagen.rev,
};

export async function listLebenslageRows(db: Db): Promise<LebenslageRow[]> {
  return await db.select(COLUMNS).from(lebenslagen).orderBy(asc(lebenslagen.position), asc(lebenslagen.slug));
}

export async function lockLebenslage(tx: Tx, id: LebenslageId): Promise<LebenslageRow | null> {
  const [row] = await tx.select(COLUMNS).from(lebenslagen).where(eq(lebenslagen.id, id)).for("update");
  return row ?? null;
}

export async function insertLebenslagen(tx: Tx, rows: readonly NewLebenslage[]): Promise<void> {
  const taken = new Set((await listLebenslageRows(tx)).map(({ slug }) => slug));
  for (const row of rows) {
    const slug = freeSlug(row.namen.de ?? "", taken);
    taken.add(slug);
    await tx.insert(lebenslagen).values({ ...row, slug });
  }
}

export async function updateLebenslage(
  tx: Tx,
  id: LebenslageId,
  set: Pick<LebenslageRow, "namen" | "zeichen" | "position">,
): Promise<void> {
  await tx
    .update(lebenslagen)
    .set({ ...set, rev: sql`${lebenslagen.rev} + 1` })
    .where(eq(lebenslagen.id, id));
}
