import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { newId } from "#src/platform/id.ts";
import { without } from "#src/shared/without.ts";
import type { Weg } from "../rules/permissions.ts";
import type { AuswahlrundeId, SitzId } from "../rules/runde.ts";
import { hashStimmzettel } from "./hash-stimmzettel.ts";
import type { Eintraege } from "../rules/stimmzettel.ts";
import { auswahlSitze, auswahlStimmzettel } from "./tables.ts";

export type Sitz = Omit<typeof auswahlSitze.$inferSelect, "tenantId">;
export type Stimmzettel = Omit<typeof auswahlStimmzettel.$inferSelect, "tenantId">;

/** The seats of rounds in the order of their body. */
export async function listSitze(db: Db, rundeIds: readonly AuswahlrundeId[]): Promise<Sitz[]> {
  if (rundeIds.length === 0) return [];
  const rows = await db
    .select()
    .from(auswahlSitze)
    .where(inArray(auswahlSitze.rundeId, [...rundeIds]))
    .orderBy(asc(auswahlSitze.position), asc(auswahlSitze.id));
  return rows.map((row) => without(row, "tenantId"));
}

export async function lockSitz(tx: Tx, id: SitzId): Promise<Sitz | null> {
  const [row] = await tx.select().from(auswahlSitze).where(eq(auswahlSitze.id, id)).for("update");
  return row ? without(row, "tenantId") : null;
}

/** A seat of the body, as gremien tells it. */
type NeuerSitz = Pick<Sitz, "benutzerId" | "vertretungBenutzerId" | "vertretung" | "name"> & {
  readonly mitgliedschaftId: Id<"Mitgliedschaft">;
  readonly vertritt: string;
};

/** Adds seats behind those that are there. The accounts of a seat in the round before come along. */
export async function insertSitze(
  tx: Tx,
  rundeId: AuswahlrundeId,
  list: readonly NeuerSitz[],
  ab: number,
): Promise<void> {
  const rows = list.map(({ mitgliedschaftId, name, vertritt, vertretung, ...konten }, at) => ({
    id: newId<"Sitz">(),
    rundeId,
    mitgliedschaftId,
    name: vertritt && !name.includes(vertritt) ? `${name} (${vertritt})` : name,
    vertretung,
    position: ab + at,
    ...konten,
  }));
  await insertMany(tx, auswahlSitze, rows);
}

export async function updateSitz(
  tx: Tx,
  id: SitzId,
  werte: Partial<Omit<Sitz, "id" | "rundeId" | "rev">>,
): Promise<void> {
  await tx
    .update(auswahlSitze)
    .set({ ...werte, rev: sql`${auswahlSitze.rev} + 1` })
    .where(eq(auswahlSitze.id, id));
}

/** Every ballot of these seats, the newest of each first. */
export async function listStimmzettel(db: Db, sitzIds: readonly SitzId[]): Promise<Stimmzettel[]> {
  if (sitzIds.length === 0) return [];
  const rows = await db
    .select()
    .from(auswahlStimmzettel)
    .where(inArray(auswahlStimmzettel.sitzId, [...sitzIds]))
    .orderBy(asc(auswahlStimmzettel.sitzId), sql`${auswahlStimmzettel.nummer} desc`);
  return rows.map((row) => without(row, "tenantId"));
}

export async function insertStimmzettel(
  tx: Tx,
  zettel: {
    readonly sitzId: SitzId;
    readonly nummer: number;
    readonly weg: Weg;
    readonly eintraege: Eintraege;
    readonly abgegebenAm: Date;
  },
): Promise<void> {
  await tx.insert(auswahlStimmzettel).values({ ...zettel, id: newId<"Stimmzettel">(), hash: hashStimmzettel(zettel) });
}

/** The ballot that counts for each seat that has handed in one: its newest. */
export function geltendeZettel(list: readonly Stimmzettel[]): ReadonlyMap<SitzId, Stimmzettel> {
  const newest = new Map<SitzId, Stimmzettel>();
  for (const one of list) {
    const known = newest.get(one.sitzId);
    if (!known || known.nummer < one.nummer) newest.set(one.sitzId, one);
  }
  return newest;
}
