import { describe, expect, test } from "vitest";
import { type Actor, OEFFENTLICH, ROLLEN } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { aufgabenOf, mayFinishAufgabe, mayReadAufgaben, mayReadProtokoll, plansAufgaben } from "./permissions.ts";

const as = (rolle: (typeof ROLLEN)[number]): Actor => ({
  kind: "benutzer",
  id: "018f0000-0000-7000-8000-000000000001" as Id<"Benutzer">,
  name: rolle,
  rollen: [{ rolle, bezugId: null }],
  zweiterFaktor: true,
});
const EVERYBODY = [["oeffentlich", OEFFENTLICH], ...ROLLEN.map((rolle) => [rolle, as(rolle)] as const)] as const;
const who = (may: (actor: Actor) => boolean) => EVERYBODY.filter(([, actor]) => may(actor)).map(([name]) => name);

describe("who may", () => {
  test.each([
    ["read the log", mayReadProtokoll, ["fachstelle"]],
    ["read tasks", mayReadAufgaben, ["fachstelle", "fachredaktion", "zustaendige", "gemeinde"]],
    ["write tasks down", plansAufgaben, ["fachstelle", "fachredaktion"]],
    [
      "tick off a task of the function zustaendige",
      (actor: Actor) => mayFinishAufgabe(actor, { fuer: "zustaendige" }),
      ["fachstelle", "fachredaktion", "zustaendige"],
    ],
    [
      "tick off a task of a function without account",
      (actor: Actor) => mayFinishAufgabe(actor, { fuer: "Sekretariat" }),
      ["fachstelle", "fachredaktion"],
    ],
    [
      "tick off a task that is for readers",
      (actor: Actor) => mayFinishAufgabe(actor, { fuer: "lesende" }),
      ["fachstelle", "fachredaktion"],
    ],
  ] as const)("%s", (_, may, expected) => {
    expect(who(may)).toEqual(expected);
  });
});

test.each([
  ["fachstelle", null],
  ["fachredaktion", null],
  ["zustaendige", "zustaendige"],
  ["gemeinde", "gemeinde"],
] as const)("%s sees the tasks of %s", (rolle, expected) => {
  expect(aufgabenOf(as(rolle))).toBe(expected);
});
