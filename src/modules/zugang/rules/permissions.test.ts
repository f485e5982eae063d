import { describe, expect, it } from "vitest";
import { type Actor, OEFFENTLICH, ROLLEN, type Rolle } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import {
  effectiveRollen,
  mayEnrolFaktor,
  mayManage,
  mayManageBenutzer,
  mayUseKonto,
  missingFactor,
  needsSecondFactor,
} from "./permissions.ts";

const ID = "0190aaaa-0000-7000-8000-000000000001" as Id<"Benutzer">;
const OTHER = "0190aaaa-0000-7000-8000-000000000002" as Id<"Benutzer">;
const as = (...rollen: Rolle[]): Actor => ({
  kind: "benutzer",
  id: ID,
  name: "x",
  rollen: rollen.map((rolle) => ({ rolle, bezugId: null })),
  zweiterFaktor: true,
});
const SYSTEM: Actor = { kind: "system", id: null, rollen: [], name: "test" };

describe("who must have a second factor", () => {
  it.each<[Rolle, boolean]>([
    ["fachstelle", true],
    ["fachredaktion", true],
    ["zustaendige", true],
    ["gemeinde", true],
    ["betreiber", true],
    ["gremienmitglied", false],
    ["lesende", false],
  ])("%s: %s", (rolle, needed) => {
    expect(needsSecondFactor([{ rolle }])).toBe(needed);
  });

  it("one writing role among reading ones is enough", () => {
    expect(needsSecondFactor([{ rolle: "lesende" }, { rolle: "gemeinde" }])).toBe(true);
  });

  it("names every role there is", () => {
    expect(ROLLEN).toHaveLength(7);
  });
});

describe("roles that count in a session", () => {
  const both = [
    { rolle: "fachstelle" as const, bezugId: null },
    { rolle: "betreiber" as const, bezugId: null },
  ];
  it.each<["kreis" | "betrieb", boolean, Rolle[]]>([
    ["kreis", true, ["fachstelle"]],
    ["betrieb", true, ["betreiber"]],
    ["kreis", false, []],
    ["betrieb", false, []],
  ])("%s, second factor %s", (art, factor, left) => {
    expect(effectiveRollen(art, both, factor).map((one) => one.rolle)).toEqual(left);
  });

  it("readers need no second factor", () => {
    expect(effectiveRollen("kreis", [{ rolle: "lesende", bezugId: null }], false)).toHaveLength(1);
  });

  it("a writer who also reads has not even the reading role without it", () => {
    const rollen = [
      { rolle: "lesende" as const, bezugId: null },
      { rolle: "zustaendige" as const, bezugId: "x" },
    ];
    expect(effectiveRollen("kreis", rollen, false)).toEqual([]);
  });
});

describe("acts × roles", () => {
  it.each<[string, Actor, boolean]>([
    ["öffentlich", OEFFENTLICH, false],
    ["system", SYSTEM, true],
    ["fachstelle", as("fachstelle"), true],
    ["betreiber", as("betreiber"), true],
    ["fachredaktion", as("fachredaktion"), false],
    ["zustaendige", as("zustaendige"), false],
    ["gremienmitglied", as("gremienmitglied"), false],
    ["gemeinde", as("gemeinde"), false],
    ["lesende", as("lesende"), false],
    ["no role", as(), false],
  ])("%s manages accounts: %s", (_name, actor, allowed) => {
    expect(mayManageBenutzer(actor)).toBe(allowed);
    expect(mayManage(actor, { id: OTHER })).toBe(allowed);
  });

  it("nobody manages themselves", () => {
    expect(mayManage(as("fachstelle"), { id: ID })).toBe(false);
  });

  it("everybody who has signed in has an own account page", () => {
    expect([OEFFENTLICH, SYSTEM, as(), as("lesende")].map(mayUseKonto)).toEqual([false, false, true, true]);
  });

  it.each<[boolean, boolean, boolean]>([
    [false, false, true],
    [true, true, true],
    [true, false, true],
    [false, true, false],
  ])("factor shown %s, factor enrolled %s: may enrol %s", (zweiterFaktor, enrolled, allowed) => {
    expect(mayEnrolFaktor({ zweiterFaktor }, enrolled)).toBe(allowed);
  });

  it("misses its factor: signed in, no role, nothing shown", () => {
    const without: Actor = { kind: "benutzer", id: ID, name: "x", rollen: [], zweiterFaktor: false };
    expect([OEFFENTLICH, SYSTEM, as("lesende"), as(), without].map(missingFactor)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
