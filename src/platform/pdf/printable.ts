import { type Coverage, covers } from "./font-coverage.ts";
import type { JsonValue } from "./json.ts";

/** Above this length a word without a break would leave its column. The longest German words stay below it. */
const LONGEST_WORD = 70;
const PIECE = 24;
const ZERO_WIDTH_SPACE = "\u200b";

/** Joiners, marks, isolates, variation selectors: they steer the setting and need no glyph. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\u2066-\u2069]|\p{Variation_Selector}/u;
/** Control characters and bidi overrides; the latter can turn a title into something nobody wrote. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\ufeff]/gu;

/**
 * Arabic vowel signs, which everyday texts do without: Typst maps letter and sign each to both, so that copied words repeat
 * letters (typst#8767, open; docs/adr/0078). A sign that belongs to a letter (آ, أ) is one with it by then.
 */
const VOWEL_SIGNS = /(?<=\p{Script=Arabic}\p{M}*)[\u064b-\u0652\u0670]/gu;

export interface Printable {
  readonly data: JsonValue;
  /** Characters no font of the house can draw; each stands as a placeholder in the PDF. */
  readonly missing: readonly string[];
}

/**
 * Prepares every string of the data for setting: composed characters, no control characters, no Arabic vowel signs, nothing without a
 * glyph (PDF/UA refuses the whole file otherwise), no word without a place to break.
 */
export function makePrintable(data: JsonValue, fonts: readonly Coverage[]): Printable {
  const missing = new Set<string>();
  const known = new Map<number, boolean>();
  const placeholder = isDrawn("\ufffd") ? "\ufffd" : "?";
  return { data: convert(data), missing: [...missing] };

  function convert(value: JsonValue): JsonValue {
    if (typeof value === "string") return convertText(value);
    if (Array.isArray(value)) return value.map(convert);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, convert(entry)]));
  }

  function convertText(text: string): string {
    const clean = text.toWellFormed().normalize("NFC").replaceAll(/\r\n?/g, "\n").replaceAll("\t", " ");
    return splitLongWords(replaceUndrawn(clean.replaceAll(UNWANTED, "").replaceAll(VOWEL_SIGNS, "")));
  }

  function replaceUndrawn(text: string): string {
    if (isDrawn(text)) return text;
    return [...new Intl.Segmenter().segment(text)]
      .map(({ segment }) => {
        if (isDrawn(segment)) return segment;
        missing.add(segment);
        return placeholder;
      })
      .join("");
  }

  function isDrawn(text: string): boolean {
    for (const character of text) if (!hasGlyph(character)) return false;
    return true;
  }

  function hasGlyph(character: string): boolean {
    const codePoint = character.codePointAt(0) ?? 0;
    const seen = known.get(codePoint);
    if (seen !== undefined) return seen;
    const drawn = codePoint === 10 || INVISIBLE.test(character) || fonts.some((font) => covers(font, codePoint));
    known.set(codePoint, drawn);
    return drawn;
  }
}

function splitLongWords(text: string): string {
  if (text.length <= LONGEST_WORD) return text;
  return text.replaceAll(/[^\s\u200b]{71,}/gu, (word) => {
    const characters = [...word];
    const pieces: string[] = [];
    for (let i = 0; i < characters.length; i += PIECE) pieces.push(characters.slice(i, i + PIECE).join(""));
    return pieces.join(ZERO_WIDTH_SPACE);
  });
}
