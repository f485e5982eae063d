/** Nothing that is read as something else: no 0 and O, no 1, I and L, no U. */
const ZEICHEN = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const GRUPPEN = 4;
const JE_GRUPPE = 4;
export const CODE_LAENGE = GRUPPEN * JE_GRUPPE;

/**
 * So many signs, drawn.
 *
 * @param zufall at least as many random bytes; what would favour a sign is left out, so bring some more
 */
export function signsFrom(zufall: Uint8Array, laenge: number): string {
  const rest = 256 - (256 % ZEICHEN.length);
  const signs = [...zufall].filter((byte) => byte < rest).map((byte) => ZEICHEN.charAt(byte % ZEICHEN.length));
  if (signs.length < laenge) throw new Error("Too few random bytes for a code.");
  return signs.slice(0, laenge).join("");
}

/** So many signs as somebody typed them: blanks, dashes and case do not matter. Null when they cannot be a code. */
export function parseSigns(typed: string, laenge: number): string | null {
  const signs = typed.toUpperCase().replaceAll(/[\s\u2010-\u2015_.-]/gu, "");
  if (signs.length !== laenge || [...signs].some((sign) => !ZEICHEN.includes(sign))) return null;
  return signs;
}

/** A code that can be written down and typed again: 16 signs, 78 bit, in groups of four (AN5). */
export function codeFrom(zufall: Uint8Array): string {
  const code = signsFrom(zufall, CODE_LAENGE);
  return Array.from({ length: GRUPPEN }, (_, at) => code.slice(at * JE_GRUPPE, (at + 1) * JE_GRUPPE)).join("-");
}

/** Reads a typed code. Null when it cannot be one. */
export function parseCode(typed: string): string | null {
  return parseSigns(typed, CODE_LAENGE);
}
