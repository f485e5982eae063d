/** Address of the pictures of the street map, the same in every language. */
export const KACHEL_PFAD = "/wegweiser/kachel";

/** Degrees, WGS 84. */
export type Ausschnitt = {
  readonly westen: number;
  readonly sueden: number;
  readonly osten: number;
  readonly norden: number;
};

/** One picture of the world cut into 2^z columns from the west and as many rows from the north (XYZ, Web Mercator). */
export type Kachel = { readonly z: number; readonly x: number; readonly y: number };

/** Pixels across a picture. */
export const KACHEL_BREITE = 256;
/** The whole county can be seen on a telephone. */
const TELEFON = 320;
export const GROESSTER_ZOOM = 20;

const rad = (degrees: number): number => (degrees * Math.PI) / 180;
/** From the west, as a share of the world. */
const ost = (laenge: number): number => (laenge + 180) / 360;
/** From the north, as a share of the world. */
const sued = (breite: number): number => 0.5 - Math.asinh(Math.tan(rad(breite))) / (2 * Math.PI);

/** What can be seen of a county's surroundings: half its size more on every side. */
export function umgebungOf({ westen, sueden, osten, norden }: Ausschnitt): Ausschnitt {
  const [breit, hoch] = [(osten - westen) / 2, (norden - sueden) / 2];
  return { westen: westen - breit, sueden: sueden - hoch, osten: osten + breit, norden: norden + hoch };
}

/** The step at which the county just fits on a telephone; nobody needs less. */
export function kleinsterZoom({ westen, sueden, osten, norden }: Ausschnitt): number {
  const share = Math.max(ost(osten) - ost(westen), sued(sueden) - sued(norden));
  return Math.min(Math.max(Math.floor(Math.log2(TELEFON / KACHEL_BREITE / share)), 0), GROESSTER_ZOOM);
}

/** The picture in the middle of the county. */
export function mittlereKachel({ westen, sueden, osten, norden }: Ausschnitt, z: number): Kachel {
  const at = (share: number) => Math.floor(share * 2 ** z);
  return { z, x: at(ost((westen + osten) / 2)), y: at(sued((sueden + norden) / 2)) };
}

/**
 * Whether a picture shows a piece of the county or its surroundings: others are fetched for nobody
 * (docs/fachliches/wegweiser.md W94).
 */
export function istKachelVon(kachel: Kachel, ausschnitt: Ausschnitt, groessterZoom: number): boolean {
  const { z, x, y } = kachel;
  if (z < kleinsterZoom(ausschnitt) || z > groessterZoom) return false;
  const { westen, sueden, osten, norden } = umgebungOf(ausschnitt);
  const size = 2 ** z;
  return x + 1 > ost(westen) * size && x < ost(osten) * size && y + 1 > sued(norden) * size && y < sued(sueden) * size;
}

/** What stands in an address: three whole numbers. Null for anything else. */
export function parseKachel(query: Pick<URLSearchParams, "get">): Kachel | null {
  const [z, x, y] = ["z", "x", "y"].map((name) => {
    const value = query.get(name) ?? "";
    return /^\d{1,7}$/.test(value) ? Number(value) : null;
  });
  return typeof z === "number" && typeof x === "number" && typeof y === "number" ? { z, x, y } : null;
}
