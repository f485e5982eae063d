import type { Sprache } from "../../rules/sprachen.ts";

/** A4 for the wall and the folder, A5 for the bag, `karte` (A6) for the wallet. */
export const FORMATE = ["a4", "a5", "karte"] as const;
export type Format = (typeof FORMATE)[number];

/** Type in points, and the margin in millimetres; `gross` for readers who need large type. */
export const MASSE: Record<Format, { readonly pt: number; readonly gross: number; readonly rand: number }> = {
  a4: { pt: 12, gross: 16, rand: 15 },
  a5: { pt: 8.5, gross: 12, rand: 9 },
  karte: { pt: 7.5, gross: 9.5, rand: 5 },
};

/** Languages whose letters our typefaces do not have: no sheet is better than one of empty boxes. */
const OHNE_SCHRIFT: ReadonlySet<Sprache> = new Set(["ti"]);

/** Whether a sheet in this language can be set as PDF; every language can be printed from its page. */
export function istSetzbar(sprache: Sprache): boolean {
  return !OHNE_SCHRIFT.has(sprache);
}
