import { describe, expect, it } from "vitest";
import type { Actor, Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { acceptOertlichesKonzept, mayWriteOertliches } from "./oertlich.ts";

const GEMEINDE = "g1" as Id<"Gemeinde">;
const benutzer = (rolle: Rollenbezug): Actor => ({
  kind: "benutzer",
  id: "b" as Id<"Benutzer">,
  name: "Testkonto",
  rollen: [rolle],
  zweiterFaktor: true,
});

describe("who writes the Konzept of a municipality (R068)", () => {
  it.each([
    [{ rolle: "fachstelle", bezugId: null }, true],
    [{ rolle: "gemeinde", bezugId: "g1" }, true],
    [{ rolle: "gemeinde", bezugId: "g2" }, false],
    [{ rolle: "fachredaktion", bezugId: null }, false],
    [{ rolle: "zustaendige", bezugId: "g1" }, false],
    [{ rolle: "lesende", bezugId: null }, false],
  ] as const)("%o: %s", (rolle, may) => {
    expect(mayWriteOertliches(benutzer(rolle), GEMEINDE)).toBe(may);
  });
});

describe("its state (L1, L2)", () => {
  it.each([
    ["Konzept", "in-arbeit", 0, true],
    ["  ", "in-arbeit", 0, "ohne-titel"],
    ["Konzept", "beschlossen", 0, "ohne-bedarf"],
    ["Konzept", "beschlossen", 1, true],
  ] as const)("%s, %s with %s public Bedarfe: %s", (titel, stand, anzahl, expected) => {
    const outcome = acceptOertlichesKonzept({ titel, stand }, anzahl);
    expect(outcome.ok ? true : outcome.reason).toBe(expected);
  });
});
