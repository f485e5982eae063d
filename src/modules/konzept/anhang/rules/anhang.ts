import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

export type AnhangId = Id<"Anhang">;

/** Files with one answer, with those that were there before. */
export const ANHAENGE_HOECHSTENS = 5;
/** 10 MiB: a photograph of a telephone, a scanned letter. */
export const ANHANG_MAX_BYTES = 10 * 1024 * 1024;

/**
 * How large a form may be that brings files: whoever holds a link that opens something may send no more than this.
 * Five large files go one after the other.
 */
export const ANHAENGE_FORMULAR_BYTES = 26 * 1024 * 1024;

export type AnhangMangel = "zu-viele-anhaenge" | "anhang-zu-gross";

/**
 * AH1: five files an answer. AH2: 10 MiB each.
 *
 * @param bleiben how many are there and are not taken away
 */
export function acceptMenge(bleiben: number, neue: readonly number[]): Outcome<number, AnhangMangel> {
  if (bleiben + neue.length > ANHAENGE_HOECHSTENS) return refuse("zu-viele-anhaenge");
  if (neue.some((bytes) => bytes > ANHANG_MAX_BYTES)) return refuse("anhang-zu-gross");
  return accept(bleiben + neue.length);
}

/** The name of a file as people gave it, without the path some browsers put before it and without what is no letter. */
export function anhangName(typed: string): string {
  const bare = (typed.split(/[\\/]/).at(-1) ?? "").replaceAll(/[\p{C}]/gu, "").trim();
  return bare === "" ? "Datei" : bare.slice(-120);
}
