import { describe, expect, test } from "vitest";
import type { Actor, Rollenbezug } from "#src/shared/actor.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import {
  type MassnahmeForRights,
  mayCreateMassnahme,
  mayEditMassnahme,
  mayImport,
  mayMaintainMassnahme,
  mayMakePdf,
  mayReadHerkunft,
  mayReadMassnahme,
  maySteerKonzept,
  readScope,
} from "./permissions.ts";
import { anId } from "../../../../test/an-id.ts";

const someone = (...rollen: Rollenbezug[]): Actor => ({
  kind: "benutzer",
  id: anId("id"),
  name: "Testkonto",
  rollen,
  zweiterFaktor: true,
});

const ACTORS = {
  public: OEFFENTLICH,
  system: { kind: "system", id: null, rollen: [], name: "test" },
  fachstelle: someone({ rolle: "fachstelle", bezugId: null }),
  redaktionA: someone({ rolle: "fachredaktion", bezugId: "feld-a" }),
  redaktionB: someone({ rolle: "fachredaktion", bezugId: "feld-b" }),
  redaktionAll: someone({ rolle: "fachredaktion", bezugId: null }),
  lead: someone({ rolle: "zustaendige", bezugId: "stelle-1" }),
  partner: someone({ rolle: "zustaendige", bezugId: "stelle-2" }),
  gremium: someone({ rolle: "gremienmitglied", bezugId: null }),
  gemeinde: someone({ rolle: "gemeinde", bezugId: "feld-a" }),
  lesende: someone({ rolle: "lesende", bezugId: null }),
  betreiber: someone({ rolle: "betreiber", bezugId: null }),
} satisfies Record<string, Actor>;
type Who = keyof typeof ACTORS;
const EVERYBODY = Object.keys(ACTORS) as Who[];

const aMassnahme = (overrides: Partial<MassnahmeForRights> = {}): MassnahmeForRights => ({
  handlungsfeldId: "feld-a",
  federfuehrendeStelleId: "stelle-1",
  oeffentlich: false,
  archiviert: false,
  ...overrides,
});
const draft = aMassnahme();
const published = aMassnahme({ oeffentlich: true });
const archived = aMassnahme({ oeffentlich: true, archiviert: true });

const EDITORS: Who[] = ["system", "fachstelle", "redaktionA", "redaktionAll"];
const INSIDE = EVERYBODY.filter((who) => who !== "public" && who !== "betreiber");

describe("who may what with a Maßnahme of Handlungsfeld A, led by Stelle 1", () => {
  test.each<[string, (actor: Actor) => boolean, Who[]]>([
    ["create", (a) => mayCreateMassnahme(a, "feld-a"), EDITORS],
    ["edit, publish, archive", (a) => mayEditMassnahme(a, draft), EDITORS],
    ["keep description and financing", (a) => mayMaintainMassnahme(a, draft), [...EDITORS, "lead"]],
    ["T01 read a draft", (a) => mayReadMassnahme(a, draft), [...EDITORS, "lead"]],
    ["read what is published", (a) => mayReadMassnahme(a, published), EVERYBODY],
    ["read what was published and is archived", (a) => mayReadMassnahme(a, archived), INSIDE],
    ["steer the Konzept", maySteerKonzept, ["system", "fachstelle"]],
    ["import", mayImport, ["system", "fachstelle", "redaktionA", "redaktionB", "redaktionAll"]],
    ["make the PDF", mayMakePdf, ["system", "fachstelle", "redaktionA", "redaktionB", "redaktionAll"]],
    ["read from which file and row", mayReadHerkunft, INSIDE],
  ])("%s", (_, may, allowed) => {
    expect(EVERYBODY.filter((who) => may(ACTORS[who]))).toEqual(EVERYBODY.filter((who) => allowed.includes(who)));
  });

  test("a Maßnahme that a group leads belongs to no Stelle", () => {
    expect(mayMaintainMassnahme(ACTORS.lead, aMassnahme({ federfuehrendeStelleId: null }))).toBe(false);
  });
});

test("the scope of lists says the same as mayReadMassnahme", () => {
  const all = [true, false].flatMap((oeffentlich) =>
    [true, false].flatMap((archiviert) =>
      ["feld-a", "feld-b"].flatMap((handlungsfeldId) =>
        ["stelle-1", "stelle-2", null].map((federfuehrendeStelleId) =>
          aMassnahme({ oeffentlich, archiviert, handlungsfeldId, federfuehrendeStelleId }),
        ),
      ),
    ),
  );
  for (const who of EVERYBODY) {
    const scope = readScope(ACTORS[who]);
    for (const massnahme of all) {
      const listed =
        scope.alles ||
        (massnahme.oeffentlich && (scope.intern || !massnahme.archiviert)) ||
        scope.handlungsfeldIds.includes(massnahme.handlungsfeldId) ||
        scope.stelleIds.includes(massnahme.federfuehrendeStelleId ?? "");
      expect([who, massnahme, listed]).toEqual([who, massnahme, mayReadMassnahme(ACTORS[who], massnahme)]);
    }
  }
});
