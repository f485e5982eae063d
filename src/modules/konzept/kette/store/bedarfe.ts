import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { without } from "#src/shared/without.ts";
import type { BedarfInhalt } from "../rules/bedarf.ts";
import type { BedarfId } from "../rules/kette.ts";
import { bedarfe, bedarfGemeinden, bedarfQuerschnittsthemen, bedarfZielgruppen } from "./bedarf-tables.ts";
import { type Glied, gliedOf, type GliedToSave } from "./glied.ts";
import { imKreiskonzept } from "./sichtbar.ts";

/** A whole Bedarf, without what it is linked with. */
export type Bedarf = Glied<BedarfId, BedarfInhalt>;

type Row = typeof bedarfe.$inferSelect;

/** A municipality keeps the Bedarfe of its own Konzept itself (R068, konzept/oertlich). */
const imLandkreis = (id: BedarfId) => and(eq(bedarfe.id, id), imKreiskonzept(bedarfe.konzeptId));

export async function lockBedarf(tx: Tx, id: BedarfId): Promise<Bedarf | null> {
  const rows = await tx.select().from(bedarfe).where(imLandkreis(id)).for("update");
  return (await withParts(tx, rows))[0] ?? null;
}

export async function findBedarf(db: Db, id: BedarfId): Promise<Bedarf | null> {
  return (await withParts(db, await db.select().from(bedarfe).where(imLandkreis(id))))[0] ?? null;
}

export async function findBedarfByKennung(db: Db, kennung: string): Promise<Bedarf | null> {
  const rows = await db
    .select()
    .from(bedarfe)
    .where(and(eq(bedarfe.kennung, kennung), imKreiskonzept(bedarfe.konzeptId)));
  return (await withParts(db, rows))[0] ?? null;
}

/** Those with these ids, by Handlungsfeld and position. */
export async function loadBedarfe(db: Db, ids: readonly BedarfId[]): Promise<Bedarf[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(bedarfe)
    .where(inArray(bedarfe.id, [...ids]))
    .orderBy(asc(bedarfe.handlungsfeldId), asc(bedarfe.position));
  return withParts(db, rows);
}

async function withParts(db: Db, rows: readonly Row[]): Promise<Bedarf[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const wo = await db.select().from(bedarfGemeinden).where(inArray(bedarfGemeinden.bedarfId, ids));
  const fuer = await db.select().from(bedarfZielgruppen).where(inArray(bedarfZielgruppen.bedarfId, ids));
  const quer = await db.select().from(bedarfQuerschnittsthemen).where(inArray(bedarfQuerschnittsthemen.bedarfId, ids));
  const woBy = Map.groupBy(wo, (part) => part.bedarfId);
  const fuerBy = Map.groupBy(fuer, (part) => part.bedarfId);
  const querBy = Map.groupBy(quer, (part) => part.bedarfId);
  return rows.map((row) =>
    gliedOf(row, {
      handlungsfeldId: row.handlungsfeldId,
      titel: row.titel,
      beschreibung: row.beschreibung,
      stand: row.stand,
      vorrang: row.vorrang,
      vorrangGrund: row.vorrangGrund,
      vorrangDurch: row.vorrangDurch,
      umfang: row.umfang,
      gemeindeIds: (woBy.get(row.id) ?? []).map((part) => part.gemeindeId).toSorted(),
      zielgruppeIds: (fuerBy.get(row.id) ?? []).map((part) => part.zielgruppeId).toSorted(),
      querschnittsthemaIds: (querBy.get(row.id) ?? []).map((part) => part.querschnittsthemaId).toSorted(),
      empfehlungen: row.empfehlungen,
    }),
  );
}

export type BedarfToSave = GliedToSave<BedarfId, BedarfInhalt>;

/** Writes new Bedarfe with their parts in few statements. */
export async function insertBedarfe(tx: Tx, list: readonly BedarfToSave[]): Promise<void> {
  await insertMany(
    tx,
    bedarfe,
    list.map(({ inhalt, ...bedarf }) => ({ ...bedarf, ...columnsOf(inhalt) })),
  );
  await insertParts(tx, list);
}

/** Writes the next state of one; whether that is allowed was decided before, on the locked row. */
export async function saveBedarf(tx: Tx, id: BedarfId, inhalt: BedarfInhalt, suchtext: string): Promise<void> {
  await tx
    .update(bedarfe)
    .set({ ...columnsOf(inhalt), suchtext, rev: sql`${bedarfe.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(bedarfe.id, id));
  for (const table of [bedarfGemeinden, bedarfZielgruppen, bedarfQuerschnittsthemen] as const) {
    await tx.delete(table).where(eq(table.bedarfId, id));
  }
  await insertParts(tx, [{ id, inhalt }]);
}

/** Published, withdrawn, archived, moved: what is not content. */
export async function saveBedarfDates(
  tx: Tx,
  id: BedarfId,
  dates: Partial<Pick<Row, "veroeffentlichtAm" | "archiviertAm" | "archiviertGrund" | "position" | "handlungsfeldId">>,
): Promise<void> {
  await tx
    .update(bedarfe)
    .set({ ...dates, rev: sql`${bedarfe.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(bedarfe.id, id));
}

function columnsOf(inhalt: BedarfInhalt) {
  return without(inhalt, "gemeindeIds", "zielgruppeIds", "querschnittsthemaIds");
}

async function insertParts(tx: Tx, list: readonly Pick<BedarfToSave, "id" | "inhalt">[]): Promise<void> {
  const parts = <T>(ids: (inhalt: BedarfInhalt) => readonly T[]) =>
    list.flatMap(({ id, inhalt }) => ids(inhalt).map((other) => ({ bedarfId: id, other })));
  await insertMany(
    tx,
    bedarfGemeinden,
    parts((inhalt) => inhalt.gemeindeIds).map(({ bedarfId, other }) => ({ bedarfId, gemeindeId: other })),
  );
  await insertMany(
    tx,
    bedarfZielgruppen,
    parts((inhalt) => inhalt.zielgruppeIds).map(({ bedarfId, other }) => ({ bedarfId, zielgruppeId: other })),
  );
  await insertMany(
    tx,
    bedarfQuerschnittsthemen,
    parts((inhalt) => inhalt.querschnittsthemaIds).map(({ bedarfId, other }) => ({
      bedarfId,
      querschnittsthemaId: other,
    })),
  );
}
