import { SHORT_PARTS } from "./languages/german.ts";
import type { SearchLanguage } from "./languages/index.ts";

/** What a compound is made of, as roots: `Wohnungslotse` has the head `lots` and the modifier `wohn`. */
export type Compound = { readonly heads: readonly string[]; readonly modifiers: readonly string[] };

/** What is known of parts. Each gives the root, or null for letters that mean nothing by themselves. */
export type KnownParts = {
  /** A word, or a word without its ending, as it stands before another. */
  readonly base: (part: string) => string | null;
  /** A word with any ending. */
  readonly word: (part: string) => string | null;
  /** The end of other compounds: nobody writes `Lotsen` alone, but somebody writes Wohnlotsen and Gesundheitslotsen. */
  readonly tail: (part: string) => string | null;
};

const SHORTEST = 4;
const LONGEST = 60;
/** What only looks like a last part: Verwalt-ung, Mög-lich-keit. */
const ENDING = /^.{0,3}(?:ung|keit|heit|lich|isch|schaft|bar|igt|end|ier|er)$/;

const fits = (part: string) => part.length >= SHORTEST || SHORT_PARTS.has(part);

/**
 * Takes a compound apart by the words that are used. Every way to take it apart counts: `Kinderbetreuungsangebot` has
 * the heads `angebot` and, if somebody writes it, `betreuungsangebot`. The end of other compounds counts only where no
 * last part is known, and only once.
 *
 * @returns null for a word that is no compound
 */
export function splitCompound(word: string, language: SearchLanguage, known: KnownParts): Compound | null {
  if (!language.linking || word.length < 6 || word.length > LONGEST || /\d/.test(word)) return null;
  const heads = new Set<string>();
  const modifiers = new Set<string>();
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!fits(right)) continue;
    const head = known.word(right);
    // Of an Arbeitsplatzsuche only the Arbeitsplatz says what is looked for.
    const asks = language.stopWords.has(right);
    if (head === null && !asks) continue;
    const before = modifiersOf(left, language, known);
    if (before.length === 0) continue;
    if (head !== null) heads.add(head);
    for (const modifier of before) modifiers.add(modifier);
  }
  if (modifiers.size > 0) return { heads: [...heads], modifiers: [...modifiers] };
  return splitAtTail(word, language, known);
}

function splitAtTail(word: string, language: SearchLanguage, known: KnownParts): Compound | null {
  for (let at = word.length - SHORTEST; at >= SHORTEST - 1; at -= 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const modifier = findModifier(left, language, known);
    if (modifier === null || ENDING.test(language.stems(right)[0] ?? right)) continue;
    const head = known.tail(right);
    if (head !== null) return { heads: [head], modifiers: [modifier] };
  }
  return null;
}

/** The roots before the head; a part that nobody uses may be a compound itself: Kinderbetreuungs-angebot. */
function modifiersOf(left: string, language: SearchLanguage, known: KnownParts): readonly string[] {
  const modifier = findModifier(left, language, known);
  if (modifier !== null) return [modifier];
  if (left.length < 2 * SHORTEST) return [];
  const inner = splitCompound(left.replace(/s$/, ""), language, { ...known, tail: () => null });
  return inner ? [...inner.heads, ...inner.modifiers] : [];
}

function findModifier(left: string, language: SearchLanguage, known: KnownParts): string | null {
  for (const link of ["", ...(language.linking ?? [])]) {
    const base = left.slice(0, left.length - link.length);
    if (!left.endsWith(link) || !fits(base)) continue;
    const root = known.base(base);
    if (root !== null) return root;
  }
  return null;
}
