import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { ClusterId } from "./ids.ts";

export const KARTE_MAX = 200;
export const CLUSTER_TITEL_MAX = 120;
export const KARTEN_MAX = 2_000;
export const CLUSTER_MAX = 300;
/** Cards that can be entered at once, one a line. */
export const ZEILEN_MAX = 60;
/** No workshop gives more dots to one person. */
export const PUNKTE_MAX = 20;
/** Dots and votes that the office can enter for the room on one cluster. */
export const RAUM_MAX = 10_000;

export const STIMMEN = ["ja", "nein", "enthaltung"] as const;
export type Stimme = (typeof STIMMEN)[number];

/** One card: blanks made one, no line break. Null when nothing is on it or too much (WS9). */
export function parseKarte(typed: string): string | null {
  const text = typed.replaceAll(/\s+/gu, " ").trim();
  return text === "" || text.length > KARTE_MAX ? null : text;
}

/**
 * Cards from photographs, one a line; dashes and bullets before the words fall away (WS9).
 *
 * @returns the cards, or the number of the first line that is too long
 */
export function parseZeilen(typed: string): Outcome<readonly string[], "ohne-karten" | "zu-viele-karten" | "zu-lang"> {
  const lines = typed
    .split("\n")
    .map((line) => line.replace(/^\s*[-–•*]\s*/u, ""))
    .filter((line) => line.trim() !== "");
  const karten = lines.flatMap((line) => parseKarte(line) ?? []);
  if (lines.length === 0) return refuse("ohne-karten");
  if (lines.length > ZEILEN_MAX) return refuse("zu-viele-karten");
  return karten.length === lines.length ? accept(karten) : refuse("zu-lang");
}

/**
 * Whether somebody can have so many dots on a cluster: no more on one, and together, than each person got (WS10).
 *
 * @param anzahl how many shall be there in the end, not how many more: sent twice it is the same
 */
export function acceptPunkte(
  gesetzt: ReadonlyMap<ClusterId, number>,
  clusterId: ClusterId,
  anzahl: number,
  { punkteJePerson, punkteJeCluster }: { readonly punkteJePerson: number; readonly punkteJeCluster: number },
): Outcome<number, "zu-viele-auf-einem" | "punkte-verbraucht"> {
  if (anzahl > punkteJeCluster) return refuse("zu-viele-auf-einem");
  const others = [...gesetzt].reduce((sum, [id, n]) => (id === clusterId ? sum : sum + n), 0);
  return others + anzahl > punkteJePerson ? refuse("punkte-verbraucht") : accept(anzahl);
}

/** How many dots somebody has left. */
export function freiePunkte(gesetzt: ReadonlyMap<ClusterId, number>, punkteJePerson: number): number {
  return Math.max(0, punkteJePerson - [...gesetzt.values()].reduce((sum, n) => sum + n, 0));
}

/** Dots and votes on a cluster, of the room and of telephones together. */
export type Wertung = { readonly punkte: number; readonly stimmen: Readonly<Record<Stimme, number>> };

/** The most dots first; with the same number the one that was made first (WS12). */
export function sortCluster<One extends Wertung>(all: readonly One[]): One[] {
  return all.toSorted((a, b) => b.punkte - a.punkte);
}
