import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { bedarfe, bedarfZiele, wirkungsziele, zielMassnahmen } from "../../kette/store/tables.ts";
import { handlungsfelder, massnahmen } from "../../store/tables.ts";
import type { GeordneteArt, Gliedart, GliedStand } from "../rules/ordnung.ts";

export type GliedRow = GliedStand & {
  readonly titel: string;
  readonly position: number;
  readonly veroeffentlicht: boolean;
};

const TABLES = { bedarf: bedarfe, wirkungsziel: wirkungsziele, massnahme: massnahmen } as const;

function select(db: Db, art: Gliedart) {
  if (art === "handlungsfeld") {
    return db
      .select({
        id: sql<string>`${handlungsfelder.id}`,
        konzeptId: sql<string>`${handlungsfelder.konzeptId}`,
        handlungsfeldId: sql<string>`${handlungsfelder.id}`,
        kennung: sql<string>`''`,
        titel: sql<string>`${handlungsfelder.name}`,
        position: sql<number>`${handlungsfelder.position}`,
        rev: sql<number>`${handlungsfelder.rev}`,
        archiviert: sql<boolean>`${handlungsfelder.archiviertAm} is not null`,
        veroeffentlicht: sql<boolean>`true`,
      })
      .from(handlungsfelder)
      .$dynamic();
  }
  const table = TABLES[art];
  return db
    .select({
      id: sql<string>`${table.id}`,
      konzeptId: sql<string>`${table.konzeptId}`,
      handlungsfeldId: sql<string>`${table.handlungsfeldId}`,
      kennung: sql<string>`${table.kennung}`,
      titel: sql<string>`${art === "wirkungsziel" ? wirkungsziele.aussage : "titel" in table ? table.titel : sql`''`}`,
      position: art === "massnahme" ? sql<number>`0` : sql<number>`${"position" in table ? table.position : sql`0`}`,
      rev: sql<number>`${table.rev}`,
      archiviert: sql<boolean>`${table.archiviertAm} is not null`,
      veroeffentlicht: sql<boolean>`${table.veroeffentlichtAm} is not null`,
    })
    .from(table)
    .$dynamic();
}

const idOf = (art: Gliedart) => (art === "handlungsfeld" ? handlungsfelder.id : TABLES[art].id);

export async function findGlied(db: Db, art: Gliedart, id: string): Promise<GliedRow | null> {
  const [row] = await select(db, art).where(sql`${idOf(art)} = ${id}`);
  return row ?? null;
}

export async function lockGlied(tx: Tx, art: Gliedart, id: string): Promise<GliedRow | null> {
  const [row] = await select(tx, art)
    .where(sql`${idOf(art)} = ${id}`)
    .for("update");
  return row ?? null;
}

export async function lockGlieder(tx: Tx, art: Gliedart, ids: readonly string[]): Promise<GliedRow[]> {
  if (ids.length === 0) return [];
  return select(tx, art)
    .where(sql`${idOf(art)} = any(${sql.param([...ids])}::uuid[])`)
    .for("update");
}

/** Those that are not archived, in their order: all Handlungsfelder of a Konzept, or what stands in one of them. */
export async function listGeschwister(
  db: Db,
  art: Gliedart,
  glied: Pick<GliedStand, "konzeptId" | "handlungsfeldId">,
): Promise<GliedRow[]> {
  if (art === "handlungsfeld") {
    return select(db, art)
      .where(and(sql`${handlungsfelder.konzeptId} = ${glied.konzeptId}`, isNull(handlungsfelder.archiviertAm)))
      .orderBy(asc(handlungsfelder.position), asc(handlungsfelder.name));
  }
  const table = TABLES[art];
  const number = [sql`length(regexp_replace(${table.kennung}, '[^0-9]', '', 'g'))`, asc(table.kennung)];
  return select(db, art)
    .where(
      and(
        sql`${table.handlungsfeldId} = ${glied.handlungsfeldId}`,
        sql`${table.konzeptId} = ${glied.konzeptId}`,
        isNull(table.archiviertAm),
      ),
    )
    .orderBy(...("position" in table ? [asc(table.position)] : []), ...number);
}

/** Everything that names a Handlungsfeld, archived or of a municipality's own Konzept too: what moves with it. */
export async function listIdsIn(
  db: Db,
  art: Exclude<Gliedart, "handlungsfeld">,
  handlungsfeldId: string,
): Promise<string[]> {
  const table = TABLES[art];
  const rows = await db
    .select({ id: sql<string>`${table.id}` })
    .from(table)
    .where(sql`${table.handlungsfeldId} = ${handlungsfeldId}`)
    .orderBy(table.kennung);
  return rows.map((row) => row.id);
}

/** Order is no content: it does not count as a change that somebody else's form must notice. */
export async function saveOrdnung(tx: Tx, art: GeordneteArt, ids: readonly string[]): Promise<void> {
  const table = art === "handlungsfeld" ? handlungsfelder : TABLES[art];
  await tx.execute(sql`update ${table} as t set position = o.place
    from unnest(${sql.param([...ids])}::uuid[]) with ordinality as o(id, place) where t.id = o.id`);
}

/** Puts elements into a Handlungsfeld, behind what stands there, in this order. */
export async function saveHandlungsfeldOf(
  tx: Tx,
  art: Exclude<Gliedart, "handlungsfeld">,
  ids: readonly string[],
  handlungsfeldId: string,
): Promise<void> {
  if (ids.length === 0) return;
  const table = TABLES[art];
  const place =
    art === "massnahme"
      ? sql``
      : sql`, position = o.place + (select coalesce(max(position), 0)::int from ${table} where handlungsfeld_id = ${handlungsfeldId}::uuid)`;
  await tx.execute(sql`update ${table} as t
    set handlungsfeld_id = ${handlungsfeldId}::uuid, rev = t.rev + 1, updated_at = now()${place}
    from unnest(${sql.param([...ids])}::uuid[]) with ordinality as o(id, place) where t.id = o.id`);
}

/** The part of the chain that decides what may go along with an element: everything in its Handlungsfeld. */
export async function loadUmfeld(db: Db, handlungsfeldId: string) {
  const ziele = await db
    .select({ id: wirkungsziele.id, handlungsfeldId: wirkungsziele.handlungsfeldId })
    .from(wirkungsziele)
    .where(and(sql`${wirkungsziele.handlungsfeldId} = ${handlungsfeldId}`, isNull(wirkungsziele.archiviertAm)));
  const verfolgte = await db
    .select({ id: massnahmen.id, handlungsfeldId: massnahmen.handlungsfeldId })
    .from(massnahmen)
    .where(and(sql`${massnahmen.handlungsfeldId} = ${handlungsfeldId}`, isNull(massnahmen.archiviertAm)));
  const [zielIds, massnahmeIds] = [ziele.map((row) => row.id), verfolgte.map((row) => row.id)];
  return {
    ziele,
    massnahmen: verfolgte,
    bedarfZiele:
      zielIds.length === 0
        ? []
        : await db
            .select({ von: bedarfZiele.bedarfId, nach: bedarfZiele.wirkungszielId })
            .from(bedarfZiele)
            .innerJoin(bedarfe, and(eq(bedarfe.id, bedarfZiele.bedarfId), isNull(bedarfe.archiviertAm)))
            .where(inArray(bedarfZiele.wirkungszielId, zielIds)),
    zielMassnahmen:
      massnahmeIds.length === 0
        ? []
        : await db
            .select({ von: zielMassnahmen.wirkungszielId, nach: zielMassnahmen.massnahmeId })
            .from(zielMassnahmen)
            .innerJoin(
              wirkungsziele,
              and(eq(wirkungsziele.id, zielMassnahmen.wirkungszielId), isNull(wirkungsziele.archiviertAm)),
            )
            .where(inArray(zielMassnahmen.massnahmeId, massnahmeIds)),
  };
}
