import { type Cent, sumCent } from "#src/shared/geld.ts";
import { type Anteile, type Topf, type TopfSumme, topfSummen } from "./toepfe.ts";

/** A frame as it comes from anywhere: Cent, hundredths of a post, and the envelopes within it. */
type Rahmen = {
  readonly rahmenCent: number | null;
  readonly rahmenStellen: number | null;
  readonly toepfe: readonly Topf[];
};

/** What some candidates ask together, against the frame. */
export type Summe = {
  readonly cent: Cent;
  readonly stellen: number;
  /** Candidates of which nobody said how much they ask: the sum is without them. */
  readonly ohneBetrag: number;
  /** What stays; below zero when the frame is exceeded. Null without a frame. */
  readonly freiCent: Cent | null;
  readonly freiStellen: number | null;
  readonly toepfe: readonly TopfSumme[];
  /** A warning, never a block (AS2). */
  readonly ueberschritten: boolean;
};

/** Adds up what candidates ask (AW12). */
export function summeOf(
  vorschlaege: readonly {
    readonly betragCent: number | null;
    readonly stellenHundertstel: number | null;
    readonly anteile: Anteile;
  }[],
  { rahmenCent, rahmenStellen, toepfe }: Rahmen,
): Summe {
  const cent = sumCent(vorschlaege.flatMap((one) => one.betragCent ?? []));
  const stellen = vorschlaege.reduce((sum, one) => sum + (one.stellenHundertstel ?? 0), 0);
  const freiCent = rahmenCent === null ? null : ((rahmenCent - cent) as Cent);
  const freiStellen = rahmenStellen === null ? null : rahmenStellen - stellen;
  const summen = topfSummen(vorschlaege, toepfe);
  return {
    cent,
    stellen,
    ohneBetrag: vorschlaege.filter((one) => one.betragCent === null).length,
    freiCent,
    freiStellen,
    toepfe: summen,
    ueberschritten: (freiCent ?? 0) < 0 || (freiStellen ?? 0) < 0 || summen.some(({ frei }) => frei < 0),
  };
}
