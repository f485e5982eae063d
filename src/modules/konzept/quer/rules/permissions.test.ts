import { expect, test } from "vitest";
import { type Actor, OEFFENTLICH, ROLLEN, type Rollenbezug } from "#src/shared/actor.ts";
import { mayEditStrukturen } from "./permissions.ts";
import { anId } from "../../../../../test/an-id.ts";

const with_ = (...rollen: Rollenbezug[]): Actor => ({
  kind: "benutzer",
  id: anId("b"),
  name: "Testkonto",
  rollen,
  zweiterFaktor: true,
});
const whole = ROLLEN.map((rolle) => [rolle, with_({ rolle, bezugId: null })] as const);

test.each([
  ["nobody signed in", OEFFENTLICH, false],
  ["an account without role", with_(), false],
  ["the machine", { kind: "system", id: null, rollen: [], name: "test" }, true],
  ["Fachredaktion of one Handlungsfeld", with_({ rolle: "fachredaktion", bezugId: "feld" }), false],
  ...whole.map(([rolle, actor]) => [rolle, actor, rolle === "fachstelle" || rolle === "fachredaktion"] as const),
] as const)("mayEditStrukturen: %s", (_, actor, allowed) => {
  expect(mayEditStrukturen(actor)).toBe(allowed);
});
