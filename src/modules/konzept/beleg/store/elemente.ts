import { and, asc, eq, inArray, isNotNull, isNull, like, type SQL, sql } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { oneOf } from "#src/platform/db/one-of.ts";
import { type BelegId, type Glied, GLIEDER } from "../../kette/rules/kette.ts";
import { listElementeOfBelege } from "../../kette/store/belege.ts";
import { bedarfe, belege, kapitel, wirkungsziele } from "../../kette/store/tables.ts";
import { publicBedarf, publicMassnahme, publicZiel } from "../../kette/store/oeffentlich-netz.ts";
import { imKreiskonzept } from "../../kette/store/sichtbar.ts";
import { massnahmen } from "../../store/tables.ts";

/** An element that a chapter can cite. */
export type Zitierbar = {
  readonly glied: Glied;
  readonly id: string;
  readonly kennung: string;
  readonly titel: string;
  readonly oeffentlich: boolean;
};

const TABELLEN = {
  bedarf: { table: bedarfe, titel: bedarfe.titel, sichtbar: publicBedarf },
  wirkungsziel: { table: wirkungsziele, titel: wirkungsziele.aussage, sichtbar: publicZiel },
  massnahme: { table: massnahmen, titel: massnahmen.titel, sichtbar: publicMassnahme },
} as const;

/** Elements of the county that fulfil a condition, drafts included, with whether everybody can read them now. */
async function listElemente(db: Db, bedingung: (glied: Glied) => SQL | undefined): Promise<Zitierbar[]> {
  const found: Zitierbar[] = [];
  for (const glied of GLIEDER) {
    const { table, titel, sichtbar } = TABELLEN[glied];
    const rows = await db
      .select({ id: table.id, kennung: table.kennung, titel, oeffentlich: sql<boolean>`coalesce(${sichtbar}, false)` })
      .from(table as typeof bedarfe)
      .where(and(bedingung(glied), imKreiskonzept(table.konzeptId)));
    found.push(...rows.map((row) => ({ glied, ...row })));
  }
  return found;
}

/** Elements with these numbers. */
export async function listZitierbare(db: Db, kennungen: readonly string[]): Promise<Zitierbar[]> {
  if (kennungen.length === 0) return [];
  return listElemente(db, (glied) => inArray(TABELLEN[glied].table.kennung, [...kennungen]));
}

/** Elements that rest on one of these Belege, each with those it rests on. */
export async function listElementeMitBelegen(
  db: Db,
  belegIds: readonly BelegId[],
): Promise<(Zitierbar & { readonly belegIds: readonly BelegId[] })[]> {
  if (belegIds.length === 0) return [];
  const links: Record<Glied, Awaited<ReturnType<typeof listElementeOfBelege>>> = {
    bedarf: await listElementeOfBelege(db, "bedarf", belegIds),
    wirkungsziel: await listElementeOfBelege(db, "wirkungsziel", belegIds),
    massnahme: await listElementeOfBelege(db, "massnahme", belegIds),
  };
  const elemente = await listElemente(db, (glied) =>
    oneOf(
      TABELLEN[glied].table.id,
      links[glied].map((one) => one.id),
    ),
  );
  return elemente.map((one) => ({
    ...one,
    belegIds: links[one.glied].flatMap((link) => (link.id === one.id ? [link.belegId] : [])),
  }));
}

/** Chapters that are not archived and hold a mark. */
export async function listKapitelMitMarken(db: Db) {
  return db
    .select({ id: kapitel.id, titel: kapitel.titel, text: kapitel.text })
    .from(kapitel)
    .where(and(isNull(kapitel.archiviertAm), imKreiskonzept(kapitel.konzeptId), like(kapitel.text, "%[^%")))
    .orderBy(asc(kapitel.position));
}

/** Ids of Belege whose words may not be shown any more, wherever they were frozen. */
export async function listZurueckgezogene(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: belege.id })
    .from(belege)
    .where(and(isNotNull(belege.zurueckgezogenAm), eq(belege.freigabe, "intern")));
  return new Set<string>(rows.map((row) => row.id));
}

/** Belege that rest on sources whose key is one of these or begins with it and a slash. */
export async function listBelegeVon(db: Db, quellen: readonly string[]) {
  if (quellen.length === 0) return [];
  return db
    .select({
      id: belege.id,
      freigabe: belege.freigabe,
      zurueckgezogenAm: belege.zurueckgezogenAm,
      quelle: belege.quelleSchluessel,
    })
    .from(belege)
    .where(
      and(
        isNull(belege.archiviertAm),
        sql`exists (select 1 from unnest(${sql.param([...quellen])}::text[]) as q (anfang)
          where ${belege.quelleSchluessel} = q.anfang or starts_with(${belege.quelleSchluessel}, q.anfang || '/'))`,
      ),
    );
}
