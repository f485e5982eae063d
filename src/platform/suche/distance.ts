/** How many typing errors a word may have, by its length: short words are too close to one another. */
export function allowedErrors(length: number): 0 | 1 | 2 {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Longer words are no typing errors of one another. */
const WIDTH = 100;
/** Three rows of the table, used again and again: this runs ten thousand times for one word. */
const rows: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(WIDTH),
  new Uint8Array(WIDTH),
  new Uint8Array(WIDTH),
];

/**
 * Typing errors between two words: a letter too many, missing, wrong, or two neighbours swapped (optimal string alignment).
 *
 * @param limit stops counting there
 * @returns at most `limit + 1`, which means: more than allowed
 */
export function typingErrors(a: string, b: string, limit: number): number {
  const [m, n] = [a.length, b.length];
  if (Math.abs(m - n) > limit || n >= WIDTH) return limit + 1;
  let [before, last, row] = rows;
  for (let j = 0; j <= n; j += 1) last[j] = j;
  for (let i = 1; i <= m; i += 1) {
    row[0] = i;
    let best = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= n; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] as number) + (letter === other ? 0 : 1);
      if ((last[j] as number) + 1 < cost) cost = (last[j] as number) + 1;
      if ((row[j - 1] as number) + 1 < cost) cost = (row[j - 1] as number) + 1;
      const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
      if (swapped && (before[j - 2] as number) + 1 < cost) cost = (before[j - 2] as number) + 1;
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[n] as number, limit + 1);
}

/** Which letters occur, as 32 bits: words whose sets differ by more than two per error cannot be close. */
export function letterSet(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
