import type { Translate } from "#src/platform/i18n/texts.ts";
import type { Problem } from "../rules/import/plan-typen.ts";
import type { konzeptTexts } from "../texts/index.ts";

type Key = keyof typeof konzeptTexts.messages.de & string;

/** What is wrong with a row, in one sentence. */
export function problemSatz(problem: Pick<Problem, "code" | "values">, t: Translate<Key>): string {
  return t(`import.problem.${problem.code}`, problem.values);
}
