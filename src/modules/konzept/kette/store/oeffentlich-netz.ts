import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { HandlungsfeldId, MassnahmeId } from "../../rules/massnahme.ts";
import { handlungsfelder, massnahmen } from "../../store/tables.ts";
import type { BedarfId, WirkungszielId } from "../rules/kette.ts";
import { imKreiskonzept } from "./sichtbar.ts";
import { bedarfe, bedarfZiele, wirkungsziele, zielMassnahmen } from "./tables.ts";

/** Where a walk along the chain begins. Without anything: everything. */
export type NetzStart =
  | { readonly bedarf: BedarfId }
  | { readonly ziel: WirkungszielId }
  | { readonly massnahme: MassnahmeId }
  | { readonly handlungsfeld: HandlungsfeldId }
  | { readonly alles: true };

export type BedarfKurz = Awaited<ReturnType<typeof loadBedarfe>>[number];
export type ZielKurz = Awaited<ReturnType<typeof loadZiele>>[number];
export type MassnahmeKurz = Awaited<ReturnType<typeof loadMassnahmenKurz>>[number];

export type BedarfZiel = {
  readonly bedarfId: BedarfId;
  readonly wirkungszielId: WirkungszielId;
  readonly grund: string;
};
export type ZielMassnahme = {
  readonly wirkungszielId: WirkungszielId;
  readonly massnahmeId: MassnahmeId;
  readonly grund: string;
};

/** Published links of the chain and what connects them; a link to something unpublished is not there. */
export type Netz = {
  readonly bedarfe: readonly BedarfKurz[];
  readonly ziele: readonly ZielKurz[];
  readonly massnahmen: readonly MassnahmeKurz[];
  readonly bedarfZiele: readonly BedarfZiel[];
  readonly zielMassnahmen: readonly ZielMassnahme[];
};

/** `B9` before `B10`. */
export const byNumber = (kennung: typeof bedarfe.kennung | typeof wirkungsziele.kennung | typeof massnahmen.kennung) =>
  [sql`length(regexp_replace(${kennung}, '[^0-9]', '', 'g'))`, kennung] as const;

/** What everybody may read, as a condition. */
export const publicBedarf = and(
  isNotNull(bedarfe.veroeffentlichtAm),
  isNull(bedarfe.archiviertAm),
  imKreiskonzept(bedarfe.konzeptId),
);
export const publicZiel = and(
  isNotNull(wirkungsziele.veroeffentlichtAm),
  isNull(wirkungsziele.archiviertAm),
  imKreiskonzept(wirkungsziele.konzeptId),
);
export const publicMassnahme = and(
  isNotNull(massnahmen.veroeffentlichtAm),
  isNull(massnahmen.archiviertAm),
  imKreiskonzept(massnahmen.konzeptId),
);

async function loadBedarfe(db: Db, condition: SQL | undefined) {
  return db
    .select({
      id: bedarfe.id,
      kennung: bedarfe.kennung,
      titel: bedarfe.titel,
      vorrang: bedarfe.vorrang,
      stand: bedarfe.stand,
      umfang: bedarfe.umfang,
      handlungsfeldId: bedarfe.handlungsfeldId,
    })
    .from(bedarfe)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, bedarfe.handlungsfeldId))
    .where(and(publicBedarf, condition))
    .orderBy(handlungsfelder.position, ...byNumber(bedarfe.kennung));
}

async function loadZiele(db: Db, condition: SQL | undefined) {
  return db
    .select({
      id: wirkungsziele.id,
      kennung: wirkungsziele.kennung,
      aussage: wirkungsziele.aussage,
      zieljahr: wirkungsziele.zieljahr,
      stand: wirkungsziele.stand,
      wirkungsebene: wirkungsziele.wirkungsebene,
      ebene: wirkungsziele.ebene,
      handlungsfeldId: wirkungsziele.handlungsfeldId,
    })
    .from(wirkungsziele)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, wirkungsziele.handlungsfeldId))
    .where(and(publicZiel, condition))
    .orderBy(handlungsfelder.position, ...byNumber(wirkungsziele.kennung));
}

async function loadMassnahmenKurz(db: Db, condition: SQL | undefined) {
  return db
    .select({
      id: massnahmen.id,
      kennung: massnahmen.kennung,
      titel: massnahmen.titel,
      entscheidung: massnahmen.entscheidung,
      umsetzung: massnahmen.umsetzung,
      einschaetzung: massnahmen.einschaetzung,
      sachstandAm: massnahmen.sachstandAm,
      handlungsfeldId: massnahmen.handlungsfeldId,
    })
    .from(massnahmen)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, massnahmen.handlungsfeldId))
    .where(and(publicMassnahme, condition))
    .orderBy(handlungsfelder.position, ...byNumber(massnahmen.kennung));
}

const edgesBedarfZiel = (db: Db, condition: SQL | undefined): Promise<BedarfZiel[]> =>
  db
    .select({
      bedarfId: bedarfZiele.bedarfId,
      wirkungszielId: bedarfZiele.wirkungszielId,
      grund: bedarfZiele.grund,
    })
    .from(bedarfZiele)
    .where(condition);

const edgesZielMassnahme = (db: Db, condition: SQL | undefined): Promise<ZielMassnahme[]> =>
  db
    .select({
      wirkungszielId: zielMassnahmen.wirkungszielId,
      massnahmeId: zielMassnahmen.massnahmeId,
      grund: zielMassnahmen.grund,
    })
    .from(zielMassnahmen)
    .where(condition);

const among = (column: Parameters<typeof inArray>[0], ids: readonly unknown[]): SQL =>
  inArray(column, [...new Set(ids)]);

/**
 * The chain around one of its links, up and down, or a whole Handlungsfeld with what its links reach, or everything.
 * Sorted by Handlungsfeld and Kennung.
 */
export async function loadNetz(db: Db, start: NetzStart): Promise<Netz> {
  const edges = await loadEdges(db, start);
  const all = "alles" in start;
  const feld = "handlungsfeld" in start ? start.handlungsfeld : null;
  const pick = (id: Parameters<typeof inArray>[0], ofFeld: Parameters<typeof eq>[0], ids: readonly unknown[]) =>
    all ? undefined : feld ? or(eq(ofFeld, feld), among(id, ids)) : among(id, ids);
  const nodes = {
    bedarfe: await loadBedarfe(
      db,
      pick(bedarfe.id, bedarfe.handlungsfeldId, [
        ...("bedarf" in start ? [start.bedarf] : []),
        ...edges.bedarfZiele.map((edge) => edge.bedarfId),
      ]),
    ),
    ziele: await loadZiele(
      db,
      pick(wirkungsziele.id, wirkungsziele.handlungsfeldId, [
        ...("ziel" in start ? [start.ziel] : []),
        ...edges.bedarfZiele.map((edge) => edge.wirkungszielId),
        ...edges.zielMassnahmen.map((edge) => edge.wirkungszielId),
      ]),
    ),
    massnahmen: await loadMassnahmenKurz(
      db,
      pick(massnahmen.id, massnahmen.handlungsfeldId, [
        ...("massnahme" in start ? [start.massnahme] : []),
        ...edges.zielMassnahmen.map((edge) => edge.massnahmeId),
      ]),
    ),
  };
  return { ...nodes, ...onlyPublic(edges, nodes) };
}

type Edges = Pick<Netz, "bedarfZiele" | "zielMassnahmen">;

async function loadEdges(db: Db, start: NetzStart): Promise<Edges> {
  if ("bedarf" in start) {
    const up = await edgesBedarfZiel(db, eq(bedarfZiele.bedarfId, start.bedarf));
    const ziele = up.map((edge) => edge.wirkungszielId);
    return {
      bedarfZiele: up,
      zielMassnahmen: await edgesZielMassnahme(db, among(zielMassnahmen.wirkungszielId, ziele)),
    };
  }
  if ("ziel" in start) {
    return {
      bedarfZiele: await edgesBedarfZiel(db, eq(bedarfZiele.wirkungszielId, start.ziel)),
      zielMassnahmen: await edgesZielMassnahme(db, eq(zielMassnahmen.wirkungszielId, start.ziel)),
    };
  }
  if ("massnahme" in start) {
    const down = await edgesZielMassnahme(db, eq(zielMassnahmen.massnahmeId, start.massnahme));
    const ziele = down.map((edge) => edge.wirkungszielId);
    return { bedarfZiele: await edgesBedarfZiel(db, among(bedarfZiele.wirkungszielId, ziele)), zielMassnahmen: down };
  }
  if ("alles" in start) {
    return {
      bedarfZiele: await edgesBedarfZiel(db, undefined),
      zielMassnahmen: await edgesZielMassnahme(db, undefined),
    };
  }
  const ofFeld = (table: typeof bedarfe | typeof wirkungsziele | typeof massnahmen) =>
    sql`(select ${table.id} from ${table} where ${table.handlungsfeldId} = ${start.handlungsfeld})`;
  const up = await edgesBedarfZiel(
    db,
    sql`${bedarfZiele.bedarfId} in ${ofFeld(bedarfe)} or ${bedarfZiele.wirkungszielId} in ${ofFeld(wirkungsziele)}`,
  );
  const ziele = up.map((edge) => edge.wirkungszielId);
  const down = await edgesZielMassnahme(
    db,
    or(
      among(zielMassnahmen.wirkungszielId, ziele),
      sql`${zielMassnahmen.wirkungszielId} in ${ofFeld(wirkungsziele)} or ${zielMassnahmen.massnahmeId} in ${ofFeld(massnahmen)}`,
    ),
  );
  return { bedarfZiele: up, zielMassnahmen: down };
}

function onlyPublic(edges: Edges, nodes: Pick<Netz, "bedarfe" | "ziele" | "massnahmen">): Edges {
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id));
  const [b, z, m] = [ids(nodes.bedarfe), ids(nodes.ziele), ids(nodes.massnahmen)];
  return {
    bedarfZiele: edges.bedarfZiele.filter((edge) => b.has(edge.bedarfId) && z.has(edge.wirkungszielId)),
    zielMassnahmen: edges.zielMassnahmen.filter((edge) => z.has(edge.wirkungszielId) && m.has(edge.massnahmeId)),
  };
}
