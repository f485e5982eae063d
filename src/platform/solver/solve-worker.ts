/** Runs in a thread of its own: one question in, one answer out. */
import { parentPort, workerData } from "node:worker_threads";
import loadHighs from "highs";
import type { Answer, Question } from "./knapsack.ts";

/** HiGHS writes what it prints to nobody, answers to any gap that is left, and stops by itself. */
async function solve({ values, costs, limits, milliseconds, program }: Question): Promise<Answer> {
  const highs = await loadHighs({ wasmModule: program });
  const names = values.map((_, at) => `x${at}`);
  const sum = (factors: readonly number[]) => factors.map((factor, at) => `${factor} ${names[at]}`).join(" + ");
  const rows = limits.map((limit, row) => ` r${row}: ${sum(costs.map((one) => one[row] ?? 0))} <= ${limit}`);
  const data = ["Maximize", ` o: ${sum(values)}`, "Subject To", ...rows, "Binary", ` ${names.join(" ")}`, "End"].join(
    "\n",
  );
  return highs.withModel({ format: "lp", data }, (model): Answer => {
    model.options.set({ output_flag: false, time_limit: milliseconds / 1000, mip_rel_gap: 0, mip_abs_gap: 0.5 });
    model.run();
    const { optimal, timeLimit } = highs.constants.modelStatus;
    const status = model.getModelStatus();
    const chosen = [...model.getSolution().colValue].map((value) => value > 0.5);
    if (chosen.length !== values.length || (status !== optimal && status !== timeLimit)) return { found: false };
    return { found: true, chosen, proven: status === optimal, bound: Number(model.info.get("mip_dual_bound")) };
  });
}

parentPort?.postMessage(await solve(workerData as Question), []);
