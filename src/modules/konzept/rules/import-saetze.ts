import type { Problem, Problemcode } from "./import/plan-typen.ts";

/** What is wrong with a row, in one sentence of the interface. */
export function problemSatz(
  problem: Pick<Problem, "code" | "values">,
  text: (key: `import.problem.${Problemcode}`, values: Record<string, string | number>) => string,
): string {
  return text(`import.problem.${problem.code}`, { ...problem.values });
}
