import type { GemeindeId } from "../../rules/ids.ts";
import { type Grenze, pointOf, PUNKTE_JE_GRAD, type Punkt, type Ring } from "./grenzen.ts";

/** Units across a drawing; about two to a pixel on a telephone. */
export const KARTE_BREITE = 720;
const HOECHSTENS = 960;
/** What is left free around the municipality that a map is about, as a share of its size. */
const RAND = 0.12;
/** About 300 m. */
const UMKREIS = 300;

export type Flaeche = {
  readonly gemeindeId: GemeindeId;
  /** For `d` of an SVG path. */
  readonly pfad: string;
  /** Where its name stands. */
  readonly x: number;
  readonly y: number;
};
export type Zeichnung = {
  readonly breite: number;
  readonly hoehe: number;
  readonly flaechen: readonly Flaeche[];
  /** Where a place lies, degrees WGS 84; null: outside of the drawing. */
  readonly stelle: (breite: number, laenge: number) => { readonly x: number; readonly y: number } | null;
};

/** How far something reaches, in degrees (WGS 84). */
export type Ausschnitt = {
  readonly westen: number;
  readonly sueden: number;
  readonly osten: number;
  readonly norden: number;
};

/** Null while nobody has told where anything lies. */
export function ausschnittOf(ringe: readonly Ring[]): Ausschnitt | null {
  if (ringe.length === 0) return null;
  const { west, south, east, north } = boundsOf(ringe);
  const degrees = (steps: number) => steps / PUNKTE_JE_GRAD;
  return { westen: degrees(west), sueden: degrees(south), osten: degrees(east), norden: degrees(north) };
}

/** How much shorter a step of longitude is than one of latitude in the middle of a county. */
export function stauchungOf(ringe: readonly Ring[]): number {
  const { south, north } = boundsOf(ringe);
  return Math.cos((((south + north) / 2 / PUNKTE_JE_GRAD) * Math.PI) / 180);
}

/** From west to east, in steps of latitude. */
export function weiteOf(ringe: readonly Ring[]): number {
  const { west, east } = boundsOf(ringe);
  return (east - west) * stauchungOf(ringe);
}

/**
 * Draws municipalities as a county is seen from above, north up; so small that the earth is flat.
 *
 * @param um the municipality that it is about, null: all of them
 * @param orte several places in it: then only as much of it as they need
 */
export function drawKarte(
  grenzen: readonly Grenze[],
  um: GemeindeId | null,
  orte: readonly Punkt[] = [],
): Zeichnung | null {
  const about = grenzen.filter((one) => um === null || one.gemeindeId === um).flatMap((one) => one.ringe);
  if (about.length === 0) return null;
  const shown = um !== null && orte.length > 1 ? [orte.flatMap(aroundOf)] : about;
  const flat = stauchungOf(grenzen.flatMap((one) => one.ringe));
  const bounds = boundsOf(shown);
  const [wide, high] = [(bounds.east - bounds.west) * flat, bounds.north - bounds.south];
  const rand = um === null ? 0 : Math.max(wide, high) * RAND;
  const scale = Math.min(KARTE_BREITE / (wide + 2 * rand), HOECHSTENS / (high + 2 * rand));
  const breite = Math.round((wide + 2 * rand) * scale);
  const hoehe = Math.round((high + 2 * rand) * scale);
  const at = ([laenge, lat]: Punkt): Punkt => [
    Math.round(((laenge - bounds.west) * flat + rand) * scale),
    Math.round((bounds.north - lat + rand) * scale),
  ];
  const inside = ([x, y]: Punkt) => x >= 0 && y >= 0 && x <= breite && y <= hoehe;
  const reaches = (ring: readonly Punkt[]) => {
    const { west, east, south, north } = boundsOf([ring]);
    return west <= breite && east >= 0 && south <= hoehe && north >= 0;
  };
  return {
    breite,
    hoehe,
    flaechen: grenzen.flatMap(({ gemeindeId, ringe }) => {
      const drawn = ringe.map((ring) => ring.map(at));
      const visible = drawn.filter(reaches);
      const centre = visible.length > 0 ? middleOf(drawn) : null;
      if (!centre) return [];
      return [{ gemeindeId, pfad: visible.map(pathOf).join(""), x: centre[0], y: centre[1] }];
    }),
    stelle: (lat, laenge) => {
      const point = at(pointOf(lat, laenge));
      return inside(point) ? { x: point[0], y: point[1] } : null;
    },
  };
}

/** Two corners of what can be seen around a place. */
function aroundOf([x, y]: Punkt): Punkt[] {
  return [
    [x - UMKREIS, y - UMKREIS],
    [x + UMKREIS, y + UMKREIS],
  ];
}

function boundsOf(ringe: readonly Ring[]) {
  const bounds = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [x, y] of ringe.flat()) {
    bounds.west = Math.min(bounds.west, x);
    bounds.east = Math.max(bounds.east, x);
    bounds.south = Math.min(bounds.south, y);
    bounds.north = Math.max(bounds.north, y);
  }
  return bounds;
}

/** Steps from point to point, which is the shortest way to say it. */
function pathOf(ring: readonly Punkt[]): string {
  let [x, y] = [0, 0];
  const steps = ring.flatMap(([nextX, nextY], place) => {
    const [dx, dy] = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    if (place === 0) return [`M${dx} ${dy}l`];
    return dx === 0 && dy === 0 ? [] : [`${dx} ${dy}`];
  });
  const [first = "", ...others] = steps;
  return `${first}${others.join(" ").replaceAll(" -", "-")}z`;
}

/** The centre of mass of the largest part. */
function middleOf(ringe: readonly (readonly Punkt[])[]): Punkt | null {
  const parts = ringe.map((ring) => {
    let [area, cx, cy] = [0, 0, 0];
    for (const [place, [x, y]] of ring.entries()) {
      const [nextX, nextY] = ring[(place + 1) % ring.length] ?? [x, y];
      const cross = x * nextY - nextX * y;
      area += cross / 2;
      cx += (x + nextX) * cross;
      cy += (y + nextY) * cross;
    }
    return { size: Math.abs(area), x: cx / (6 * area), y: cy / (6 * area) };
  });
  const [largest] = parts.filter(({ size }) => size > 0).toSorted((a, b) => b.size - a.size);
  return largest ? [Math.round(largest.x), Math.round(largest.y)] : null;
}
