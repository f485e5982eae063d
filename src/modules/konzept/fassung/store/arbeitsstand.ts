import { and, asc, isNull, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#src/platform/db/db.ts";
import { releaseBeleg } from "../../kette/rules/beleg.ts";
import { GLIEDER, type WirkungszielId } from "../../kette/rules/kette.ts";
import { zaehltInDerKette } from "../../kette/rules/luecken.ts";
import { BELEGKANTEN } from "../../kette/rules/verknuepfung.ts";
import { listBelegeOf } from "../../kette/store/belege.ts";
import { listKapitelRows } from "../../kette/store/kapitel.ts";
import {
  listOeffentlicheBedarfe,
  listOeffentlicheZiele,
  loadBedarfGemeinden,
  loadBedarfThemen,
  loadBedarfZielgruppen,
  loadMessungen,
  loadZielThemen,
} from "../../kette/store/oeffentlich-elemente.ts";
import { publicMassnahme } from "../../kette/store/oeffentlich-netz.ts";
import { imKreiskonzept } from "../../kette/store/sichtbar.ts";
import { bedarfe, bedarfZiele, kapitel, wirkungsziele, zielMassnahmen } from "../../kette/store/tables.ts";
import type { Namen } from "../../rules/wortlaut.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { loadMassnahmen } from "../../store/massnahmen.ts";
import { massnahmen, querschnittsthemen, zielgruppen } from "../../store/tables.ts";
import {
  bedarfElement,
  belegWorte,
  feldElement,
  gemessenAn,
  kapitelElement,
  massnahmeElement,
  placeElemente,
  type Woerter,
  zielElement,
} from "../rules/elemente.ts";
import { type Element, type Elementart, type Manifest, type Verbindung, withoutLooseEnds } from "../rules/manifest.ts";

/**
 * The Konzept as everybody can read it now: what the next Fassung would freeze. Drafts, what is put aside, ideas and what
 * was not selected stay outside; so does everything that is not public, because Fassungen are. A fixed number of queries.
 */
export async function loadArbeitsstand(db: Db, namen: Namen): Promise<Manifest> {
  const felder = (await listHandlungsfelder(db)).map(({ slug, name, ...row }) =>
    feldElement({ ...row, kennung: slug, titel: name }),
  );
  const order = new Map(felder.map((feld, at) => [feld.id, at]));
  const chapters = (await listKapitelRows(db, { nurOeffentliche: true })).map(({ slug, ...row }) =>
    kapitelElement({ ...row, kennung: slug }),
  );
  const woerter = await loadWoerter(db, namen);
  const byField = <T extends { readonly ort: string | null }>(rows: readonly T[]) =>
    rows
      .filter((row) => row.ort !== null && order.has(row.ort))
      .toSorted((a, b) => (order.get(a.ort ?? "") ?? 0) - (order.get(b.ort ?? "") ?? 0));
  const ziele = await loadZiele(db);
  const elemente = placeElemente([
    chapters,
    felder,
    byField(await loadBedarfe(db, namen)),
    byField(ziele),
    byField(await loadMassnahmeElemente(db, woerter)),
  ]);
  return withoutLooseEnds({
    elemente,
    verbindungen: [
      ...(await loadBelegLinks(db, elemente)),
      ...(await loadIndikatorLinks(
        db,
        ziele.map((one) => one.id as WirkungszielId),
      )),
      ...(
        await db
          .select({ von: bedarfZiele.bedarfId, nach: bedarfZiele.wirkungszielId, grund: bedarfZiele.grund })
          .from(bedarfZiele)
      ).map((one) => ({ art: "bedarf-ziel" as const, ...one })),
      ...(
        await db
          .select({ von: zielMassnahmen.wirkungszielId, nach: zielMassnahmen.massnahmeId, grund: zielMassnahmen.grund })
          .from(zielMassnahmen)
      ).map((one) => ({ art: "ziel-massnahme" as const, ...one })),
    ],
  });
}

/** What elements rest on, in the words that everybody may read; internal Belege are in no Fassung (MODEL 5.3 rule 13). */
async function loadBelegLinks(db: Db, elemente: readonly Element[]): Promise<Verbindung[]> {
  const found: Verbindung[] = [];
  for (const glied of GLIEDER) {
    const ids = elemente.filter((one) => one.art === glied).map((one) => one.id);
    for (const row of await listBelegeOf(db, glied, ids)) {
      const frei = releaseBeleg(row);
      if (frei) {
        const { elementId: von, id: nach, grund } = row;
        found.push({ art: BELEGKANTEN[glied], von, nach, grund, worte: belegWorte(frei, row.wirkung) });
      }
    }
  }
  return found;
}

/** What a Wirkungsziel is measured by, with the value to be reached. */
async function loadIndikatorLinks(db: Db, ids: readonly WirkungszielId[]): Promise<Verbindung[]> {
  return (await loadMessungen(db, ids)).map(({ wirkungszielId, indikator, zielwert, zieljahr }) => ({
    art: "ziel-indikator" as const,
    von: wirkungszielId,
    nach: indikator.id,
    grund: "",
    worte: gemessenAn({ name: indikator.name, einheit: indikator.einheit, zielwert, zieljahr }),
  }));
}

async function loadWoerter(db: Db, namen: Namen): Promise<Woerter> {
  const groups = await db.select({ id: zielgruppen.id, name: zielgruppen.name }).from(zielgruppen);
  const themen = await db.select({ id: querschnittsthemen.id, name: querschnittsthemen.name }).from(querschnittsthemen);
  const names = (rows: readonly { id: string; name: string }[]) => new Map(rows.map((row) => [row.id, row.name]));
  return { namen, zielgruppen: names(groups), querschnittsthemen: names(themen) };
}

const names = (rows: readonly { readonly name: string }[] | undefined) => (rows ?? []).map((row) => row.name);

async function loadBedarfe(db: Db, namen: Namen) {
  const rows = (await listOeffentlicheBedarfe(db)).toSorted((a, b) => a.position - b.position);
  const ids = rows.map((row) => row.id);
  const wo = await loadBedarfGemeinden(db, ids);
  const fuer = await loadBedarfZielgruppen(db, ids);
  const themen = await loadBedarfThemen(db, ids);
  return rows.map((row) =>
    bedarfElement(
      { id: row.id, kennung: row.kennung, titel: row.titel, ort: row.handlungsfeldId, rev: row.rev },
      {
        ...row,
        gemeinden: (wo.get(row.id) ?? []).flatMap((id) => namen.gemeinden.get(id) ?? []),
        zielgruppen: names(fuer.get(row.id)),
        querschnittsthemen: names(themen.get(row.id)),
      },
    ),
  );
}

async function loadZiele(db: Db) {
  const rows = (await listOeffentlicheZiele(db)).toSorted((a, b) => a.position - b.position);
  const ids = rows.map((row) => row.id);
  const messungen = Map.groupBy(await loadMessungen(db, ids), (one) => one.wirkungszielId);
  const themen = await loadZielThemen(db, ids);
  return rows.map((row) =>
    zielElement(
      { id: row.id, kennung: row.kennung, titel: row.aussage, ort: row.handlungsfeldId, rev: row.rev },
      {
        ...row,
        messungen: (messungen.get(row.id) ?? []).map(({ indikator, zielwert, zieljahr }) => ({
          name: indikator.name,
          einheit: indikator.einheit,
          zielwert,
          zieljahr,
        })),
        querschnittsthemen: names(themen.get(row.id)),
      },
    ),
  );
}

async function loadMassnahmeElemente(db: Db, woerter: Woerter) {
  const rows = await db
    .select({ id: massnahmen.id, entscheidung: massnahmen.entscheidung })
    .from(massnahmen)
    .where(publicMassnahme)
    .orderBy(sql`length(regexp_replace(${massnahmen.kennung}, '[^0-9]', '', 'g'))`, asc(massnahmen.kennung));
  const ids = rows.filter((row) => zaehltInDerKette(row.entscheidung)).map((row) => row.id);
  return (await loadMassnahmen(db, ids)).map(({ id, kennung, rev, inhalt }) =>
    massnahmeElement({ id, kennung, titel: inhalt.titel, ort: inhalt.handlungsfeldId, rev }, inhalt, woerter),
  );
}

/** How many elements are written but not public, and therefore stay outside the next Fassung. */
export async function countEntwuerfe(db: Db): Promise<Readonly<Record<Exclude<Elementart, "handlungsfeld">, number>>> {
  const count = async (table: PgTable, where: SQL | undefined) => {
    const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(table).where(where);
    return row?.n ?? 0;
  };
  const draft = (t: typeof kapitel | typeof bedarfe | typeof wirkungsziele | typeof massnahmen) =>
    and(isNull(t.veroeffentlichtAm), isNull(t.archiviertAm), imKreiskonzept(t.konzeptId));
  return {
    kapitel: await count(kapitel, draft(kapitel)),
    bedarf: await count(bedarfe, draft(bedarfe)),
    wirkungsziel: await count(wirkungsziele, draft(wirkungsziele)),
    massnahme: await count(massnahmen, draft(massnahmen)),
  };
}

/** How far each public Maßnahme is today, by id. */
export async function loadUmsetzung(db: Db) {
  const rows = await db
    .select({
      id: massnahmen.id,
      kennung: massnahmen.kennung,
      umsetzung: massnahmen.umsetzung,
      sachstandAm: massnahmen.sachstandAm,
      entscheidung: massnahmen.entscheidung,
    })
    .from(massnahmen)
    .where(publicMassnahme);
  return new Map<string, (typeof rows)[number]>(rows.map((row) => [row.id, row]));
}
