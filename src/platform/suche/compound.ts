import type { SearchLanguage } from "./languages/index.ts";

/** What a compound is made of, as roots: `Wohnungslotse` has the head `lots` and the modifier `wohn`. */
export type Compound = { readonly heads: readonly string[]; readonly modifiers: readonly string[] };

/** Gives the root of a part that the county's own texts use as a word or at the end of one; null when they do not. */
export type KnownPart = (part: string) => string | null;

const SHORTEST = 4;
const LONGEST = 60;

/**
 * Takes a compound apart by the words that are used. Every way to take it apart counts: `Kinderbetreuungsangebot` has
 * the heads `angebot` and, if somebody writes it, `betreuungsangebot`.
 *
 * @param shortParts words of two or three letters that may begin or end a compound
 * @returns null for a word that is no compound
 */
export function splitCompound(
  word: string,
  language: SearchLanguage,
  shortParts: ReadonlySet<string>,
  known: { readonly left: KnownPart; readonly right: KnownPart },
): Compound | null {
  if (!language.linking || word.length < 6 || word.length > LONGEST || /\d/.test(word)) return null;
  const fits = (part: string) => part.length >= SHORTEST || shortParts.has(part);
  const heads = new Set<string>();
  const modifiers = new Set<string>();
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!fits(right)) continue;
    const before = modifiersOf(left, language, shortParts, known);
    if (before.length === 0) continue;
    const head = known.right(right);
    if (head === null) continue;
    heads.add(head);
    for (const modifier of before) modifiers.add(modifier);
  }
  if (heads.size === 0) return null;
  return { heads: [...heads], modifiers: [...modifiers] };
}

/** The roots before the head; a part that nobody uses may be a compound itself: Kinderbetreuungs-angebot. */
function modifiersOf(
  left: string,
  language: SearchLanguage,
  shortParts: ReadonlySet<string>,
  known: { readonly left: KnownPart },
): readonly string[] {
  const linking = language.linking ?? [];
  const fits = (part: string) => part.length >= SHORTEST || shortParts.has(part);
  const modifier = knownLeft(left, linking, fits, known.left);
  if (modifier !== null) return [modifier];
  if (left.length < 2 * SHORTEST) return [];
  const inner = splitCompound(left.replace(/s$/, ""), language, shortParts, { left: known.left, right: known.left });
  return inner ? [...inner.heads, ...inner.modifiers] : [];
}

function knownLeft(
  left: string,
  linking: readonly string[],
  fits: (part: string) => boolean,
  known: KnownPart,
): string | null {
  if (fits(left)) {
    const root = known(left);
    if (root !== null) return root;
  }
  for (const link of linking) {
    const part = left.slice(0, -link.length);
    if (left.endsWith(link) && fits(part)) {
      const root = known(part);
      if (root !== null) return root;
    }
  }
  return null;
}
