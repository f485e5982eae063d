declare const cent: unique symbol;

/** Euro amounts as whole Cent. Never a float, never a formatted string in between. */
export type Cent = number & { readonly [cent]: true };

/**
 * Reads an amount as people type it: `72.000`, `72000,50 €`, `1.200,5 EUR`, `-3`.
 * Null when it cannot be read without guessing; more than two decimals is such a case.
 */
export function parseGeld(text: string): Cent | null {
  const bare = text.replace(/(€|EUR|Euro)/giu, "").replace(/[\s\u00a0\u202f']/gu, "");
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-+))?$/u.exec(bare);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const decimals = fraction.startsWith("-") ? "" : fraction;
  const value = Number(whole.replaceAll(".", "")) * 100 + Number(decimals.padEnd(2, "0") || 0);
  return Number.isSafeInteger(value) ? ((sign ? -value : value) as Cent) : null;
}

export function sumCent(amounts: Iterable<number>): Cent {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum as Cent;
}
