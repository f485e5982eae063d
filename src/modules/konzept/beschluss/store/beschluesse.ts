import { and, desc, eq, inArray, max, sql } from "drizzle-orm";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { BeschlussAngaben, Beschlussart, BeschlussId } from "../rules/beschluss.ts";
import { beschluesse } from "./tables.ts";

export type BeschlussRow = Omit<typeof beschluesse.$inferSelect, "tenantId" | "createdAt" | "updatedAt">;

/** The newest first. */
export async function listBeschlussRows(db: Db): Promise<BeschlussRow[]> {
  return db.select().from(beschluesse).orderBy(desc(beschluesse.nummer));
}

/** Those that say which way the work goes today. */
export async function listGeltendeLeitbeschluesse(db: Db): Promise<BeschlussRow[]> {
  return db
    .select()
    .from(beschluesse)
    .where(and(eq(beschluesse.art, "leitbeschluss"), eq(beschluesse.stand, "beschlossen")))
    .orderBy(desc(beschluesse.entschiedenAm), desc(beschluesse.nummer));
}

export async function findBeschluss(db: Db, id: BeschlussId): Promise<BeschlussRow | null> {
  const [row] = await db.select().from(beschluesse).where(eq(beschluesse.id, id));
  return row ?? null;
}

export async function listBeschluesseByIds(db: Db, ids: readonly string[]): Promise<BeschlussRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(beschluesse)
    .where(inArray(beschluesse.id, [...ids] as BeschlussId[]));
}

export async function findBeschlussByNummer(db: Db, nummer: number): Promise<BeschlussRow | null> {
  const [row] = await db.select().from(beschluesse).where(eq(beschluesse.nummer, nummer));
  return row ?? null;
}

export async function lockBeschluss(tx: Tx, id: BeschlussId): Promise<BeschlussRow | null> {
  const [row] = await tx.select().from(beschluesse).where(eq(beschluesse.id, id)).for("update");
  return row ?? null;
}

const writable = ({ handlungsfeldIds, querschnittsthemaIds, ...rest }: BeschlussAngaben) => ({
  ...rest,
  handlungsfeldIds: [...handlungsfeldIds],
  querschnittsthemaIds: [...querschnittsthemaIds],
});

/** Under the next number; two at once do not get the same. */
export async function insertBeschluss(tx: Tx, ctx: Ctx, art: Beschlussart, angaben: BeschlussAngaben) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`beschluesse ${ctx.mandant.id}`}, 0))`);
  const [last] = await tx.select({ n: max(beschluesse.nummer) }).from(beschluesse);
  const made = { id: newId<"Beschluss">(), nummer: (last?.n ?? 0) + 1 };
  await tx.insert(beschluesse).values({ ...writable(angaben), ...made, art });
  return made;
}

export async function saveAngaben(tx: Tx, id: BeschlussId, angaben: BeschlussAngaben): Promise<void> {
  await saveBeschluss(tx, id, writable(angaben));
}

export async function saveBeschluss(
  tx: Tx,
  id: BeschlussId,
  fields: Partial<Omit<typeof beschluesse.$inferInsert, "tenantId" | "id" | "nummer" | "art">>,
): Promise<void> {
  await tx
    .update(beschluesse)
    .set({ ...fields, rev: sql`${beschluesse.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(beschluesse.id, id));
}

export async function deleteBeschluss(tx: Tx, id: BeschlussId): Promise<void> {
  await tx.delete(beschluesse).where(eq(beschluesse.id, id));
}

/** What a person wrote, from the row. */
export function angabenOf(row: BeschlussRow): BeschlussAngaben {
  const { titel, wortlaut, grund, gremiumId, gremium, mitglieder, endetAm, handlungsfeldIds, querschnittsthemaIds } =
    row;
  return { titel, wortlaut, grund, gremiumId, gremium, mitglieder, endetAm, handlungsfeldIds, querschnittsthemaIds };
}
