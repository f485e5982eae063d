import { describe, expect, it } from "vitest";
import type { UnterlageId } from "./ids.ts";
import { collectPapiere } from "./papiere.ts";

describe("W17 one list of papers for all steps", () => {
  it.each([
    ["no step", [], ""],
    ["steps without papers", [[], []], ""],
    ["a paper of two steps stands once", [["pass"], ["miete", "pass"]], "pass 1,2; miete 2"],
    ["twice in one step is once", [["pass", "pass"]], "pass 1"],
    ["what is needed first stands first", [["c"], ["a", "b"]], "c 1; a 2; b 2"],
  ])("%s", (_, schritte, expected) => {
    const collected = collectPapiere(schritte as UnterlageId[][]);
    expect(collected.map(({ id, schritte: numbers }) => `${id} ${numbers.join()}`).join("; ")).toBe(expected);
  });
});
