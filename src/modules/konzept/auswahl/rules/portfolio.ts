import type { Rahmen, VorschlagId } from "./runde.ts";
import type { Punkte } from "./punkte.ts";
import type { Anteile, Topfart } from "./toepfe.ts";

/** A candidate with what the ballots say of it and what it asks. */
export type Bewerber = {
  readonly id: VorschlagId;
  readonly kennung: string;
  readonly punkte: Punkte | null;
  readonly betragCent: number | null;
  readonly stellenHundertstel: number | null;
  readonly anteile: Anteile;
};

/** What is missing of a limit to take somebody in: of the whole frame, or of the envelope with this name. */
export type Fehlbetrag = { readonly topf: string | null; readonly art: Topfart; readonly wert: number };

/** Why a candidate stands where it does in the proposal (AW15). */
export type Grund =
  | { readonly art: "passt" }
  | { readonly art: "ohne-betrag" }
  | { readonly art: "ohne-bewertung" }
  /** Alone it asks more than the whole frame. */
  | { readonly art: "groesser-als-rahmen" }
  /** It could stand in the place of one that was taken, with the same points: the body decides which (AW9). */
  | { readonly art: "gleichwertig"; readonly mit: string }
  /** To make room, at least as much as these would have to go, who have more points together. */
  | {
      readonly art: "verdraengt";
      readonly fehlt: readonly Fehlbetrag[];
      readonly durch: readonly string[];
      readonly punkte: Punkte;
    };

export type Kosten = readonly number[];

/** The limits that a round has, in the order of `kostenOf`: money and posts of the whole frame, then each envelope. */
export function grenzenOf({ rahmenCent, rahmenStellen, toepfe }: Rahmen): readonly number[] {
  return [...[rahmenCent, rahmenStellen].filter((one) => one !== null), ...toepfe.map(({ grenze }) => grenze)];
}

/** What a candidate takes of each limit. */
export function kostenOf(bewerber: Bewerber, { rahmenCent, rahmenStellen, toepfe }: Rahmen): Kosten {
  return [
    ...(rahmenCent === null ? [] : [bewerber.betragCent ?? 0]),
    ...(rahmenStellen === null ? [] : [bewerber.stellenHundertstel ?? 0]),
    ...toepfe.map(({ key }) => bewerber.anteile[key] ?? 0),
  ];
}

/** What each limit is called, in the same order. */
function namenOf({ rahmenCent, rahmenStellen, toepfe }: Rahmen): readonly Omit<Fehlbetrag, "wert">[] {
  return [
    ...(rahmenCent === null ? [] : [{ topf: null, art: "geld" as const }]),
    ...(rahmenStellen === null ? [] : [{ topf: null, art: "stellen" as const }]),
    ...toepfe.map(({ name, art }) => ({ topf: name, art })),
  ];
}

/** Whether the program counts with a candidate: somebody rated it, and where money has a limit it says what it asks. */
export function wirdGerechnet(bewerber: Bewerber, { rahmenCent, toepfe }: Rahmen): boolean {
  const geld = rahmenCent !== null || toepfe.some(({ art }) => art === "geld");
  return bewerber.punkte !== null && (!geld || bewerber.betragCent !== null);
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
    const platzOf = (other: Bewerber) => kostenOf(other, rahmen).map((cost, at) => cost + (frei[at] ?? 0));
    const tausch = chosen.find(
      (other) => other.punkte === one.punkte && platzOf(other).every((room, at) => (kosten[at] ?? 0) <= room),
    );
    if (tausch) return { art: "gleichwertig", mit: tausch.kennung };
    const fehlt = kosten.map((cost, at) => Math.max(0, cost - (frei[at] ?? 0)));
    const durch = findPlatz(chosen, fehlt, rahmen);
    return {
      art: "verdraengt",
      fehlt: namenOf(rahmen).flatMap((grenze, at) => {
        const wert = fehlt[at] ?? 0;
        return wert > 0 ? [{ ...grenze, wert }] : [];
      }),
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
