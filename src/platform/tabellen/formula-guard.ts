/* oxlint-disable no-control-regex -- tab, CR and NUL are among the guarded characters */

const RISKY = /^'*[=+\-@\t\r\0]/;
const GUARDED = /^'+[=+\-@\t\r\0]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/**
 * Puts one `'` before a text that a spreadsheet would calculate (OWASP CSV injection), numbers excepted.
 * A text that already looks guarded gets one more, so that `unguardFormula` gives it back unchanged.
 */
export function guardFormula(text: string): string {
  return RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes away exactly the one `'` that `guardFormula` puts there. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
