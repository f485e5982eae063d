import { type Bewerber, grenzenOf, kostenOf } from "../../src/modules/konzept/auswahl/rules/portfolio.ts";
import type { Anteile, Topf } from "../../src/modules/konzept/auswahl/rules/toepfe.ts";
import type { Rahmen, VorschlagId } from "../../src/modules/konzept/auswahl/rules/runde.ts";
import { rechnePortfolio } from "../../src/modules/konzept/auswahl/views/portfolio.ts";
import type { Cent } from "../../src/shared/geld.ts";
import { median } from "./machine.ts";
import type { Line } from "./table.ts";

const CANDIDATES = 100;
const ROUNDS = 5;
const BUDGET_MS = 2_000;

/** A hundred candidates whose points, money and posts have nothing to do with each other: hard to choose from. */
function candidates(): Bewerber[] {
  let state = 12_345;
  const upTo = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  return Array.from({ length: CANDIDATES }, (_, at) => ({
    id: `v${at}` as VorschlagId,
    kennung: `M${at}`,
    punkte: 100 + upTo(400),
    betragCent: (1 + upTo(150_000)) * 100,
    stellenHundertstel: upTo(9) * 25,
    anteile: {},
  }));
}

/** Proposing a portfolio of a hundred candidates under a frame of money and of posts, against taking the best by points. */
export async function measureAuswahl(): Promise<Line[]> {
  const list = candidates();
  const third = (of: (one: Bewerber) => number | null) =>
    Math.floor(list.reduce((sum, one) => sum + (of(one) ?? 0), 0) / 3);
  const rahmen = {
    rahmenCent: third((one) => one.betragCent) as Cent,
    rahmenStellen: third((one) => one.stellenHundertstel),
    toepfe: [],
  };
  return [
    await measure("unter Geld und Stellen", list, rahmen),
    await measure("unter Geld, Stellen und fünf Töpfen", ...withToepfe(list, rahmen)),
  ];
}

/** The same with five envelopes: every candidate draws on one or two of them, and none suffices for more than a third. */
function withToepfe(list: readonly Bewerber[], rahmen: Rahmen): [Bewerber[], Rahmen] {
  const keys = ["a", "b", "c", "d"];
  const drawn = list.map((one, at) => {
    const [first = "", second = ""] = [keys[at % 4], keys[(at * 7 + 1) % 4]];
    const all = one.betragCent ?? 0;
    const part = first === second ? 0 : Math.floor(all / 3);
    const posts = at % 2 === 0 ? { e: one.stellenHundertstel ?? 0 } : {};
    return { ...one, anteile: { [second]: part, [first]: all - part, ...posts } };
  });
  const toepfe = [...keys, "e"].map(
    (key): Topf => ({
      key,
      name: `Topf ${key}`,
      art: key === "e" ? "stellen" : "geld",
      grenze: Math.floor(drawn.reduce((sum, one) => sum + ((one.anteile as Anteile)[key] ?? 0), 0) / 3),
    }),
  );
  return [drawn, { ...rahmen, toepfe }];
}

async function measure(under: string, list: readonly Bewerber[], rahmen: Rahmen): Promise<Line> {
  const times: number[] = [];
  let [proof, points] = ["", 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const portfolio = await rechnePortfolio(list, rahmen);
    times.push(performance.now() - started);
    if (portfolio.art !== "gerechnet") throw new Error(`No proposal: ${JSON.stringify(portfolio)}`);
    points = portfolio.punkte;
    proof = portfolio.bewiesen
      ? "bewiesen"
      : `Abstand höchstens ${portfolio.hoechstens - portfolio.punkte} Hundertstel`;
  }
  const [first = 0] = times;
  const ms = median(times);
  return {
    what: `Vorschlag aus ${CANDIDATES} Kandidaten ${under}, ${proof}`,
    measured: `${Math.round(ms)} ms (erster ${Math.round(first)} ms)`,
    reference: `nach Punkten gegriffen: ${Math.round((100 * byPoints(list, rahmen)) / points)} % der Punkte`,
    ratio: ms / BUDGET_MS,
    budget: `unter ${BUDGET_MS} ms`,
    held: ms < BUDGET_MS,
  };
}

/** The points of whoever takes the best first and skips what does not fit. */
function byPoints(list: readonly Bewerber[], rahmen: Parameters<typeof rechnePortfolio>[1]): number {
  const left = [...grenzenOf(rahmen)];
  let points = 0;
  for (const one of list.toSorted((a, b) => (b.punkte ?? 0) - (a.punkte ?? 0))) {
    const costs = kostenOf(one, rahmen);
    if (costs.some((cost, at) => cost > (left[at] ?? 0))) continue;
    for (const [at, cost] of costs.entries()) left[at] = (left[at] ?? 0) - cost;
    points += one.punkte ?? 0;
  }
  return points;
}
