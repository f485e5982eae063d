import { suchtext } from "#src/shared/suchtext.ts";
import { BLAETTER, type Blatt, type BlattDef } from "./blaetter.ts";
import { type MappeNamen, zelltext, type ZellGrund } from "./spalte.ts";

/** A sheet as it was read: heads, and rows with the number that a person sees. */
export type Tabelle = {
  readonly name: string;
  readonly kopf: readonly string[];
  readonly zeilen: readonly { readonly nummer: number; readonly zellen: readonly string[] }[];
};

export type ProblemGrund =
  | ZellGrund
  | "schluessel-unbekannt"
  | "schluessel-doppelt"
  | "neu-nicht-hier"
  | "spalte-fehlt"
  | "ende-unbekannt"
  /** A rule of the thing itself, named by `regel`. */
  | "regel";

export type MappeProblem = {
  readonly blatt: Blatt;
  /** Row as a person sees it; 0 for the sheet as a whole. */
  readonly zeile: number;
  /** 0-based; null for the row as a whole. */
  readonly spalte: number | null;
  readonly grund: ProblemGrund;
  /** What stands there, or the rule that was broken. */
  readonly wert: string;
};

export type MappeAenderung<T> = {
  readonly blatt: Blatt;
  readonly zeile: number;
  /** Empty for a new element. */
  readonly schluessel: string;
  readonly inhalt: T;
  readonly felder: readonly { readonly kopf: string; readonly vorher: string; readonly nachher: string }[];
};

export type BlattPlan<T> = {
  readonly aenderungen: readonly MappeAenderung<T>[];
  readonly unveraendert: number;
  readonly probleme: readonly MappeProblem[];
};

const NICHTS = { aenderungen: [], unveraendert: 0, probleme: [] } as const;

/** The cells of an element as an export writes them. */
export function zellenOf<T>(def: BlattDef<T>, inhalt: T, namen: MappeNamen): readonly (string | number | null)[] {
  return def.spalten.map((spalte) => spalte.schreibe(inhalt, namen));
}

/**
 * What a sheet would change. A cell that says what the export would write is not read at all, so an unchanged sheet
 * changes nothing (MODEL 5.3 rule 16). Rows and columns that are missing stay as they are; nothing is ever deleted.
 *
 * @param elemente what is there, by key
 */
export function planBlatt<T>(
  def: BlattDef<T>,
  tabellen: readonly Tabelle[],
  elemente: ReadonlyMap<string, T>,
  namen: MappeNamen,
): BlattPlan<T> {
  const tabelle = tabellen.find((one) => suchtext(one.name) === suchtext(BLAETTER[def.blatt]));
  if (!tabelle) return NICHTS;
  const place = (kopf: string) => tabelle.kopf.findIndex((one) => suchtext(one) === suchtext(kopf));
  const missing = def.schluessel.find((kopf) => place(kopf) < 0);
  if (missing) {
    return {
      ...NICHTS,
      probleme: [{ blatt: def.blatt, zeile: 0, spalte: null, grund: "spalte-fehlt", wert: missing }],
    };
  }
  const plan = {
    aenderungen: [] as MappeAenderung<T>[],
    unveraendert: 0,
    probleme: [] as MappeProblem[],
  };
  const seen = new Set<string>();
  for (const { nummer, zellen } of tabelle.zeilen) {
    const schluessel = def.schluessel
      .map((kopf) => zelltext(zellen[place(kopf)] ?? ""))
      .join(SEPARATOR)
      .trim();
    const known = elemente.get(schluessel);
    const isNew = def.schluessel.length > 1 ? known === undefined : schluessel === "";
    const refusal =
      schluessel !== "" && seen.has(schluessel)
        ? "schluessel-doppelt"
        : isNew && !def.leer
          ? "neu-nicht-hier"
          : !isNew && known === undefined
            ? "schluessel-unbekannt"
            : null;
    seen.add(schluessel);
    const at = { blatt: def.blatt, zeile: nummer };
    if (refusal) {
      const wert = schluessel.replaceAll(SEPARATOR, " ");
      plan.probleme.push({ ...at, spalte: place(def.schluessel[0] ?? ""), grund: refusal, wert });
      continue;
    }
    const before = known ?? (def.leer as T);
    const read = readRow(def, before, known === undefined, zellen, place, namen);
    plan.probleme.push(...read.probleme.map((problem) => ({ ...at, ...problem })));
    if (read.probleme.length > 0) continue;
    if (read.felder.length === 0) plan.unveraendert += 1;
    else plan.aenderungen.push({ ...at, schluessel: known === undefined ? "" : schluessel, ...read });
  }
  return plan;
}

/** Between the parts of a key that has several. */
export const SEPARATOR = "\u001f";

function readRow<T>(
  def: BlattDef<T>,
  before: T,
  isNew: boolean,
  zellen: readonly string[],
  place: (kopf: string) => number,
  namen: MappeNamen,
) {
  const inhalt: T = { ...before };
  const felder: { kopf: string; vorher: string; nachher: string }[] = [];
  const probleme: Pick<MappeProblem, "spalte" | "grund" | "wert">[] = [];
  for (const spalte of def.spalten) {
    const at = place(spalte.kopf);
    if (at < 0) continue;
    const nachher = zelltext(zellen[at] ?? "");
    // What a new row leaves open is as for every new element.
    const vorher = isNew ? "" : zelltext(spalte.schreibe(before, namen));
    if (nachher === vorher) continue;
    const read = spalte.lies
      ? spalte.lies(nachher, namen)
      : ({ ok: false, grund: "nicht-hier", wert: nachher } as const);
    if (!read.ok) {
      probleme.push({ spalte: at, grund: read.grund, wert: read.wert });
      continue;
    }
    Object.assign(inhalt as object, read.teil);
    felder.push({ kopf: spalte.kopf, vorher, nachher });
  }
  return { inhalt, felder, probleme };
}
