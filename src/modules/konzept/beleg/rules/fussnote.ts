import { accept, type Outcome, refuse } from "#src/shared/result.ts";

/** `[^B26]` in the text of a chapter: here opens what B26 rests on (R083). */
const MARKE = /\[\^([BWM]\d{1,4})\]/gu;
/** Whatever looks as if somebody meant a mark. */
const VERSUCH = /\[\^([^\]\n]{0,40})\]/gu;

/** A stretch of a chapter: words, or the number of an element whose evidence opens there. */
export type Textstueck = { readonly text: string } | { readonly kennung: string };

/** The text of a chapter cut at its marks, in reading order. */
export function parseFussnoten(text: string): Textstueck[] {
  const stuecke: Textstueck[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKE)) {
    if (match.index > from) stuecke.push({ text: text.slice(from, match.index) });
    stuecke.push({ kennung: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < text.length) stuecke.push({ text: text.slice(from) });
  return stuecke;
}

/** The numbers of elements that a chapter cites, each once, in the order of their first mark. */
export function kennungenOf(text: string): string[] {
  return [...new Set([...text.matchAll(MARKE)].map((match) => match[1] ?? ""))];
}

/** For files and searches that know no notes: the number in brackets stands where the mark stood. */
export function plainFussnoten(text: string): string {
  return text.replace(MARKE, (_mark, kennung: string) => ` [${kennung}]`);
}

/**
 * Decides whether the marks of a chapter lead anywhere (docs/fachliches/belege.md, F1).
 *
 * @param bekannt every Kennung there is, drafts included: a chapter is written beside what it cites
 * @returns the unknown ones as they were typed, when there are any
 */
export function acceptFussnoten(
  text: string,
  bekannt: ReadonlySet<string>,
): Outcome<null, "fussnote-unbekannt"> & { readonly unbekannt: readonly string[] } {
  const typed = [...text.matchAll(VERSUCH)].map((match) => match[1] ?? "");
  const unbekannt = [...new Set(typed.filter((one) => !bekannt.has(one)))];
  return unbekannt.length === 0 ? { ...accept(null), unbekannt } : { ...refuse("fussnote-unbekannt"), unbekannt };
}

/** A piece of a line: words, or the mark of a note. `stelle` counts the marks of one note, from 1. */
export type Satzstueck = { readonly text: string } | { readonly nummer: number; readonly stelle: number };

/**
 * Sets a chapter with notes: paragraphs, in them lines, in them pieces. A mark whose element has no number here says
 * nothing (F2): what it leads to is not public.
 *
 * @param nummern the number of the note of each Kennung
 */
export function setFussnoten(text: string, nummern: ReadonlyMap<string, number>): Satzstueck[][][] {
  const stellen = new Map<number, number>();
  const piece = (stueck: Textstueck): Satzstueck[] => {
    if ("text" in stueck) return [stueck];
    const nummer = nummern.get(stueck.kennung);
    if (nummer === undefined) return [];
    const stelle = (stellen.get(nummer) ?? 0) + 1;
    stellen.set(nummer, stelle);
    return [{ nummer, stelle }];
  };
  return text
    .split(/\n\s*\n/u)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) =>
      paragraph
        .trim()
        .split("\n")
        .map((line) => parseFussnoten(line).flatMap(piece)),
    );
}
