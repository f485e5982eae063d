import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { BerichtAngaben, BerichtId, BerichtsfassungId } from "../rules/bericht.ts";
import { berichte, berichtsfassungen, berichtsveroeffentlichungen } from "./tables.ts";

export type Bericht = BerichtAngaben & { readonly id: BerichtId; readonly rev: number };

const ANGABEN = {
  id: berichte.id,
  art: berichte.art,
  titel: berichte.titel,
  von: berichte.von,
  bis: berichte.bis,
  gemeindeId: berichte.gemeindeId,
  oeffentlich: berichte.oeffentlich,
  vorwort: berichte.vorwort,
  rev: berichte.rev,
};

/** The latest time first. */
export async function listBerichte(db: Db): Promise<Bericht[]> {
  return db.select(ANGABEN).from(berichte).orderBy(desc(berichte.bis), asc(berichte.titel), asc(berichte.id));
}

export async function findBericht(db: Db, id: BerichtId): Promise<Bericht | null> {
  return (await db.select(ANGABEN).from(berichte).where(eq(berichte.id, id)))[0] ?? null;
}

export async function lockBericht(tx: Tx, id: BerichtId): Promise<Bericht | null> {
  return (await tx.select(ANGABEN).from(berichte).where(eq(berichte.id, id)).for("update"))[0] ?? null;
}

export async function insertBericht(tx: Tx, angaben: BerichtAngaben): Promise<BerichtId> {
  const id = newId<"Bericht">();
  await tx.insert(berichte).values({ ...angaben, id });
  return id;
}

export async function saveBericht(tx: Tx, id: BerichtId, angaben: BerichtAngaben): Promise<void> {
  await tx
    .update(berichte)
    .set({ ...angaben, rev: sql`${berichte.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(berichte.id, id));
}

const KOPF = {
  id: berichtsfassungen.id,
  berichtId: berichtsfassungen.berichtId,
  nummer: berichtsfassungen.nummer,
  slug: berichtsfassungen.slug,
  titel: berichtsfassungen.titel,
  art: berichtsfassungen.art,
  stichtag: berichtsfassungen.stichtag,
  oeffentlich: berichtsfassungen.oeffentlich,
  vorgaengerHash: berichtsfassungen.vorgaengerHash,
  hash: berichtsfassungen.hash,
  veroeffentlichtAm: berichtsveroeffentlichungen.am,
};

const fassungen = (db: Db, where: SQL | undefined) =>
  db
    .select(KOPF)
    .from(berichtsfassungen)
    .leftJoin(berichtsveroeffentlichungen, eq(berichtsveroeffentlichungen.fassungId, berichtsfassungen.id))
    .where(where)
    .orderBy(desc(berichtsfassungen.stichtag), asc(berichtsfassungen.berichtId), desc(berichtsfassungen.nummer));

/** A frozen report without its content. It is public only if it was made for the public and published. */
export type FassungKopf = Awaited<ReturnType<typeof fassungen>>[number];

/** The newest first. */
export async function listFassungen(db: Db, of: BerichtId | null): Promise<FassungKopf[]> {
  return fassungen(db, of === null ? undefined : eq(berichtsfassungen.berichtId, of));
}

export async function findFassung(db: Db, slug: string): Promise<FassungKopf | null> {
  return (await fassungen(db, eq(berichtsfassungen.slug, slug)))[0] ?? null;
}

/** The document as it was frozen, as text. */
export async function loadInhalt(db: Db, id: BerichtsfassungId): Promise<string> {
  const [row] = await db
    .select({ inhalt: berichtsfassungen.inhalt })
    .from(berichtsfassungen)
    .where(eq(berichtsfassungen.id, id));
  return row?.inhalt ?? "";
}

/** Writes a frozen report. There is no second writing. */
export async function insertFassung(tx: Tx, row: Omit<typeof berichtsfassungen.$inferInsert, "tenantId">) {
  await tx.insert(berichtsfassungen).values(row);
}

export async function insertVeroeffentlichung(tx: Tx, fassungId: BerichtsfassungId, am: Datum): Promise<void> {
  await tx.insert(berichtsveroeffentlichungen).values({ fassungId, am });
}

export async function findFassungOf(db: Db, berichtId: BerichtId, nummer: number): Promise<FassungKopf | null> {
  return (
    (await fassungen(db, and(eq(berichtsfassungen.berichtId, berichtId), eq(berichtsfassungen.nummer, nummer))))[0] ??
    null
  );
}
