import { describe, expect, test } from "vitest";
import { newId } from "#src/platform/id.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import {
  acceptAngaben,
  acceptEntscheidung,
  type BeschlussAngaben,
  type Beschlussart,
  type Beschlussstand,
  erinnertHeute,
  istAbgelaufen,
  moeglicheHandlungen,
} from "./beschluss.ts";

const HEUTE = "2026-11-22" as Datum;
const told = (outcome: { ok: true } | { ok: false; reason: string }) => (outcome.ok ? "ok" : outcome.reason);
const LEIT: BeschlussAngaben = {
  titel: "Ehrenamt ersetzt keine Pflichtaufgaben",
  wortlaut: "Aufgaben des Landkreises werden nicht auf Ehrenamtliche übertragen.",
  grund: "",
  gremiumId: newId<"Gremium">(),
  gremium: "",
  mitglieder: "",
  endetAm: null,
  handlungsfeldIds: [],
  querschnittsthemaIds: [],
};
const AK = { ...LEIT, grund: "Wohnungen fehlen.", mitglieder: "Sozialamt", endetAm: "2027-11-30" as Datum };

describe("LB1 to LB3: what may be kept", () => {
  test.each<[string, Beschlussart, Partial<BeschlussAngaben>, Beschlussstand?]>([
    ["ok", "leitbeschluss", {}],
    ["ok", "leitbeschluss", { gremiumId: null, gremium: "Runder Tisch" }],
    ["titel-fehlt", "leitbeschluss", { titel: "" }],
    ["wortlaut-fehlt", "auftrag", { wortlaut: "" }],
    ["gremium-fehlt", "auftrag", { gremiumId: null }],
    ["gremium-doppelt", "auftrag", { gremium: "Runder Tisch" }],
    ["ok", "struktur", AK],
    ["grund-fehlt", "struktur", { ...AK, grund: "" }],
    ["mitglieder-fehlen", "struktur", { ...AK, mitglieder: "" }],
    ["ende-fehlt", "struktur", { ...AK, endetAm: null }],
    ["ende-vorbei", "struktur", { ...AK, endetAm: HEUTE }],
    ["ende-zu-spaet", "struktur", { ...AK, endetAm: "2029-11-30" as Datum }],
    ["steht-fest", "leitbeschluss", {}, "beschlossen"],
    ["steht-fest", "leitbeschluss", {}, "abgelehnt"],
  ])("%s: %s %o", (expected, art, anders, stand = "vorschlag") => {
    expect(told(acceptAngaben(art, stand, { ...LEIT, ...anders }, HEUTE))).toBe(expected);
  });

  test("a Leitbeschluss has neither members nor end", () => {
    expect(acceptAngaben("leitbeschluss", "vorschlag", AK, HEUTE)).toMatchObject({
      value: { mitglieder: "", endetAm: null },
    });
  });
});

test.each<[Beschlussart, Beschlussstand, readonly string[]]>([
  ["leitbeschluss", "vorschlag", ["beschliessen", "ablehnen", "loeschen"]],
  ["leitbeschluss", "beschlossen", ["beenden"]],
  ["struktur", "beschlossen", ["verlaengern", "beenden"]],
  ["struktur", "abgelehnt", []],
  ["auftrag", "beendet", []],
])("%s that is %s can be %j", (art, stand, expected) => {
  expect(moeglicheHandlungen(art, stand)).toEqual(expected);
});

test.each([
  ["ok", "beschliessen", HEUTE, ""],
  ["ok", "ablehnen", HEUTE, "Zu teuer"],
  ["tag-fehlt", "beschliessen", null, ""],
  ["beschluss-in-zukunft", "beschliessen", addDays(HEUTE, 1), ""],
  ["ohne-grund", "ablehnen", HEUTE, ""],
  ["ohne-grund", "beenden", HEUTE, ""],
] as const)("LB4 %s: %s on %s", (expected, handlung, am, grund) => {
  expect(told(acceptEntscheidung(handlung, am, grund, HEUTE))).toBe(expected);
});

const struktur = (anders: object = {}) => ({
  art: "struktur" as const,
  stand: "beschlossen" as const,
  endetAm: "2027-03-01" as Datum,
  erinnertAm: null,
  ...anders,
});

test("LB5 a year with an end in it has three reminders, and none for what was ended before", () => {
  const days: Datum[] = [];
  for (let tag = "2026-11-22" as Datum; tag < "2027-11-22"; tag = addDays(tag, 1))
    if (erinnertHeute(struktur(), tag)) days.push(tag);
  expect(days).toEqual(["2026-12-31", "2027-02-15", "2027-03-01"]);
  const tag = "2027-03-01" as Datum;
  expect(erinnertHeute(struktur({ erinnertAm: tag }), tag)).toBe(false);
  expect(erinnertHeute(struktur({ stand: "beendet" }), tag)).toBe(false);
  expect(erinnertHeute(struktur({ art: "leitbeschluss" }), tag)).toBe(false);
});

test.each([
  ["2027-03-01", {}, false],
  ["2027-03-02", {}, true],
  ["2027-03-02", { stand: "beendet" }, false],
])("LB6 on %s with %o it has run out: %s", (tag, anders, expected) => {
  expect(istAbgelaufen(struktur(anders), tag as Datum)).toBe(expected);
});
