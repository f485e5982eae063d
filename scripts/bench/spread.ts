/** 97.5 % of a normal distribution lie below. */
const Z = 1.96;

/** Between which shares the true one lies at 95 %, after so many of `n` (Wilson's interval, which holds for few as well). */
export function wilson(hits: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const [share, z2] = [hits / n, Z * Z];
  const middle = share + z2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return [(middle - half) / (1 + z2 / n), (middle + half) / (1 + z2 / n)];
}

/** `68.5 % (61.7 bis 74.6)` */
export function spread(hits: number, n: number): string {
  const percent = (share: number) => (share * 100).toFixed(1);
  const [low, high] = wilson(hits, n);
  return `${percent(n === 0 ? 0 : hits / n)} % (${percent(low)} bis ${percent(high)})`;
}
