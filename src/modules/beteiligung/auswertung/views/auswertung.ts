import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { isAnonym, listBeantwortetes } from "../../antwort/rules/akte.ts";
import { ruecklaufOf } from "../../antwort/rules/einladung.ts";
import { type Einladung, listEinladungen, listRuecklauf } from "../../antwort/store/einladungen.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { umfragePhase } from "../../umfrage/rules/umfrage.ts";
import { findUmfrage, type UmfrageRow } from "../../umfrage/store/umfragen.ts";
import { requireUmfragen } from "../../umfrage/views/umfragen.ts";
import { pairEntschieden } from "../../wellen/rules/entscheidung.ts";
import { listWellen, type Welle } from "../../wellen/store/wellen.ts";
import { bildOf, kreuzbildOf } from "../rules/bild.ts";
import type { Datensatz } from "../rules/datensatz.ts";
import { filterTafel, officeKreuz } from "../rules/filter.ts";
import type { Regel } from "../rules/geheimhaltung.ts";
import type { Auswertungsfrage } from "../rules/merkmale.ts";
import { nameOf, titelOf, type Worte } from "../rules/nennen.ts";
import { fragetafelOf } from "../rules/tafel.ts";
import {
  countKennzahlen,
  countMerkmal,
  countRaenge,
  type Filter,
  findMerkmal,
  maskOf,
  maySplitBy,
} from "../rules/zaehlen.ts";
import type { Antwortzeile } from "../store/ergebnisse.ts";
import { readDatensatz } from "../store/daten.ts";
import { worteFor } from "./worte.ts";

/** What the office chose to look at; empty texts for nothing. */
export type Auswertungswahl = {
  /** `q01:bildung`, as the filter's field sends it. */
  readonly filter: string;
  readonly zeile: string;
  readonly spalte: string;
  /** One answer, where answers have somebody. */
  readonly antwort: string;
};

const WAHLTRENNER = ":";

/**
 * Everything about the answers to one survey. Where answers are anonymous, what is filtered or crossed is covered, and
 * nothing is about one person.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function viewAuswertung(ctx: Ctx, id: UmfrageId, wahl: Auswertungswahl) {
  requireUmfragen(ctx);
  const found = await ctx.db.read(async (db) => {
    const umfrage = await findUmfrage(db, id);
    return (
      umfrage && {
        umfrage,
        ...(await readDatensatz(db, umfrage)),
        einladungen: await listEinladungen(db, id),
        behalten: await listRuecklauf(db, id),
        entschieden: await listWellen(db, id),
        frueher: umfrage.vorherigeId ? await findUmfrage(db, umfrage.vorherigeId) : null,
      }
    );
  });
  if (!found) throw new NotFound();
  const { umfrage, daten, zeilen, einladungen, behalten, frueher, entschieden } = found;
  const { definition } = umfrage;
  const { worte } = worteFor(ctx.locale, definition.grundsprache);
  const anonym = isAnonym(umfrage);
  const regel = anonym ? definition.veroeffentlichung : null;
  const filter = readFilter(daten, wahl.filter);
  const mask = filter && maskOf(daten, filter);
  const ruecklauf = einladungen.length > 0 ? ruecklaufOf(einladungen, anonym) : behalten;
  return {
    id,
    titel: umfrage.titel,
    sprache: definition.grundsprache,
    phase: umfragePhase(umfrage, ctx.today),

    regel,
    antworten: daten.anzahl,
    ruecklauf: ruecklauf.map((one) => ({ ...one, prozent: rateOf(one.fertig, one.eingeladen) })),
    wahl: { ...wahl, filter: filter ? wahl.filter : "" },
    filter: filter && { name: nameOfFilter(daten, filter, worte), anzahl: mask?.filter(Boolean).length ?? 0 },
    filterwahl: listFilterwahl(daten, worte),
    bilder: daten.fragen.map((frage) => frageOf(daten, frage, filter, regel, worte)),
    kreuzwahl: listKreuzwahl(daten, worte),
    kreuz: kreuzOf(daten, wahl, regel, worte),
    wellen: frueher ? wellenOf(umfrage, frueher, entschieden, worte) : null,
    /** Whether answers hold offers that may be taken over. */
    mitAngeboten: definition.seiten.some((seite) =>
      seite.teile.some((teil) => teil.typ === "gruppe" && teil.bildetAb === "angebot"),
    ),
    einzelne: anonym ? [] : einzelneOf(zeilen, einladungen),
    antwort: anonym ? null : antwortOf(umfrage, zeilen, wahl.antwort, worte),
  };
}
export type Auswertung = Awaited<ReturnType<typeof viewAuswertung>>;

/** With one decimal always: a rate is compared with others. */
function rateOf(fertig: number | null, eingeladen: number): number | null {
  return fertig === null || eingeladen === 0 ? null : Math.round((fertig / eingeladen) * 1000) / 10;
}

/** An answer as a field sends it; null when there is none such. */
export function readFilter(daten: Datensatz, text: string): Filter | null {
  const [merkmal = "", code = ""] = text.split(WAHLTRENNER);
  const filter = { merkmal, code };
  return maskOf(daten, filter) ? filter : null;
}

function nameOfFilter(daten: Datensatz, { merkmal, code }: Filter, worte: Worte): string {
  const found = findMerkmal(daten, merkmal);
  const kategorie = found?.merkmal.kategorien.find((one) => one.code === code);
  const name = found?.merkmal.art === "kreuz" ? found.merkmal.name : kategorie?.name;
  return name ? nameOf(name, worte).text : code;
}

/** Every answer by which respondents can be parted, question by question; in a question of rows, row by row. */
export function listFilterwahl(daten: Datensatz, worte: Worte) {
  return daten.fragen.flatMap((frage) => {
    const options = frage.merkmale.flatMap((merkmal) =>
      maySplitBy({ frage, merkmal })
        ? merkmal.kategorien.map(({ code, name }) => ({
            value: merkmal.schluessel + WAHLTRENNER + code,
            label:
              merkmal.art === "kreuz" && merkmal.name
                ? nameOf(merkmal.name, worte).text
                : [...(merkmal.name ? [nameOf(merkmal.name, worte).text] : []), nameOf(name, worte).text].join(": "),
          }))
        : [],
    );
    return options.length > 0 ? [{ label: titelOf(frage.titel, worte).text, options }] : [];
  });
}

function listKreuzwahl(daten: Datensatz, worte: Worte) {
  return daten.fragen.flatMap((frage) =>
    frage.merkmale.flatMap((merkmal) =>
      merkmal.art === "teilung" && maySplitBy({ frage, merkmal })
        ? [
            {
              value: merkmal.schluessel,
              label: [
                titelOf(frage.titel, worte).text,
                ...(merkmal.name ? [nameOf(merkmal.name, worte).text] : []),
              ].join(" – "),
            },
          ]
        : [],
    ),
  );
}

function frageOf(daten: Datensatz, frage: Auswertungsfrage, filter: Filter | null, regel: Regel | null, worte: Worte) {
  const tafel = filter ? filterTafel(daten, frage.schluessel, filter, regel) : fragetafelOf(daten, frage.schluessel);
  const mask = filter && maskOf(daten, filter);
  const covered = filter !== null && regel !== null;
  const [first] = frage.merkmale;
  const kennzahlen = first && frage.merkmale.length === 1 && !covered ? countKennzahlen(daten, first, mask) : null;
  const raenge = covered ? new Map<string, number>() : countRaenge(daten, frage.schluessel, mask);
  return {
    schluessel: frage.schluessel,
    titel: titelOf(frage.titel, worte),
    typ: frage.typ,
    /** Counted are entries of a group, not respondents. */
    eintraege: frage.gruppe !== null,
    texte: daten.texte.get(frage.schluessel)?.length ?? 0,
    bild: tafel && bildOf(frage, tafel, worte),
    // The ends of a row of numbers are answers of one respondent each.
    kennzahlen: kennzahlen && { ...kennzahlen, enden: regel === null },
    raenge: [...raenge].map(([code, platz]) => ({
      name: nameOf(
        first?.kategorien.find((one) => one.code === code)?.name ?? { art: "wort", wort: "sonstiges" },
        worte,
      ),
      platz,
    })),
  };
}
export type Frageauswertung = ReturnType<typeof frageOf>;

function kreuzOf(daten: Datensatz, { zeile, spalte }: Auswertungswahl, regel: Regel | null, worte: Worte) {
  const row = findMerkmal(daten, zeile);
  const column = findMerkmal(daten, spalte);
  if (!row || !column || zeile === spalte || !maySplitBy(row) || !maySplitBy(column)) return null;
  const tafel = officeKreuz(daten, zeile, spalte, regel);
  if (!tafel) return null;
  const { zellen } = countMerkmal(daten, row.merkmal);
  const basen = new Map(row.merkmal.kategorien.map((one, at) => [one.code, zellen[at] ?? 0]));
  return kreuzbildOf(tafel, row, column, basen, () => undefined, worte);
}

function wellenOf(heute: UmfrageRow, frueher: UmfrageRow, entschieden: readonly Welle[], worte: Worte) {
  return {
    titel: frueher.welle || frueher.titel,
    fragen: pairEntschieden(frueher.definition, heute.definition, entschieden).map((one) => ({
      schluessel: one.heute.schluessel,
      titel: titelOf(one.heute.titel, worte),
      urteil: one.urteil,
      grund: one.entschieden?.grund ?? "",
    })),
  };
}

/** Whose answers there are, by name; those without an invitation by their day. */
function einzelneOf(zeilen: readonly Antwortzeile[], einladungen: readonly Einladung[]) {
  const names = new Map(einladungen.flatMap((one) => (one.pseudonym ? [[one.pseudonym, one.name] as const] : [])));
  return zeilen
    .map(({ id, pseudonym, am }) => ({ id, name: (pseudonym && names.get(pseudonym)) ?? "", am }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "de") || (a.am ?? "").localeCompare(b.am ?? ""));
}

function antwortOf({ definition }: UmfrageRow, zeilen: readonly Antwortzeile[], id: string, worte: Worte) {
  const zeile = zeilen.find((one) => one.id === id);
  if (!zeile) return null;
  const antworten = { sprache: definition.grundsprache, ...zeile.gegeben };
  return {
    id: zeile.id,
    antworten: listBeantwortetes(definition, antworten).map(({ feld, zeilen: texte }) => ({
      schluessel: feld.schluessel,
      titel: titelOf(feld.frage.titel, worte),
      texte,
    })),
  };
}
