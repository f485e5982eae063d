import type { Umfrage } from "../../umfrage/rules/definition.ts";
import type { Datensatz } from "./datensatz.ts";
import { Geflecht, type Knoten } from "./geflecht.ts";
import { kreuzOf, mapZellen, roundTafel, type Tafel, tafelOf, zellId } from "./tafel.ts";
import { countMerkmal, findMerkmal } from "./zaehlen.ts";

/** What a survey promised about its publication. */
export type Regel = Umfrage["veroeffentlichung"];

/** Fewest in a cell about special categories of data, Art. 9 GDPR (EG7). */
const BESONDERS_MINDESTENS = 10;

export const ABLEHNUNGEN = [
  "unbekannt",
  "nie",
  "block",
  "basis",
  "rest",
  "schon",
  "randtabelle",
  "nicht-teilbar",
  "gleiche-frage",
  "nicht-alle",
  "kreis",
  "verraet",
  "zahlen-geaendert",
] as const;
export type Ablehnung = (typeof ABLEHNUNGEN)[number];

export type Geschuetzt = {
  /** Exactly what may go out. */
  readonly tafeln: readonly Tafel[];
  readonly abgelehnt: readonly { readonly schluessel: string; readonly grund: Ablehnung }[];
};

type Lage = {
  readonly umfrage: Umfrage;
  readonly daten: Datensatz;
  readonly regel: Regel;
  /** Everything ever published, also what was taken back: it is known. */
  readonly alte: readonly Tafel[];
};

/**
 * Decides what of some tables may go out, so that nothing that is kept back can be worked out from everything ever
 * published. Kept back are counts from 1 to below the least cell, what would tell them by subtraction, and whole tables
 * whose base is too small or that cannot be kept safe. Rules: docs/fachliches/auswertung.md EG7–EG11.
 *
 * @param neue keys of questions and cross tables, those that depend on others in any order
 */
export function schuetze(lage: Lage, neue: readonly string[]): Geschuetzt {
  const { daten, regel, alte } = lage;
  const abgelehnt: { schluessel: string; grund: Ablehnung }[] = [];
  if (alte.some((one) => isChanged(one, daten, regel)))
    return { tafeln: [], abgelehnt: neue.map((schluessel) => ({ schluessel, grund: "zahlen-geaendert" })) };
  let wanted = [...new Set(neue)].toSorted((a, b) => Number(kreuzOf(a) !== null) - Number(kreuzOf(b) !== null));
  const refuseOne = (schluessel: string, grund: Ablehnung) => {
    abgelehnt.push({ schluessel, grund });
    wanted = wanted.filter((one) => one !== schluessel);
  };
  for (;;) {
    for (const one of wanted) {
      const grund = findAblehnung(lage, one, wanted.slice(0, wanted.indexOf(one)));
      if (grund) refuseOne(one, grund);
    }
    const found = hide(lage, wanted);
    if ("verborgen" in found)
      return {
        tafeln: wanted.flatMap((one) => {
          const tafel = tafelOf(daten, one);
          return tafel ? [roundTafel(without(tafel, found.verborgen), regel.runden)] : [];
        }),
        abgelehnt,
      };
    refuseOne(found.verraet, "verraet");
  }
}

const without = (tafel: Tafel, verborgen: ReadonlySet<string>) =>
  mapZellen(tafel, (id, wert) => (verborgen.has(id) ? null : wert));

/** Whether numbers that were published would be others today. */
function isChanged(alte: Tafel, daten: Datensatz, regel: Regel): boolean {
  const now = tafelOf(daten, alte.schluessel);
  if (!now) return true;
  const told = new Map<string, number | null>();
  mapZellen(alte, (id, wert) => {
    told.set(id, wert);
    return wert;
  });
  const same = mapZellen(roundTafel(now, regel.runden), (id, wert) => (told.get(id) === null ? null : wert));
  return numbersOf(same) !== numbersOf(alte);
}

/** Everything a table tells, always in the same words: the database keeps no order of keys. */
function numbersOf(tafel: Tafel): string {
  if (tafel.art === "kreuz") return JSON.stringify([tafel.zeilen, tafel.spalten, tafel.zellen]);
  const { gefragt, nichtGefragt, merkmale } = tafel;
  return JSON.stringify([gefragt, nichtGefragt, merkmale.map((one) => [one.codes, one.zellen, one.ohne])]);
}

const isFew = (wert: number, least: number) => wert > 0 && wert < least;

function leastOf(regel: Regel, schutz: "keiner" | "persoenlich" | "besonders"): number {
  return schutz === "besonders" ? Math.max(regel.mindestZelle, BESONDERS_MINDESTENS) : regel.mindestZelle;
}

/** Why a table may not go out whatever stands in it; null when it may. */
function findAblehnung(lage: Lage, schluessel: string, before: readonly string[]): Ablehnung | null {
  const { daten, regel, alte } = lage;
  const there = [...alte.map((one) => one.schluessel), ...before];
  if (there.includes(schluessel)) return "schon";
  const kreuz = kreuzOf(schluessel);
  if (kreuz) return findKreuzAblehnung(daten, kreuz, there);
  const frage = daten.fragen.find((one) => one.schluessel === schluessel);
  const [first] = frage?.merkmale ?? [];
  if (!frage || !first) return "unbekannt";
  if (frage.zeigen === "nie") return "nie";
  if (frage.gruppe !== null) return "block";
  const { gefragt, nichtGefragt } = countMerkmal(daten, first);
  if (gefragt < regel.mindestBasis) return "basis";
  return isFew(nichtGefragt, leastOf(regel, frage.schutz)) ? "rest" : null;
}

function findKreuzAblehnung(
  daten: Datensatz,
  { zeile, spalte }: { readonly zeile: string; readonly spalte: string },
  there: readonly string[],
): Ablehnung | null {
  const found = [findMerkmal(daten, zeile), findMerkmal(daten, spalte)];
  const fragen = found.map((one) => one?.frage.schluessel);
  if (fragen[0] === fragen[1]) return "gleiche-frage";
  for (const one of found) {
    if (!one) return "unbekannt";
    if (one.frage.gruppe !== null || one.merkmal.art !== "teilung") return "nicht-teilbar";
    if (!there.includes(one.frage.schluessel)) return "randtabelle";
    if (countMerkmal(daten, one.merkmal).nichtGefragt > 0) return "nicht-alle";
  }
  return closesCircle(there, zeile, spalte) ? "kreis" : null;
}

/**
 * Whether two questions already hang together by cross tables. Only along a tree do tables say nothing about each other but
 * by the questions they share; a third table over the same three questions says more than can be worked out (EG10).
 */
function closesCircle(there: readonly string[], from: string, to: string): boolean {
  const edges = there.flatMap((one) => kreuzOf(one) ?? []);
  const reached = new Set([from]);
  for (const at of reached)
    for (const { zeile, spalte } of edges) {
      if (zeile === at) reached.add(spalte);
      if (spalte === at) reached.add(zeile);
    }
  return reached.has(to);
}

/** Which cells have to stay untold, or the table that cannot be kept safe. */
function hide(
  { umfrage, daten, regel, alte }: Lage,
  neue: readonly string[],
): { readonly verborgen: ReadonlySet<string> } | { readonly verraet: string } {
  if (neue.length === 0) return { verborgen: new Set() };
  const geflecht = new Geflecht(umfrage, daten, [...alte.map((one) => one.schluessel), ...neue]);
  const verborgen = new Set<string>();
  for (const one of alte) mapZellen(one, (id, wert) => (wert === null ? verborgen.add(id) : null, wert));
  const isNew = new Set(neue);
  const least = (knoten: Knoten) => leastOf(regel, schutzOf(daten, knoten.tafel));
  for (const knoten of geflecht.knoten.values()) {
    if (!knoten.zeigbar) verborgen.add(knoten.id);
    else if (isNew.has(knoten.tafel) && isPrimary(geflecht, daten, knoten, least(knoten))) verborgen.add(knoten.id);
  }
  for (;;) {
    const exposed = findExposed(geflecht, verborgen, least);
    if (!exposed) break;
    const more = findCover(geflecht, verborgen, exposed, isNew);
    if (!more) return { verraet: culpritOf(geflecht, verborgen, exposed, neue) };
    verborgen.add(more.id);
  }
  const verraet = neue.find((one) => saysTooMuch(geflecht, verborgen, one));
  return verraet === undefined ? { verborgen } : { verraet };
}

function schutzOf(daten: Datensatz, tafel: string) {
  const kreuz = kreuzOf(tafel);
  const fragen = kreuz
    ? [findMerkmal(daten, kreuz.zeile)?.frage, findMerkmal(daten, kreuz.spalte)?.frage]
    : [daten.fragen.find((one) => one.schluessel === tafel)];
  return fragen.some((one) => one?.schutz === "besonders") ? "besonders" : "keiner";
}

/** In a cross table an empty cell looks like a small one; of a box the others are few too when nearly all ticked it. */
function isPrimary(geflecht: Geflecht, daten: Datensatz, { id, wert, tafel }: Knoten, least: number): boolean {
  if (kreuzOf(tafel)) return wert < least;
  const merkmal = findMerkmal(daten, id.slice(0, id.lastIndexOf(" ")))?.merkmal;
  const others = merkmal?.art === "kreuz" ? (geflecht.knoten.get(zellId(merkmal.schluessel, "ohne"))?.wert ?? 0) : 0;
  return isFew(wert, least) || isFew(others, least);
}

/** The cell that can be placed most closely, when that is closer than it may be. */
function findExposed(
  geflecht: Geflecht,
  verborgen: ReadonlySet<string>,
  least: (knoten: Knoten) => number,
): Knoten | null {
  let closest: { knoten: Knoten; width: number } | null = null;
  for (const [id, { min, max }] of geflecht.spannen(verborgen)) {
    const knoten = geflecht.knoten.get(id);
    const width = max - min;
    if (!knoten?.zeigbar || width >= least(knoten) - 1) continue;
    if (!closest || width < closest.width) closest = { knoten, width };
  }
  return closest?.knoten ?? null;
}

/** The smallest told cell of a new table beside the exposed one, or beside what hangs together with it. */
function findCover(
  geflecht: Geflecht,
  verborgen: ReadonlySet<string>,
  exposed: Knoten,
  isNew: ReadonlySet<string>,
): Knoten | null {
  for (const linien of ringsAround(geflecht, verborgen, exposed.id)) {
    const told = linien
      .flatMap((one) => one.glieder)
      .flatMap(([id]) => geflecht.knoten.get(id) ?? [])
      .filter((one) => one.zeigbar && one.wert > 0 && isNew.has(one.tafel) && !verborgen.has(one.id));
    const [smallest] = told.toSorted((a, b) => a.wert - b.wert || (a.id < b.id ? -1 : 1));
    if (smallest) return smallest;
  }
  return null;
}

/** The lines through a cell, then those through what stands untold in them, and so on. */
function* ringsAround(geflecht: Geflecht, verborgen: ReadonlySet<string>, id: string) {
  const known = new Set([id]);
  for (let edge = new Set([id]); edge.size > 0; ) {
    const linien = geflecht.linien.filter((one) => one.glieder.some(([at]) => edge.has(at)));
    yield linien;
    edge = new Set(
      linien.flatMap((one) => one.glieder.map(([at]) => at)).filter((at) => verborgen.has(at) && !known.has(at)),
    );
    for (const one of edge) known.add(one);
  }
}

/** A new table that has to go: rather one that says something about another than the one with the cell. */
function culpritOf(
  geflecht: Geflecht,
  verborgen: ReadonlySet<string>,
  exposed: Knoten,
  neue: readonly string[],
): string {
  const around = [...ringsAround(geflecht, verborgen, exposed.id)].flat().map((one) => one.tafel);
  const others = around.filter((one) => one !== exposed.tafel && neue.includes(one));
  return others.at(0) ?? (neue.includes(exposed.tafel) ? exposed.tafel : (neue.at(-1) ?? exposed.tafel));
}

/** Whether a base says something that is not worked out about a table that keeps something back, or the other way round. */
function saysTooMuch({ unklar, knoten }: Geflecht, verborgen: ReadonlySet<string>, tafel: string): boolean {
  const keepsBack = (one: string) =>
    [...verborgen].some((id) => knoten.get(id)?.tafel === one && knoten.get(id)?.zeigbar === true);
  if (unklar.get(tafel)?.some(keepsBack)) return true;
  return keepsBack(tafel) && [...unklar.values()].some((fragen) => fragen.includes(tafel));
}
