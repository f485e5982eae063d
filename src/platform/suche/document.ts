/** One thing people can find, as its module delivers it. Whoever may not see it does not get it delivered. */
export type Suchdokument = {
  /** Kind, for grouping: `massnahme`, `stelle`. */
  readonly art: string;
  /** Unique within its kind. */
  readonly id: string;
  /** What committees cite: `M41`. */
  readonly nummer?: string | undefined;
  readonly titel: string;
  /** What it is about, in a sentence or two. */
  readonly zusammenfassung?: string | undefined;
  /** Everything else it says. */
  readonly text: string;
  /** Words it is to be found by without showing them: short names, former names. */
  readonly stichworte?: readonly string[] | undefined;
  /** Path without language prefix. */
  readonly adresse: string;
  /** 1 is usual; a page that people mostly mean has more. */
  readonly gewicht: number;
  /** Language of the words, BCP 47. Default German. */
  readonly sprache?: string | undefined;
  /** Only the office sees it. */
  readonly entwurf?: boolean | undefined;
};

/** How a word of the query was found, best first. */
export const TREFFERARTEN = [
  "genau",
  "gebeugt",
  "verwandt",
  "anfang",
  "zusammensetzung",
  "synonym",
  "tippfehler",
] as const;
export type Trefferart = (typeof TREFFERARTEN)[number];

/** A piece of a title or excerpt; marked where it answers the query. */
export type Textstueck = { readonly text: string; readonly treffer: boolean };

export type Suchtreffer = {
  readonly art: string;
  readonly id: string;
  readonly nummer: string | null;
  readonly adresse: string;
  readonly titel: readonly Textstueck[];
  /** Empty when nothing is known beyond the title. */
  readonly auszug: readonly Textstueck[];
  readonly sprache: string;
  readonly entwurf: boolean;
  /** The weakest way by which one of its words was found. */
  readonly gefunden: Trefferart;
};

export type Suchgruppe = {
  readonly art: string;
  readonly anzahl: number;
  readonly treffer: readonly Suchtreffer[];
};

export type Suchergebnis = {
  readonly anzahl: number;
  /** The group with the best find first. */
  readonly gruppen: readonly Suchgruppe[];
  /** The query with the words that were probably meant; null when every word is known. */
  readonly gemeint: string | null;
};
