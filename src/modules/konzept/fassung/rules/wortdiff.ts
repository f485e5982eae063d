/** A run of words that stayed, came or went. */
export type Wortstueck = { readonly art: "gleich" | "neu" | "gestrichen"; readonly text: string };

/** Beyond this many changed words two texts have so little in common that both are shown whole. */
const MOST_CHANGES = 400;

/**
 * What changed between two texts, word by word, so that it reads as a text: a struck run is followed by what stands in
 * its place, and no single blank or mark stays between two changes. Without the new runs it is the old text, without the
 * struck ones the new text.
 */
export function diffWorte(vorher: string, nachher: string): Wortstueck[] {
  const [a, b] = [words(vorher), words(nachher)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const head = a.slice(0, start).map((text): Wortstueck => ({ art: "gleich", text }));
  const tail = a.slice(a.length - end).map((text): Wortstueck => ({ art: "gleich", text }));
  return tidy([...head, ...shortest(a.slice(start, a.length - end), b.slice(start, b.length - end)), ...tail]);
}

/** Words with their numbers, blanks and marks, each by itself. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** The shortest way from one list of words to the other (Myers 1986, O(ND)). */
function shortest(a: readonly string[], b: readonly string[]): Wortstueck[] {
  const whole = [...a.map((text) => piece("gestrichen", text)), ...b.map((text) => piece("neu", text))];
  if (a.length === 0 || b.length === 0) return whole;
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(new Map(furthest));
    for (let k = -changes; k <= changes; k += 2) {
      let x = step(furthest, k, changes);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return whole;
}

/** Where a path on diagonal `k` begins: below the one above it, or right of the one beside it. */
function step(furthest: ReadonlyMap<number, number>, k: number, changes: number): number {
  return isDown(furthest, k, changes) ? (furthest.get(k + 1) ?? -1) : (furthest.get(k - 1) ?? -1) + 1;
}

/** Whether the path comes from above, by a new word, and not from the side, by a struck one. */
function isDown(furthest: ReadonlyMap<number, number>, k: number, changes: number): boolean {
  return k === -changes || (k !== changes && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): Wortstueck[] {
  const pieces: Wortstueck[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const furthest = trace[changes] ?? new Map<number, number>();
    const k = x - y;
    const from = step(furthest, k, changes);
    while (x > from && y > from - k) {
      pieces.push(piece("gleich", a[x - 1] ?? ""));
      x -= 1;
      y -= 1;
    }
    if (changes === 0) break;
    if (isDown(furthest, k, changes)) {
      pieces.push(piece("neu", b[y - 1] ?? ""));
      y -= 1;
    } else {
      pieces.push(piece("gestrichen", a[x - 1] ?? ""));
      x -= 1;
    }
  }
  return pieces.toReversed();
}

const piece = (art: Wortstueck["art"], text: string): Wortstueck => ({ art, text });

/** Runs in one piece; a lone blank or mark between two changes changes with them. */
function tidy(pieces: readonly Wortstueck[]): Wortstueck[] {
  const joined: Wortstueck[] = [];
  let [struck, added] = ["", ""];
  const flush = () => {
    if (struck) joined.push(piece("gestrichen", struck));
    if (added) joined.push(piece("neu", added));
    [struck, added] = ["", ""];
  };
  pieces.forEach((one, at) => {
    if (one.art === "gestrichen") struck += one.text;
    else if (one.art === "neu") added += one.text;
    else if ((struck || added) && isGlue(one.text) && changesAfter(pieces, at)) {
      struck += one.text;
      added += one.text;
    } else {
      flush();
      const last = joined.at(-1);
      if (last?.art === "gleich") joined[joined.length - 1] = piece("gleich", last.text + one.text);
      else joined.push(one);
    }
  });
  flush();
  return joined;
}

const isGlue = (text: string) => !/[\p{L}\p{N}\n]/u.test(text);
/** Whether the next word after this blank or mark changed too. */
function changesAfter(pieces: readonly Wortstueck[], at: number): boolean {
  const next = pieces.slice(at + 1, at + 3).find((one) => one.art !== "gleich" || !isGlue(one.text));
  return next !== undefined && next.art !== "gleich";
}
