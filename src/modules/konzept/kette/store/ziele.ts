import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { without } from "#src/shared/without.ts";
import type { WirkungszielId } from "../rules/kette.ts";
import type { ZielInhalt } from "../rules/wirkungsziel.ts";
import { type Glied, gliedOf, type GliedToSave } from "./glied.ts";
import { imKreiskonzept } from "./sichtbar.ts";
import { wirkungsziele, zielQuerschnittsthemen } from "./ziel-tables.ts";

/** A whole Wirkungsziel, without what it is linked with. */
export type Wirkungsziel = Glied<WirkungszielId, ZielInhalt>;

type Row = typeof wirkungsziele.$inferSelect;

export async function lockZiel(tx: Tx, id: WirkungszielId): Promise<Wirkungsziel | null> {
  const rows = await tx.select().from(wirkungsziele).where(eq(wirkungsziele.id, id)).for("update");
  return (await withParts(tx, rows))[0] ?? null;
}

export async function findZiel(db: Db, id: WirkungszielId): Promise<Wirkungsziel | null> {
  return (await withParts(db, await db.select().from(wirkungsziele).where(eq(wirkungsziele.id, id))))[0] ?? null;
}

export async function findZielByKennung(db: Db, kennung: string): Promise<Wirkungsziel | null> {
  const rows = await db
    .select()
    .from(wirkungsziele)
    .where(and(eq(wirkungsziele.kennung, kennung), imKreiskonzept(wirkungsziele.konzeptId)));
  return (await withParts(db, rows))[0] ?? null;
}

/** Those with these ids, by Handlungsfeld and position. */
export async function loadZiele(db: Db, ids: readonly WirkungszielId[]): Promise<Wirkungsziel[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(wirkungsziele)
    .where(inArray(wirkungsziele.id, [...ids]))
    .orderBy(asc(wirkungsziele.handlungsfeldId), asc(wirkungsziele.position));
  return withParts(db, rows);
}

async function withParts(db: Db, rows: readonly Row[]): Promise<Wirkungsziel[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const quer = await db
    .select()
    .from(zielQuerschnittsthemen)
    .where(inArray(zielQuerschnittsthemen.wirkungszielId, ids));
  const querBy = Map.groupBy(quer, (part) => part.wirkungszielId);
  return rows.map((row) =>
    gliedOf(row, {
      handlungsfeldId: row.handlungsfeldId,
      aussage: row.aussage,
      wirkungsebene: row.wirkungsebene,
      ebene: row.ebene,
      zieljahr: row.zieljahr,
      ausgangslage: row.ausgangslage,
      annahmen: row.annahmen,
      stand: row.stand,
      vereinbartAm: row.vereinbartAm,
      vereinbartDurch: row.vereinbartDurch,
      querschnittsthemaIds: (querBy.get(row.id) ?? []).map((part) => part.querschnittsthemaId).toSorted(),
    }),
  );
}

export type ZielToSave = GliedToSave<WirkungszielId, ZielInhalt>;

/** Writes new Wirkungsziele with their parts in few statements. */
export async function insertZiele(tx: Tx, list: readonly ZielToSave[]): Promise<void> {
  await insertMany(
    tx,
    wirkungsziele,
    list.map(({ inhalt, ...ziel }) => ({ ...ziel, ...columnsOf(inhalt) })),
  );
  await insertParts(tx, list);
}

/** Writes the next state of one; whether that is allowed was decided before, on the locked row. */
export async function saveZiel(tx: Tx, id: WirkungszielId, inhalt: ZielInhalt, suchtext: string): Promise<void> {
  await tx
    .update(wirkungsziele)
    .set({ ...columnsOf(inhalt), suchtext, rev: sql`${wirkungsziele.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(wirkungsziele.id, id));
  await tx.delete(zielQuerschnittsthemen).where(eq(zielQuerschnittsthemen.wirkungszielId, id));
  await insertParts(tx, [{ id, inhalt }]);
}

/** Published, withdrawn, archived, moved: what is not content. */
export async function saveZielDates(
  tx: Tx,
  id: WirkungszielId,
  dates: Partial<Pick<Row, "veroeffentlichtAm" | "archiviertAm" | "archiviertGrund" | "position" | "handlungsfeldId">>,
): Promise<void> {
  await tx
    .update(wirkungsziele)
    .set({ ...dates, rev: sql`${wirkungsziele.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(wirkungsziele.id, id));
}

function columnsOf(inhalt: ZielInhalt) {
  return without(inhalt, "querschnittsthemaIds");
}

async function insertParts(tx: Tx, list: readonly Pick<ZielToSave, "id" | "inhalt">[]): Promise<void> {
  await insertMany(
    tx,
    zielQuerschnittsthemen,
    list.flatMap(({ id, inhalt }) =>
      inhalt.querschnittsthemaIds.map((querschnittsthemaId) => ({ wirkungszielId: id, querschnittsthemaId })),
    ),
  );
}
