import { suchtext } from "./suchtext.ts";

/** Words that say nothing about which organisation is meant. */
const NOISE = new Set(
  (
    "der die das des dem den und fuer im in am an von vom zu zur bei " +
    "e v ev eg gmbh ggmbh mbh ag kg landkreis landkreises kreis kreises fiktiv"
  ).split(" "),
);

/** From this on two names are proposed as one. */
export const DUPLICATE_FROM = 0.82;

/** The words of a name that tell it from others, in their order. */
export function significantWords(name: string): string[] {
  return suchtext(name.replace(/\(.*?\)/g, " "))
    .split(" ")
    .filter((word) => word !== "" && !NOISE.has(word));
}

/**
 * How alike two names are, 0–1: shared pairs of letters (Dice) over the words that matter.
 * 1 is the same words in the same order; below 0.6 people would not think of the same organisation.
 */
export function nameSimilarity(a: string, b: string): number {
  return dice(significantWords(a).join(" "), significantWords(b).join(" "));
}

export function dice(x: string, y: string): number {
  if (x === "" || y === "") return 0;
  if (x === y) return 1;
  const pairs = new Map<string, number>();
  for (let i = 0; i < x.length - 1; i++) {
    const pair = x.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < y.length - 1; i++) {
    const pair = y.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared += 1;
    pairs.set(pair, left - 1);
  }
  const total = x.length - 1 + (y.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
}
