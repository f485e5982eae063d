import { describe, expect, test } from "vitest";
import { istQuickWin, werteAus } from "./punkte.ts";
import type { Kriterium, VorschlagId } from "./runde.ts";
import { summeOf } from "./summe.ts";
import { type Eintraege, type Eintrag, LEERER_EINTRAG } from "./stimmzettel.ts";

const kriterium = (key: string, gewicht: number, nutzen = true): Kriterium => ({
  key,
  name: key,
  frage: "",
  gewicht,
  nutzen,
});
const KRITERIEN = [kriterium("wirkung", 3), kriterium("umsetzbarkeit", 1, false)];
const vorschlag = (kennung: string) => ({ id: kennung as VorschlagId, kennung });
const note = (wirkung: number, umsetzbarkeit: number): Eintrag => ({
  ...LEERER_EINTRAG,
  werte: { wirkung, umsetzbarkeit },
});
const zettel = (eintraege: Record<string, Eintrag>) => eintraege as Eintraege;
const told = (rows: ReturnType<typeof werteAus>) =>
  rows.map((one) => [one.vorschlagId, one.punkte, one.n, one.rang, one.gleichauf]);

describe("werteAus (AW7, AW9)", () => {
  test("weights count, only whole ratings count, n differs", () => {
    const rows = werteAus([vorschlag("M01"), vorschlag("M02"), vorschlag("M03")], KRITERIEN, [
      zettel({ M01: note(5, 1), M02: note(2, 2) }),
      zettel({ M01: note(4, 4), M02: { ...LEERER_EINTRAG, werte: { wirkung: 5 } } }),
    ]);
    expect(told(rows)).toEqual([
      ["M01", 400, 2, 1, 0],
      ["M02", 200, 1, 2, 0],
      ["M03", null, 0, null, 0],
    ]);
    expect(rows[0]).toMatchObject({ von: 400, bis: 400, nutzen: 450 });
  });

  test("equal points to the hundredth are a tie, in the order of their numbers however they came in", () => {
    const given = [zettel({ M10: note(3, 3), M2: note(3, 3), M1: note(5, 5), M4: note(1, 1) })];
    const expected = [
      ["M1", 500, 1, 1, 0],
      ["M2", 300, 1, 2, 1],
      ["M10", 300, 1, 2, 1],
      ["M4", 100, 1, 4, 0],
    ];
    const all = ["M10", "M2", "M1", "M4"].map(vorschlag);
    for (const list of [all, all.toReversed()]) expect(told(werteAus(list, KRITERIEN, given))).toEqual(expected);
  });

  test("a declared conflict changes nothing by itself: a rating that is given counts (AW8)", () => {
    const declared = { ...note(5, 5), befangen: true, befangenGrund: "Vorstand" };
    expect(told(werteAus([vorschlag("M01")], KRITERIEN, [zettel({ M01: declared })]))).toEqual([["M01", 500, 1, 1, 0]]);
  });
});

const antrag = (betragCent: number | null, finanzierungOffen = false) => ({ betragCent, finanzierungOffen });
test.each([
  ["much for little", 350, antrag(2_600_000), 52_000_000, true],
  ["a Cent too much", 350, antrag(2_600_001), 52_000_000, false],
  ["brings too little", 349, antrag(100), 52_000_000, false],
  ["nobody rated it", null, antrag(100), 52_000_000, false],
  ["its money is open", 500, antrag(100, true), 52_000_000, false],
  ["nobody said what it asks", 500, antrag(null), 52_000_000, false],
  ["existing means", 400, antrag(0), 52_000_000, true],
  ["without a frame", 400, antrag(2_500_000), null, true],
  ["without a frame and too much", 400, antrag(2_500_001), null, false],
])("quick win (AW13): %s", (_, nutzen, one, rahmen, expected) => {
  expect(istQuickWin(nutzen, one, rahmen)).toBe(expected);
});

test.each([
  [
    "within",
    [antrag(100), antrag(null)],
    { rahmenCent: 100, rahmenStellen: null },
    { cent: 100, ohneBetrag: 1, freiCent: 0, ueberschritten: false },
  ],
  [
    "exceeded by money",
    [antrag(101)],
    { rahmenCent: 100, rahmenStellen: null },
    { freiCent: -1, ueberschritten: true },
  ],
  [
    "no frame",
    [antrag(1_000_000)],
    { rahmenCent: null, rahmenStellen: null },
    { freiCent: null, ueberschritten: false },
  ],
])("the sum against the frame (AW12): %s", (_, list, rahmen, expected) => {
  expect(
    summeOf(
      list.map((one) => ({ ...one, stellenHundertstel: null, anteile: {} })),
      { ...rahmen, toepfe: [] },
    ),
  ).toMatchObject(expected);
});

test("the sum against the frame (AW12): exceeded by posts alone", () => {
  const list = [{ betragCent: 1, stellenHundertstel: 151, anteile: {} }];
  expect(summeOf(list, { rahmenCent: 100, rahmenStellen: 150, toepfe: [] })).toMatchObject({
    freiStellen: -1,
    ueberschritten: true,
  });
});
