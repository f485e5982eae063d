/* oxlint-disable no-control-regex -- control characters are what this file is about */

/** C0 without tab and line feed, DEL, C1, byte order mark and Unicode non-characters. */
const UNWANTED = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff]/g;
const PLANE_ENDS = /[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/**
 * Text as it may be stored: line breaks as LF, no control characters (PostgreSQL refuses NUL, XML most others),
 * no lone surrogates. Spaces, direction marks and everything else stay.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(UNWANTED, "").replace(PLANE_ENDS, "");
}
