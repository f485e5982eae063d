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
      const shared = new Map<number, number>();
      // Trigrams that many entries have („ung“) say little and cost most: they count, but open no new candidates.
      const lists = [...trigrams].map((trigram) => postings.get(trigram) ?? []).toSorted((a, b) => a.length - b.length);
      const common = Math.max(64, entries.length / 8);
      for (const list of lists) {
        const opens = list.length <= common || shared.size === 0;
        for (const index of list) {
          const count = shared.get(index);
          if (count !== undefined || opens) shared.set(index, (count ?? 0) + 1);
        }
      }
      const found: { readonly wert: T; readonly punkte: number; readonly index: number }[] = [];
      for (const [index, count] of shared) {
        const entry = entries[index];
        if (!entry) continue;
        const punkte = (2 * count) / (trigrams.size + entry.size);
        if (punkte >= from) found.push({ wert: entry.wert, punkte, index });
      }
      return found
        .toSorted((a, b) => b.punkte - a.punkte || a.index - b.index)
        .slice(0, most)
        .map(({ wert, punkte }) => ({ wert, punkte }));
    },
  };
}

export type Aehnlichkeit<T> = ReturnType<typeof createAehnlichkeit<T>>;
