import { suchtext } from "#src/shared/suchtext.ts";
import { detectPersonalData } from "#src/shared/personendaten.ts";
import { findZiel } from "./spaltennamen.ts";
import { breiteOf, type ImportZeile, isLeer, zellText } from "./zeile.ts";

export type Abschnitt = { readonly art: "abschnitt"; readonly nummer: number; readonly handlungsfeld: string };
export type Datenzeile = { readonly art: "daten"; readonly zeile: ImportZeile };

/** How a table is laid out: where its heading is, which rows are measures, which only name the Handlungsfeld. */
export type Aufbau = {
  readonly kopf: ImportZeile | null;
  readonly teile: readonly (Abschnitt | Datenzeile)[];
};

const KOPF_SUCHE = 25;

function scoreKopf(zeile: ImportZeile): number {
  const ziele = new Map<string, number>();
  let filled = 0;
  for (const zelle of zeile.cells) {
    const text = zellText(zelle);
    if (text === "") continue;
    filled += 1;
    if (text.length > 80 || zelle?.kind !== "text") return 0;
    const found = findZiel(suchtext(text));
    const personal = !found && detectPersonalData(text, []) !== null;
    if (found)
      ziele.set(
        found.ziel === "nicht-uebernehmen" ? text : found.ziel,
        found.grund !== "name" ? 0.4 : found.sicher ? 1 : 0.5,
      );
    else if (personal) ziele.set(text, 0.5);
  }
  const score = [...ziele.values()].reduce((sum, value) => sum + value, 0);
  return score >= 1.5 || (score >= 1 && filled <= 2) ? score : 0;
}

/** The row with the headings among the first ones: the one with most headings we know, the upper of two equals. */
export function findKopf(zeilen: readonly ImportZeile[]): ImportZeile | null {
  let best: { readonly zeile: ImportZeile; readonly score: number } | null = null;
  for (const zeile of zeilen.filter((one) => !isLeer(one)).slice(0, KOPF_SUCHE)) {
    const score = scoreKopf(zeile);
    if (score > (best?.score ?? 0)) best = { zeile, score };
  }
  return best?.zeile ?? null;
}

const ABSCHNITT =
  /^(?:(?:die\s+)?(?:geplante[n]?\s+)?Maßnahmen\s+(?:im|zum|für das)\s+)?(?:Handlungsfeld|Themenfeld|Handlungsebene|Handlungsbereich|Field of action)\b\s*(?:(?:Nr\.?\s*)?(?:\d+(?:\.\d+)*|[IVX]+|[A-H])\b[.)]?)?\s*[:.–-]?\s*(.+)$/iu;
const NUMMERIERT = /^(?:\d+(?:\.\d+)*|[IVX]+|[A-H])[.)]?\s+(\p{Lu}.{2,80})$/u;

/** The single text of a row; merged cells may come as the same text several times. */
function singleText(zeile: ImportZeile): { readonly text: string; readonly spalte: number } | null {
  const filled = zeile.cells
    .map((zelle, spalte) => ({ text: zellText(zelle), spalte }))
    .filter(({ text }) => text !== "");
  const [first] = filled;
  return first && filled.every(({ text }) => text === first.text) ? first : null;
}

function countFilled(zeile: ImportZeile | undefined): number {
  return zeile ? zeile.cells.filter((zelle) => zellText(zelle) !== "").length : 0;
}

/**
 * Finds headings, measures and rows that only name the Handlungsfeld of those below. Repeated headings (after a page
 * break of the source) and empty rows are left out; what stands above the heading counts only if it names a field.
 *
 * @param felder names of known Handlungsfelder
 */
export function readAufbau(zeilen: readonly ImportZeile[], felder: readonly string[]): Aufbau {
  const kopf = findKopf(zeilen);
  const known = new Set(felder.map(suchtext));
  const headings = kopf?.cells.map((zelle) => suchtext(zellText(zelle))) ?? [];
  const hasFeld = headings.some((heading) => findZiel(heading)?.ziel === "handlungsfeld");
  const wide = breiteOf(zeilen) > 1;
  const filled = zeilen.filter((zeile) => !isLeer(zeile));
  const teile: (Abschnitt | Datenzeile)[] = [];
  for (const [index, zeile] of filled.entries()) {
    if (zeile === kopf) continue;
    const feld = wide ? readAbschnitt(zeile, filled[index + 1], known, hasFeld) : null;
    if (feld !== null) teile.push({ art: "abschnitt", nummer: zeile.number, handlungsfeld: feld });
    else if (kopf && zeile.number < kopf.number) continue;
    else if (!kopf || !repeatsKopf(zeile, headings)) teile.push({ art: "daten", zeile });
  }
  return { kopf, teile };
}

function readAbschnitt(
  zeile: ImportZeile,
  next: ImportZeile | undefined,
  known: ReadonlySet<string>,
  hasFeld: boolean,
): string | null {
  const single = singleText(zeile);
  if (!single || single.text.length > 200) return null;
  const named = ABSCHNITT.exec(single.text)?.[1];
  if (named !== undefined) return named.replace(/^[„"“]|[“”"]$/gu, "").trim();
  if (known.has(suchtext(single.text))) return single.text;
  const numbered = hasFeld || single.spalte !== 0 ? null : NUMMERIERT.exec(single.text);
  return numbered && countFilled(next) > 1 ? (numbered[1] ?? null) : null;
}

function repeatsKopf(zeile: ImportZeile, headings: readonly string[]): boolean {
  return zeile.cells.every((zelle, index) => {
    const text = suchtext(zellText(zelle));
    return text === "" || text === headings[index];
  });
}
