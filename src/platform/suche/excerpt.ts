import type { Suchdokument, Textstueck } from "./document.ts";
import { joinWords, type Word, wordsOf } from "./words.ts";

/** Characters of an excerpt, about two lines on a desktop. */
const LENGTH = 180;
/** How far into a text is looked for the best place. */
const LOOK = 6_000;

/** Cuts a text into marked and unmarked pieces. */
export function mark(text: string, words: readonly Word[], marked: ReadonlySet<string>): Textstueck[] {
  const pieces: Textstueck[] = [];
  let at = 0;
  for (const { word, joined } of joinWords(text, words)) {
    if (!marked.has(word.fold) && !(joined && marked.has(joined))) continue;
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), treffer: false });
    pieces.push({ text: text.slice(word.start, word.end), treffer: true });
    at = word.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), treffer: false });
  return pieces;
}

export function markTitle(title: string, marked: ReadonlySet<string>): Textstueck[] {
  return mark(title, wordsOf(title), marked);
}

/** The summary if it answers, else the place in the text that answers best, else the summary. */
export function excerptOf(document: Suchdokument, marked: ReadonlySet<string>): Textstueck[] {
  const summary = clean(document.zusammenfassung ?? "");
  const inSummary = summary === "" ? null : bestPlace(summary, marked);
  if (inSummary && inSummary.finds > 0) return cut(summary, inSummary, marked);
  const text = clean(document.text.slice(0, LOOK));
  const inText = text === "" ? null : bestPlace(text, marked);
  if (inText && inText.finds > 0) return cut(text, inText, marked);
  const shown = inSummary ? ([summary, inSummary] as const) : inText ? ([text, inText] as const) : null;
  return shown ? cut(shown[0], shown[1], marked) : [];
}

function clean(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

type Place = { readonly words: readonly Word[]; readonly first: number; readonly finds: number };

/** The window with most different finds; the earliest of several. */
function bestPlace(text: string, marked: ReadonlySet<string>): Place {
  const words = wordsOf(text);
  const finds = joinWords(text, words).filter(
    ({ word, joined }) => marked.has(word.fold) || (joined && marked.has(joined)),
  );
  let best = { first: 0, finds: 0 };
  for (const { word: from } of finds) {
    const different = new Set<string>();
    for (const { word } of finds) {
      if (word.start >= from.start && word.end <= from.start + LENGTH) different.add(word.fold);
    }
    if (different.size > best.finds) best = { first: from.start, finds: different.size };
  }
  return { words, ...best };
}

function cut(text: string, { words, first, finds }: Place, marked: ReadonlySet<string>): Textstueck[] {
  if (text.length <= LENGTH) return mark(text, words, marked);
  // A little before the first find, at the beginning of a word, or of the text if that is near.
  const wanted = finds === 0 ? 0 : Math.max(0, first - 40);
  const start = wanted < 20 ? 0 : (words.find((word) => word.start >= wanted)?.start ?? 0);
  const last = words.findLast((word) => word.end <= start + LENGTH);
  const end = text.length - start <= LENGTH ? text.length : (last?.end ?? start + LENGTH);
  const body = text.slice(start, end);
  const pieces = mark(body, wordsOf(body), marked);
  return [
    ...(start > 0 ? [{ text: "… ", treffer: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: " …", treffer: false }] : []),
  ];
}
