import { describe, expect, test } from "vitest";
import { acceptCode, acceptEntfernen, baumOf, type Codezeile, umzugOf, wegeOf } from "./codebaum.ts";
import type { InterviewCodeId } from "./interview.ts";

const idOf = (name: string) => name as InterviewCodeId;
const code = (name: string, eltern: string | null): Codezeile => ({
  id: idOf(name),
  name,
  definition: "",
  elternId: eltern === null ? null : idOf(eltern),
  stellen: 0,
});
/** a › b › c, and d beside them. */
const CODES = [code("a", null), code("b", "a"), code("c", "b"), code("d", null)];

test("the tree as lines says the way to each code", () => {
  expect(wegeOf(baumOf(CODES)).map((one) => one.weg)).toEqual(["a", "a › b", "a › b › c", "d"]);
});

describe("acceptCode (C2, C3)", () => {
  test.each([
    ["a new one at the top", null, "e", null, null],
    ["a new one under another", null, "e", "c", null],
    ["one keeps its name and moves", "b", "b", "d", null],
    ["one rises to the top", "c", "c", null, null],
    ["no name", null, "", null, "code-ohne-name"],
    ["a name that another has", "b", "d", "a", "code-vergeben"],
    ["under one that is gone", "b", "b", "x", "code-unbekannt"],
    ["under itself", "b", "b", "b", "code-unter-sich"],
    ["under one beneath it", "a", "a", "c", "code-unter-sich"],
  ])("%s", (_name, id, name, eltern, expected) => {
    const typed = { name, definition: "", elternId: eltern === null ? null : idOf(eltern) };
    const outcome = acceptCode(CODES, id === null ? null : idOf(id), typed);
    expect(outcome.ok ? null : outcome.reason).toBe(expected);
  });
});

test.each([
  ["without an heir those beneath rise one step", "b", null, { c: "a" }],
  ["without an heir from the top they come to the top", "a", null, { b: null }],
  ["an heir beside takes those beneath", "a", "d", { b: "d" }],
  ["an heir above takes those beneath", "b", "a", { c: "a" }],
  ["an heir beneath takes the place", "b", "c", { c: "a" }],
  ["an heir further beneath takes the place and those beneath", "a", "c", { c: null, b: "c" }],
  ["nothing beneath, nothing moves", "c", "d", {}],
])("where codes lie when one goes (C4): %s", (_name, geht, erbe, expected) => {
  const row = code(geht, CODES.find((one) => one.name === geht)?.elternId ?? null);
  const umzug = umzugOf(CODES, row, erbe === null ? null : idOf(erbe));
  expect(Object.fromEntries(umzug.map((one) => [one.id, one.elternId]))).toEqual(expected);
});

test.each([
  [0, null],
  [1, "code-hat-stellen"],
])("a code with %i passages is removed (C5)", (stellen, expected) => {
  const outcome = acceptEntfernen({ stellen });
  expect(outcome.ok ? null : outcome.reason).toBe(expected);
});
