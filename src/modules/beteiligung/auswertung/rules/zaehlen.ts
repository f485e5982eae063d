import type { Datensatz } from "./datensatz.ts";
import type { Auswertungsfrage, Merkmal } from "./merkmale.ts";

/** How often every answer was given, and to how many the question was put. */
export type Zaehlung = {
  readonly merkmal: Merkmal;
  readonly zellen: readonly number[];
  /** Was asked and left it empty; of a box: did not tick it. */
  readonly ohne: number;
  /** The base of all shares (EG1). */
  readonly gefragt: number;
  readonly nichtGefragt: number;
};

/** A Merkmal and one of its answers. */
export type Filter = { readonly merkmal: string; readonly code: string };

/** A Merkmal by its key, with its question. */
export function findMerkmal(
  daten: Pick<Datensatz, "fragen">,
  schluessel: string,
): { frage: Auswertungsfrage; merkmal: Merkmal } | null {
  for (const frage of daten.fragen) {
    const merkmal = frage.merkmale.find((one) => one.schluessel === schluessel);
    if (merkmal) return { frage, merkmal };
  }
  return null;
}

/** Whether respondents can be parted by it: one answer each, and the question is not about entries of a group. */
export function maySplitBy({ frage, merkmal }: { frage: Auswertungsfrage; merkmal: Merkmal }): boolean {
  return frage.gruppe === null && frage.zeigen !== "nie" && merkmal.kategorien.length > 0 && frage.typ !== "langtext";
}

/** Who gave an answer, by number of respondent; null when there is no such answer. */
export function maskOf(daten: Datensatz, filter: Filter): readonly boolean[] | null {
  const found = findMerkmal(daten, filter.merkmal);
  const spalte = daten.spalten.get(filter.merkmal);
  const at = found?.merkmal.kategorien.findIndex((one) => one.code === filter.code) ?? -1;
  if (!found || !spalte || at < 0 || !maySplitBy(found)) return null;
  return spalte.werte.map((one) => one === at);
}

/** @param mask only these respondents; null for all */
export function countMerkmal(daten: Datensatz, merkmal: Merkmal, mask: readonly boolean[] | null = null): Zaehlung {
  const none = merkmal.kategorien.length;
  const counts = Array.from({ length: none + 2 }, () => 0);
  const spalte = daten.spalten.get(merkmal.schluessel);
  const { werte, von } = spalte ?? { werte: [], von: null };
  for (let at = 0; at < werte.length; at++) {
    if (mask && !mask[von?.[at] ?? at]) continue;
    const place = werte[at] ?? none + 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const zellen = counts.slice(0, none);
  const ohne = counts[none] ?? 0;
  return {
    merkmal,
    zellen,
    ohne,
    gefragt: zellen.reduce((sum, one) => sum + one, ohne),
    nichtGefragt: counts[none + 1] ?? 0,
  };
}

/** How often every pair of answers was given. Rows and columns end with "no answer" and "not asked" (EG6). */
export function countKreuz(daten: Datensatz, zeile: Merkmal, spalte: Merkmal): readonly (readonly number[])[] {
  const rows = daten.spalten.get(zeile.schluessel)?.werte ?? [];
  const columns = daten.spalten.get(spalte.schluessel)?.werte ?? [];
  const counts = Array.from({ length: zeile.kategorien.length + 2 }, () =>
    Array.from({ length: spalte.kategorien.length + 2 }, () => 0),
  );
  for (const [at, row] of rows.entries()) {
    const line = counts[row];
    const column = columns[at];
    if (line && column !== undefined) line[column] = (line[column] ?? 0) + 1;
  }
  return counts;
}

export type Kennzahlen = {
  readonly anzahl: number;
  readonly mittel: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
};

/** Mean, median and ends of numbers; null for none. */
export function kennzahlenOf(values: readonly number[]): Kennzahlen | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return null;
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? min) + (sorted[Math.ceil(middle)] ?? max)) / 2;
  const mittel = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  return { anzahl: sorted.length, mittel, median, min, max };
}

/** Mean, median and ends of a question in numbers, or of a scale whose answers count something (EG5). */
export function countKennzahlen(
  daten: Datensatz,
  merkmal: Merkmal,
  mask: readonly boolean[] | null = null,
): Kennzahlen | null {
  const numbers = daten.zahlen.get(merkmal.schluessel);
  if (merkmal.lesart === "zahl")
    return kennzahlenOf((numbers ?? []).flatMap((one) => (mask && !mask[one.von] ? [] : [one.wert])));
  if (!merkmal.kategorien.some((one) => one.zahl !== null)) return null;
  const { werte = [], von = null } = daten.spalten.get(merkmal.schluessel) ?? {};
  return kennzahlenOf(
    werte.flatMap((one, at) => (mask && !mask[von?.[at] ?? at] ? [] : (merkmal.kategorien[one]?.zahl ?? []))),
  );
}

/** On which place every answer of a ranking stands on average, by code; answers that nobody placed are left out. */
export function countRaenge(
  daten: Datensatz,
  frage: string,
  mask: readonly boolean[] | null = null,
): ReadonlyMap<string, number> {
  const places = new Map<string, { sum: number; count: number }>();
  for (const { von, codes } of daten.reihen.get(frage) ?? []) {
    if (mask && !mask[von]) continue;
    for (const [at, code] of codes.entries()) {
      const kept = places.get(code) ?? { sum: 0, count: 0 };
      places.set(code, { sum: kept.sum + at + 1, count: kept.count + 1 });
    }
  }
  return new Map([...places].map(([code, { sum, count }]) => [code, sum / count]));
}
