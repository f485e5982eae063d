import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { EBENEN, GREMIUM_ARTEN, type GremiumAngaben } from "../rules/gremium.ts";
import type { ChronikId, GremiumId } from "../rules/ids.ts";
import { freeSlug } from "./slug.ts";
import { chronik, gremien } from "./tables.ts";

export type GremiumRow = Omit<typeof gremien.$inferSelect, "tenantId" | "createdAt" | "nameNorm">;
export type ChronikRow = { readonly id: ChronikId; readonly am: Datum; readonly text: string };

const COLUMNS = {
  id: gremien.id,
  name: gremien.name,
  nameUebersetzt: gremien.nameUebersetzt,
  slug: gremien.slug,
  art: gremien.art,
  ebene: gremien.ebene,
  rechte: gremien.rechte,
  beschlussfaehigAb: gremien.beschlussfaehigAb,
  turnus: gremien.turnus,
  sitzungenOeffentlich: gremien.sitzungenOeffentlich,
  gegruendetAm: gremien.gegruendetAm,
  anlass: gremien.anlass,
  ziele: gremien.ziele,
  aufgaben: gremien.aufgaben,
  stand: gremien.stand,
  standGrund: gremien.standGrund,
  aufgeloestAm: gremien.aufgeloestAm,
  oeffentlich: gremien.oeffentlich,
  rev: gremien.rev,
  updatedAt: gremien.updatedAt,
};

/** In the order of the diagram: by level, by kind, by name. */
export async function listGremiumRows(db: Db, nurOeffentliche: boolean): Promise<GremiumRow[]> {
  const place = (column: typeof gremien.ebene | typeof gremien.art, words: readonly string[]) =>
    sql`array_position(array[${sql.join(
      words.map((word) => sql`${word}`),
      sql`, `,
    )}]::text[], ${column})`;
  return await db
    .select(COLUMNS)
    .from(gremien)
    .where(nurOeffentliche ? eq(gremien.oeffentlich, true) : undefined)
    .orderBy(place(gremien.ebene, EBENEN), place(gremien.art, GREMIUM_ARTEN), asc(gremien.nameNorm));
}

export async function findGremium(db: Db, id: GremiumId): Promise<GremiumRow | null> {
  const [row] = await db.select(COLUMNS).from(gremien).where(eq(gremien.id, id));
  return row ?? null;
}

export async function findGremiumBySlug(db: Db, slug: string): Promise<GremiumRow | null> {
  const [row] = await db.select(COLUMNS).from(gremien).where(eq(gremien.slug, slug));
  return row ?? null;
}

export async function lockGremium(tx: Tx, id: GremiumId): Promise<GremiumRow | null> {
  const [row] = await tx.select(COLUMNS).from(gremien).where(eq(gremien.id, id)).for("update");
  return row ?? null;
}

export async function isGremiumNameTaken(db: Db, name: string, except: GremiumId | null): Promise<boolean> {
  const rows = await db
    .select({ id: gremien.id })
    .from(gremien)
    .where(and(eq(gremien.nameNorm, suchtext(name)), ne(gremien.stand, "aufgeloest")));
  return rows.some((row) => row.id !== except);
}

const writable = (angaben: GremiumAngaben) => ({
  ...angaben,
  nameNorm: suchtext(angaben.name),
  rechte: [...angaben.rechte],
  ziele: [...angaben.ziele],
  aufgaben: [...angaben.aufgaben],
});

export async function insertGremium(
  tx: Tx,
  angaben: GremiumAngaben,
  aufgeloestAm: Datum | null,
  id = newId<"Gremium">(),
): Promise<GremiumId> {
  const rows = await tx.select({ slug: gremien.slug }).from(gremien);
  const slug = freeSlug(angaben.name, new Set(rows.map((row) => row.slug)));
  await tx.insert(gremien).values({ ...writable(angaben), id, slug, aufgeloestAm });
  return id;
}

export async function updateGremium(
  tx: Tx,
  id: GremiumId,
  angaben: GremiumAngaben,
  aufgeloestAm: Datum | null,
): Promise<void> {
  await tx
    .update(gremien)
    .set({ ...writable(angaben), aufgeloestAm, rev: sql`${gremien.rev} + 1`, updatedAt: sql`clock_timestamp()` })
    .where(eq(gremien.id, id));
}

/** Something that belongs to the page of a body changed: its members, its history. */
export async function touchGremium(tx: Tx, id: GremiumId): Promise<void> {
  await tx.update(gremien).set({ updatedAt: sql`clock_timestamp()` }).where(eq(gremien.id, id));
}

export async function listChronik(db: Db, id: GremiumId): Promise<ChronikRow[]> {
  return await db
    .select({ id: chronik.id, am: chronik.am, text: chronik.text })
    .from(chronik)
    .where(eq(chronik.gremiumId, id))
    .orderBy(desc(chronik.am), desc(chronik.createdAt));
}

export async function findChronik(db: Db, id: ChronikId): Promise<(ChronikRow & { gremiumId: GremiumId }) | null> {
  const [row] = await db
    .select({ id: chronik.id, am: chronik.am, text: chronik.text, gremiumId: chronik.gremiumId })
    .from(chronik)
    .where(eq(chronik.id, id));
  return row ?? null;
}

export async function insertChronik(
  tx: Tx,
  gremiumId: GremiumId,
  eintrag: { am: Datum; text: string },
): Promise<ChronikId> {
  const id = newId<"Chronik">();
  await tx.insert(chronik).values({ ...eintrag, gremiumId, id });
  return id;
}

export async function deleteChronik(tx: Tx, id: ChronikId): Promise<void> {
  await tx.delete(chronik).where(eq(chronik.id, id));
}

/** For the audit log, which names what its entries are about. */
export async function labelsOfGremien(db: Db, ids: readonly GremiumId[]): Promise<Map<GremiumId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: gremien.id, name: gremien.name })
    .from(gremien)
    .where(inArray(gremien.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
