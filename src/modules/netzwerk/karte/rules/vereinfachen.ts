import type { Punkt, Ring } from "./grenzen.ts";

const keyOf = ([x, y]: Punkt): string => `${x} ${y}`;

/**
 * Leaves out points that nobody sees (Douglas and Peucker 1973). What two municipalities share stays shared: every line
 * between two corners is simplified once, in one direction, whoever's it is, so that no gap opens between neighbours.
 *
 * @param toleranz how far a point may lie from the line that replaces it, in the unit of the points
 * @param stauchung how much shorter a step of longitude is than one of latitude
 */
export function simplifyRinge(ringe: readonly Ring[], toleranz: number, stauchung: number): Ring[] {
  const owners = new Map<string, Set<number>>();
  for (const [place, ring] of ringe.entries()) {
    for (const point of ring) {
      const key = keyOf(point);
      const set = owners.get(key);
      if (set) set.add(place);
      else owners.set(key, new Set([place]));
    }
  }
  const known = new Map<string, readonly Punkt[]>();
  return ringe.map((ring) => {
    const simple = linesOf(ring, owners).flatMap((line) => {
      const [first, last] = [line[0], line.at(-1)];
      if (!first || !last) return [];
      const turned = isTurned(line);
      const canonical = turned ? line.toReversed() : line;
      const key = canonical.map(keyOf).join(" ");
      const kept = known.get(key) ?? simplifyLine(canonical, toleranz, stauchung);
      known.set(key, kept);
      return (turned ? kept.toReversed() : kept).slice(0, -1);
    });
    // An islet smaller than what anybody sees keeps its form.
    return simple.length >= 3 ? simple : ring;
  });
}

/** The lines of a ring between the points where its neighbours change. */
function linesOf(ring: Ring, owners: ReadonlyMap<string, ReadonlySet<number>>): Punkt[][] {
  const signs = ring.map((point) => [...(owners.get(keyOf(point)) ?? [])].join(" "));
  const isCorner = (at: number): boolean =>
    [at - 1, at + 1].some((beside) => {
      const [own = "", other = ""] = [signs.at(at), signs.at(beside % signs.length)];
      return own !== other && own.length >= other.length;
    });
  const corners = ring.flatMap((_, at) => (isCorner(at) ? [at] : []));
  // A ring whose whole line is shared with one neighbour, or with none, begins where both would begin it.
  const starts = corners.length > 0 ? corners : [smallest(ring)];
  return starts.map((start, place) => {
    const end = starts[place + 1] ?? (starts[0] ?? 0) + ring.length;
    return Array.from({ length: end - start + 1 }, (_, step) => ring[(start + step) % ring.length] ?? [0, 0]);
  });
}

function smallest(ring: Ring): number {
  return ring.reduce((best, point, at) => (compare(point, ring[best] ?? point) < 0 ? at : best), 0);
}

const compare = (a: Punkt, b: Punkt): number => a[0] - b[0] || a[1] - b[1];

/** Whether a line runs against the direction in which both of its owners simplify it. */
function isTurned(line: readonly Punkt[]): boolean {
  for (let at = 0; at < line.length / 2; at++) {
    const order = compare(line[at] ?? [0, 0], line.at(-1 - at) ?? [0, 0]);
    if (order !== 0) return order > 0;
  }
  return false;
}

function simplifyLine(line: readonly Punkt[], toleranz: number, stauchung: number): Punkt[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let [farthest, distance] = [from, toleranz];
    for (let at = from + 1; at < to; at++) {
      const away = distanceTo(line[at], line[from], line[to], stauchung);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, at) => kept.has(at));
}

/** From a point to the stretch between two others. */
function distanceTo(point: Punkt = [0, 0], from: Punkt = [0, 0], to: Punkt = [0, 0], stauchung: number): number {
  const [dx, dy] = [(to[0] - from[0]) * stauchung, to[1] - from[1]];
  const [px, py] = [(point[0] - from[0]) * stauchung, point[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}
