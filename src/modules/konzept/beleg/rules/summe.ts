import { BELEGWIRKUNGEN, type Belegart, type Belegwirkung, type BelegZahlen } from "../../kette/rules/kette.ts";

type Gezaehlt = { readonly art: Belegart; readonly zahlen: BelegZahlen | null; readonly wirkung: Belegwirkung };

/** What speaks for or against an element, by kind. */
export type Teilsumme = {
  /** Counted answers of one question each; answers to different questions are never added (S1). */
  readonly antworten: readonly { readonly anzahl: number; readonly von: number }[];
  /** Results of surveys that nobody counted. */
  readonly umfragen: number;
  readonly zitate: number;
  readonly karten: number;
  /** Figures, documents, reports. */
  readonly weitere: number;
};

export type Belegsumme = Readonly<Record<Belegwirkung, Teilsumme | null>>;

/**
 * "38 von 71 Antworten, 2 Zitate, 5 Karten", with what supports, contradicts and illustrates apart
 * (docs/fachliches/belege.md, S1–S3). Null where there is nothing of a kind.
 */
export function sumBelege(belege: readonly Gezaehlt[]): Belegsumme {
  const groups = Map.groupBy(belege, (one) => one.wirkung);
  return Object.fromEntries(
    BELEGWIRKUNGEN.map((wirkung) => [wirkung, teilsummeOf(groups.get(wirkung) ?? [])]),
  ) as Record<Belegwirkung, Teilsumme | null>;
}

function teilsummeOf(belege: readonly Gezaehlt[]): Teilsumme | null {
  if (belege.length === 0) return null;
  const count = (art: Belegart) => belege.filter((one) => one.art === art).length;
  const antworten = belege.flatMap(({ art, zahlen }) => {
    // The first answer is the one the sentence is about; the others stand beside it.
    const [first] = zahlen?.antworten ?? [];
    return art === "umfrage" && first && zahlen?.von ? [{ anzahl: first.zahl, von: zahlen.von }] : [];
  });
  return {
    antworten,
    umfragen: count("umfrage") - antworten.length,
    zitate: count("gespraech"),
    karten: count("arbeitsgruppe"),
    weitere: count("zahl") + count("dokument") + count("meldung"),
  };
}
