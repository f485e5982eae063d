import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Quellenschluessel } from "../../beleg/rules/quelle.ts";
import type { ClusterId, GruppeId, KarteId, WorkshopId } from "../rules/ids.ts";
import type { Stimme } from "../rules/pinnwand.ts";
import { workshopCluster, workshopGruppen, workshopKarten, workshopWertungen } from "./tables.ts";

export type Karte = Omit<typeof workshopKarten.$inferSelect, "tenantId" | "sendung">;
export type Cluster = Omit<typeof workshopCluster.$inferSelect, "tenantId">;

const KARTE = {
  id: workshopKarten.id,
  workshopId: workshopKarten.workshopId,
  gruppeId: workshopKarten.gruppeId,
  clusterId: workshopKarten.clusterId,
  text: workshopKarten.text,
};

/** In the order in which they were written. */
export async function listKarten(db: Db, workshopId: WorkshopId): Promise<Karte[]> {
  return db
    .select(KARTE)
    .from(workshopKarten)
    .where(eq(workshopKarten.workshopId, workshopId))
    .orderBy(asc(workshopKarten.id));
}

export async function countKarten(db: Db, workshopId: WorkshopId, gruppen?: readonly GruppeId[]): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(workshopKarten)
    .where(
      and(
        eq(workshopKarten.workshopId, workshopId),
        gruppen ? inArray(workshopKarten.gruppeId, [...gruppen]) : undefined,
      ),
    );
  return row?.n ?? 0;
}

export async function findKarte(db: Db, id: KarteId): Promise<Karte | null> {
  const [row] = await db.select(KARTE).from(workshopKarten).where(eq(workshopKarten.id, id));
  return row ?? null;
}

/** @returns how many are new: a form that was sent twice brings its cards once */
export async function insertKarten(
  tx: Tx,
  karten: readonly (Omit<Karte, "id"> & { readonly sendung: string | null })[],
): Promise<KarteId[]> {
  const rows = await tx
    .insert(workshopKarten)
    .values(karten.map((one) => ({ ...one, id: newId<"Workshopkarte">() })))
    .onConflictDoNothing({
      target: [workshopKarten.tenantId, workshopKarten.workshopId, workshopKarten.sendung],
    })
    .returning({ id: workshopKarten.id });
  return rows.map((row) => row.id);
}

export async function lockKarten(tx: Tx, workshopId: WorkshopId, ids: readonly KarteId[]): Promise<Karte[]> {
  if (ids.length === 0) return [];
  return tx
    .select(KARTE)
    .from(workshopKarten)
    .where(and(eq(workshopKarten.workshopId, workshopId), inArray(workshopKarten.id, [...ids])))
    .orderBy(asc(workshopKarten.id))
    .for("update");
}

export async function saveKarten(
  tx: Tx,
  ids: readonly KarteId[],
  set: { readonly clusterId: ClusterId | null } | { readonly text: string },
): Promise<void> {
  await tx
    .update(workshopKarten)
    .set(set)
    .where(inArray(workshopKarten.id, [...ids]));
}

export async function deleteKarte(tx: Tx, id: KarteId): Promise<void> {
  await tx.delete(workshopKarten).where(eq(workshopKarten.id, id));
}

/** In the order in which they were made. */
export async function listCluster(db: Db, workshopId: WorkshopId): Promise<Cluster[]> {
  return db
    .select()
    .from(workshopCluster)
    .where(eq(workshopCluster.workshopId, workshopId))
    .orderBy(asc(workshopCluster.id));
}

export async function findCluster(db: Db, id: ClusterId): Promise<Cluster | null> {
  const [row] = await db.select().from(workshopCluster).where(eq(workshopCluster.id, id));
  return row ?? null;
}

export async function lockCluster(tx: Tx, workshopId: WorkshopId, id: ClusterId): Promise<Cluster | null> {
  const [row] = await tx
    .select()
    .from(workshopCluster)
    .where(and(eq(workshopCluster.workshopId, workshopId), eq(workshopCluster.id, id)))
    .for("update");
  return row ?? null;
}

export async function insertCluster(
  tx: Tx,
  row: Pick<Cluster, "workshopId" | "gruppeId" | "titel">,
): Promise<ClusterId> {
  const id = newId<"Workshopcluster">();
  await tx.insert(workshopCluster).values({ ...row, id });
  return id;
}

export async function saveCluster(
  tx: Tx,
  id: ClusterId,
  set: Partial<Omit<Cluster, "id" | "workshopId" | "rev">>,
): Promise<void> {
  await tx
    .update(workshopCluster)
    .set({ ...set, rev: sql`${workshopCluster.rev} + 1` })
    .where(eq(workshopCluster.id, id));
}

export async function deleteCluster(tx: Tx, id: ClusterId): Promise<void> {
  await tx.delete(workshopCluster).where(eq(workshopCluster.id, id));
}

export type Wertungszeile = {
  readonly clusterId: ClusterId;
  readonly person: string;
  readonly punkte: number;
  readonly stimme: Stimme | null;
};

export async function listWertungen(db: Db, workshopId: WorkshopId): Promise<Wertungszeile[]> {
  return db
    .select({
      clusterId: workshopWertungen.clusterId,
      person: workshopWertungen.person,
      punkte: workshopWertungen.punkte,
      stimme: workshopWertungen.stimme,
    })
    .from(workshopWertungen)
    .innerJoin(
      workshopCluster,
      and(
        eq(workshopCluster.tenantId, workshopWertungen.tenantId),
        eq(workshopCluster.id, workshopWertungen.clusterId),
      ),
    )
    .where(eq(workshopCluster.workshopId, workshopId));
}

/** What one telephone did, held until the transaction ends: two taps at once are one after the other. */
export async function lockWertungenOf(tx: Tx, workshopId: WorkshopId, person: string): Promise<Wertungszeile[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`wertung ${workshopId} ${person}`}, 0))`);
  return (await listWertungen(tx, workshopId)).filter((one) => one.person === person);
}

export async function saveWertung(
  tx: Tx,
  clusterId: ClusterId,
  person: string,
  set: { readonly punkte: number } | { readonly stimme: Stimme },
): Promise<void> {
  await tx
    .insert(workshopWertungen)
    .values({ clusterId, person, ...set })
    .onConflictDoUpdate({
      target: [workshopWertungen.tenantId, workshopWertungen.clusterId, workshopWertungen.person],
      set,
    });
}

/** Adds what telephones did to the numbers of the clusters and forgets which did what. */
export async function foldWertungen(tx: Tx, workshopId: WorkshopId): Promise<void> {
  await tx.execute(sql`
    update ${workshopCluster} c set
      punkte = c.punkte + w.punkte, ja = c.ja + w.ja, nein = c.nein + w.nein, enthaltung = c.enthaltung + w.enthaltung
    from (
      select cluster_id, sum(punkte)::int as punkte, count(*) filter (where stimme = 'ja')::int as ja,
        count(*) filter (where stimme = 'nein')::int as nein,
        count(*) filter (where stimme = 'enthaltung')::int as enthaltung
      from ${workshopWertungen} group by cluster_id
    ) w
    where w.cluster_id = c.id and c.workshop_id = ${workshopId}`);
  const own = tx
    .select({ id: workshopCluster.id })
    .from(workshopCluster)
    .where(eq(workshopCluster.workshopId, workshopId));
  await tx.delete(workshopWertungen).where(inArray(workshopWertungen.clusterId, own));
}

/** Whoever makes or names a cluster of a group waits here, so that two at once do not get the same title. */
export async function lockGruppe(tx: Tx, id: GruppeId): Promise<void> {
  await tx.select({ id: workshopGruppen.id }).from(workshopGruppen).where(eq(workshopGruppen.id, id)).for("update");
}

export async function findClusterByTitel(db: Db, gruppeId: GruppeId, titel: string): Promise<ClusterId | null> {
  const [row] = await db
    .select({ id: workshopCluster.id })
    .from(workshopCluster)
    .where(and(eq(workshopCluster.gruppeId, gruppeId), sql`lower(${workshopCluster.titel}) = lower(${titel})`));
  return row?.id ?? null;
}

/** Under which keys the cards and clusters of a workshop are cited. */
export async function listQuellen(db: Db, id: WorkshopId): Promise<Quellenschluessel[]> {
  return [
    ...(await listKarten(db, id)).map((one) => `karte:${one.id}` as const),
    ...(await listCluster(db, id)).map((one) => `cluster:${one.id}` as const),
  ];
}
