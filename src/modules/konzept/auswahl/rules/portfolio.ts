import type { Rahmen, VorschlagId } from "./runde.ts";
import type { Punkte } from "./punkte.ts";

/** A candidate with what the ballots say of it and what it asks. */
export type Bewerber = {
  readonly id: VorschlagId;
  readonly kennung: string;
  readonly punkte: Punkte | null;
  readonly betragCent: number | null;
  readonly stellenHundertstel: number | null;
};

/** Why a candidate stands where it does in the proposal (AW15). */
export type Grund =
  | { readonly art: "passt" }
  | { readonly art: "ohne-betrag" }
  | { readonly art: "ohne-bewertung" }
  /** Alone it asks more than the whole frame. */
  | { readonly art: "groesser-als-rahmen" }
  /** To make room, at least as much as these would have to go, who have more points together. */
  | {
      readonly art: "verdraengt";
      readonly fehltCent: number;
      readonly fehltStellen: number;
      readonly durch: readonly string[];
      readonly punkte: Punkte;
    };

export type Kosten = readonly number[];

/** The limits that a round has, in the order of `kostenOf`. */
export function grenzenOf({ rahmenCent, rahmenStellen }: Rahmen): readonly number[] {
  return [rahmenCent, rahmenStellen].filter((one) => one !== null);
}

/** What a candidate takes of each limit. */
export function kostenOf(bewerber: Bewerber, { rahmenCent, rahmenStellen }: Rahmen): Kosten {
  return [
    ...(rahmenCent === null ? [] : [bewerber.betragCent ?? 0]),
    ...(rahmenStellen === null ? [] : [bewerber.stellenHundertstel ?? 0]),
  ];
}

/** Whether the program counts with a candidate: somebody rated it, and where there is a frame of money it says what it asks. */
export function wirdGerechnet(bewerber: Bewerber, rahmen: Rahmen): boolean {
  return bewerber.punkte !== null && (rahmen.rahmenCent === null || bewerber.betragCent !== null);
}

/**
 * The reason of every candidate (AW15). Whoever is left out is named with a smallest group of chosen ones that would have
 * to go for it; as the choice has the most points, that group has at least as many.
 *
 * @param gewaehlt the ids that the solver took
 */
export function begruende(
  bewerber: readonly Bewerber[],
  gewaehlt: ReadonlySet<VorschlagId>,
  rahmen: Rahmen,
): ReadonlyMap<VorschlagId, Grund> {
  const grenzen = grenzenOf(rahmen);
  const chosen = bewerber.filter((one) => gewaehlt.has(one.id));
  const frei = grenzen.map(
    (grenze, at) => grenze - chosen.reduce((sum, one) => sum + (kostenOf(one, rahmen)[at] ?? 0), 0),
  );
  const grundOf = (one: Bewerber): Grund => {
    if (one.punkte === null) return { art: "ohne-bewertung" };
    if (!wirdGerechnet(one, rahmen)) return { art: "ohne-betrag" };
    if (gewaehlt.has(one.id)) return { art: "passt" };
    const kosten = kostenOf(one, rahmen);
    if (kosten.some((cost, at) => cost > (grenzen[at] ?? 0))) return { art: "groesser-als-rahmen" };
    const fehlt = kosten.map((cost, at) => Math.max(0, cost - (frei[at] ?? 0)));
    const durch = findPlatz(chosen, fehlt, rahmen);
    const [cent, stellen] = rahmen.rahmenCent === null ? [0, fehlt[0] ?? 0] : [fehlt[0] ?? 0, fehlt[1] ?? 0];
    return {
      art: "verdraengt",
      fehltCent: cent,
      fehltStellen: stellen,
      durch: durch.map(({ kennung }) => kennung),
      punkte: durch.reduce((sum, { punkte }) => sum + (punkte ?? 0), 0),
    };
  };
  return new Map(bewerber.map((one) => [one.id, grundOf(one)]));
}

/** Chosen ones that make this room together, few points first, none of them in vain. */
function findPlatz(chosen: readonly Bewerber[], fehlt: Kosten, rahmen: Rahmen): readonly Bewerber[] {
  const room = (list: readonly Bewerber[]) =>
    fehlt.every((need, at) => list.reduce((sum, one) => sum + (kostenOf(one, rahmen)[at] ?? 0), 0) >= need);
  const helps = (one: Bewerber) => kostenOf(one, rahmen).some((cost, at) => cost > 0 && (fehlt[at] ?? 0) > 0);
  const byPoints = chosen
    .filter(helps)
    .toSorted(
      (a, b) => (a.punkte ?? 0) - (b.punkte ?? 0) || a.kennung.localeCompare(b.kennung, "de", { numeric: true }),
    );
  const alone = byPoints.find((one) => room([one]));
  if (alone) return [alone];
  const enough = byPoints.findIndex((_, at) => room(byPoints.slice(0, at + 1)));
  let group: readonly Bewerber[] = byPoints.slice(0, enough < 0 ? byPoints.length : enough + 1);
  for (const one of group.toReversed()) {
    const rest = group.filter((other) => other !== one);
    if (room(rest)) group = rest;
  }
  return group;
}
