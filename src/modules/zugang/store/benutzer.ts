import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { benutzer, rollen } from "./tables.ts";

export type Benutzer = typeof benutzer.$inferSelect;

export async function findBenutzer(db: Db, id: Id<"Benutzer">): Promise<Benutzer | null> {
  const [found] = await db.select().from(benutzer).where(eq(benutzer.id, id));
  return found ?? null;
}

export async function lockBenutzerRow(tx: Tx, id: Id<"Benutzer">): Promise<Benutzer | null> {
  const [found] = await tx.select().from(benutzer).where(eq(benutzer.id, id)).for("update");
  return found ?? null;
}

export async function listBenutzer(db: Db): Promise<Benutzer[]> {
  return db
    .select()
    .from(benutzer)
    .where(isNull(benutzer.geschlossenAm))
    .orderBy(asc(sql`${benutzer.funktion} collate "de-x-icu"`), asc(benutzer.createdAt));
}

export async function listRollen(db: Db, ids: readonly Id<"Benutzer">[]): Promise<Map<Id<"Benutzer">, Rollenbezug[]>> {
  const byBenutzer = new Map<Id<"Benutzer">, Rollenbezug[]>();
  if (ids.length === 0) return byBenutzer;
  const rows = await db
    .select()
    .from(rollen)
    .where(inArray(rollen.benutzerId, [...ids]))
    .orderBy(asc(rollen.rolle), asc(rollen.id));
  for (const { benutzerId, rolle, bezugId } of rows) {
    byBenutzer.set(benutzerId, [...(byBenutzer.get(benutzerId) ?? []), { rolle, bezugId }]);
  }
  return byBenutzer;
}

export async function rollenOf(db: Db, id: Id<"Benutzer">): Promise<readonly Rollenbezug[]> {
  return (await listRollen(db, [id])).get(id) ?? [];
}

/** How many other open accounts hold the role that steers here. Locks them, so that two cannot leave at once. */
export async function countOtherSteering(tx: Tx, id: Id<"Benutzer">, art: "kreis" | "betrieb"): Promise<number> {
  const rows = await tx
    .select({ id: benutzer.id })
    .from(benutzer)
    .innerJoin(rollen, and(eq(rollen.tenantId, benutzer.tenantId), eq(rollen.benutzerId, benutzer.id)))
    .where(
      and(
        eq(rollen.rolle, art === "betrieb" ? "betreiber" : "fachstelle"),
        isNull(benutzer.gesperrtAm),
        isNull(benutzer.geschlossenAm),
      ),
    )
    .for("update");
  return rows.filter((row) => row.id !== id).length;
}

export async function saveNewBenutzer(
  tx: Tx,
  values: { id: Id<"Benutzer">; funktion: string; name: string | null; stelleId: Id<"Stelle"> | null },
): Promise<void> {
  await tx.insert(benutzer).values(values);
}

/** One more `rev`. Only the fields given change. */
export async function saveBenutzer(
  tx: Tx,
  id: Id<"Benutzer">,
  values: Partial<Pick<Benutzer, "funktion" | "name" | "stelleId" | "gesperrtAm" | "geschlossenAm">>,
): Promise<void> {
  await tx
    .update(benutzer)
    .set({ ...values, rev: sql`${benutzer.rev} + 1` })
    .where(eq(benutzer.id, id));
}

export async function replaceRollen(tx: Tx, id: Id<"Benutzer">, next: readonly Rollenbezug[]): Promise<void> {
  await tx.delete(rollen).where(eq(rollen.benutzerId, id));
  if (next.length > 0) {
    await tx.insert(rollen).values(next.map((one) => ({ id: newId<"Rolle">(), benutzerId: id, ...one })));
  }
}

export type BenutzerLabel = { readonly id: Id<"Benutzer">; readonly name: string };

/** What stands beside what an account did: its function. Closed accounts keep theirs. */
export async function labelsOfBenutzer(db: Db, ids: readonly Id<"Benutzer">[]): Promise<Map<Id<"Benutzer">, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: benutzer.id, funktion: benutzer.funktion })
    .from(benutzer)
    .where(inArray(benutzer.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.funktion]));
}

/** All accounts that are not closed, for pickers and counts. */
export async function listBenutzerLabels(db: Db): Promise<BenutzerLabel[]> {
  return (await listBenutzer(db)).map(({ id, funktion }) => ({ id, name: funktion }));
}
