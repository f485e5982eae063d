import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { listZurueckgezogene } from "../../beleg/store/elemente.ts";
import {
  type FassungId,
  type FassungKopf,
  type Manifest,
  type Weg,
  withoutZurueckgezogene,
} from "../rules/manifest.ts";
import { fassungElemente, fassungen, fassungVerbindungen, fassungWege } from "./tables.ts";

export type FassungRow = typeof fassungen.$inferSelect;

/** The newest first. */
export async function listFassungen(db: Db): Promise<FassungRow[]> {
  return db.select().from(fassungen).orderBy(desc(fassungen.nummer));
}

export async function findFassungBySlug(db: Db, slug: string): Promise<FassungRow | null> {
  const [row] = await db.select().from(fassungen).where(eq(fassungen.slug, slug));
  return row ?? null;
}

export function kopfOf(row: FassungRow): FassungKopf {
  const { nummer, bezeichnung, beschlossenAm, gremium, beschluss, vorgaengerHash, abstimmung, vorlage } = row;
  return {
    nummer,
    bezeichnung,
    beschlossenAm,
    gremium,
    beschluss,
    vorgaengerHash,
    ...(abstimmung ? { abstimmung } : {}),
    ...(vorlage === "" ? {} : { vorlage }),
  };
}

/** What a Fassung froze, in its order. */
export async function loadManifest(db: Db, id: FassungId): Promise<Manifest> {
  const elemente = await db
    .select({
      art: fassungElemente.art,
      id: fassungElemente.elementId,
      kennung: fassungElemente.kennung,
      titel: fassungElemente.titel,
      inhalt: fassungElemente.inhalt,
      ort: fassungElemente.ortId,
      position: fassungElemente.position,
      rev: fassungElemente.elementRev,
    })
    .from(fassungElemente)
    .where(eq(fassungElemente.fassungId, id))
    .orderBy(asc(fassungElemente.position));
  const verbindungen = await db
    .select({
      art: fassungVerbindungen.art,
      von: fassungVerbindungen.vonId,
      nach: fassungVerbindungen.nachId,
      grund: fassungVerbindungen.grund,
      worte: fassungVerbindungen.worte,
    })
    .from(fassungVerbindungen)
    .where(eq(fassungVerbindungen.fassungId, id))
    .orderBy(asc(fassungVerbindungen.art), asc(fassungVerbindungen.vonId), asc(fassungVerbindungen.nachId));
  return {
    elemente,
    verbindungen: verbindungen.map(({ worte, ...link }) => (worte === "" ? link : { ...link, worte })),
  };
}

/** What a Fassung froze as it may be shown today: without words that were taken back since. */
export async function loadGezeigtes(db: Db, id: FassungId): Promise<Manifest> {
  return withoutZurueckgezogene(await loadManifest(db, id), await listZurueckgezogene(db));
}

/** The steps that led to these Fassungen. */
export async function loadWege(db: Db, ids: readonly FassungId[]): Promise<Weg[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      vorgang: fassungWege.vorgang,
      von: fassungWege.vonId,
      nach: fassungWege.nachId,
      grund: fassungWege.grund,
    })
    .from(fassungWege)
    .where(inArray(fassungWege.fassungId, [...ids]))
    .orderBy(asc(fassungWege.fassungId), asc(fassungWege.nummer));
}

/** How many elements of each kind each Fassung has. */
export async function countElemente(db: Db) {
  return db
    .select({ fassungId: fassungElemente.fassungId, art: fassungElemente.art, anzahl: sql<number>`count(*)::int` })
    .from(fassungElemente)
    .groupBy(fassungElemente.fassungId, fassungElemente.art);
}

/** Writes a Fassung with everything it freezes. There is no second writing. */
export async function insertFassung(
  tx: Tx,
  row: Omit<typeof fassungen.$inferInsert, "tenantId">,
  manifest: Manifest,
  wege: readonly Weg[],
): Promise<void> {
  const fassungId = row.id;
  await tx.insert(fassungen).values(row);
  await insertMany(
    tx,
    fassungElemente,
    manifest.elemente.map(({ id, ort, rev, ...one }) => ({
      fassungId,
      elementId: id,
      art: one.art,
      kennung: one.kennung,
      titel: one.titel,
      inhalt: one.inhalt,
      ortId: ort,
      position: one.position,
      elementRev: rev,
    })),
  );
  await insertMany(
    tx,
    fassungVerbindungen,
    manifest.verbindungen.map(({ von, nach, worte = "", ...link }) => ({
      fassungId,
      vonId: von,
      nachId: nach,
      ...link,
      worte,
    })),
  );
  await insertMany(
    tx,
    fassungWege,
    wege.map(({ vorgang, von, nach, grund }, at) => ({
      fassungId,
      nummer: at + 1,
      vorgang,
      vonId: von,
      nachId: nach,
      grund,
    })),
  );
}
