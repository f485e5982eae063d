import type { Datensatz } from "./datensatz.ts";
import type { Klasse } from "./merkmale.ts";
import { countKreuz, countMerkmal, findMerkmal } from "./zaehlen.ts";

/** A number that is told, or null where it is not. */
export type Zelle = number | null;

export type Tafelmerkmal = {
  readonly schluessel: string;
  readonly codes: readonly string[];
  /** The classes of a question in numbers, in the order of the codes. */
  readonly klassen: readonly Klasse[];
  readonly zellen: readonly Zelle[];
  /** "No answer"; always null for a box, where it is what is left of the base. */
  readonly ohne: Zelle;
};

/** One question, counted. */
export type Fragetafel = {
  readonly art: "frage";
  /** Of the question. */
  readonly schluessel: string;
  readonly gefragt: number;
  readonly nichtGefragt: number;
  readonly merkmale: readonly Tafelmerkmal[];
};

/** Two questions against each other. Shares refer to the answers of the row, as its own table tells them. */
export type Kreuztafel = {
  readonly art: "kreuz";
  readonly schluessel: string;
  readonly zeile: string;
  readonly spalte: string;
  readonly zeilen: readonly string[];
  readonly spalten: readonly string[];
  /** Row by row. */
  readonly zellen: readonly (readonly Zelle[])[];
};

export type Tafel = Fragetafel | Kreuztafel;

/** Stands between the two Merkmale of a cross table; no code contains it. */
const MAL = "*";
export const kreuzSchluessel = (zeile: string, spalte: string) => `${zeile}${MAL}${spalte}`;

/** The two Merkmale of a cross table; null for the key of a question. */
export function kreuzOf(schluessel: string): { readonly zeile: string; readonly spalte: string } | null {
  const [zeile, spalte] = schluessel.split(MAL);
  return zeile !== undefined && spalte !== undefined ? { zeile, spalte } : null;
}

/** A table with all its numbers; null when the survey has no such question. */
export function tafelOf(daten: Datensatz, schluessel: string): Tafel | null {
  const kreuz = kreuzOf(schluessel);
  return kreuz ? kreuztafelOf(daten, kreuz.zeile, kreuz.spalte) : fragetafelOf(daten, schluessel);
}

/** @param mask only these respondents; null for all */
export function fragetafelOf(
  daten: Datensatz,
  schluessel: string,
  mask: readonly boolean[] | null = null,
): Fragetafel | null {
  const frage = daten.fragen.find((one) => one.schluessel === schluessel);
  const counted = frage?.merkmale.map((one) => countMerkmal(daten, one, mask)) ?? [];
  const [first] = counted;
  if (!first) return null;
  return {
    art: "frage",
    schluessel,
    gefragt: first.gefragt,
    nichtGefragt: first.nichtGefragt,
    merkmale: counted.map(({ merkmal, zellen, ohne }) => ({
      schluessel: merkmal.schluessel,
      codes: merkmal.kategorien.map((one) => one.code),
      klassen: merkmal.kategorien.flatMap(({ name }) => (name.art === "klasse" ? [name.klasse] : [])),
      zellen,
      ohne: merkmal.art === "kreuz" ? null : ohne,
    })),
  };
}

/** Two questions against each other. Answers that nobody gave are left out: what nobody said meets nothing. */
export function kreuztafelOf(daten: Datensatz, zeile: string, spalte: string): Kreuztafel | null {
  const row = findMerkmal(daten, zeile);
  const column = findMerkmal(daten, spalte);
  if (!row || !column) return null;
  const counts = countKreuz(daten, row.merkmal, column.merkmal);
  const rows = [...countMerkmal(daten, row.merkmal).zellen.entries()].flatMap(([at, sum]) => (sum > 0 ? [at] : []));
  const columns = [...countMerkmal(daten, column.merkmal).zellen.entries()].flatMap(([at, sum]) =>
    sum > 0 ? [at] : [],
  );
  return {
    art: "kreuz",
    schluessel: kreuzSchluessel(zeile, spalte),
    zeile,
    spalte,
    zeilen: rows.flatMap((at) => row.merkmal.kategorien[at]?.code ?? []),
    spalten: columns.flatMap((at) => column.merkmal.kategorien[at]?.code ?? []),
    zellen: rows.map((at) => columns.map((place) => counts[at]?.[place] ?? 0)),
  };
}

/** Every number of a table changed by what is told the name of its cell. The names are those of `Geflecht`. */
export function mapZellen(tafel: Tafel, change: (id: string, wert: Zelle) => Zelle): Tafel {
  if (tafel.art === "kreuz")
    return {
      ...tafel,
      zellen: tafel.zellen.map((row, at) =>
        row.map((wert, place) => change(kreuzId(tafel.schluessel, at, place), wert)),
      ),
    };
  return {
    ...tafel,
    merkmale: tafel.merkmale.map((one) => ({
      ...one,
      zellen: one.zellen.map((wert, at) => change(zellId(one.schluessel, at), wert)),
      ohne: one.ohne === null ? null : change(zellId(one.schluessel, "ohne"), one.ohne),
    })),
  };
}

export const zellId = (merkmal: string, at: number | "ohne") => `${merkmal} ${at}`;
export const kreuzId = (schluessel: string, row: number | "ohne", column: number | "ohne") =>
  `${schluessel} ${row} ${column}`;

/** Counts to the nearest five, when the survey promised so; totals by themselves, not as a sum (SURVEYS 4.1). */
export function roundTafel(tafel: Tafel, runden: number): Tafel {
  if (runden === 0) return tafel;
  const round = (wert: number) => Math.round(wert / runden) * runden;
  const rounded = mapZellen(tafel, (_, wert) => (wert === null ? null : round(wert)));
  return rounded.art === "kreuz"
    ? rounded
    : { ...rounded, gefragt: round(rounded.gefragt), nichtGefragt: round(rounded.nichtGefragt) };
}
