import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { listArtikelRows, lockArtikel, updateArtikel } from "../../artikel/store/artikel.ts";
import { listHaeufigeFragen } from "../../fragen/store/fragen.ts";
import { haeufigeFragen } from "../../fragen/store/tables.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import { naechstePruefung } from "../../rules/pruefung.ts";
import { istOffen } from "../../sammelmappen/rules/sammelmappe.ts";
import { listSammelmappen } from "../../sammelmappen/store/sammelmappen.ts";
import { sammelmappen } from "../../sammelmappen/store/tables.ts";
import { listAnlaufstelleRows } from "../../store/anlaufstellen.ts";
import { listBesuchshinweise } from "../../store/besuchshinweise.ts";
import { listLeistungRows, lockLeistung, updateLeistung } from "../../store/leistungen.ts";
import { anlaufstellen, besuchshinweise } from "../../store/tables.ts";
import { VORSCHAU_TAGE } from "../../veranstaltungen/rules/veranstaltung.ts";
import { listTage } from "../../veranstaltungen/rules/wiederholung.ts";
import { veranstaltungen } from "../../veranstaltungen/store/tables.ts";
import { listVeranstaltungRows } from "../../veranstaltungen/store/veranstaltungen.ts";
import type { Eintrag, EintragBezug, PflegeStand, WeitereBezug } from "../rules/eintrag.ts";
import { listPflegeStaende, savePflegeStand, standOhne } from "./pflege-staende.ts";

/** A place as the module netzwerk knows it. */
export type OrtDerPflege = {
  readonly id: AnlaufstelleId;
  readonly name: string;
  readonly strasse: string;
  readonly zugang: string;
  readonly gemeindeName: string | null;
  readonly oeffentlich: boolean;
};

/**
 * Everything of the guide that is to be cared for: what is public, and not over. Drafts are looked at when they are
 * published.
 *
 * @param orte the places of the directory
 */
export async function listEintraege(db: Db, heute: Datum, orte: readonly OrtDerPflege[]): Promise<Eintrag[]> {
  const staende = await listPflegeStaende(db);
  const standOf = ({ art, id }: WeitereBezug) => staende.get(id) ?? standOhne(art);
  return [
    ...(await leistungenOf(db)),
    ...(await artikelOf(db)),
    ...(await fragenOf(db, staende)),
    ...(await orteOf(db, heute, orte, standOf)),
    ...(await termineOf(db, heute, standOf)),
    ...(await mappenOf(db, heute, standOf)),
  ];
}

type StandOf = (bezug: WeitereBezug) => PflegeStand;

const pflegeOf = ({ verantwortlichId, risiko, geprueftAm, pruefenBis }: PflegeStand): PflegeStand => ({
  verantwortlichId,
  risiko,
  geprueftAm,
  pruefenBis,
});

async function leistungenOf(db: Db): Promise<Eintrag[]> {
  return (await listLeistungRows(db, "oeffentlich")).map((row) => ({
    art: "leistung",
    id: row.id,
    titel: row.titel,
    worte: [row.kurz, ...row.schritte, row.tipp, row.helfende, row.online],
    zeiten: [],
    stelleId: row.verantwortlichId,
    weitereId: row.anbieterId,
    pflege: pflegeOf(row),
    rev: row.rev,
    seite: `/wegweiser/leistungen/${row.slug}`,
    intern: `/intern/wegweiser/leistungen/${row.id}`,
  }));
}

async function artikelOf(db: Db): Promise<Eintrag[]> {
  return (await listArtikelRows(db, "oeffentlich")).map((row) => ({
    art: "artikel",
    id: row.id,
    titel: row.titel,
    worte: [row.text],
    zeiten: [],
    stelleId: row.verantwortlichId,
    weitereId: null,
    pflege: pflegeOf(row),
    rev: row.rev,
    seite: `/wegweiser/artikel/${row.slug}`,
    intern: `/intern/wegweiser/artikel/${row.id}`,
  }));
}

async function fragenOf(db: Db, staende: ReadonlyMap<Eintrag["id"], PflegeStand>): Promise<Eintrag[]> {
  return (await listHaeufigeFragen(db)).map((row) => {
    const { risiko, verantwortlichId } = standOhne("frage");
    // Questions had the day of their check before everything else had.
    const pruefenBis = naechstePruefung(row.geprueftAm, risiko);
    const pflege = staende.get(row.id) ?? { verantwortlichId, risiko, geprueftAm: row.geprueftAm, pruefenBis };
    return {
      art: "frage",
      id: row.id,
      titel: row.fragen.de ?? "",
      worte: [row.antworten.de ?? ""],
      zeiten: [],
      stelleId: pflege.verantwortlichId,
      weitereId: null,
      pflege,
      rev: row.rev,
      seite: `/wegweiser/fragen#frage-${row.id}`,
      intern: `/intern/wegweiser/fragen?frage=${row.id}`,
    };
  });
}

async function orteOf(db: Db, heute: Datum, orte: readonly OrtDerPflege[], standOf: StandOf): Promise<Eintrag[]> {
  const rows = new Map((await listAnlaufstelleRows(db)).map((row) => [row.id, row]));
  const places = orte.flatMap((ort): Eintrag[] => {
    const row = rows.get(ort.id);
    if (!row) return [];
    const pflege = standOf({ art: "anlaufstelle", id: ort.id });
    const named = ort.oeffentlich && ort.gemeindeName !== null;
    return [
      {
        art: "anlaufstelle",
        id: ort.id,
        titel: ort.name,
        worte: [ort.oeffentlich ? ort.strasse : "", ort.zugang, ...row.ausnahmen.map(({ grund }) => grund)],
        zeiten: row.zeiten,
        stelleId: pflege.verantwortlichId ?? row.stelleId,
        weitereId: row.stelleId,
        pflege,
        rev: row.rev,
        seite: named ? `/wegweiser/orte?ort=${encodeURIComponent(ort.gemeindeName)}#ort-${ort.id}` : null,
        intern: `/intern/wegweiser/anlaufstellen/${ort.id}`,
      },
    ];
  });
  const notices = (await listBesuchshinweise(db)).filter(({ giltBis }) => giltBis === null || heute <= giltBis);
  return [
    ...places,
    ...notices.map((row): Eintrag => {
      const pflege = standOf({ art: "besuchshinweis", id: row.id });
      const [first] = row.anlaufstelleIds;
      const there = first ? (rows.get(first)?.stelleId ?? null) : null;
      return {
        art: "besuchshinweis",
        id: row.id,
        titel: row.texte.de ?? "",
        worte: [row.texte.de ?? ""],
        zeiten: [],
        stelleId: pflege.verantwortlichId ?? there,
        weitereId: there,
        pflege,
        rev: row.rev,
        seite: null,
        intern: `/intern/wegweiser/hinweise/${row.id}`,
      };
    }),
  ];
}

async function termineOf(db: Db, heute: Datum, standOf: StandOf): Promise<Eintrag[]> {
  const coming = (await listVeranstaltungRows(db, "oeffentlich")).filter(
    (row) => listTage(row, heute, addDays(heute, VORSCHAU_TAGE)).length > 0,
  );
  return coming.map((row) => {
    const pflege = standOf({ art: "veranstaltung", id: row.id });
    return {
      art: "veranstaltung",
      id: row.id,
      titel: row.titel.de ?? "",
      worte: [row.text, row.ortText, row.kosten, row.anmeldung, row.online],
      zeiten: [],
      stelleId: pflege.verantwortlichId ?? row.veranstalterId,
      weitereId: row.veranstalterId,
      pflege,
      rev: row.rev,
      seite: `/wegweiser/termine#${row.slug}`,
      intern: `/intern/wegweiser/termine/${row.id}`,
    };
  });
}

async function mappenOf(db: Db, heute: Datum, standOf: StandOf): Promise<Eintrag[]> {
  return (await listSammelmappen(db))
    .filter((row) => istOffen(row, heute))
    .map((row) => {
      const pflege = standOf({ art: "sammelmappe", id: row.id });
      return {
        art: "sammelmappe",
        id: row.id,
        titel: row.titel,
        worte: [row.notiz],
        zeiten: [],
        stelleId: pflege.verantwortlichId,
        weitereId: null,
        pflege,
        rev: row.rev,
        seite: `/wegweiser/sammelmappen/${row.code}`,
        intern: `/intern/wegweiser/sammelmappen/${row.id}`,
      };
    });
}

/**
 * Writes the care of an entry down, unless the entry has changed since it had this revision.
 *
 * @returns false when it has, and nothing was written
 */
export async function savePflege(tx: Tx, bezug: EintragBezug, rev: number, stand: PflegeStand): Promise<boolean> {
  const { risiko } = stand;
  if (bezug.art === "leistung" || bezug.art === "artikel") {
    const row = bezug.art === "leistung" ? await lockLeistung(tx, bezug.id) : await lockArtikel(tx, bezug.id);
    if (row?.rev !== rev) return false;
    const { verantwortlichId } = stand;
    const days = {
      geprueftAm: stand.geprueftAm ?? row.geprueftAm,
      pruefenBis: stand.pruefenBis ?? row.pruefenBis,
    };
    if (bezug.art === "artikel") await updateArtikel(tx, bezug.id, { ...days, risiko, verantwortlichId });
    else await updateLeistung(tx, bezug.id, { ...days, risiko, ...(verantwortlichId ? { verantwortlichId } : {}) });
    return true;
  }
  if (!(await touch(tx, bezug, rev))) return false;
  await savePflegeStand(tx, bezug, stand);
  return true;
}

const TABELLEN = {
  frage: haeufigeFragen,
  anlaufstelle: anlaufstellen,
  besuchshinweis: besuchshinweise,
  veranstaltung: veranstaltungen,
  sammelmappe: sammelmappen,
};

/** Counts the revision on, so that nobody confirms what somebody else is just changing. */
async function touch(tx: Tx, { art, id }: WeitereBezug, rev: number): Promise<boolean> {
  const table = TABELLEN[art];
  const done = await tx
    .update(table)
    .set({ rev: sql`${table.rev} + 1` })
    .where(and(eq(table.id, id), eq(table.rev, rev)));
  return done.rowCount === 1;
}
