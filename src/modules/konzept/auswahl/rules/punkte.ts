import type { Kriterium, VorschlagId } from "./runde.ts";
import type { Eintraege, Eintrag } from "./stimmzettel.ts";

/** Hundredths of a point: 450 is 4,50 of 5. Whole numbers, so that nothing is rounded twice. */
export type Punkte = number;

/** What the ballots say of one candidate. */
export type Wertung = {
  readonly vorschlagId: VorschlagId;
  /** Ballots that rated it whole. */
  readonly n: number;
  /** Mean over these; null when there is none. */
  readonly punkte: Punkte | null;
  /** Of the ballot that gave least and of the one that gave most. */
  readonly von: Punkte | null;
  readonly bis: Punkte | null;
  /** The same mean over the criteria that speak of what it brings. */
  readonly nutzen: Punkte | null;
  /** First place is 1; equal points share one (AW9). */
  readonly rang: number | null;
  /** Others with the same points. */
  readonly gleichauf: number;
};

/** The weighted sum of one rating and the weights behind it; null unless every criterion has a value. */
function sumOf(eintrag: Eintrag | undefined, kriterien: readonly Kriterium[]): { sum: number; weight: number } | null {
  let [sum, weight] = [0, 0];
  for (const { key, gewicht } of kriterien) {
    const value = eintrag?.werte[key];
    if (value === undefined) return null;
    sum += value * gewicht;
    weight += gewicht;
  }
  return weight === 0 ? null : { sum, weight };
}

function meanOf(sums: readonly { sum: number; weight: number }[]): Punkte | null {
  const weight = sums.reduce((all, one) => all + one.weight, 0);
  return weight === 0 ? null : Math.round((100 * sums.reduce((all, one) => all + one.sum, 0)) / weight);
}

/**
 * Points of every candidate, best first (AW7, AW9). Only ballots that answer all criteria of a candidate count for it, so
 * n differs between candidates. Two with the same points to the hundredth are a tie: they share a rank and stand in the
 * order of their numbers, whichever order they came in.
 */
export function werteAus(
  vorschlaege: readonly { readonly id: VorschlagId; readonly kennung: string }[],
  kriterien: readonly Kriterium[],
  stimmzettel: readonly Eintraege[],
): Wertung[] {
  const nutzenKriterien = kriterien.filter(({ nutzen }) => nutzen);
  const rows = vorschlaege.map(({ id, kennung }) => {
    const whole = stimmzettel.filter((one) => sumOf(one[id], kriterien) !== null);
    const sums = whole.flatMap((one) => sumOf(one[id], kriterien) ?? []);
    const each = sums.flatMap((one) => meanOf([one]) ?? []);
    return {
      kennung,
      vorschlagId: id,
      n: sums.length,
      punkte: meanOf(sums),
      von: each.length > 0 ? Math.min(...each) : null,
      bis: each.length > 0 ? Math.max(...each) : null,
      nutzen: meanOf(whole.flatMap((one) => sumOf(one[id], nutzenKriterien) ?? [])),
    };
  });
  const sorted = rows.toSorted(
    (a, b) => (b.punkte ?? -1) - (a.punkte ?? -1) || a.kennung.localeCompare(b.kennung, "de", { numeric: true }),
  );
  return sorted.map(({ kennung: _, ...row }) => ({
    ...row,
    rang: row.punkte === null ? null : 1 + sorted.filter((one) => (one.punkte ?? -1) > (row.punkte ?? -1)).length,
    gleichauf: row.punkte === null ? 0 : sorted.filter((one) => one.punkte === row.punkte).length - 1,
  }));
}

/** From how many points on a candidate brings much. */
export const QUICK_WIN_AB: Punkte = 350;
/** The largest part of the frame that a quick win asks, in percent, and the largest amount where there is no frame. */
export const QUICK_WIN_PROZENT = 5;
export const QUICK_WIN_CENT = 25_000_00;

/**
 * A quick win (AW13, in the words of Lindau: quickly done, money secured): the criteria about what it brings reach 3,50 of
 * 5, it asks at most 5 % of the frame (25.000 € without one), says how much it asks, and none of its money is open.
 */
export function istQuickWin(
  nutzen: Punkte | null,
  antrag: { readonly betragCent: number | null; readonly finanzierungOffen: boolean },
  rahmenCent: number | null,
): boolean {
  if (nutzen === null || nutzen < QUICK_WIN_AB || antrag.finanzierungOffen || antrag.betragCent === null) return false;
  return antrag.betragCent * 100 <= (rahmenCent === null ? QUICK_WIN_CENT * 100 : rahmenCent * QUICK_WIN_PROZENT);
}
