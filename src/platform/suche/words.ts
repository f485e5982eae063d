import { foldWord } from "./fold.ts";

/** A word in its place, and the form in which it is compared. */
export type Word = { readonly fold: string; readonly start: number; readonly end: number };

/** Letters and digits with what may stand inside a word: soft hyphens, "Lots*innen", "l'eau". */
const WORD = /[\p{L}\p{N}](?:\p{L}|\p{M}|\p{N}|\u00ad|\u200c|\u200d|\u0640|[*:_·'’](?=\p{L}))*/gu;
/** Scripts that write without spaces; only for these the slower division by dictionary is asked. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

function* unspaced(text: string): Generator<Word> {
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const fold = isWordLike ? foldWord(segment) : "";
    if (fold !== "") yield { fold, start: index, end: index + segment.length };
  }
}

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  if (UNSPACED.test(text)) return [...unspaced(text)];
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const fold = foldWord(match[0].replaceAll("’", "'"));
    if (fold !== "") words.push({ fold, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

const LETTER = /^\p{L}{1,2}$/u;
const NUMBER = /^\d{1,4}$/;
const CODE = /^(\p{L}{1,2})0*(\d{1,4})$/u;

/** `M 41`, `m041` and `M-41` are the same number. */
export function codeOf(fold: string): string | null {
  const match = CODE.exec(fold);
  return match ? `${match[1]}${match[2]}` : null;
}

/**
 * Joins what belongs together: `M 41` becomes one word, and `Integrations-Kurs` is found as one word as well.
 *
 * @returns for every word the forms it may be found by; the first is the word itself
 */
export function joinWords(
  text: string,
  words: readonly Word[],
): readonly { readonly word: Word; readonly joined?: string }[] {
  const result: { word: Word; joined?: string }[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    const next = words[i + 1];
    const between = next ? text.slice(word.end, next.start) : "";
    if (next && LETTER.test(word.fold) && NUMBER.test(next.fold) && /^[\s.-]?$/.test(between)) {
      const code = codeOf(word.fold + next.fold) ?? word.fold + next.fold;
      result.push({ word: { fold: code, start: word.start, end: next.end } });
      i += 1;
    } else if (next && (between === "-" || between === "‑")) {
      result.push({ word, joined: word.fold + next.fold });
    } else {
      result.push({ word: { ...word, fold: codeOf(word.fold) ?? word.fold } });
    }
  }
  return result;
}
