/** Three neighbouring letters of each word, with its edges, as a set. */
function trigramsOf(suche: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of suche.split(" ")) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

export type Treffer<T> = { readonly wert: T; readonly punkte: number };

/**
 * Finds similar texts without comparing each with each: entries are looked up by their trigrams. Points are the Dice
 * coefficient, 0–1. Texts are given in the form of `suchtext`.
 */
export function createAehnlichkeit<T>() {
  const entries: { readonly wert: T; readonly size: number }[] = [];
  const postings = new Map<string, number[]>();
  /** Shared trigrams per entry, kept between searches; all zero outside of one. */
  let counts = new Uint16Array(0);

  return {
    add: (suche: string, wert: T): void => {
      const trigrams = trigramsOf(suche);
      const index = entries.push({ wert, size: trigrams.size }) - 1;
      for (const trigram of trigrams) {
        const list = postings.get(trigram);
        if (list) list.push(index);
        else postings.set(trigram, [index]);
      }
    },
    /** Best first; entries with the same points in the order in which they were added. */
    find: (suche: string, from: number, most: number): readonly Treffer<T>[] => {
      const trigrams = trigramsOf(suche);
      if (counts.length < entries.length) counts = new Uint16Array(entries.length * 2);
      const touched: number[] = [];
      for (const trigram of trigrams) {
        for (const index of postings.get(trigram) ?? []) {
          const count = counts[index] ?? 0;
          if (count === 0) touched.push(index);
          counts[index] = count + 1;
        }
      }
      const found: { readonly wert: T; readonly punkte: number; readonly index: number }[] = [];
      for (const index of touched) {
        const entry = entries[index];
        const punkte = entry ? (2 * (counts[index] ?? 0)) / (trigrams.size + entry.size) : 0;
        counts[index] = 0;
        if (entry && punkte >= from) found.push({ wert: entry.wert, punkte, index });
      }
      return found
        .toSorted((a, b) => b.punkte - a.punkte || a.index - b.index)
        .slice(0, most)
        .map(({ wert, punkte }) => ({ wert, punkte }));
    },
  };
}

export type Aehnlichkeit<T> = ReturnType<typeof createAehnlichkeit<T>>;
