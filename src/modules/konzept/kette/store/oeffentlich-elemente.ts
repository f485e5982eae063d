import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { oneOf } from "#src/platform/db/one-of.ts";
import type { Id } from "#src/shared/id.ts";
import { querschnittsthemen, zielgruppen } from "../../store/tables.ts";
import type { BedarfId, IndikatorId, WirkungszielId } from "../rules/kette.ts";
import {
  bedarfBelege,
  bedarfe,
  bedarfGemeinden,
  bedarfQuerschnittsthemen,
  bedarfZielgruppen,
  belege,
  indikatoren,
  wirkungsziele,
  zielIndikatoren,
  zielQuerschnittsthemen,
} from "./tables.ts";
import { byNumber, publicBedarf, publicZiel } from "./oeffentlich-netz.ts";
import { imKreiskonzept } from "./sichtbar.ts";

export type Bedarf = typeof bedarfe.$inferSelect;
export type Wirkungsziel = typeof wirkungsziele.$inferSelect;
export type Indikator = typeof indikatoren.$inferSelect;

/** A published Bedarf that is not archived. */
export async function findOeffentlicherBedarf(db: Db, kennung: string): Promise<Bedarf | null> {
  const [row] = await db
    .select()
    .from(bedarfe)
    .where(and(publicBedarf, eq(bedarfe.kennung, kennung)));
  return row ?? null;
}

export async function findOeffentlichesZiel(db: Db, kennung: string): Promise<Wirkungsziel | null> {
  const [row] = await db
    .select()
    .from(wirkungsziele)
    .where(and(publicZiel, eq(wirkungsziele.kennung, kennung)));
  return row ?? null;
}

/** All published ones, whole, by Kennung. */
export async function listOeffentlicheBedarfe(db: Db): Promise<Bedarf[]> {
  return db
    .select()
    .from(bedarfe)
    .where(publicBedarf)
    .orderBy(...byNumber(bedarfe.kennung));
}

export async function listOeffentlicheZiele(db: Db): Promise<Wirkungsziel[]> {
  return db
    .select()
    .from(wirkungsziele)
    .where(publicZiel)
    .orderBy(...byNumber(wirkungsziele.kennung));
}

/** Which Gemeinden each of them names. */
export async function loadBedarfGemeinden(
  db: Db,
  ids: readonly BedarfId[],
): Promise<ReadonlyMap<BedarfId, Id<"Gemeinde">[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ key: bedarfGemeinden.bedarfId, value: bedarfGemeinden.gemeindeId })
    .from(bedarfGemeinden)
    .where(oneOf(bedarfGemeinden.bedarfId, ids));
  return grouped(rows);
}

export type ThemaName = { readonly slug: string; readonly name: string };

/** Whom each of them is about, in the county's order. */
export async function loadBedarfZielgruppen(
  db: Db,
  ids: readonly BedarfId[],
): Promise<ReadonlyMap<BedarfId, ThemaName[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ key: bedarfZielgruppen.bedarfId, value: { slug: zielgruppen.slug, name: zielgruppen.name } })
    .from(bedarfZielgruppen)
    .innerJoin(zielgruppen, eq(zielgruppen.id, bedarfZielgruppen.zielgruppeId))
    .where(oneOf(bedarfZielgruppen.bedarfId, ids))
    .orderBy(asc(zielgruppen.position));
  return grouped(rows);
}

export async function loadBedarfThemen(db: Db, ids: readonly BedarfId[]): Promise<ReadonlyMap<BedarfId, ThemaName[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      key: bedarfQuerschnittsthemen.bedarfId,
      value: { slug: querschnittsthemen.slug, name: querschnittsthemen.name },
    })
    .from(bedarfQuerschnittsthemen)
    .innerJoin(querschnittsthemen, eq(querschnittsthemen.id, bedarfQuerschnittsthemen.querschnittsthemaId))
    .where(oneOf(bedarfQuerschnittsthemen.bedarfId, ids))
    .orderBy(asc(querschnittsthemen.position));
  return grouped(rows);
}

export async function loadZielThemen(
  db: Db,
  ids: readonly WirkungszielId[],
): Promise<ReadonlyMap<WirkungszielId, ThemaName[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      key: zielQuerschnittsthemen.wirkungszielId,
      value: { slug: querschnittsthemen.slug, name: querschnittsthemen.name },
    })
    .from(zielQuerschnittsthemen)
    .innerJoin(querschnittsthemen, eq(querschnittsthemen.id, zielQuerschnittsthemen.querschnittsthemaId))
    .where(oneOf(zielQuerschnittsthemen.wirkungszielId, ids))
    .orderBy(asc(querschnittsthemen.position));
  return grouped(rows);
}

function grouped<K, V>(rows: readonly { readonly key: K; readonly value: V }[]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const { key, value } of rows) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** How many released Belege each kind has among these Bedarfe; a Beleg of two Bedarfe counts once. */
export async function countBelegeByArt(db: Db, ids: readonly BedarfId[]) {
  if (ids.length === 0) return [];
  return db
    .select({ art: belege.art, n: sql<number>`count(distinct ${belege.id})::int` })
    .from(bedarfBelege)
    .innerJoin(belege, eq(belege.id, bedarfBelege.belegId))
    .where(and(oneOf(bedarfBelege.bedarfId, ids), isNull(belege.archiviertAm), ne(belege.freigabe, "intern")))
    .groupBy(belege.art);
}

export type Messung = {
  readonly wirkungszielId: WirkungszielId;
  readonly zielwert: number | null;
  readonly zieljahr: number | null;
  readonly indikator: Indikator;
};

const publicIndikator = and(
  eq(indikatoren.oeffentlich, true),
  isNull(indikatoren.archiviertAm),
  imKreiskonzept(indikatoren.konzeptId),
);

/** What these Wirkungsziele are measured by. */
export async function loadMessungen(db: Db, ids: readonly WirkungszielId[]): Promise<Messung[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      wirkungszielId: zielIndikatoren.wirkungszielId,
      zielwert: zielIndikatoren.zielwert,
      zieljahr: zielIndikatoren.zieljahr,
      indikator: indikatoren,
    })
    .from(zielIndikatoren)
    .innerJoin(indikatoren, eq(indikatoren.id, zielIndikatoren.indikatorId))
    .where(and(oneOf(zielIndikatoren.wirkungszielId, ids), publicIndikator))
    .orderBy(asc(indikatoren.name), asc(indikatoren.id));
}

export async function findOeffentlicherIndikator(db: Db, slug: string): Promise<Indikator | null> {
  const [row] = await db
    .select()
    .from(indikatoren)
    .where(and(eq(indikatoren.slug, slug), publicIndikator));
  return row ?? null;
}

export async function listOeffentlicheIndikatoren(db: Db): Promise<Indikator[]> {
  return db.select().from(indikatoren).where(publicIndikator).orderBy(asc(indikatoren.name));
}

/** The published Wirkungsziele that an Indikator measures, with the value to be reached. */
export async function loadGemesseneZiele(db: Db, ids: readonly IndikatorId[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      indikatorId: zielIndikatoren.indikatorId,
      zielwert: zielIndikatoren.zielwert,
      zieljahr: zielIndikatoren.zieljahr,
      kennung: wirkungsziele.kennung,
      aussage: wirkungsziele.aussage,
      id: wirkungsziele.id,
    })
    .from(zielIndikatoren)
    .innerJoin(wirkungsziele, eq(wirkungsziele.id, zielIndikatoren.wirkungszielId))
    .where(and(publicZiel, oneOf(zielIndikatoren.indikatorId, ids)))
    .orderBy(...byNumber(wirkungsziele.kennung));
}
