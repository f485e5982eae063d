import { type Cent, sumCent } from "#src/shared/geld.ts";

/** A frame as it comes from anywhere: Cent and hundredths of a post. */
type Rahmen = { readonly rahmenCent: number | null; readonly rahmenStellen: number | null };

/** What some candidates ask together, against the frame. */
export type Summe = {
  readonly cent: Cent;
  readonly stellen: number;
  /** Candidates of which nobody said how much they ask: the sum is without them. */
  readonly ohneBetrag: number;
  /** What stays; below zero when the frame is exceeded. Null without a frame. */
  readonly freiCent: Cent | null;
  readonly freiStellen: number | null;
  /** A warning, never a block (AS2). */
  readonly ueberschritten: boolean;
};

/** Adds up what candidates ask (AW12). */
export function summeOf(
  vorschlaege: readonly { readonly betragCent: number | null; readonly stellenHundertstel: number | null }[],
  { rahmenCent, rahmenStellen }: Rahmen,
): Summe {
  const cent = sumCent(vorschlaege.flatMap((one) => one.betragCent ?? []));
  const stellen = vorschlaege.reduce((sum, one) => sum + (one.stellenHundertstel ?? 0), 0);
  const freiCent = rahmenCent === null ? null : ((rahmenCent - cent) as Cent);
  const freiStellen = rahmenStellen === null ? null : rahmenStellen - stellen;
  return {
    cent,
    stellen,
    ohneBetrag: vorschlaege.filter((one) => one.betragCent === null).length,
    freiCent,
    freiStellen,
    ueberschritten: (freiCent ?? 0) < 0 || (freiStellen ?? 0) < 0,
  };
}
