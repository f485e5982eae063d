/** How many typing errors a word may have, by its length: short words are too close to one another. */
export function allowedErrors(length: number): 0 | 1 | 2 {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Typing errors between two words: a letter too many, missing, wrong, or two neighbours swapped (optimal string alignment).
 *
 * @param limit stops counting there
 * @returns at most `limit + 1`, which means: more than allowed
 */
export function typingErrors(a: string, b: string, limit: number): number {
  const [m, n] = [a.length, b.length];
  if (Math.abs(m - n) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: n + 1 }, (_, j) => j);
  for (let i = 1; i <= m; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= n; j += 1) {
      const wrong = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + wrong);
      if (
        i > 1 &&
        j > 1 &&
        wrong === 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[n] ?? 0, limit + 1);
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
