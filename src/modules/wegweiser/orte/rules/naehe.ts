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

/** What a number takes up of the drawing (ui/area-map): a capsule as high as two letters, and longer with every sign. */
const KAPSEL = 48;
const ZEICHEN = 12;

type Fleck = { readonly x: number; readonly y: number; readonly nummern: readonly number[] };

/** Puts the numbers together that would lie on one another: `1, 4`. */
export function numberPunkte(
  punkte: readonly { readonly key: string; readonly x: number; readonly y: number }[],
  nummerOf: (key: string) => number,
): { x: number; y: number; text: string }[] {
  let flecken: Fleck[] = punkte.map(({ key, x, y }) => ({ x, y, nummern: [nummerOf(key)] }));
  for (let pair = closest(flecken); pair; pair = closest(flecken)) {
    const [one, other] = pair;
    flecken = [...flecken.filter((each) => each !== one && each !== other), joined(one, other)];
  }
  return flecken
    .toSorted((a, b) => (a.nummern[0] ?? 0) - (b.nummern[0] ?? 0))
    .map(({ x, y, nummern }) => ({ x: Math.round(x), y: Math.round(y), text: inWords(nummern) }));
}

/** The nearest two of those that touch; null when every number can be read. */
function closest(flecken: readonly Fleck[]): readonly [Fleck, Fleck] | null {
  const pairs = flecken.flatMap((one, place) =>
    flecken.slice(place + 1).flatMap((other) => (touch(one, other) ? [[one, other] as const] : [])),
  );
  const apart = ([one, other]: readonly [Fleck, Fleck]) => Math.hypot(one.x - other.x, one.y - other.y);
  return pairs.toSorted((a, b) => apart(a) - apart(b))[0] ?? null;
}

function touch(one: Fleck, other: Fleck): boolean {
  const room = KAPSEL + ((inWords(one.nummern).length + inWords(other.nummern).length) * ZEICHEN) / 2;
  return Math.abs(one.x - other.x) < room && Math.abs(one.y - other.y) < KAPSEL;
}

/** In the middle of all that stand there. */
function joined(one: Fleck, other: Fleck): Fleck {
  const [many, more] = [one.nummern.length, other.nummern.length];
  const between = (a: number, b: number) => (a * many + b * more) / (many + more);
  return {
    x: between(one.x, other.x),
    y: between(one.y, other.y),
    nummern: [...one.nummern, ...other.nummern].toSorted((a, b) => a - b),
  };
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
