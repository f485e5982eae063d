import type { Klasse } from "./merkmale.ts";

/** Values side by side that still are shown one by one. */
const EINZELN_MAX = 8;
const KLASSEN = 5;

/** The next of 1, 2, 5, 10, 20, 50 … that is not smaller. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [1, 2, 5, 10].find((one) => one * power >= width * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * Classes for numbers as they were given: every number by itself where there are few, else about five of equal, round width
 * and an open one above the nine tenths (EG5).
 *
 * @param jahre whether they are years, which are written without a dot
 */
export function klassenOf(values: readonly number[], jahre = false): Klasse[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return [];
  const schreibweise = jahre ? "jahr" : sorted.every(Number.isInteger) ? "ganz" : "komma";
  const ganz = schreibweise !== "komma";
  if (ganz && max - min < EINZELN_MAX)
    return Array.from({ length: max - min + 1 }, (_, at) => ({ von: min + at, bis: min + at + 1, schreibweise }));
  const most = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? max;
  const width = roundStep(Math.max((most - min) / KLASSEN, (max - min) / 1000, Number.EPSILON));
  const step = ganz ? Math.max(1, width) : width;
  const first = Math.floor(min / step);
  const last = Math.max(first + 1, Math.floor(most / step));
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    von: (first + at) * step,
    bis: first + at === last ? null : (first + at + 1) * step,
    schreibweise,
  }));
}

/** Which class a number is in; -1 for none. */
export function klasseAt(klassen: readonly Klasse[], value: number): number {
  return klassen.findIndex((one) => value >= one.von && (one.bis === null || value < one.bis));
}
