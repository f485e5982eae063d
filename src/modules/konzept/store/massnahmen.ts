import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { oneOf } from "#src/platform/db/one-of.ts";
import { newId } from "#src/platform/id.ts";
import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import { keepAntraege } from "../antraege/rules/keep-antraege.ts";
import { listVerknuepfte } from "../antraege/store/finanzierungen.ts";
import type { Genauigkeit, KonzeptId, MassnahmeId, Zeitangabe } from "../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";
import {
  finanzierungen,
  massnahmeGemeinden,
  massnahmen,
  massnahmeQuerschnittsthemen,
  massnahmeZielgruppen,
  zustaendigkeiten,
} from "./tables.ts";

/** A whole Maßnahme with its parts. */
export type Massnahme = {
  readonly id: MassnahmeId;
  readonly konzeptId: KonzeptId;
  readonly kennung: string;
  readonly rev: number;
  readonly veroeffentlichtAm: Date | null;
  readonly archiviertAm: Date | null;
  readonly archiviertGrund: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly inhalt: MassnahmeInhalt;
};

type Row = typeof massnahmen.$inferSelect;

export async function lockMassnahme(tx: Tx, id: MassnahmeId): Promise<Massnahme | null> {
  const rows = await tx.select().from(massnahmen).where(eq(massnahmen.id, id)).for("update");
  return (await withParts(tx, rows))[0] ?? null;
}

export async function findMassnahme(db: Db, id: MassnahmeId): Promise<Massnahme | null> {
  return (await loadMassnahmen(db, [id]))[0] ?? null;
}

export async function findMassnahmeByKennung(db: Db, kennung: string): Promise<Massnahme | null> {
  return (await withParts(db, await db.select().from(massnahmen).where(eq(massnahmen.kennung, kennung))))[0] ?? null;
}

/** The Maßnahmen with these ids, in this order; missing ones are left out. */
export async function loadMassnahmen(db: Db, ids: readonly MassnahmeId[]): Promise<Massnahme[]> {
  if (ids.length === 0) return [];
  const rows = await db.select().from(massnahmen).where(oneOf(massnahmen.id, ids));
  const byId = new Map((await withParts(db, rows)).map((m) => [m.id, m]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Every Maßnahme of the county, archived ones included, by Kennung. For imports, which must know all of them. */
export async function loadAllMassnahmen(db: Db): Promise<Massnahme[]> {
  return withParts(db, await db.select().from(massnahmen).orderBy(asc(massnahmen.kennung)));
}

function groupBy<T extends { massnahmeId: MassnahmeId }>(rows: readonly T[]): Map<MassnahmeId, T[]> {
  const groups = new Map<MassnahmeId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.massnahmeId);
    if (group) group.push(row);
    else groups.set(row.massnahmeId, [row]);
  }
  return groups;
}

async function withParts(db: Db, rows: readonly Row[]): Promise<Massnahme[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const wer = await db
    .select()
    .from(zustaendigkeiten)
    .where(oneOf(zustaendigkeiten.massnahmeId, ids))
    .orderBy(asc(zustaendigkeiten.position));
  const geld = await db
    .select()
    .from(finanzierungen)
    .where(oneOf(finanzierungen.massnahmeId, ids))
    .orderBy(asc(finanzierungen.position));
  const wo = await db.select().from(massnahmeGemeinden).where(oneOf(massnahmeGemeinden.massnahmeId, ids));
  const fuer = await db.select().from(massnahmeZielgruppen).where(oneOf(massnahmeZielgruppen.massnahmeId, ids));
  const quer = await db
    .select()
    .from(massnahmeQuerschnittsthemen)
    .where(oneOf(massnahmeQuerschnittsthemen.massnahmeId, ids));
  const [werBy, geldBy, woBy, fuerBy, querBy] = [
    groupBy(wer),
    groupBy(geld),
    groupBy(wo),
    groupBy(fuer),
    groupBy(quer),
  ];
  return rows.map((row) => ({
    id: row.id,
    konzeptId: row.konzeptId,
    kennung: row.kennung,
    rev: row.rev,
    veroeffentlichtAm: row.veroeffentlichtAm,
    archiviertAm: row.archiviertAm,
    archiviertGrund: row.archiviertGrund,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    inhalt: {
      handlungsfeldId: row.handlungsfeldId,
      titel: row.titel,
      beschreibung: row.beschreibung,
      ebene: row.ebene,
      art: row.art,
      beginn: zeitangabe(row.beginn, row.beginnGenauigkeit),
      ende: zeitangabe(row.ende, row.endeGenauigkeit),
      umfang: row.umfang,
      gemeindeIds: (woBy.get(row.id) ?? []).map((part) => part.gemeindeId).toSorted(),
      zielgruppeIds: (fuerBy.get(row.id) ?? []).map((part) => part.zielgruppeId).toSorted(),
      querschnittsthemaIds: (querBy.get(row.id) ?? []).map((part) => part.querschnittsthemaId).toSorted(),
      zustaendigkeiten: (werBy.get(row.id) ?? []).map(({ rolle, art, stelleId, gemeindeId, name, wortlaut }) => ({
        rolle,
        art,
        stelleId,
        gemeindeId,
        name,
        wortlaut,
      })),
      finanzierungen: (geldBy.get(row.id) ?? []).map((part) => ({
        art: part.art,
        programmId: part.programmId,
        wortlaut: part.wortlaut,
        betragCent: part.betragCent as Cent | null,
        jahr: part.jahr,
        stand: part.stand,
        ...(part.stellenHundertstel === null ? {} : { stellenHundertstel: part.stellenHundertstel }),
        geprueft: part.geprueft,
      })),
      zustaendigkeitWortlaut: row.zustaendigkeitWortlaut,
      finanzierungWortlaut: row.finanzierungWortlaut,
    },
  }));
}

function zeitangabe(tag: Datum | null, genauigkeit: Genauigkeit | null): Zeitangabe | null {
  return tag && genauigkeit ? { tag, genauigkeit } : null;
}

/** What to write: a new Maßnahme or the next state of one. */
export type MassnahmeToSave = {
  readonly id: MassnahmeId;
  readonly konzeptId: KonzeptId;
  readonly kennung: string;
  readonly suchtext: string;
  readonly veroeffentlichtAm: Date | null;
  readonly inhalt: MassnahmeInhalt;
};

const NEXT_STATE = sql`on conflict (tenant_id, id) do update set
  handlungsfeld_id = excluded.handlungsfeld_id,
  titel = excluded.titel,
  beschreibung = excluded.beschreibung,
  zustaendigkeit_wortlaut = excluded.zustaendigkeit_wortlaut,
  finanzierung_wortlaut = excluded.finanzierung_wortlaut,
  ebene = excluded.ebene,
  art = excluded.art,
  beginn = excluded.beginn,
  beginn_genauigkeit = excluded.beginn_genauigkeit,
  ende = excluded.ende,
  ende_genauigkeit = excluded.ende_genauigkeit,
  umfang = excluded.umfang,
  veroeffentlicht_am = excluded.veroeffentlicht_am,
  suchtext = excluded.suchtext,
  rev = ${massnahmen}.rev + 1,
  updated_at = now()`;

/**
 * Writes many Maßnahmen with all their parts in few statements. Existing ones get the next `rev`; whether that is
 * allowed was decided before, on locked rows.
 */
export async function saveMassnahmen(tx: Tx, list: readonly MassnahmeToSave[]): Promise<void> {
  await insertMany(tx, massnahmen, list.map(toRow), NEXT_STATE);
  const ids = list.map((m) => m.id);
  const verknuepft = Map.groupBy(await listVerknuepfte(tx, ids), (one) => one.massnahmeId);
  for (const table of [
    zustaendigkeiten,
    finanzierungen,
    massnahmeGemeinden,
    massnahmeZielgruppen,
    massnahmeQuerschnittsthemen,
  ] as const) {
    if (ids.length > 0) await tx.delete(table).where(oneOf(table.massnahmeId, ids));
  }
  await insertParts(tx, list, verknuepft);
}

function toRow({ inhalt, ...massnahme }: MassnahmeToSave): typeof massnahmen.$inferInsert {
  return {
    ...massnahme,
    handlungsfeldId: inhalt.handlungsfeldId,
    titel: inhalt.titel,
    beschreibung: inhalt.beschreibung,
    zustaendigkeitWortlaut: inhalt.zustaendigkeitWortlaut,
    finanzierungWortlaut: inhalt.finanzierungWortlaut,
    ebene: inhalt.ebene,
    art: inhalt.art,
    beginn: inhalt.beginn?.tag ?? null,
    beginnGenauigkeit: inhalt.beginn?.genauigkeit ?? null,
    ende: inhalt.ende?.tag ?? null,
    endeGenauigkeit: inhalt.ende?.genauigkeit ?? null,
    umfang: inhalt.umfang,
  };
}

async function insertParts(
  tx: Tx,
  list: readonly MassnahmeToSave[],
  verknuepft: ReadonlyMap<MassnahmeId, Awaited<ReturnType<typeof listVerknuepfte>>>,
): Promise<void> {
  const wer = list.flatMap((m) =>
    m.inhalt.zustaendigkeiten.map((part, position) => ({
      ...part,
      id: newId<"Zustaendigkeit">(),
      massnahmeId: m.id,
      position,
    })),
  );
  const geld = list.flatMap((m) => {
    const antraege = keepAntraege(verknuepft.get(m.id) ?? [], m.inhalt.finanzierungen);
    return m.inhalt.finanzierungen.map((part, position) => ({
      ...part,
      stellenHundertstel: part.stellenHundertstel ?? null,
      id: newId<"Finanzierung">(),
      massnahmeId: m.id,
      position,
      antragId: antraege[position] ?? null,
    }));
  });
  const wo = list.flatMap((m) => m.inhalt.gemeindeIds.map((gemeindeId) => ({ massnahmeId: m.id, gemeindeId })));
  const fuer = list.flatMap((m) => m.inhalt.zielgruppeIds.map((zielgruppeId) => ({ massnahmeId: m.id, zielgruppeId })));
  const quer = list.flatMap((m) =>
    m.inhalt.querschnittsthemaIds.map((querschnittsthemaId) => ({ massnahmeId: m.id, querschnittsthemaId })),
  );
  await insertMany(tx, zustaendigkeiten, wer);
  await insertMany(tx, finanzierungen, geld);
  await insertMany(tx, massnahmeGemeinden, wo);
  await insertMany(tx, massnahmeZielgruppen, fuer);
  await insertMany(tx, massnahmeQuerschnittsthemen, quer);
}

/** Dates of a Maßnahme: published, withdrawn, archived with a reason. */
export async function saveMassnahmeDates(
  tx: Tx,
  id: MassnahmeId,
  dates: Partial<Pick<Row, "veroeffentlichtAm" | "archiviertAm" | "archiviertGrund">>,
): Promise<void> {
  await tx
    .update(massnahmen)
    .set({ ...dates, rev: sql`${massnahmen.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(massnahmen.id, id));
}
