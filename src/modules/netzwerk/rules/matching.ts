import { dice, DUPLICATE_FROM, nameSimilarity, significantWords } from "#src/shared/name-similarity.ts";
import { suchtext } from "#src/shared/suchtext.ts";

/** What finding a Stelle by a name needs to know of it. */
export type StelleForMatching<Id extends string = string> = {
  readonly id: Id;
  readonly name: string;
  readonly kurzname: string;
  /** Other spellings. */
  readonly namen: readonly string[];
};

/** A beginning that more Stellen share says nothing: "Vere", "Helf", the name of the county. */
const COMMON_FROM = 60;

export type DuplicateProposal<Id extends string> = { readonly a: Id; readonly b: Id; readonly similarity: number };

/**
 * Stellen that may be the same, most alike first. Only a proposal: nothing is ever merged by itself. Compares only
 * Stellen that share the beginning of a word that few have, so that two thousand stay quick.
 *
 * @param most how many proposals at most
 */
export function proposeDuplicates<Id extends string>(
  stellen: readonly StelleForMatching<Id>[],
  most = 50,
): DuplicateProposal<Id>[] {
  const byBeginning = new Map<string, number[]>();
  for (const [at, stelle] of stellen.entries()) {
    const words = [stelle.name, ...stelle.namen].flatMap(significantWords);
    for (const beginning of new Set(words.map((word) => word.slice(0, 4)))) {
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), at]);
    }
  }
  const pairs = new Set<string>();
  for (const places of byBeginning.values()) {
    if (places.length > COMMON_FROM) continue;
    for (const [n, i] of places.entries()) for (const j of places.slice(n + 1)) pairs.add(`${i} ${j}`);
  }
  const found: DuplicateProposal<Id>[] = [];
  for (const pair of pairs) {
    const [a, b] = pair.split(" ").map((place) => stellen[Number(place)]);
    if (!a || !b) continue;
    const similarity = stelleSimilarity(a, b);
    if (similarity >= DUPLICATE_FROM) found.push({ a: a.id, b: b.id, similarity });
  }
  return found.toSorted((x, y) => y.similarity - x.similarity).slice(0, most);
}

/** The most alike of all their names, 0–1. Short names do not count: they are short for many things. */
function stelleSimilarity(a: StelleForMatching, b: StelleForMatching): number {
  let most = 0;
  for (const one of [a.name, ...a.namen]) {
    for (const other of [b.name, ...b.namen]) most = Math.max(most, nameSimilarity(one, other));
  }
  return most;
}

/** The Stelle that carries exactly this name, short name or other spelling; null when none does. */
export function findByName<Id extends string>(
  stellen: readonly StelleForMatching<Id>[],
  name: string,
): StelleForMatching<Id> | null {
  const norm = suchtext(name);
  if (norm === "") return null;
  const carries = (stelle: StelleForMatching<Id>) =>
    [stelle.name, stelle.kurzname, ...stelle.namen].some((one) => one !== "" && suchtext(one) === norm);
  return stellen.find((stelle) => suchtext(stelle.name) === norm) ?? stellen.find(carries) ?? null;
}

/** Below this a word is another word, not a misspelt one. */
const MISSPELT_FROM = 0.6;

/**
 * What somebody may have meant: every word that occurs nowhere is replaced by the most similar one that does.
 *
 * @param worte normalised words, see `suchworte`
 * @param texts normalised texts that were searched
 * @returns null when every word occurs, or one has no similar word
 */
export function correctWords(worte: readonly string[], texts: readonly string[]): string[] | null {
  const known = new Set(texts.flatMap((text) => text.split(" ")));
  const corrected: string[] = [];
  for (const wort of worte) {
    if (texts.some((text) => text.includes(wort))) {
      corrected.push(wort);
      continue;
    }
    let best = { word: "", similarity: MISSPELT_FROM };
    for (const word of known) {
      const similarity = dice(wort, word);
      if (similarity > best.similarity) best = { word, similarity };
    }
    if (best.word === "") return null;
    corrected.push(best.word);
  }
  return corrected.every((wort, place) => wort === worte[place]) ? null : corrected;
}
