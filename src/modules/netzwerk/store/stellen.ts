import { and, arrayContains, asc, count, eq, gte, inArray, isNull, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { GemeindeId, StelleId } from "../rules/ids.ts";
import type { Sektor, Sphaere, StelleArt } from "../rules/stelle.ts";
import { gemeinden, stellen } from "./tables.ts";

export type StelleRow = Omit<typeof stellen.$inferSelect, "tenantId" | "nameNorm" | "suchtext">;

const COLUMNS = {
  id: stellen.id,
  name: stellen.name,
  nameUebersetzt: stellen.nameUebersetzt,
  kurzname: stellen.kurzname,
  slug: stellen.slug,
  art: stellen.art,
  gehoertZumLandkreis: stellen.gehoertZumLandkreis,
  uebergeordneteStelleId: stellen.uebergeordneteStelleId,
  gemeindeId: stellen.gemeindeId,
  sphaere: stellen.sphaere,
  sektor: stellen.sektor,
  aufgabe: stellen.aufgabe,
  strasse: stellen.strasse,
  plz: stellen.plz,
  ort: stellen.ort,
  raum: stellen.raum,
  telefon: stellen.telefon,
  email: stellen.email,
  website: stellen.website,
  sprachen: stellen.sprachen,
  oeffentlich: stellen.oeffentlich,
  geprueftAm: stellen.geprueftAm,
  archiviertAm: stellen.archiviertAm,
  ersetztDurchId: stellen.ersetztDurchId,
  rev: stellen.rev,
  createdAt: stellen.createdAt,
  updatedAt: stellen.updatedAt,
};

/** Whose eyes a list is for: the public sees public, live entries only. */
export type Sicht = "oeffentlich" | "intern";

/** Archived Stellen are never listed unless asked for. */
export function visibleTo(sicht: Sicht): SQL | undefined {
  return sicht === "oeffentlich" ? and(eq(stellen.oeffentlich, true), isNull(stellen.archiviertAm)) : undefined;
}

export async function findStelle(db: Db, id: StelleId): Promise<StelleRow | null> {
  const [row] = await db.select(COLUMNS).from(stellen).where(eq(stellen.id, id));
  return row ?? null;
}

export async function findStelleBySlug(db: Db, slug: string): Promise<StelleRow | null> {
  const [row] = await db.select(COLUMNS).from(stellen).where(eq(stellen.slug, slug));
  return row ?? null;
}

export async function lockStelle(tx: Tx, id: StelleId): Promise<StelleRow | null> {
  const [row] = await tx.select(COLUMNS).from(stellen).where(eq(stellen.id, id)).for("update");
  return row ?? null;
}

export type StellenFilter = {
  readonly sicht: Sicht;
  /** Normalised words, see `suchworte`; every one must occur. */
  readonly worte?: readonly string[];
  readonly art?: StelleArt | null;
  readonly sphaere?: Sphaere | null;
  readonly sektor?: Sektor | null;
  /** BCP 47 tag of a language it is offered in. */
  readonly sprache?: string | null;
  readonly gemeindeId?: GemeindeId | null;
  /** Seat in one of these. */
  readonly gemeindeIds?: readonly GemeindeId[] | null;
  /** Confirmed since this day, or not since. */
  readonly geprueft?: { readonly seit: Datum; readonly aktuell: boolean } | null;
  readonly gehoertZumLandkreis?: boolean | null;
  /** Internal lists may ask for what was archived instead. */
  readonly archiviert?: boolean;
};

function conditions(filter: StellenFilter): SQL | undefined {
  const {
    worte = [],
    art,
    sphaere,
    sektor,
    sprache,
    gemeindeId,
    gemeindeIds,
    geprueft,
    gehoertZumLandkreis,
    archiviert,
  } = filter;
  return and(
    visibleTo(filter.sicht),
    filter.sicht === "intern" ? (archiviert ? undefined : isNull(stellen.archiviertAm)) : undefined,
    ...worte.map((wort) => like(stellen.suchtext, `%${wort}%`)),
    art ? eq(stellen.art, art) : undefined,
    sphaere ? eq(stellen.sphaere, sphaere) : undefined,
    gemeindeId ? eq(stellen.gemeindeId, gemeindeId) : undefined,
    sektor ? eq(stellen.sektor, sektor) : undefined,
    sprache ? arrayContains(stellen.sprachen, [sprache]) : undefined,
    gemeindeIds ? inArray(stellen.gemeindeId, [...gemeindeIds]) : undefined,
    geprueft ? geprueftSeit(geprueft) : undefined,
    gehoertZumLandkreis === null || gehoertZumLandkreis === undefined
      ? undefined
      : eq(stellen.gehoertZumLandkreis, gehoertZumLandkreis),
  );
}

function geprueftSeit({ seit, aktuell }: { readonly seit: Datum; readonly aktuell: boolean }): SQL | undefined {
  return aktuell ? gte(stellen.geprueftAm, seit) : or(isNull(stellen.geprueftAm), lt(stellen.geprueftAm, seit));
}

/** The languages in which anything is offered, by tag. */
export async function listSprachen(db: Db, sicht: Sicht): Promise<string[]> {
  const rows = await db
    .selectDistinct({ tag: sql<string>`unnest(${stellen.sprachen})` })
    .from(stellen)
    .where(conditions({ sicht }));
  return rows.map((row) => row.tag).toSorted();
}

export type StelleInList = StelleRow & { readonly gemeindeName: string | null };

/** Stellen by name, with the name of their Gemeinde. */
export async function listStellenRows(
  db: Db,
  filter: StellenFilter,
  part?: { offset: number; limit: number },
): Promise<StelleInList[]> {
  const query = db
    .select({ ...COLUMNS, gemeindeName: gemeinden.name })
    .from(stellen)
    .leftJoin(gemeinden, and(eq(gemeinden.tenantId, stellen.tenantId), eq(gemeinden.id, stellen.gemeindeId)))
    .where(conditions(filter))
    .orderBy(asc(stellen.nameNorm), asc(stellen.id));
  return part ? query.limit(part.limit).offset(part.offset) : query;
}

export async function countStellen(db: Db, filter: StellenFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(stellen).where(conditions(filter));
  return row?.n ?? 0;
}

/** How many entries each kind has, for the filter. */
export async function countByArt(db: Db, sicht: Sicht): Promise<Map<StelleArt, number>> {
  const rows = await db
    .select({ art: stellen.art, n: count() })
    .from(stellen)
    .where(conditions({ sicht }))
    .groupBy(stellen.art);
  return new Map(rows.map((row) => [row.art, row.n]));
}

export type StelleLabel = {
  readonly id: StelleId;
  readonly name: string;
  readonly kurzname: string;
  /** Null while the Stelle has no public page. */
  readonly slug: string | null;
};

/** Names of some Stellen, also of archived ones: what was decided keeps its names. */
export async function labelsOfStellen(db: Db, ids: readonly StelleId[]): Promise<Map<StelleId, StelleLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: stellen.id,
      name: stellen.name,
      kurzname: stellen.kurzname,
      slug: stellen.slug,
      oeffentlich: stellen.oeffentlich,
      archiviertAm: stellen.archiviertAm,
    })
    .from(stellen)
    .where(inArray(stellen.id, [...new Set(ids)]));
  return new Map(
    rows.map(({ oeffentlich, archiviertAm, slug, ...label }) => [
      label.id,
      { ...label, slug: oeffentlich && archiviertAm === null ? slug : null },
    ]),
  );
}

/** The one live Stelle with this address; null when there is none, or several share it. */
export async function findStelleByEmail(db: Db, email: string): Promise<StelleId | null> {
  const rows = await db
    .select({ id: stellen.id })
    .from(stellen)
    .where(and(isNull(stellen.archiviertAm), eq(sql`lower(${stellen.email})`, email.toLowerCase())))
    .limit(2);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** From every live Stelle to the one above it. */
export async function listReportingLine(db: Db): Promise<Map<StelleId, StelleId | null>> {
  const rows = await db.select({ id: stellen.id, ueber: stellen.uebergeordneteStelleId }).from(stellen);
  return new Map(rows.map((row) => [row.id, row.ueber]));
}

/** Slugs that begin like this one, to find a free one. */
export async function listSlugsLike(db: Db, slug: string): Promise<Set<string>> {
  const rows = await db
    .select({ slug: stellen.slug })
    .from(stellen)
    .where(or(eq(stellen.slug, slug), like(stellen.slug, `${slug}-%`)));
  return new Set(rows.map((row) => row.slug));
}

/** Live Stellen directly below one. */
export async function listUntergeordnete(db: Db, id: StelleId): Promise<StelleRow[]> {
  return db
    .select(COLUMNS)
    .from(stellen)
    .where(and(eq(stellen.uebergeordneteStelleId, id), isNull(stellen.archiviertAm)))
    .orderBy(asc(stellen.nameNorm));
}

/** What the directory searches in, to find the word somebody meant. */
export async function listSuchtexte(db: Db, sicht: Sicht): Promise<string[]> {
  const rows = await db.select({ suchtext: stellen.suchtext }).from(stellen).where(visibleTo(sicht));
  return rows.map((row) => row.suchtext);
}

/** Every Stelle that belongs to the county itself, whether or not it has a page. */
export async function listEigeneStelleIds(db: Db): Promise<StelleId[]> {
  const rows = await db.select({ id: stellen.id }).from(stellen).where(eq(stellen.gehoertZumLandkreis, true));
  return rows.map((row) => row.id);
}
