import { solveKnapsack, type SolverReason } from "#src/platform/solver/knapsack.ts";
import type { Rahmen, VorschlagId } from "../rules/runde.ts";
import { begruende, type Bewerber, grenzenOf, type Grund, kostenOf, wirdGerechnet } from "../rules/portfolio.ts";
import { type Summe, summeOf } from "../rules/summe.ts";

/** What the program proposes under the frame. A help: nothing in it is decided. */
export type Portfolio =
  | { readonly art: "ohne-rahmen" }
  | { readonly art: "nicht-gerechnet"; readonly warum: SolverReason }
  | {
      readonly art: "gerechnet";
      readonly gewaehlt: readonly VorschlagId[];
      readonly gruende: readonly { readonly id: VorschlagId; readonly grund: Grund }[];
      readonly summe: Summe;
      /** Hundredths of a point of all chosen together. */
      readonly punkte: number;
      /** No choice within the frame has more. */
      readonly bewiesen: boolean;
      /** No choice can have more points than this. */
      readonly hoechstens: number;
    };

/** Proposes the choice with the most points within the frame of money and of posts (AW15). */
export async function rechnePortfolio(bewerber: readonly Bewerber[], rahmen: Rahmen): Promise<Portfolio> {
  const limits = grenzenOf(rahmen);
  if (limits.length === 0) return { art: "ohne-rahmen" };
  const gerechnet = bewerber.filter((one) => wirdGerechnet(one, rahmen));
  const outcome = await solveKnapsack({
    values: gerechnet.map((one) => one.punkte ?? 0),
    costs: gerechnet.map((one) => kostenOf(one, rahmen)),
    limits,
  });
  if (!outcome.ok) return { art: "nicht-gerechnet", warum: outcome.reason };
  const { chosen, value, proven, bound } = outcome.value;
  const taken = gerechnet.filter((_, at) => chosen[at]);
  const gewaehlt = taken.map((one) => one.id);
  return {
    art: "gerechnet",
    gewaehlt,
    gruende: [...begruende(bewerber, new Set(gewaehlt), rahmen)].map(([id, grund]) => ({ id, grund })),
    summe: summeOf(taken, rahmen),
    punkte: value,
    bewiesen: proven,
    hoechstens: bound,
  };
}
