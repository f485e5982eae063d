import { expect, test } from "vitest";
import { type Actor, OEFFENTLICH, ROLLEN } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { mayReadProtokoll } from "./permissions.ts";

const as = (rolle: (typeof ROLLEN)[number]): Actor => ({
  kind: "benutzer",
  id: "018f0000-0000-7000-8000-000000000001" as Id<"Benutzer">,
  name: rolle,
  rollen: [{ rolle, bezugId: null }],
  zweiterFaktor: true,
});

test.each([
  ["oeffentlich", OEFFENTLICH, false],
  ...ROLLEN.map((rolle) => [rolle, as(rolle), rolle === "fachstelle"] as const),
] as const)("%s reads the log: %s", (_name, actor, expected) => {
  expect(mayReadProtokoll(actor)).toBe(expected);
});
