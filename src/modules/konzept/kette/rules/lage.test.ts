import { expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import type { StandZurZaehlung } from "../../sachstand/rules/zusammenfassung.ts";
import { lageOf, countLagen } from "./lage.ts";

const m = (overrides: Partial<StandZurZaehlung> = {}): StandZurZaehlung => ({
  entscheidung: "im-konzept",
  umsetzung: "laeuft",
  einschaetzung: "im-plan",
  sachstandAm: "2026-10-15" as Datum,
  ...overrides,
});
const nie = { einschaetzung: null, sachstandAm: null } as const;

test.each<[string, Partial<StandZurZaehlung>, ReturnType<typeof lageOf>]>([
  ["runs as planned", {}, "im-plan"],
  ["runs at risk", { einschaetzung: "gefaehrdet" }, "gefaehrdet"],
  ["rests and is critical", { umsetzung: "pausiert", einschaetzung: "kritisch" }, "kritisch"],
  ["no judgement is none, not a good one", { einschaetzung: null }, "noch-nicht-bewertet"],
  ["a judgement without any report is none", { sachstandAm: null }, "noch-nicht-bewertet"],
  ["what is finished is finished, whatever was said last", { umsetzung: "abgeschlossen" }, "abgeschlossen"],
  ["what was broken off is not finished", { umsetzung: "abgebrochen", einschaetzung: "kritisch" }, "abgebrochen"],
  ["nothing known", { umsetzung: null, ...nie }, "noch-nicht-bewertet"],
])("%s", (_, overrides, lage) => {
  expect(lageOf(m(overrides))).toBe(lage);
});

test("the parts of the bar add up to the whole, ideas left out", () => {
  const bild = countLagen([
    m(),
    m({ einschaetzung: "kritisch" }),
    m({ umsetzung: "abgeschlossen", einschaetzung: null }),
    m(nie),
    m({ entscheidung: "idee" }),
  ]);
  expect(bild).toMatchObject({ gesamt: 4, bewertet: 2, ohneBericht: 1, ohneEinschaetzung: 1 });
  expect(bild?.je).toMatchObject({ "im-plan": 1, kritisch: 1, abgeschlossen: 1, "noch-nicht-bewertet": 1 });
  expect(Object.values(bild?.je ?? {}).reduce((sum, n) => sum + n, 0)).toBe(bild?.gesamt);
});

test("of nothing there is no picture", () => {
  expect(countLagen([m({ entscheidung: "nicht-ausgewaehlt" })])).toBeNull();
});
