import { describe, expect, test } from "vitest";
import type { Actor, Rollenbezug } from "#src/shared/actor.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import {
  type MassnahmeForSachstand,
  mayDecideMassnahme,
  mayPlanLeistungen,
  mayReadSachstaende,
  mayReportGemeindeStaende,
  mayReportGemeindeStand,
  mayReportSachstand,
} from "./permissions.ts";
import { anId } from "../../../../../test/an-id.ts";

const actor = (rolle: Rollenbezug["rolle"], bezugId: string | null = null): Actor => ({
  kind: "benutzer",
  id: anId("11111111-1111-4111-8111-111111111111"),
  name: "Testkonto",
  rollen: [{ rolle, bezugId }],
  zweiterFaktor: true,
});
const M: MassnahmeForSachstand = {
  handlungsfeldId: "feld",
  federfuehrendeStelleId: "stelle",
  federfuehrendeGemeindeId: null,
  oeffentlich: true,
  archiviert: false,
};
const GEMEINDE = { ...M, federfuehrendeStelleId: null, federfuehrendeGemeindeId: "dorf" };

/** report · read what is internal · decide · plan Leistungen · report for the Gemeinde dorf · for any */
test.each([
  ["Fachstelle", actor("fachstelle"), [true, true, true, true, true, true]],
  ["Fachredaktion of the field", actor("fachredaktion", "feld"), [true, true, false, true, false, false]],
  ["Fachredaktion of another", actor("fachredaktion", "anderes"), [false, true, false, false, false, false]],
  ["Zuständige in the lead", actor("zustaendige", "stelle"), [true, true, false, false, false, false]],
  ["Zuständige of another Stelle", actor("zustaendige", "andere"), [false, true, false, false, false, false]],
  ["Gemeinde dorf", actor("gemeinde", "dorf"), [false, true, false, false, true, true]],
  ["another Gemeinde", actor("gemeinde", "stadt"), [false, true, false, false, false, true]],
  ["Lesende", actor("lesende"), [false, true, false, false, false, false]],
  ["Betreiber", actor("betreiber"), [false, false, false, false, false, false]],
  ["the public", OEFFENTLICH, [false, false, false, false, false, false]],
] as const)("who may what with a Maßnahme that a Stelle leads: %s", (_, who, erwartet) => {
  expect([
    mayReportSachstand(who, M),
    mayReadSachstaende(who, M),
    mayDecideMassnahme(who),
    mayPlanLeistungen(who, M),
    mayReportGemeindeStand(who, "dorf"),
    mayReportGemeindeStaende(who),
  ]).toEqual(erwartet);
});

describe("a Maßnahme that a municipality leads", () => {
  test.each([
    ["that one", actor("gemeinde", "dorf"), true],
    ["another", actor("gemeinde", "stadt"), false],
    ["a Stelle", actor("zustaendige", "stelle"), false],
  ] as const)("%s", (_, who, erwartet) => {
    expect(mayReportSachstand(who, GEMEINDE)).toBe(erwartet);
  });

  test("a draft of it: the municipality that leads it reads its reports, another does not", () => {
    const entwurf = { ...GEMEINDE, oeffentlich: false };
    expect(mayReadSachstaende(actor("gemeinde", "dorf"), entwurf)).toBe(true);
    expect(mayReadSachstaende(actor("gemeinde", "stadt"), entwurf)).toBe(false);
  });
});
