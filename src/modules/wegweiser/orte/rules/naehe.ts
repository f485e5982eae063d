type Lage = { readonly breite: number | null; readonly laenge: number | null };

const ERDRADIUS_KM = 6371;
/** So many are shown of what is near. */
export const NAHE_HOECHSTENS = 5;

const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies, kilometres (haversine); null where one of the two has no position. */
export function entfernungKm(a: Lage, b: Lage): number | null {
  if (a.breite === null || a.laenge === null || b.breite === null || b.laenge === null) return null;
  const north = Math.sin(rad(b.breite - a.breite) / 2) ** 2;
  const east = Math.sin(rad(b.laenge - a.laenge) / 2) ** 2;
  return 2 * ERDRADIUS_KM * Math.asin(Math.sqrt(north + Math.cos(rad(a.breite)) * Math.cos(rad(b.breite)) * east));
}

/** The nearest ones with their distance in whole kilometres, at least one (docs/fachliches/wegweiser.md W91). */
export function listNahe<Ort extends Lage>(
  von: Lage,
  orte: readonly Ort[],
): { readonly ort: Ort; readonly km: number }[] {
  return orte
    .flatMap((ort) => {
      const km = entfernungKm(von, ort);
      return km === null ? [] : [{ ort, km }];
    })
    .toSorted((a, b) => a.km - b.km)
    .slice(0, NAHE_HOECHSTENS)
    .map(({ ort, km }) => ({ ort, km: Math.max(1, Math.round(km)) }));
}

/** So close to one another that their numbers would lie on one another, in units of the drawing. */
const DICHT = 44;

/** Puts the numbers of places at one spot together: `1, 4`. */
export function numberPunkte(
  punkte: readonly { readonly key: string; readonly x: number; readonly y: number }[],
  nummerOf: (key: string) => number,
): { x: number; y: number; text: string }[] {
  const spots: { x: number; y: number; nummern: number[] }[] = [];
  for (const { key, x, y } of punkte) {
    const spot = spots.find((one) => Math.hypot(one.x - x, one.y - y) < DICHT);
    if (spot) spot.nummern.push(nummerOf(key));
    else spots.push({ x, y, nummern: [nummerOf(key)] });
  }
  return spots.map(({ x, y, nummern }) => ({ x, y, text: inWords(nummern.toSorted((a, b) => a - b)) }));
}

/** `1–3, 7`: what follows on one another is said by its ends. */
function inWords(nummern: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const nummer of nummern) {
    const last = runs.at(-1);
    if (last && last[1] === nummer - 1) last[1] = nummer;
    else runs.push([nummer, nummer]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
