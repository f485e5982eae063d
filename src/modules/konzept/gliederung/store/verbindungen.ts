import { and, eq, getTableColumns, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { angebotHandlungsfelder } from "../../angebote/store/tables.ts";
import { foerderantraege } from "../../antraege/store/tables.ts";
import { ideen } from "../../ideen/store/tables.ts";
import {
  abstammungen,
  bedarfBelege,
  bedarfe,
  bedarfZiele,
  belege,
  indikatoren,
  massnahmeBelege,
  wirkungsziele,
  zielBelege,
  zielIndikatoren,
  zielMassnahmen,
} from "../../kette/store/tables.ts";
import { strukturLagen } from "../../quer/store/tables.ts";
import { massnahmen } from "../../store/tables.ts";
import type { Gliedart } from "../rules/ordnung.ts";

type Kante = { readonly table: PgTable; readonly eigene: PgColumn };

/** Links n:m of each kind of element: both ends keep theirs, so they can be united and distributed. */
const KANTEN: Readonly<Record<Gliedart, readonly Kante[]>> = {
  handlungsfeld: [{ table: angebotHandlungsfelder, eigene: angebotHandlungsfelder.handlungsfeldId }],
  bedarf: [
    { table: bedarfBelege, eigene: bedarfBelege.bedarfId },
    { table: bedarfZiele, eigene: bedarfZiele.bedarfId },
  ],
  wirkungsziel: [
    { table: bedarfZiele, eigene: bedarfZiele.wirkungszielId },
    { table: zielMassnahmen, eigene: zielMassnahmen.wirkungszielId },
    { table: zielIndikatoren, eigene: zielIndikatoren.wirkungszielId },
    { table: zielBelege, eigene: zielBelege.elementId },
  ],
  massnahme: [
    { table: zielMassnahmen, eigene: zielMassnahmen.massnahmeId },
    { table: massnahmeBelege, eigene: massnahmeBelege.elementId },
  ],
};

/** What belongs to one element only and follows it. Sachstände do not: they tell of what was reported on. */
const ZEIGER: Readonly<Record<Gliedart, readonly Kante[]>> = {
  handlungsfeld: [{ table: indikatoren, eigene: indikatoren.handlungsfeldId }],
  bedarf: [
    { table: strukturLagen, eigene: strukturLagen.bedarfId },
    { table: ideen, eigene: ideen.bedarfId },
  ],
  wirkungsziel: [{ table: ideen, eigene: ideen.wirkungszielId }],
  massnahme: [
    { table: ideen, eigene: ideen.massnahmeId },
    { table: foerderantraege, eigene: foerderantraege.massnahmeId },
  ],
};

const name = (column: PgColumn) => sql.identifier(column.name);

/** Copies the links of one element to another; those that it has already stay as they are. */
async function copyKanten(tx: Tx, { table, eigene }: Kante, von: string, nach: string, only?: SQL): Promise<void> {
  const columns = Object.values(getTableColumns(table));
  const names = sql.join(columns.map(name), sql`, `);
  const values = sql.join(
    columns.map((column) => (column.name === eigene.name ? sql`${nach}::uuid` : name(column))),
    sql`, `,
  );
  await tx.execute(sql`insert into ${table} (${names}) select ${values} from ${table}
    where ${name(eigene)} = ${von}::uuid ${only ? sql`and ${only}` : sql``} on conflict do nothing`);
}

/**
 * Gives everything that hangs on one element to another as well. The one that goes keeps its links for the day it comes
 * back; what can belong to one only, follows.
 */
export async function uniteVerbindungen(tx: Tx, art: Gliedart, geht: string, bleibt: string): Promise<void> {
  for (const kante of KANTEN[art]) await copyKanten(tx, kante, geht, bleibt);
  for (const { table, eigene } of ZEIGER[art]) {
    await tx.execute(sql`update ${table} set ${name(eigene)} = ${bleibt}::uuid where ${name(eigene)} = ${geht}::uuid`);
  }
}

/** A link of one element, with what it leads to. `andere` is the key of the other end. */
export type Verbindung = {
  readonly art: "beleg" | "bedarf" | "wirkungsziel" | "massnahme" | "indikator";
  readonly andere: string;
  readonly text: string;
};

/** What an element is linked with, as far as it is not archived: what can be distributed when it is split. */
export async function listVerbindungen(db: Db, art: Exclude<Gliedart, "handlungsfeld">, id: string) {
  const found: Verbindung[] = [];
  const belegt = { bedarf: bedarfBelege, wirkungsziel: zielBelege, massnahme: massnahmeBelege }[art];
  const element = {
    bedarf: bedarfBelege.bedarfId,
    wirkungsziel: zielBelege.elementId,
    massnahme: massnahmeBelege.elementId,
  }[art];
  const belegRows = await db
    .select({ andere: belege.id, text: belege.aussage })
    .from(belegt)
    .innerJoin(belege, and(eq(belege.id, belegt.belegId), isNull(belege.archiviertAm)))
    .where(sql`${element} = ${id}`)
    .orderBy(belegt.position);
  found.push(...belegRows.map((row) => ({ art: "beleg" as const, ...row })));
  if (art === "wirkungsziel") {
    const rows = await db
      .select({ andere: bedarfe.id, text: sql<string>`${bedarfe.kennung} || ' ' || ${bedarfe.titel}` })
      .from(bedarfZiele)
      .innerJoin(bedarfe, and(eq(bedarfe.id, bedarfZiele.bedarfId), isNull(bedarfe.archiviertAm)))
      .where(sql`${bedarfZiele.wirkungszielId} = ${id}`)
      .orderBy(bedarfe.kennung);
    found.push(...rows.map((row) => ({ art: "bedarf" as const, ...row })));
  }
  if (art !== "wirkungsziel") {
    const link = art === "bedarf" ? bedarfZiele : zielMassnahmen;
    const own = art === "bedarf" ? bedarfZiele.bedarfId : zielMassnahmen.massnahmeId;
    const rows = await db
      .select({
        andere: wirkungsziele.id,
        text: sql<string>`${wirkungsziele.kennung} || ' ' || ${wirkungsziele.aussage}`,
      })
      .from(link)
      .innerJoin(wirkungsziele, and(eq(wirkungsziele.id, link.wirkungszielId), isNull(wirkungsziele.archiviertAm)))
      .where(sql`${own} = ${id}`)
      .orderBy(wirkungsziele.kennung);
    found.push(...rows.map((row) => ({ art: "wirkungsziel" as const, ...row })));
    return found;
  }
  const verfolgte = await db
    .select({ andere: massnahmen.id, text: sql<string>`${massnahmen.kennung} || ' ' || ${massnahmen.titel}` })
    .from(zielMassnahmen)
    .innerJoin(massnahmen, and(eq(massnahmen.id, zielMassnahmen.massnahmeId), isNull(massnahmen.archiviertAm)))
    .where(sql`${zielMassnahmen.wirkungszielId} = ${id}`)
    .orderBy(massnahmen.kennung);
  const measured = await db
    .select({ andere: indikatoren.id, text: indikatoren.name })
    .from(zielIndikatoren)
    .innerJoin(indikatoren, and(eq(indikatoren.id, zielIndikatoren.indikatorId), isNull(indikatoren.archiviertAm)))
    .where(sql`${zielIndikatoren.wirkungszielId} = ${id}`)
    .orderBy(indikatoren.name);
  found.push(...verfolgte.map((row) => ({ art: "massnahme" as const, ...row })));
  found.push(...measured.map((row) => ({ art: "indikator" as const, ...row })));
  return found;
}

const ANDERE: Readonly<Record<Verbindung["art"], readonly PgColumn[]>> = {
  beleg: [bedarfBelege.belegId, zielBelege.belegId, massnahmeBelege.belegId],
  bedarf: [bedarfZiele.bedarfId],
  wirkungsziel: [bedarfZiele.wirkungszielId, zielMassnahmen.wirkungszielId],
  massnahme: [zielMassnahmen.massnahmeId],
  indikator: [zielIndikatoren.indikatorId],
};

/** Gives links of one element to another: `beide` keep them, or only the other has them from now on. */
export async function giveVerbindungen(
  tx: Tx,
  art: Exclude<Gliedart, "handlungsfeld">,
  von: string,
  nach: string,
  verbindungen: readonly (Pick<Verbindung, "art" | "andere"> & { readonly beide: boolean })[],
): Promise<void> {
  for (const kante of KANTEN[art]) {
    const columns = Object.values(getTableColumns(kante.table));
    for (const one of verbindungen) {
      const other = ANDERE[one.art].find((column) => columns.includes(column) && column !== kante.eigene);
      if (!other) continue;
      const only = sql`${name(other)} = ${one.andere}::uuid`;
      await copyKanten(tx, kante, von, nach, only);
      if (one.beide) continue;
      await tx.execute(sql`delete from ${kante.table} where ${name(kante.eigene)} = ${von}::uuid and ${only}`);
    }
  }
}

/** Who became part of whom, of one kind. */
export async function listAbstammungen(db: Db, art: Gliedart): Promise<{ von: string; nach: string }[]> {
  return db
    .select({ von: abstammungen.vonId, nach: abstammungen.nachId })
    .from(abstammungen)
    .where(eq(abstammungen.art, art));
}

/** Writes where an element went, for its old address. A second time says the newer reason. */
export async function saveAbstammung(
  tx: Tx,
  art: Gliedart,
  von: string,
  nach: string,
  vorgang: "geteilt" | "zusammengefuehrt",
  grund: string,
): Promise<void> {
  await tx
    .insert(abstammungen)
    .values({ id: newId<"Abstammung">(), art, vonId: von, nachId: nach, vorgang, grund })
    .onConflictDoUpdate({
      target: [abstammungen.tenantId, abstammungen.art, abstammungen.vonId, abstammungen.nachId],
      set: { vorgang, grund },
    });
}

/** How many links and followers an element has, for the preview of a merge. */
export async function countVerbindungen(db: Db, art: Gliedart, ids: readonly string[]): Promise<number> {
  let sum = 0;
  for (const { table, eigene } of [...KANTEN[art], ...ZEIGER[art]]) {
    const [row] = await db
      .select({ n: sql<number>`count(*)::int` })
      .from(table)
      .where(inArray(sql`${eigene}::text`, [...ids]));
    sum += row?.n ?? 0;
  }
  return sum;
}
