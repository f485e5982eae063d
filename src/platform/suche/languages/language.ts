/** What the search must know of a language. All words are folded (see `foldWord`). */
export type SearchLanguage = {
  /**
   * The word without its ending. Several where the ending could also belong to the word: `Deutschkurs`, `Vereins`.
   * The first is the likeliest; two words are the same if they share one.
   */
  readonly stems: (word: string) => readonly string[];
  /** What words of one family share: `beraten`, `Beratung`, `Berater`. Takes a stem. */
  readonly rootOf: (stem: string) => string;
  /** Words that say nothing about what is looked for: articles, "ich suche", "wo kann". */
  readonly stopWords: ReadonlySet<string>;
  /** The word without signs that change with its ending, such as umlauts. */
  readonly plain: (word: string) => string;
  /** Letters that may stand between the parts of a compound. Null: the language writes no compounds. */
  readonly linking: readonly string[] | null;
  /** The word in Latin letters, for readers without that keyboard; null where it is written in them anyway. */
  readonly transliterate: (word: string) => string | null;
  /** What `transliterate` would give, for a Latin word written as one of this language sounds; null when it has no rule. */
  readonly heard: (word: string) => string | null;
};

const none = () => null;
const same = (word: string) => word;

/** For languages nobody has described yet: exact words, beginnings and typing errors still work. */
export const NEUTRAL: SearchLanguage = {
  stems: (word) => [word],
  rootOf: same,
  stopWords: new Set(),
  plain: same,
  linking: null,
  transliterate: none,
  heard: none,
};
