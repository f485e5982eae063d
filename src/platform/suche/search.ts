import { type Suchdokument, type Suchergebnis, type Suchgruppe, type Suchtreffer, TREFFERARTEN } from "./document.ts";
import { excerptOf, markTitle } from "./excerpt.ts";
import { addSynonyms, type FoundWord, findWord, synonymsOf } from "./find-word.ts";
import { type Hits, merge } from "./hits.ts";
import type { SearchIndex, TermId } from "./search-index.ts";
import { joinWords, type Word, wordsOf } from "./words.ts";

export type SearchOptions = {
  /** Only this kind. */
  readonly art?: string | undefined;
  /** How many of each kind are returned; the count is always of all. */
  readonly jeGruppe: number;
  /** How many of the one kind are skipped, for turning pages. */
  readonly ab?: number;
};

/** Longer queries are cut: nobody types more, and each word costs time. */
export const MOST_CHARACTERS = 300;
const MOST_WORDS = 12;
/**
 * What share of the query a find must answer, against the best one, and how much its share counts. Who types a few words
 * means all of them; of a whole question half the words only ask.
 */
const WORDS = { enough: 0.6, strictness: 2 };
const QUESTION = { enough: 0.3, strictness: 1 };
const MOST_KEYWORDS = 3;

const NOTHING: Suchergebnis = { anzahl: 0, gruppen: [], gemeint: null };

/** Answers a query. The same query on the same index gives the same answer. */
export function search(index: SearchIndex, query: string, options: SearchOptions): Suchergebnis {
  const answered = answer(index, query);
  if (!answered) return NOTHING;
  const { scored, terms, gemeint } = answered;
  const wanted = options.art ? scored.filter(({ document }) => document.art === options.art) : scored;
  const marked = new Set([...terms].map((id) => index.terms[id] ?? ""));
  return { anzahl: wanted.length, gruppen: groupByArt(wanted, options, marked), gemeint };
}

export type Fund = {
  readonly id: string;
  /** The words that were read there for others that were typed. */
  readonly ueber: readonly string[];
};

/** What answers a query, best first, for who shows no excerpts: cutting those takes longer than finding. */
export function findIds(
  index: SearchIndex,
  query: string,
): { readonly funde: readonly Fund[]; readonly gemeint: string | null } {
  const answered = answer(index, query);
  if (!answered) return { funde: [], gemeint: null };
  const { scored, gemeint } = answered;
  const word = (term: TermId) => index.shown[term] ?? "";
  return {
    funde: scored.map(({ document, other }) => ({ id: document.id, ueber: [...new Set(other.map(word))] })),
    gemeint,
  };
}

function answer(index: SearchIndex, query: string) {
  const text = query.slice(0, MOST_CHARACTERS);
  const all = joinWords(text, wordsOf(text)).map(({ word }) => word);
  const words = tellingWords(index, all);
  if (words.length === 0) return null;
  const question = all.length > MOST_KEYWORDS;
  const found = words.map((word, i) => findWord(index, word.fold, { isLast: i === words.length - 1, question }));
  const terms = new Set<TermId>(found.flatMap((one) => [...one.terms]));
  joinNeighbours(index, words, found, terms);
  const scored = score(index, words, found, question ? QUESTION : WORDS);
  return { scored, terms, gemeint: suggestion(text, words, found) };
}

/** The words that say what is looked for; all words where nothing but small ones was typed. */
function tellingWords(index: SearchIndex, all: readonly Word[]): Word[] {
  const telling = all.filter(({ fold }) => !index.languages.some((language) => language.stopWords.has(fold)));
  return (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
}

/** `Kinder Betreuung` is found as one word too, and phrases by what else they are called. */
function joinNeighbours(index: SearchIndex, words: readonly Word[], found: readonly FoundWord[], terms: Set<TermId>) {
  for (let from = 0; from + 1 < words.length; from += 1) {
    for (const length of [2, 3]) {
      const phrase = words.slice(from, from + length).map(({ fold }) => fold);
      if (phrase.length !== length) continue;
      const hits: Hits = new Map();
      addSynonyms(index, synonymsOf(index, phrase), hits, terms);
      if (length === 2 && index.byTerm.has(phrase.join(""))) {
        const joined = findWord(index, phrase.join(""));
        merge(hits, joined.hits, "gebeugt");
        for (const term of joined.terms) terms.add(term);
      }
      for (const one of found.slice(from, from + length)) merge(one.hits, hits, "genau");
    }
  }
}

type Sum = { score: number; share: number; weakest: number; readonly other: TermId[] };
type Scored = {
  readonly document: Suchdokument;
  readonly score: number;
  readonly gefunden: Suchtreffer["gefunden"];
  readonly other: readonly TermId[];
};

function score(
  index: SearchIndex,
  words: readonly Word[],
  found: readonly FoundWord[],
  { enough, strictness }: typeof WORDS,
): Scored[] {
  const total = new Map<number, Sum>();
  // A rare word says more than a frequent one, whatever else it is called; a word nobody uses at all cannot be asked for.
  const says = found.map(({ hits, written }) =>
    hits.size === 0 ? 0 : Math.log(1 + index.documents.length / (written || hits.size)) + 0.3,
  );
  const all = says.reduce((sum, one) => sum + one, 0);
  for (const [i, { hits }] of found.entries()) {
    const weight = says[i] ?? 0;
    for (const [place, hit] of hits) {
      const before = total.get(place) ?? { score: 0, share: 0, weakest: 0, other: [] };
      before.score += weight * hit.score;
      before.share += weight / all;
      before.weakest = Math.max(before.weakest, TREFFERARTEN.indexOf(hit.art));
      if (hit.art === "synonym") before.other.push(hit.term);
      total.set(place, before);
    }
  }
  const phrase = ` ${words.map(({ fold }) => fold).join(" ")} `;
  const best = Math.max(0, ...[...total.values()].map(({ share }) => share));
  const result: (Scored & { place: number })[] = [];
  for (const [place, one] of total) {
    const document = index.documents[place];
    if (!document || one.share < best * enough) continue;
    const value =
      one.score * one.share ** strictness * document.gewicht * phraseBonus(index.titles[place] ?? "", phrase);
    result.push({ document, score: value, gefunden: TREFFERARTEN[one.weakest] ?? "genau", other: one.other, place });
  }
  return result.toSorted((a, b) => b.score - a.score || a.place - b.place);
}

function phraseBonus(title: string, phrase: string): number {
  if (title === phrase) return 2;
  return title.includes(phrase) ? 1.3 : 1;
}

function groupByArt(scored: readonly Scored[], options: SearchOptions, marked: ReadonlySet<string>): Suchgruppe[] {
  const groups = new Map<string, Scored[]>();
  for (const one of scored) {
    const group = groups.get(one.document.art);
    if (group) group.push(one);
    else groups.set(one.document.art, [one]);
  }
  const from = options.ab ?? 0;
  return [...groups].map(([art, all]) => ({
    art,
    anzahl: all.length,
    treffer: all.slice(from, from + options.jeGruppe).map(({ document, gefunden }) => ({
      art,
      id: document.id,
      nummer: document.nummer ?? null,
      adresse: document.adresse,
      titel: markTitle(document.titel, marked),
      auszug: excerptOf(document, marked),
      sprache: document.sprache ?? "de",
      entwurf: document.entwurf ?? false,
      gefunden,
    })),
  }));
}

function suggestion(text: string, words: readonly Word[], found: readonly FoundWord[]): string | null {
  let result = text;
  let changed = false;
  for (const [i, word] of [...words.entries()].toReversed()) {
    const meant = found[i]?.meant;
    if (meant === null || meant === undefined) continue;
    result = result.slice(0, word.start) + meant + result.slice(word.end);
    changed = true;
  }
  return changed ? result.trim() : null;
}
