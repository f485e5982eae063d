import { type Compound, type KnownParts, splitCompound } from "./compound.ts";
import type { Suchdokument } from "./document.ts";
import { languageOf, type SearchLanguage } from "./languages/index.ts";
import { backwards, FIELD, FIELD_BITS, lowerBound, type SearchIndex, type TermId } from "./search-index.ts";
import { codeOf, joinWords, type Word, wordsOf } from "./words.ts";

export type BuildOptions = {
  /** Groups of words and phrases that mean the same; each finds all others. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Language of the readers, whose endings the queries have, beside the languages of the documents. */
  readonly locale?: string;
  /** Lets others have the processor; called every few milliseconds. */
  readonly pause?: () => Promise<void>;
};

/** Characters of a document beyond which it is cut, so that one cannot fill the memory. */
const LONGEST_TEXT = 20_000;
const AT_ONCE = 40;

type Growing = {
  readonly shown: string;
  readonly postings: number[];
  readonly counts: number[];
  readonly languages: Set<SearchLanguage>;
};

/** Reads all documents into an index. Nothing of a document that is not delivered gets in. */
export async function buildIndex(documents: readonly Suchdokument[], options: BuildOptions = {}): Promise<SearchIndex> {
  const pause = options.pause ?? (async () => {});
  const growing = new Map<string, Growing>();
  const languages = new Set<SearchLanguage>(options.locale ? [languageOf(options.locale)] : []);
  const titleLengths = new Uint8Array(documents.length);
  const titles: string[] = [];
  const lengths: number[] = [];
  let bytes = 0;
  for (const [place, document] of documents.entries()) {
    const language = languageOf(document.sprache ?? "de");
    languages.add(language);
    const add = (text: string, field: number) => readInto(growing, text.slice(0, LONGEST_TEXT), language, place, field);
    const title = add(document.titel, FIELD.titel);
    titles.push(` ${title.map(({ fold }) => fold).join(" ")} `);
    titleLengths[place] = Math.min(255, title.length);
    add(document.zusammenfassung ?? "", FIELD.zusammenfassung);
    lengths.push(add(document.text, FIELD.text).length);
    for (const word of document.stichworte ?? []) add(word, FIELD.stichwort);
    if (document.nummer) addNumber(growing, document.nummer, language, place);
    bytes += 2 * (2 * document.titel.length + document.text.length + (document.zusammenfassung?.length ?? 0)) + 400;
    if (place % AT_ONCE === AT_ONCE - 1) await pause();
  }
  const terms = [...growing.keys()];
  const entries = [...growing.values()];
  const byTerm = new Map(terms.map((term, id) => [term, id]));
  const families = groupByStem(terms, entries);
  await pause();
  const compounds = await findCompounds(terms, entries, families, pause);
  const postings = entries.map((entry) => Int32Array.from(entry.postings));
  for (const list of postings) bytes += 5 * list.length + 300;
  return {
    documents,
    titles,
    titleLengths,
    terms,
    shown: entries.map((entry) => entry.shown),
    postings,
    counts: entries.map((entry) => Uint8Array.from(entry.counts)),
    lengths: relativeLengths(lengths),
    byTerm,
    ...families,
    ...compounds,
    sorted: terms.toSorted(),
    synonyms: readSynonyms(options.synonyms ?? [], [...languages]),
    synonymWords: readSynonymWords(options.synonyms ?? []),
    languages: [...languages],
    bytes,
  };
}

/** How long each text is against the usual one of this county; 1 where there is none. */
function relativeLengths(lengths: readonly number[]): Float32Array {
  const written = lengths.filter((length) => length > 0);
  const usual = written.reduce((sum, length) => sum + length, 0) / Math.max(1, written.length);
  return Float32Array.from(lengths, (length) => (length > 0 ? length / usual : 1));
}

function readInto(
  growing: Map<string, Growing>,
  text: string,
  language: SearchLanguage,
  place: number,
  field: number,
): Word[] {
  const words = wordsOf(text);
  for (const { word, joined } of joinWords(text, words)) {
    addTerm(growing, word.fold, text.slice(word.start, word.end), language, place, field);
    if (joined) addTerm(growing, joined, joined, language, place, field);
    const latin = language.transliterate(word.fold);
    if (latin !== null && latin !== word.fold) addTerm(growing, latin, latin, language, place, field);
  }
  return words;
}

/** `M41` is found as M41, m 41, and as 41. */
function addNumber(growing: Map<string, Growing>, number: string, language: SearchLanguage, place: number) {
  for (const { fold } of wordsOf(number)) {
    const code = codeOf(fold) ?? fold;
    addTerm(growing, code, number, language, place, FIELD.nummer);
    const digits = /\d+$/.exec(code)?.[0];
    if (digits && digits !== code) addTerm(growing, digits, digits, language, place, FIELD.stichwort);
  }
}

function addTerm(
  growing: Map<string, Growing>,
  term: string,
  shown: string,
  language: SearchLanguage,
  place: number,
  field: number,
) {
  if (term.length > 80 || language.stopWords.has(term)) return;
  let entry = growing.get(term);
  if (!entry) {
    entry = { shown, postings: [], counts: [], languages: new Set() };
    growing.set(term, entry);
  }
  entry.languages.add(language);
  const last = entry.postings.length - 1;
  const before = entry.postings[last];
  if (before !== undefined && before >> FIELD_BITS === place) {
    entry.postings[last] = before | field;
    entry.counts[last] = Math.min(255, (entry.counts[last] ?? 0) + 1);
  } else {
    entry.postings.push((place << FIELD_BITS) | field);
    entry.counts.push(1);
  }
}

function push<K>(map: Map<K, TermId[]>, key: K, id: TermId) {
  const list = map.get(key);
  if (!list) map.set(key, [id]);
  else if (list.at(-1) !== id) list.push(id);
}

function groupByStem(terms: readonly string[], entries: readonly Growing[]) {
  const byStem = new Map<string, TermId[]>();
  const byRoot = new Map<string, TermId[]>();
  const parts = new Map<string, string>();
  const tails: { tail: string; term: TermId }[] = [];
  for (const [id, term] of terms.entries()) {
    for (const language of entries[id]?.languages ?? []) {
      const stems = language.stems(term);
      for (const stem of stems) {
        push(byStem, stem, id);
        push(byRoot, language.rootOf(stem), id);
      }
      if (!language.linking || /\d/.test(term)) continue;
      addParts(parts, language, term, stems);
      if (term.length >= 7) tails.push({ tail: backwards(stems[0] ?? term), term: id });
    }
  }
  tails.sort((a, b) => (a.tail < b.tail ? -1 : a.tail > b.tail ? 1 : 0));
  return { byStem, byRoot, parts, tails };
}

/** Wohnung stands in compounds as Wohnung and as Wohn. */
function addParts(parts: Map<string, string>, language: SearchLanguage, term: string, stems: readonly string[]) {
  const plain = language.plain(term);
  if (!parts.has(plain)) parts.set(plain, language.rootOf(stems[0] ?? term));
  for (const stem of stems) {
    const root = language.rootOf(stem);
    parts.set(stem, root);
    if (stem.endsWith("ung") && stem.length >= 7) parts.set(stem.slice(0, -3), root);
  }
}

async function findCompounds(
  terms: readonly string[],
  entries: readonly Growing[],
  { parts, tails }: ReturnType<typeof groupByStem>,
  pause: () => Promise<void>,
) {
  const byHead = new Map<string, TermId[]>();
  const byModifier = new Map<string, TermId[]>();
  const compounds = new Map<TermId, Compound>();
  for (const [id, term] of terms.entries()) {
    if (id % 400 === 399) await pause();
    for (const language of entries[id]?.languages ?? []) {
      const compound = splitCompound(
        term,
        language,
        knownParts(language, parts, (tail) => isShared(tails, tail)),
      );
      if (!compound) continue;
      compounds.set(id, compound);
      for (const head of compound.heads) push(byHead, head, id);
      for (const modifier of compound.modifiers) push(byModifier, modifier, id);
    }
  }
  return { byHead, byModifier, compounds };
}

/**
 * What the county's own texts know of parts of compounds.
 *
 * @param isTail whether a stem written backwards is the end of enough other words
 */
export function knownParts(
  language: SearchLanguage,
  parts: ReadonlyMap<string, string>,
  isTail: (tail: string) => boolean,
): KnownParts {
  const find = (part: string) => parts.get(part) ?? (part.endsWith("ung") ? parts.get(part.slice(0, -3)) : undefined);
  const wordOf = (part: string) => {
    for (const stem of language.stems(part)) {
      const root = stem.length >= 3 ? find(stem) : undefined;
      if (root !== undefined) return root;
    }
    return null;
  };
  return {
    base: (part) => (language.stopWords.has(part) ? null : (find(language.plain(part)) ?? null)),
    word: (part) => (language.stopWords.has(part) ? null : wordOf(part)),
    tail(part) {
      const stem = language.stems(part)[0] ?? part;
      return stem.length >= 4 && isTail(backwards(stem)) ? language.rootOf(stem) : null;
    },
  };
}

function isShared(tails: SearchIndex["tails"], tail: string): boolean {
  const at = lowerBound(tails, tail, (entry) => entry.tail);
  return tails[at + 1]?.tail.startsWith(tail) ?? false;
}

/** How a phrase is looked up among the synonyms: its stems in one language, and what their families share. */
export function synonymKeys(words: readonly string[], languages: readonly SearchLanguage[]): string[] {
  const keys = languages.flatMap(({ stems, rootOf }) => {
    const phrase = words.map((word) => stems(word)[0] ?? word);
    return [phrase, phrase.map(rootOf)].map((parts) => parts.join(" "));
  });
  return [...new Set(keys)];
}

function readSynonyms(groups: readonly (readonly string[])[], languages: readonly SearchLanguage[]) {
  const synonyms = new Map<string, (readonly string[])[]>();
  for (const group of groups) {
    const phrases = group.map((phrase) => tellingPhrase(phrase, languages)).filter((words) => words.length > 0);
    for (const words of phrases) {
      const others = phrases.filter((other) => other !== words);
      for (const key of [...synonymKeys(words, languages), ...latinKeys(words, languages)]) {
        synonyms.set(key, [...(synonyms.get(key) ?? []), ...others]);
      }
    }
  }
  return synonyms;
}

/** The words of a phrase that tell something, as those of a query; none where only one of several would be left. */
function tellingPhrase(phrase: string, languages: readonly SearchLanguage[]): readonly string[] {
  const words = wordsOf(phrase).map(({ fold }) => fold);
  const telling = words.filter((word) => !languages.some(({ stopWords }) => stopWords.has(word)));
  return words.length > 1 && telling.length === 1 ? [] : telling;
}

/** The same in Latin letters, for readers without that keyboard. */
function latinKeys(words: readonly string[], languages: readonly SearchLanguage[]): string[] {
  return languages.flatMap((language) => {
    const latin = words.map((word) => language.transliterate(word));
    return latin.every((word) => word !== null) ? [latin.join(" ")] : [];
  });
}

function readSynonymWords(groups: readonly (readonly string[])[]): Map<string, string> {
  const words = groups.flat().map((phrase) => [wordsOf(phrase), phrase] as const);
  return new Map(
    words.flatMap(([[first, ...others], phrase]) => (first && others.length === 0 ? [[first.fold, phrase]] : [])),
  );
}
