import type { Compound } from "./compound.ts";
import type { Suchdokument } from "./document.ts";
import type { SearchLanguage } from "./languages/index.ts";

/** Where in a document a word stands; several may be set. */
export const FIELD = { titel: 1, stichwort: 2, zusammenfassung: 4, text: 8, nummer: 16 } as const;
export const FIELD_BITS = 5;
export const FIELD_MASK = (1 << FIELD_BITS) - 1;

export type TermId = number;

/** Words of one county and language, ready to be searched. Built by `buildIndex`, never changed. */
export type SearchIndex = {
  readonly documents: readonly Suchdokument[];
  /** The words of each title as they are compared, between spaces. */
  readonly titles: readonly string[];
  /** How many words each title has: short titles say it more clearly. */
  readonly titleLengths: Uint8Array;
  readonly terms: readonly string[];
  /** The word as somebody wrote it first. */
  readonly shown: readonly string[];
  /** Per term: place of the document, shifted by `FIELD_BITS`, with the fields it stands in. */
  readonly postings: readonly Int32Array[];
  /** Per term, beside `postings`: how often the document says it, up to 255. */
  readonly counts: readonly Uint8Array[];
  /** How long the text of each document is against the usual one. */
  readonly lengths: Float32Array;
  readonly byTerm: ReadonlyMap<string, TermId>;
  readonly byStem: ReadonlyMap<string, readonly TermId[]>;
  readonly byRoot: ReadonlyMap<string, readonly TermId[]>;
  /** Compounds by the roots of their parts. */
  readonly byHead: ReadonlyMap<string, readonly TermId[]>;
  readonly byModifier: ReadonlyMap<string, readonly TermId[]>;
  readonly compounds: ReadonlyMap<TermId, Compound>;
  /** Words and words without ending as they stand in compounds, with their roots. */
  readonly parts: ReadonlyMap<string, string>;
  /** Terms in order, for beginnings. */
  readonly sorted: readonly string[];
  /** Stems written backwards, in order, each with its terms: for the ends of compounds nobody could take apart. */
  readonly tails: readonly { readonly tail: string; readonly term: TermId }[];
  /** From a word or words, as stems joined by a space, to what else it is called. */
  readonly synonyms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Single words among them as they are written, by their folded form: they may be mistyped too. */
  readonly synonymWords: ReadonlyMap<string, string>;
  readonly languages: readonly SearchLanguage[];
  /** About how much memory it takes. */
  readonly bytes: number;
};

/** The first place in an ordered list that is not before `wanted`. */
export function lowerBound<T>(list: readonly T[], wanted: string, keyOf: (entry: T) => string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(list[middle] as T) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function backwards(word: string): string {
  return [...word].toReversed().join("");
}

const MOST_BEGINNINGS = 200;

/** Terms that begin with these letters. */
export function termsBeginning(index: SearchIndex, start: string): TermId[] {
  const found: TermId[] = [];
  for (let i = lowerBound(index.sorted, start, (term) => term); i < index.sorted.length; i += 1) {
    const term = index.sorted[i] as string;
    if (!term.startsWith(start) || found.length >= MOST_BEGINNINGS) break;
    const id = index.byTerm.get(term);
    if (id !== undefined) found.push(id);
  }
  return found;
}

/** Terms whose stem ends with this stem and has a word's worth of letters before it. */
export function termsEnding(index: SearchIndex, stem: string): TermId[] {
  if (stem.length < 4) return [];
  const tail = backwards(stem);
  const found: TermId[] = [];
  for (let i = lowerBound(index.tails, tail, (entry) => entry.tail); i < index.tails.length; i += 1) {
    const entry = index.tails[i];
    if (!entry?.tail.startsWith(tail) || found.length >= MOST_BEGINNINGS) break;
    if (entry.tail.length >= tail.length + 3) found.push(entry.term);
  }
  return found;
}
