import type { Uebersetzt } from "#src/shared/uebersetzt.ts";

/** Quick links on the page of the Fachstelle (R022). More than this is a menu, not a quick link. */
export const SCHNELLLINKS_MAX = 12;

export type NewSchnelllink = { readonly titel: Uebersetzt; readonly ziel: string };

/** A page of ours (`/konzept`) or an https address elsewhere. Nothing a browser would run. */
export function isSchnelllinkZiel(ziel: string): boolean {
  if (ziel.length > 500 || /[\s\\]/.test(ziel)) return false;
  if (ziel.startsWith("/")) return !ziel.startsWith("//");
  return URL.canParse(ziel) && new URL(ziel).protocol === "https:";
}
