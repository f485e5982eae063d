import { describe, expect, test } from "vitest";
import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import { aMassnahme } from "../test/fixtures.ts";
import type { GeldAntrag, GeldAussage } from "./eingang.ts";
import { controllingFilterSchema, imJahr, passt } from "./filter.ts";
import { summiereGeld } from "./geld.ts";
import { handlungFor } from "./handlung.ts";
import { listEndende, listKritische, listNieBerichtete, listOhneFolge, listUeberfaellige } from "./lage.ts";
import { countVerlauf } from "./verlauf.ts";
import { istGeldVorlaeufig, istStandVorlaeufig, countOffenes } from "./vorlaeufig.ts";

const HEUTE = "2026-11-21" as Datum;
const day = (text: string) => text as Datum;
const asked = (faelligAm: string, wartet = true) => ({ id: "a", rundeId: "r", faelligAm: day(faelligAm), wartet });
const kennungen = (rows: readonly { kennung: string }[]) => rows.map((one) => one.kennung);

test("C1 red before yellow, the longest first; what has ended or was never reported is neither", () => {
  const rows = [
    aMassnahme("M1", { einschaetzung: "gefaehrdet", seit: day("2025-01-01") }),
    aMassnahme("M2", { einschaetzung: "kritisch", seit: day("2026-10-15") }),
    aMassnahme("M3", { einschaetzung: "kritisch", seit: day("2026-03-01") }),
    aMassnahme("M4", { einschaetzung: "kritisch", umsetzung: "abgebrochen" }),
    aMassnahme("M5", { einschaetzung: "kritisch", sachstandAm: null }),
    aMassnahme("M6"),
  ];
  expect(kennungen(listKritische(rows))).toEqual(["M3", "M2", "M1"]);
});

test("C2 and C3: late by its day, late by age, never reported; each Maßnahme stands in one of them", () => {
  const rows = [
    aMassnahme("M1", { abfrage: asked("2026-11-01") }),
    aMassnahme("M2", { abfrage: asked("2026-11-21"), faellig: true }),
    aMassnahme("M3", { faellig: true, sachstandAm: day("2025-11-20") }),
    aMassnahme("M4", { aktualitaet: "nie-berichtet", sachstandAm: null, faellig: true }),
    aMassnahme("M5", { aktualitaet: "nie-berichtet", sachstandAm: null, faellig: true, abfrage: asked("2026-11-20") }),
    aMassnahme("M6", { faellig: true, abfrage: asked("2026-11-01", false) }),
  ];
  expect(listUeberfaellige(rows, HEUTE).map((one) => [one.kennung, one.weil, one.tage])).toEqual([
    ["M1", "frist", 20],
    ["M5", "frist", 1],
    ["M3", "alter", 366],
  ]);
  expect(kennungen(listNieBerichtete(rows, HEUTE))).toEqual(["M4"]);
});

describe("C5 resolutions without follow-up", () => {
  const beschluss = {
    slug: "b",
    titel: "Wohnen zuerst",
    beschlossenAm: day("2026-07-01"),
    gremium: "Kreistag",
    stelleId: null,
    handlungsfeldIds: ["feld-wohnen"],
  };
  const chosen = { entscheidung: "ausgewaehlt" };
  test.each([
    ["selected, nothing since", { ...chosen, entschiedenAm: day("2026-08-01"), sachstandAm: day("2026-07-31") }, 1],
    ["selected, reported since", { ...chosen, entschiedenAm: day("2026-08-01"), sachstandAm: day("2026-08-01") }, 0],
    ["selected lately", { ...chosen, entschiedenAm: day("2026-08-23"), sachstandAm: null }, 0],
    ["selected, day unknown, never reported", { ...chosen, sachstandAm: null }, 1],
    ["selected and done", { ...chosen, umsetzung: "abgeschlossen" as const, sachstandAm: null }, 0],
    ["not selected", { sachstandAm: null }, 0],
  ])("%s", (_, over, found) => {
    expect(listOhneFolge([aMassnahme("M1", over)], [], HEUTE).ohne).toHaveLength(found);
  });

  test("of a body: nothing reported in its Handlungsfelder since; what names nothing is left out and counted", () => {
    const quiet = aMassnahme("M1", { sachstandAm: day("2026-06-30") });
    const nothing = { ...beschluss, slug: "c", handlungsfeldIds: [] };
    expect(listOhneFolge([quiet], [beschluss, nothing], HEUTE)).toMatchObject({
      ohne: [{ art: "beschluss", beschluss: { slug: "b" } }],
      geprueft: 1,
      ausgelassen: 1,
    });
    expect(listOhneFolge([aMassnahme("M1")], [beschluss], HEUTE).ohne).toEqual([]);
    const stelle = { ...beschluss, handlungsfeldIds: [], stelleId: "stelle-1" };
    expect(listOhneFolge([quiet], [stelle], HEUTE).ohne).toHaveLength(1);
  });
});

const antrag = (massnahmeId: string, over: Partial<GeldAntrag> = {}): GeldAntrag => ({
  id: `antrag-${massnahmeId}`,
  massnahmeId,
  titel: "Projekt",
  stand: "beantragt",
  beantragtCent: 100_00 as Cent,
  bewilligtCent: null,
  beantragtAm: day("2026-02-01"),
  beginn: null,
  ende: null,
  nachweisBis: null,
  ...over,
});
const aussage = (massnahmeId: string, over: Partial<GeldAussage> = {}): GeldAussage => ({
  massnahmeId,
  art: "beantragt",
  stand: null,
  betragCent: null,
  jahr: null,
  antragId: null,
  ...over,
});

test("C6 what ends within the time, with grants and proofs of use; rejected applications end nothing", () => {
  const rows = [
    aMassnahme("M1", { ende: day("2027-03-31") }),
    aMassnahme("M2", { ende: day("2026-11-20") }),
    aMassnahme("M3", { ende: day("2027-01-01"), umsetzung: "abgeschlossen" }),
  ];
  const antraege = [
    antrag("id-M2", { stand: "laeuft", ende: day("2026-12-31"), nachweisBis: day("2027-06-30") }),
    antrag("id-M1", { stand: "abgelehnt", ende: day("2026-12-31") }),
    antrag("id-M9", { stand: "laeuft", ende: day("2026-12-31") }),
  ];
  expect(
    listEndende(rows, antraege, HEUTE, day("2027-11-21")).map(
      (one) => `${one.art} ${one.massnahme.kennung} ${one.tag}`,
    ),
  ).toEqual(["foerderung M2 2026-12-31", "massnahme M1 2027-03-31", "nachweis M2 2027-06-30"]);
});

describe("C4 money", () => {
  test("an application counts once, amounts that nobody named are left out and counted", () => {
    const granted = antrag("a", { stand: "laeuft", bewilligtCent: 80_00 as Cent });
    const geld = summiereGeld(
      5,
      [
        aussage("a", { antragId: granted.id, betragCent: 100_00 as Cent }),
        aussage("b", { betragCent: 50_00 as Cent }),
        aussage("c"),
        aussage("d", { art: "kreishaushalt", stand: "gesichert", betragCent: 10_00 as Cent }),
      ],
      [granted],
      null,
    );
    expect(geld.beantragt).toEqual({ summeCent: 150_00, mitBetrag: 2, gesamt: 3, ohneBetrag: 1, ohneJahr: 0 });
    expect(geld.bewilligt).toEqual({ summeCent: 90_00, mitBetrag: 2, gesamt: 2, ohneBetrag: 0, ohneJahr: 0 });
    expect(geld).toMatchObject({ massnahmen: 5, nennenBetrag: 3 });
  });

  test("MODEL 5.3 rule 6: nothing named is no zero", () => {
    expect(summiereGeld(3, [aussage("a")], [], null).ausgegeben).toMatchObject({ summeCent: null, gesamt: 0 });
    expect(summiereGeld(3, [aussage("a")], [], null).beantragt).toMatchObject({ summeCent: null, ohneBetrag: 1 });
  });

  test("of a year: what names no year is left out, and how much that is", () => {
    const geld = summiereGeld(
      2,
      [aussage("a", { betragCent: 1 as Cent, jahr: 2026 }), aussage("b", { betragCent: 2 as Cent })],
      [antrag("c", { beginn: day("2027-01-01") })],
      2026,
    );
    expect(geld.beantragt).toMatchObject({ summeCent: 1, gesamt: 1, ohneJahr: 1 });
  });
});

describe("C7 one action for each line", () => {
  const rot = { einschaetzung: "kritisch" as const };
  test.each([
    ["red: somebody gets the task", "kritisch", rot, true, "eskalieren"],
    ["yellow: ask", "kritisch", { einschaetzung: "gefaehrdet" as const }, true, "anfordern"],
    ["asked, a few days late: remind", "ueberfaellig", { abfrage: asked("2026-11-01") }, true, "erinnern"],
    ["asked, months late: task", "ueberfaellig", { abfrage: asked("2026-09-01") }, true, "eskalieren"],
    [
      "answered, waits to be checked: open",
      "ueberfaellig",
      { abfrage: asked("2026-11-01", false), fragbar: false },
      true,
      "oeffnen",
    ],
    ["never reported: ask", "nie", {}, true, "anfordern"],
    ["nobody to be asked: task", "nie", { fragbar: false }, true, "eskalieren"],
    ["what ends: open", "ende", {}, true, "oeffnen"],
    ["her own: report", "kritisch", { ...rot, meldet: true }, false, "melden"],
    ["a reader: open", "nie", {}, false, "oeffnen"],
  ] as const)("%s", (_, teil, over, fragen, expected) => {
    expect(handlungFor(teil, aMassnahme("M1", over), HEUTE, fragen)).toBe(expected);
  });
});

test("C8 the last ten years with a report, with numerator and what was left out", () => {
  const row = (jahr: number, einschaetzung: "kritisch" | null = null) => ({
    anzahl: 1,
    jahr,
    umsetzung: "laeuft" as const,
    einschaetzung,
  });
  const years = Array.from({ length: 12 }, (_, at) => row(2010 + at));
  expect(countVerlauf(years, 1).map((one) => one.jahr)).toEqual(Array.from({ length: 10 }, (_, at) => 2012 + at));
  const [last] = countVerlauf([row(2026, "kritisch"), row(2026)], 5);
  expect(last).toMatchObject({ berichtet: 2, ohneBericht: 3, je: { kritisch: 1, "ohne-einschaetzung": 1 } });
  expect(countVerlauf([], 5)).toEqual([]);
});

describe("C10 what can change although nobody corrects anything", () => {
  const offen = countOffenes(
    [
      aMassnahme("M1", { abfrage: asked("2026-12-01") }),
      aMassnahme("M2", { abfrage: asked("2026-11-01", false) }),
      aMassnahme("M3"),
    ],
    [antrag("M1", { stand: "beantragt" }), antrag("M2", { stand: "bewilligt" })],
    HEUTE,
  );

  test("asked, answered but not taken over, and applied for are open", () => {
    expect(offen).toEqual({ abfragen: 2, antraege: 1, jahr: 2026 });
  });

  test.each([
    ["bewilligt", 1, 2025, true],
    ["bewilligt", 0, 2025, false],
    ["ausgegeben", 1, 2025, false],
    ["ausgegeben", 0, 2026, true],
    ["beantragt", 0, 2026, true],
    ["beantragt", 0, 2025, false],
    ["beantragt", 0, null, true],
  ] as const)("%s with %i applications open, of %s: %s", (art, antraege, jahr, expected) => {
    expect(istGeldVorlaeufig(art, { ...offen, antraege }, jahr)).toBe(expected);
  });

  test.each([
    [2, null, true],
    [0, null, false],
    [2, 2025, false],
    [0, 2026, true],
  ])("the state with %i asked, of %s: %s", (abfragen, jahr, expected) => {
    expect(istStandVorlaeufig({ ...offen, abfragen }, jahr)).toBe(expected);
  });
});

describe("the filter", () => {
  const parse = (typed: Record<string, string>) => controllingFilterSchema.parse({ ...typed });
  test.each([
    ["nothing", {}, true],
    ["the Handlungsfeld", { handlungsfeld: "wohnen" }, true],
    ["another one", { handlungsfeld: "sprache" }, false],
    ["a year chooses reports, not Maßnahmen (C9)", { jahr: "2025" }, true],
    ["no year at all", { jahr: "zwölf" }, true],
  ])("%s", (_, typed, expected) => {
    const one = aMassnahme("M1", { beginn: day("2026-01-01"), ende: day("2027-03-31") });
    expect(passt(one, parse(typed as Record<string, string>))).toBe(expected);
  });

  test("C9 of a year: its reports, who ran without one, and how many have nothing to do with it", () => {
    const told = { umsetzung: "laeuft", einschaetzung: "kritisch", sachstandAm: day("2025-05-01") } as const;
    const rest = { seit: day("2025-05-01"), grund: "weil", neuerTermin: null };
    const list = [
      aMassnahme("M1", { einschaetzung: "im-plan" }),
      aMassnahme("M2", { ende: day("2024-12-31") }),
      aMassnahme("M3", { ende: day("2024-12-31") }),
      aMassnahme("M4", { beginn: day("2026-01-01") }),
      aMassnahme("M5", { beginn: day("2025-12-31") }),
    ];
    const found = imJahr(list, new Map([list[0], list[1]].map((one) => [one?.id ?? "", { ...told, ...rest }])), 2025);
    expect(found.ausgelassen).toBe(2);
    expect(
      found.massnahmen.map(({ kennung, einschaetzung, sachstandAm }) => [kennung, einschaetzung, sachstandAm]),
    ).toEqual([
      ["M1", "kritisch", "2025-05-01"],
      ["M2", "kritisch", "2025-05-01"],
      ["M5", null, null],
    ]);
    const chosen = { entscheidung: "ausgewaehlt", sachstandAm: null };
    const beschlossen = [
      aMassnahme("M1", { ...chosen, entschiedenAm: day("2025-03-01") }),
      aMassnahme("M2", { ...chosen, entschiedenAm: day("2026-03-01") }),
      aMassnahme("M3", chosen),
    ];
    const lage = listOhneFolge(beschlossen, [], HEUTE, 2025);
    expect([lage.ohne.length, lage.geprueft, lage.ausgelassen]).toEqual([1, 1, 1]);
  });
});
