import { parseSigns, signsFrom } from "../../antwort/rules/code.ts";

/** Six signs, 29 bit: short enough to be typed from a wall; wrong ones are counted (WS11). */
const LAENGE = 6;

/** @param zufall at least 6 random bytes, better more */
export function raumcodeFrom(zufall: Uint8Array): string {
  return signsFrom(zufall, LAENGE);
}

/** Reads a typed code: blanks, dashes and case do not matter. Null when it cannot be one. */
export function parseRaumcode(typed: string): string | null {
  return parseSigns(typed, LAENGE);
}

/** `ABC-DEF` */
export function formatRaumcode(code: string): string {
  return `${code.slice(0, LAENGE / 2)}-${code.slice(LAENGE / 2)}`;
}

/** Wrong codes of a network in five minutes, after which even a right one waits: a room shares one network (WS11). */
export const RAUM_VERSUCHE = 60;
