import { knownParts, synonymKeys } from "./build-index.ts";
import { splitCompound } from "./compound.ts";
import { allowedErrors, bitCount, letterSet, typingErrors } from "./distance.ts";
import { collect, type Expansion, type Hits, intersect, KNOWN_SYNONYM, merge, offer } from "./hits.ts";
import { backwards, type SearchIndex, type TermId, termsBeginning, termsEnding } from "./search-index.ts";

/** A head alone says less than head and modifier: a Gesundheitslotse is no Wohnungslotse. */
const HEAD_ONLY = 0.5;
/** Where nobody writes of a Weiterbildungskurs, Weiterbildung says more than Kurs. */
const MODIFIER_ONLY = 1;
/** What a word of a query found. */
export type FoundWord = {
  readonly hits: Hits;
  /** How many documents have it without other words for it; 0 where only those were found. */
  readonly written: number;
  /** The terms that were found, to be marked in excerpts. */
  readonly terms: ReadonlySet<TermId>;
  /** The word that was probably meant, as people write it; null when this one is used. */
  readonly meant: string | null;
};

/** How a word stands in its query: the last may still be typed, and of a whole question much may be left unanswered. */
export type Asked = { readonly isLast?: boolean; readonly question?: boolean };

/** Finds one folded word in every way there is. Synonyms and typing errors only where asked for. */
export function findWord(index: SearchIndex, word: string, asked: Asked = {}): FoundWord {
  const expansion = expand(index, word, asked);
  const hits = collect(index, expansion);
  for (const group of compoundGroups(index, word))
    merge(hits, intersect(group.map((part) => collect(index, part))), "zusammensetzung");
  const terms = new Set(expansion.keys());
  const written = hits.size;
  const known = [...hits.values()].some(({ art }) => art === "genau" || art === "gebeugt" || art === "verwandt");
  addSynonyms(index, synonymsOf(index, [word]), hits, terms, known);
  if (hits.size > 0) return { hits, written, terms, meant: null };
  const mistyped = findMistyped(index, word);
  if (mistyped.hits.size > 0) return mistyped;
  const heard = findHeard(index, word);
  return heard.hits.size > 0 ? heard : findBeginning(index, word);
}

/** `madrasa` for مدرسة: a word of another script, written as it sounds. */
function findHeard(index: SearchIndex, word: string): FoundWord {
  const [hits, terms]: [Hits, Set<TermId>] = [new Map(), new Set()];
  for (const { heard } of index.languages) {
    const sound = heard(word);
    if (sound === null) continue;
    const expansion: Expansion = new Map();
    const id = index.byTerm.get(sound);
    if (id !== undefined) offer(expansion, [id], "verwandt");
    merge(hits, collect(index, expansion), "verwandt");
    addSynonyms(index, index.synonyms.get(sound) ?? [], hits, terms);
  }
  return { hits, written: 0, terms, meant: null };
}

/** Letters that a known beginning must have, and the rest of the word at least. */
const BEGINNING = { least: 5, rest: 4 };

/**
 * `Kindergartenanmeldung`, where nobody writes of a Kindergarten or an Anmeldung: what its longest beginning is about
 * that somebody writes, or that is another word for something.
 */
function findBeginning(index: SearchIndex, word: string): FoundWord {
  const known = (part: string) => index.byTerm.has(part) || synonymsOf(index, [part]).length > 0;
  for (const { linking } of index.languages) {
    if (!linking) continue;
    for (let at = word.length - BEGINNING.rest; at >= BEGINNING.least; at -= 1) {
      const part = ["", ...linking]
        .filter((link) => word.slice(0, at).endsWith(link))
        .map((link) => word.slice(0, at - link.length))
        .find((one) => one.length >= BEGINNING.least && known(one));
      if (!part) continue;
      const { hits, terms } = findWord(index, part);
      const found: Hits = new Map();
      merge(found, hits, "zusammensetzung");
      return { hits: found, written: 0, terms, meant: null };
    }
  }
  return { hits: new Map(), written: 0, terms: new Set(), meant: null };
}

/**
 * Adds what a word or phrase is also called.
 *
 * @param known whether the county's texts use the word itself
 */
export function addSynonyms(
  index: SearchIndex,
  phrases: readonly (readonly string[])[],
  hits: Hits,
  terms: Set<TermId>,
  known = false,
) {
  const worth = known ? KNOWN_SYNONYM : undefined;
  const single: Expansion = new Map();
  for (const phrase of phrases) {
    const parts = phrase.map((word) => expandSynonym(index, word));
    const [first, ...others] = parts;
    if (!first || parts.some((part) => part.size === 0)) continue;
    if (others.length > 0) merge(hits, intersect(parts.map((part) => collect(index, part))), "synonym", worth);
    else addBetter(single, first);
    for (const part of parts) for (const id of part.keys()) terms.add(id);
  }
  merge(hits, collect(index, single), "synonym", worth);
}

function addBetter(into: Expansion, from: Expansion) {
  for (const [id, one] of from) if ((into.get(id)?.worth ?? 0) < one.worth) into.set(id, one);
}

export function synonymsOf(index: SearchIndex, words: readonly string[]): readonly (readonly string[])[] {
  return synonymKeys(words, index.languages).flatMap((key) => index.synonyms.get(key) ?? []);
}

/** Another word for the one that was typed is taken at its word: no beginnings, and parts of compounds only of long words. */
function expandSynonym(index: SearchIndex, word: string): Expansion {
  const expansion: Expansion = new Map();
  const exact = index.byTerm.get(word);
  if (exact !== undefined) offer(expansion, [exact], "genau");
  for (const language of index.languages) {
    for (const stem of language.stems(word)) {
      offer(expansion, index.byStem.get(stem), "gebeugt");
      if (!language.linking || stem.length < 5) continue;
      offer(expansion, index.byHead.get(language.rootOf(stem)), "zusammensetzung");
      offer(expansion, index.byModifier.get(language.rootOf(stem)), "zusammensetzung", 0.8);
    }
  }
  return expansion;
}

function expand(index: SearchIndex, word: string, { isLast = false, question = false }: Asked): Expansion {
  const expansion: Expansion = new Map();
  const exact = index.byTerm.get(word);
  if (exact !== undefined) offer(expansion, [exact], "genau");
  if (/\d/.test(word)) return expansion;
  for (const language of index.languages) {
    for (const stem of language.stems(word)) {
      offer(expansion, index.byStem.get(stem), "gebeugt");
      const root = language.rootOf(stem);
      offer(expansion, index.byRoot.get(root), "verwandt");
      if (!language.linking) continue;
      offer(expansion, index.byHead.get(root), "zusammensetzung");
      offer(expansion, index.byModifier.get(root), "zusammensetzung", 0.8);
      offer(expansion, termsEnding(index, stem), "zusammensetzung");
    }
  }
  // Three letters begin too many words: "Zug" is no Zugang.
  if (word.length >= 4 || (word.length === 3 && expansion.size === 0)) {
    for (const id of termsBeginning(index, word)) {
      // The more of the word was typed, the better; a word that is still being typed may be short.
      const share = Math.min(1, word.length / (index.terms[id]?.length ?? 1) + (isLast ? 0.3 : 0.1));
      offer(expansion, [id], "anfang", share);
    }
  }
  offerHeads(index, word, expansion, question);
  return expansion;
}

/**
 * A compound finds those with the same head: with a shared modifier always, else only while nothing better is there; then
 * also what only its first part is about.
 */
function offerHeads(index: SearchIndex, word: string, expansion: Expansion, question: boolean) {
  const better = expansion.size > 0;
  for (const { heads, modifiers } of splitsOf(index, word)) {
    for (const head of heads) {
      const candidates = new Set([
        ...(index.byHead.get(head) ?? []),
        ...(index.byRoot.get(head) ?? []),
        ...termsEnding(index, head),
      ]);
      for (const id of candidates) {
        const shares = index.compounds.get(id)?.modifiers.some((one) => modifiers.includes(one)) ?? false;
        if (shares || !better) offer(expansion, [id], "zusammensetzung", shares ? 1 : HEAD_ONLY);
      }
    }
    if (better) continue;
    for (const modifier of modifiers) {
      // A Kindergeldantrag is about Kindergeld, but few who type Wohnungslotse mean any Wohnung.
      if (!question && !index.byRoot.get(modifier)?.some((id) => index.compounds.has(id))) continue;
      offer(expansion, index.byRoot.get(modifier), "zusammensetzung", MODIFIER_ONLY);
      offer(expansion, index.byHead.get(modifier), "zusammensetzung", MODIFIER_ONLY);
      offer(expansion, index.byModifier.get(modifier), "zusammensetzung", MODIFIER_ONLY);
    }
  }
}

function splitsOf(index: SearchIndex, word: string) {
  return index.languages.flatMap((language) => {
    const isTail = (tail: string) => termsEnding(index, backwards(tail)).length > 0;
    const compound = splitCompound(word, language, knownParts(language, index.parts, isTail));
    return compound ? [compound] : [];
  });
}

/** `Kinderbetreuung` is also answered by "Betreuung von Kindern": all parts in one document. */
function compoundGroups(index: SearchIndex, word: string): Expansion[][] {
  return splitsOf(index, word).flatMap(({ heads, modifiers }) =>
    heads.slice(0, 2).flatMap((head) =>
      modifiers.slice(0, 2).map((modifier) => {
        const parts: Expansion[] = [];
        for (const root of [head, modifier]) {
          const part: Expansion = new Map();
          offer(part, index.byRoot.get(root), "genau");
          offer(part, index.byHead.get(root), "genau", 0.8);
          parts.push(part);
        }
        return parts;
      }),
    ),
  );
}

/** Words within the allowed typing errors, each with their number. */
function* closeWords(word: string, candidates: Iterable<string>): Generator<readonly [string, number]> {
  const limit = /\d/.test(word) ? 0 : allowedErrors(word.length);
  if (limit === 0) return;
  const letters = letterSet(word);
  for (const other of candidates) {
    if (Math.abs(other.length - word.length) > limit) continue;
    if (bitCount(letters ^ letterSet(other)) > 2 * limit) continue;
    const errors = typingErrors(word, other, limit);
    if (errors <= limit) yield [other, errors];
  }
}

function findMistyped(index: SearchIndex, word: string): FoundWord {
  const expansion: Expansion = new Map();
  let [meant, best] = ["", Number.POSITIVE_INFINITY];
  for (const [term, errors] of closeWords(word, index.terms)) {
    const id = index.byTerm.get(term);
    if (id === undefined) continue;
    // People rarely mistype the first letter, and mean the word that is used more often.
    const rank = errors + (term[0] === word[0] ? 0 : 0.5) - Math.min(0.4, (index.postings[id]?.length ?? 0) / 100);
    if (rank < best) [best, meant] = [rank, term];
    offer(expansion, [id], "tippfehler", errors === 1 ? 1 : 0.6);
  }
  if (meant === "") return findMistypedSynonym(index, word);
  // Whatever else the meant word finds counts as found by a typing error.
  for (const [id, { worth }] of expand(index, meant, {})) offer(expansion, [id], "tippfehler", worth);
  const shown = index.shown[index.byTerm.get(meant) ?? -1] ?? meant;
  return { hits: collect(index, expansion), written: 0, terms: new Set(expansion.keys()), meant: shown };
}

/** `Dolmetcher`, where the county only writes of Sprachmittlung. */
function findMistypedSynonym(index: SearchIndex, word: string): FoundWord {
  const [hits, terms]: [Hits, Set<TermId>] = [new Map(), new Set()];
  const close = [...closeWords(word, index.synonymWords.keys())].toSorted((a, b) => a[1] - b[1])[0];
  if (!close) return { hits, written: 0, terms, meant: null };
  const found: Hits = new Map();
  addSynonyms(index, synonymsOf(index, [close[0]]), found, terms);
  merge(hits, found, "tippfehler");
  return { hits, written: 0, terms, meant: hits.size > 0 ? (index.synonymWords.get(close[0]) ?? null) : null };
}
