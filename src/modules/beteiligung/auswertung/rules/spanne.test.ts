import fc from "fast-check";
import loadHighs from "highs";
import { expect, test } from "vitest";
import { type Gleichung, type Spanne, spannenOf } from "./spanne.ts";

/** Statements that hold for some counts, as published tables do: sums, differences, and bounds with room left. */
const lage = fc.array(fc.nat(6), { minLength: 2, maxLength: 7 }).chain((werte) =>
  fc.tuple(
    fc.constant(werte.length),
    fc.array(
      fc
        .tuple(
          fc.array(fc.constantFrom(0, 0, 1, 1, -1, 2), { minLength: werte.length, maxLength: werte.length }),
          fc.nat(3),
        )
        .map(([faktoren, luft]): Gleichung => {
          const summe = faktoren.reduce<number>((sum, faktor, at) => sum + faktor * (werte[at] ?? 0), 0);
          const glieder = faktoren.flatMap((faktor, at) => (faktor === 0 ? [] : [[at, faktor] as const]));
          return luft < 2 ? { glieder, art: "=", summe } : { glieder, art: "<=", summe: summe + luft - 2 };
        }),
      { minLength: 1, maxLength: 6 },
    ),
  ),
);

const solver = loadHighs();

async function byHighs(anzahl: number, gleichungen: readonly Gleichung[]): Promise<Spanne[]> {
  const highs = await solver;
  const starts = [0];
  for (const { glieder } of gleichungen) starts.push((starts.at(-1) ?? 0) + glieder.length);
  const glieder = gleichungen.flatMap((one) => one.glieder);
  const none = Array.from({ length: anzahl }, () => 0);
  const model = {
    numCols: anzahl,
    numRows: gleichungen.length,
    colCost: none,
    colLower: none,
    colUpper: none.map(() => highs.infinity),
    rowLower: gleichungen.map(({ art, summe }) => (art === "=" ? summe : -highs.infinity)),
    rowUpper: gleichungen.map(({ summe }) => summe),
    matrix: {
      format: "csr" as const,
      numRows: gleichungen.length,
      numCols: anzahl,
      starts,
      indices: glieder.map(([at]) => at),
      values: glieder.map(([, faktor]) => faktor),
    },
  };
  const { objectiveSense, modelStatus } = highs.constants;
  return highs.withModel(model, (at) => {
    at.options.set({ output_flag: false, presolve: "off" });
    const reach = (sense: typeof objectiveSense.minimize) => {
      at.changeObjectiveSense(sense);
      at.run();
      return at.getModelStatus() === modelStatus.optimal
        ? Number(at.info.get("objective_function_value"))
        : Number.POSITIVE_INFINITY;
    };
    return none.map((_, unknown) => {
      at.changeColCost(unknown, 1);
      const found = { min: reach(objectiveSense.minimize), max: reach(objectiveSense.maximize) };
      at.changeColCost(unknown, 0);
      return found;
    });
  });
}

const rounded = (spannen: readonly Spanne[] | null) =>
  spannen?.map(({ min, max }) => [Math.round(min * 1e5) / 1e5 + 0, Math.round(max * 1e5) / 1e5 + 0]);

test("HiGHS finds the same bounds (ADR 0103)", async () => {
  await fc.assert(
    fc.asyncProperty(lage, async ([anzahl, gleichungen]) => {
      const own = spannenOf(anzahl, gleichungen, [...Array(anzahl).keys()]);
      expect(rounded(own)).toEqual(rounded(await byHighs(anzahl, gleichungen)));
    }),
    { numRuns: 200, seed: 7 },
  );
});
