import type { Datensatz } from "./datensatz.ts";
import type { Regel } from "./geheimhaltung.ts";
import { type Fragetafel, fragetafelOf, type Kreuztafel, kreuztafelOf } from "./tafel.ts";
import { countKreuz, type Filter, findMerkmal, maskOf } from "./zaehlen.ts";

/**
 * Which cells of a cross table stay covered: all below the least, empty ones too, and in every line with a covered cell so
 * many more that none stands alone and all of them together are not few (EG7). For the office, which sees the margins.
 */
export function coverKreuz(counts: readonly (readonly number[])[], least: number): boolean[][] {
  const sum = (line: readonly number[]) => line.reduce((all, one) => all + one, 0);
  // What nobody at all said or was asked needs no cover: its row or column says so already.
  const isThere = (row: readonly number[], place: number) =>
    sum(row) > 0 && sum(counts.map((one) => one[place] ?? 0)) > 0;
  const covered = counts.map((row) => row.map((wert, place) => wert < least && isThere(row, place)));
  const columns = counts[0]?.length ?? 0;
  const lines = [
    ...counts.map((row, at) => row.map((_, place) => [at, place] as const)),
    ...Array.from({ length: columns }, (_, place) => counts.map((_row, at) => [at, place] as const)),
  ];
  const wertAt = ([row, column]: readonly [number, number]) => counts[row]?.[column] ?? 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const hidden = line.filter(([row, column]) => covered[row]?.[column]);
      if (hidden.length === 0 || (hidden.length > 1 && sum(hidden.map(wertAt)) >= least)) continue;
      const [next] = line
        .filter(([row, column]) => !covered[row]?.[column] && wertAt([row, column]) > 0)
        .toSorted((a, b) => wertAt(a) - wertAt(b));
      const row = next && covered[next[0]];
      if (!next || !row) continue;
      row[next[1]] = true;
      changed = true;
    }
  }
  return covered;
}

/**
 * A question among those who gave one answer. Where answers are anonymous it is covered like the cross table that it is a
 * row of, and not shown when those, or all others, are too few (EG6).
 *
 * @param regel null where answers are not anonymous
 */
export function filterTafel(daten: Datensatz, frage: string, filter: Filter, regel: Regel | null): Fragetafel | null {
  const mask = maskOf(daten, filter);
  const tafel = mask && fragetafelOf(daten, frage, mask);
  if (!tafel || !regel) return tafel;
  const inside = mask.filter(Boolean).length;
  if (inside < regel.mindestBasis || tafel.gefragt < regel.mindestBasis) return null;
  if (inside < daten.anzahl && daten.anzahl - inside < regel.mindestZelle) return null;
  const found = findMerkmal(daten, filter.merkmal);
  const row = found?.merkmal.kategorien.findIndex((one) => one.code === filter.code) ?? -1;
  if (!found || row < 0) return null;
  return {
    ...tafel,
    merkmale: tafel.merkmale.map((one) => {
      const merkmal = findMerkmal(daten, one.schluessel)?.merkmal;
      if (!merkmal) return one;
      const covered = coverKreuz(countKreuz(daten, found.merkmal, merkmal), regel.mindestZelle)[row] ?? [];
      return {
        ...one,
        zellen: one.zellen.map((wert, at) => (covered[at] ? null : wert)),
        ohne: covered[one.zellen.length] ? null : one.ohne,
      };
    }),
  };
}

/** Two questions against each other, for the office. @param regel null where answers are not anonymous */
export function officeKreuz(daten: Datensatz, zeile: string, spalte: string, regel: Regel | null): Kreuztafel | null {
  const tafel = kreuztafelOf(daten, zeile, spalte);
  const row = findMerkmal(daten, zeile);
  const column = findMerkmal(daten, spalte);
  if (!tafel || !row || !column || !regel) return tafel;
  const covered = coverKreuz(countKreuz(daten, row.merkmal, column.merkmal), regel.mindestZelle);
  const place = (codes: readonly { readonly code: string }[], code: string) =>
    codes.findIndex((one) => one.code === code);
  return {
    ...tafel,
    zellen: tafel.zellen.map((cells, at) =>
      cells.map((wert, to) => {
        const r = place(row.merkmal.kategorien, tafel.zeilen[at] ?? "");
        const c = place(column.merkmal.kategorien, tafel.spalten[to] ?? "");
        return covered[r]?.[c] ? null : wert;
      }),
    ),
  };
}
