import { accept, type Outcome, refuse } from "#src/shared/result.ts";

/** What is still open: answers in words to a question of a survey, a comment nobody has answered, a Bedarf without a Beleg. */
export const FRAGENARTEN = ["texte", "kommentar", "bedarf"] as const;
export type Fragenart = (typeof FRAGENARTEN)[number];

/** Something that an interview could answer. */
export type OffeneFrage = {
  /** `texte:<Umfrage>/<Frage>`, `kommentar:<Id>`, `bedarf:<Id>`. */
  readonly quelle: `${Fragenart}:${string}`;
  readonly frage: string;
  /** Where it comes from, in words that still say so when the source is gone. */
  readonly herkunft: string;
  /** Page of the office that shows the source. */
  readonly adresse: string;
};

/** What was open when somebody chose, and what of it, by `quelle`. */
export type Fragenwahl = { readonly offen: readonly OffeneFrage[]; readonly gewaehlt: readonly string[] };

export const quellenOf = (fragen: readonly Pick<OffeneFrage, "quelle">[]) => fragen.map((one) => one.quelle);

/** Questions taken into one guide; nobody is asked more in one conversation. */
export const FRAGEN_MAX = 20;
/** Longest question. */
export const FRAGE_MAX = 500;

/**
 * Which open questions come into a guide (docs/fachliches/interviews.md).
 *
 * - F1 Only what is open now; each once.
 * - F2 At most 20 in one guide.
 *
 * @param da what the guide has already
 */
export function acceptFragen(
  { offen, gewaehlt }: Fragenwahl,
  da: readonly string[],
): Outcome<readonly OffeneFrage[], "frage-unbekannt" | "zu-viele-fragen"> {
  const neu = [...new Set(gewaehlt)].filter((quelle) => !da.includes(quelle));
  const fragen = offen.filter((one) => neu.includes(one.quelle));
  if (fragen.length < neu.length) return refuse("frage-unbekannt");
  return da.length + fragen.length > FRAGEN_MAX ? refuse("zu-viele-fragen") : accept(fragen);
}
