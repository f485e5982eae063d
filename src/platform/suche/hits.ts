import type { Trefferart } from "./document.ts";
import { FIELD, FIELD_BITS, FIELD_MASK, type SearchIndex, type TermId } from "./search-index.ts";

/** What one way of being found is worth. */
const WORTH: Readonly<Record<Trefferart, number>> = {
  genau: 1,
  gebeugt: 0.85,
  verwandt: 0.6,
  anfang: 0.5,
  zusammensetzung: 0.45,
  synonym: 0.6,
  tippfehler: 0.3,
};
/** Another word for one that the county's texts use themselves: it says little more. */
export const KNOWN_SYNONYM = 0.1;
/** How soon a word said again says no more, how much the length of a text counts, and how much both do. */
const SATURATION = 2;
const LENGTH_COUNTS = 0.7;
const OFTEN = 1.5;

/** `term` is the word that was read there. */
export type Hit = { readonly score: number; readonly art: Trefferart; readonly term: TermId };
export type Hits = Map<number, Hit>;

/** Terms that answer a word, and how well. */
export type Expansion = Map<TermId, { worth: number; art: Trefferart }>;

export function offer(expansion: Expansion, ids: readonly TermId[] | undefined, art: Trefferart, share = 1) {
  const worth = WORTH[art] * share;
  for (const id of ids ?? []) {
    const before = expansion.get(id);
    if (!before || before.worth < worth) expansion.set(id, { worth, art });
  }
}

/** Adds the finds of another way; what was found already keeps its better score. */
export function merge(into: Hits, from: Hits, art: Trefferart, worth = WORTH[art]) {
  for (const [place, { score: there, term }] of from) {
    const score = there * worth;
    const before = into.get(place);
    if (!before || before.score < score) into.set(place, { score, art, term });
  }
}

export function collect(index: SearchIndex, expansion: Expansion): Hits {
  const hits: Hits = new Map();
  for (const [id, { worth, art }] of expansion) {
    const counts = index.counts[id];
    for (const [i, posting] of (index.postings[id] ?? []).entries()) {
      const place = posting >> FIELD_BITS;
      const often = oftenWorth(counts?.[i] ?? 1, index.lengths[place] ?? 1);
      const score = worth * (fieldWorth(posting & FIELD_MASK, index.titleLengths[place] ?? 1) + often);
      const before = hits.get(place);
      if (!before || before.score < score) hits.set(place, { score, art, term: id });
    }
  }
  return hits;
}

/**
 * What it adds that a text says a word again, and how little of it a long text deserves (BM25, less what the first time
 * is worth already).
 */
function oftenWorth(count: number, length: number): number {
  const bm25 = (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length));
  return OFTEN * (bm25 - 1);
}

/** The best field counts, others a little: title before summary before text; a short title says it more clearly. */
function fieldWorth(fields: number, titleLength: number): number {
  let worth = fields & FIELD.text ? 1 : 0;
  if (fields & FIELD.zusammenfassung) worth = Math.max(worth + 0.2, 3);
  if (fields & FIELD.stichwort) worth = Math.max(worth + 0.2, 4);
  if (fields & FIELD.titel) worth = Math.max(worth + 0.2, 5 + 2 / Math.max(1, titleLength));
  if (fields & FIELD.nummer) worth = Math.max(worth, 20);
  return worth;
}

/** What every list has found. */
export function intersect(lists: readonly Hits[]): Hits {
  const [first = new Map<number, Hit>(), ...others] = lists;
  const both: Hits = new Map();
  for (const [place, hit] of first) {
    let score = hit.score;
    let everywhere = true;
    for (const other of others) {
      const there = other.get(place);
      if (!there) {
        everywhere = false;
        break;
      }
      score = Math.min(score, there.score);
    }
    if (everywhere) both.set(place, { ...hit, score });
  }
  return both;
}
