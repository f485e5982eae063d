import { describe, expect, test } from "vitest";
import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import { benutzer, FACHSTELLE, geld } from "../../test/fixtures.ts";
import { entscheidungNach, gefordertFuer, uebertragVon } from "./antrag.ts";
import { entwerfeBeschluss, findBeschlussFehler } from "./beschluss.ts";
import { einblickFor, mayListAuswahl, mayManageAuswahl, wegFuer } from "./permissions.ts";
import { begruende, type Bewerber } from "./portfolio.ts";
import { findOeffnungsFehler, nimmtStimmzettel, VORGABE_KRITERIEN, type VorschlagId } from "./runde.ts";
import { eintragStand, findEintragFehler, findOffene, LEERER_EINTRAG } from "./stimmzettel.ts";

const tag = (text: string) => text as Datum;
const HEUTE = tag("2026-11-22");
const MITGLIED = benutzer({ rolle: "gremienmitglied", bezugId: null });
const ANDERE = benutzer({ rolle: "gremienmitglied", bezugId: null });
const LESENDE = benutzer({ rolle: "lesende", bezugId: null });

describe("who may what", () => {
  test.each([
    ["Fachstelle", FACHSTELLE, true, true],
    ["member of a body", MITGLIED, false, true],
    ["reader", LESENDE, false, false],
  ])("%s", (_, actor, manage, list) => {
    expect([mayManageAuswahl(actor), mayListAuswahl(actor)]).toEqual([manage, list]);
  });

  const sitz = (benutzerId: string | null, vertretungBenutzerId: string | null = null, ausgeschieden = false) => ({
    benutzerId,
    vertretungBenutzerId,
    ausgeschieden,
  });
  test.each([
    ["its member", MITGLIED, sitz(MITGLIED.id), "mitglied"],
    ["its substitute", ANDERE, sitz(MITGLIED.id, ANDERE.id), "vertretung"],
    ["another member", ANDERE, sitz(MITGLIED.id), null],
    ["the Fachstelle for paper", FACHSTELLE, sitz(null), "geschaeftsstelle"],
    ["the Fachstelle for a seat with an account", FACHSTELLE, sitz(MITGLIED.id), null],
    ["who has left", MITGLIED, sitz(MITGLIED.id, null, true), null],
  ] as const)("a ballot (AW4): %s", (_, actor, one, expected) => {
    expect(wegFuer(actor, one)).toBe(expected);
  });

  const mit = (benutzerId: string | null, abgegeben: boolean, vertretungBenutzerId: string | null = null) => ({
    benutzerId,
    vertretungBenutzerId,
    abgegeben,
  });
  test.each([
    ["member before the own ballot", MITGLIED, "offen", [mit(MITGLIED.id, false)], "erst-abgeben"],
    ["member after the own ballot", MITGLIED, "offen", [mit(MITGLIED.id, true)], "ja"],
    ["member without a ballot after closing", MITGLIED, "geschlossen", [mit(MITGLIED.id, false)], "ja"],
    ["Fachstelle without a seat", FACHSTELLE, "offen", [mit(MITGLIED.id, false)], "ja"],
    ["Fachstelle with a seat before its ballot", FACHSTELLE, "offen", [mit(FACHSTELLE.id, false)], "erst-abgeben"],
    ["substitute before the ballot", ANDERE, "offen", [mit(MITGLIED.id, false, ANDERE.id)], "erst-abgeben"],
    ["somebody of another body", ANDERE, "beschlossen", [mit(MITGLIED.id, true)], "nein"],
  ] as const)("the result (AW7): %s", (_, actor, stand, sitze, expected) => {
    expect(einblickFor(actor, stand, sitze)).toBe(expected);
  });
});

describe("a round", () => {
  const angaben = {
    fristAm: tag("2026-12-10"),
    kriterien: VORGABE_KRITERIEN,
    rahmenCent: null,
    rahmenStellen: null,
    toepfe: [],
  };
  const [erstes] = VORGABE_KRITERIEN;
  test.each([
    ["ready", angaben, 3, [], null],
    ["without a last day", { ...angaben, fristAm: null }, 3, [], "frist-fehlt"],
    ["last day over", { ...angaben, fristAm: tag("2026-11-21") }, 3, [], "frist-vorbei"],
    ["without a candidate", angaben, 0, [], "ohne-vorschlag"],
    ["carried over without a reason", angaben, 3, [""], "uebertrag-ohne-grund"],
    ["without a criterion", { ...angaben, kriterien: [] }, 3, [], "kriterium-fehlt"],
    ["a weight of 10", { ...angaben, kriterien: [{ ...VORGABE_KRITERIEN[0], gewicht: 10 }] }, 3, [], "gewicht-falsch"],
    ["two of one name", { ...angaben, kriterien: [erstes, erstes] }, 3, [], "kriterium-doppelt"],
    ["nothing about what it brings", { ...angaben, kriterien: VORGABE_KRITERIEN.slice(-1) }, 3, [], "kein-nutzen"],
  ])("opens when it is whole (AW2): %s", (_, one, vorschlaege, gruende, expected) => {
    expect(findOeffnungsFehler(one as typeof angaben, vorschlaege, gruende, HEUTE)).toBe(expected);
  });

  test.each([
    ["on the last day", "offen", "2026-11-22", true],
    ["a day late", "offen", "2026-11-21", false],
    ["closed", "geschlossen", "2026-12-10", false],
  ] as const)("takes ballots (AW6): %s", (_, stand, frist, expected) => {
    expect(nimmtStimmzettel({ stand, fristAm: tag(frist) }, HEUTE)).toBe(expected);
  });
});

describe("a ballot (AW5, AW8)", () => {
  const alle = Object.fromEntries(VORGABE_KRITERIEN.map(({ key }) => [key, 3]));
  const befangen = { ...LEERER_EINTRAG, befangen: true, befangenGrund: "Vorstand" };
  test.each([
    ["untouched", LEERER_EINTRAG, "offen"],
    ["half", { ...LEERER_EINTRAG, werte: { wirkung: 3 } }, "begonnen"],
    ["whole", { ...LEERER_EINTRAG, werte: alle }, "bewertet"],
    ["conflict, not rated", befangen, "befangen"],
    ["conflict, rated all the same", { ...befangen, werte: alle }, "bewertet"],
  ])("an entry: %s", (_, eintrag, expected) => {
    expect(eintragStand(eintrag, VORGABE_KRITERIEN)).toBe(expected);
  });

  test("is whole when every candidate is rated or declared", () => {
    const list = ["M01", "M02", "M03"].map((kennung) => ({ id: kennung as VorschlagId, kennung }));
    const eintraege = { M01: { ...LEERER_EINTRAG, werte: alle }, M02: befangen };
    expect(findOffene(eintraege, list, VORGABE_KRITERIEN)).toEqual(["M03"]);
  });

  test.each([
    ["a value off the scale", { ...LEERER_EINTRAG, werte: { wirkung: 6 } }, "wert-falsch"],
    ["a criterion of another round", { ...LEERER_EINTRAG, werte: { fremd: 3 } }, "wert-falsch"],
    ["a conflict without a reason", { ...befangen, befangenGrund: "" }, "befangen-ohne-grund"],
    ["fine", befangen, null],
  ])("refuses %s", (_, eintrag, expected) => {
    expect(findEintragFehler(eintrag, VORGABE_KRITERIEN)).toBe(expected);
  });
});

const c = (euro: number) => (euro * 100) as Cent;
test.each([
  ["the year itself", [geld({ art: "beantragt", betragCent: c(62_000), jahr: 2027 })], [c(62_000), null, false]],
  [
    "open for the year, paid the year before",
    [
      geld({ art: "kreishaushalt", betragCent: c(36_000), jahr: 2026 }),
      geld({ art: "offen", betragCent: c(36_000), jahr: 2027 }),
    ],
    [c(36_000), null, true],
  ],
  [
    "nothing for the year: the latest before, with its posts",
    [
      geld({ art: "bewilligt", betragCent: c(126_000), jahr: 2026, stellenHundertstel: 150 }),
      geld({ art: "kreishaushalt", betragCent: c(14_000), jahr: 2026 }),
    ],
    [c(140_000), 150, false],
  ],
  ["existing means ask nothing", [geld()], [0, null, false]],
  ["no amount", [geld({ art: "beantragt" })], [null, null, false]],
  ["no statement at all", [], [null, null, true]],
] as const)(
  "what a Maßnahme asks of a year (AW3): %s",
  (_, list, [betragCent, stellenHundertstel, finanzierungOffen]) => {
    expect(gefordertFuer(list, 2027)).toEqual({ betragCent, stellenHundertstel, finanzierungOffen });
  },
);

const FRUEHER = {
  entscheid: "ausgewaehlt",
  entscheidGrund: "",
  umsetzung: "laeuft",
  einschaetzung: "im-plan",
  einschaetzungGrund: "",
} as const;
test.each([
  ["selected and on plan", FRUEHER, null],
  [
    "selected and in danger",
    { ...FRUEHER, einschaetzung: "gefaehrdet", einschaetzungGrund: "Stelle offen" },
    "Stelle offen",
  ],
  ["selected and done", { ...FRUEHER, umsetzung: "abgeschlossen", einschaetzung: "kritisch" }, null],
  ["put off", { ...FRUEHER, entscheid: "zurueckgestellt", entscheidGrund: "Kein Geld" }, "Kein Geld"],
  ["not selected", { ...FRUEHER, entscheid: "nicht-ausgewaehlt" }, null],
] as const)("carry-over (AW10, R107): %s", (_, one, expected) => {
  expect(uebertragVon(one)).toBe(expected);
});

describe("a resolution (AW11)", () => {
  const id = (name: string) => name as VorschlagId;
  const gut = {
    entscheide: new Map([
      [id("M01"), { entscheid: "ausgewaehlt" as const, grund: "" }],
      [id("M02"), { entscheid: "zurueckgestellt" as const, grund: "Geld fehlt" }],
    ]),
    stimmen: { ja: 7, nein: 3, enthaltung: 2 },
    beschlossenAm: HEUTE,
    beschluss: "Text",
  };
  const ohne = (wahl: Map<VorschlagId, { entscheid: "ausgewaehlt" | "nicht-ausgewaehlt"; grund: string }>) => ({
    ...gut,
    entscheide: wahl,
  });
  test.each([
    ["whole", gut, null],
    [
      "a candidate without a decision",
      ohne(new Map([[id("M01"), { entscheid: "ausgewaehlt", grund: "" }]])),
      "entscheid-fehlt",
    ],
    [
      "not selected without a reason",
      ohne(
        new Map([
          [id("M01"), { entscheid: "ausgewaehlt", grund: "" }],
          [id("M02"), { entscheid: "nicht-ausgewaehlt", grund: "" }],
        ]),
      ),
      "entscheid-ohne-grund",
    ],
    ["no text", { ...gut, beschluss: "" }, "beschluss-fehlt"],
    ["tomorrow", { ...gut, beschlossenAm: tag("2026-11-23") }, "tag-falsch"],
    ["before closing", { ...gut, beschlossenAm: tag("2026-11-19") }, "tag-falsch"],
    ["more votes than seats", { ...gut, stimmen: { ja: 10, nein: 2, enthaltung: 1 } }, "zu-viele-stimmen"],
    ["a tie is no majority", { ...gut, stimmen: { ja: 5, nein: 5, enthaltung: 0 } }, "keine-mehrheit"],
  ])("is refused or not: %s", (_, neu, expected) => {
    expect(findBeschlussFehler(neu, [{ id: id("M01") }, { id: id("M02") }], 12, tag("2026-11-20"), HEUTE)).toBe(
      expected,
    );
  });

  test.each([
    ["ausgewaehlt", "ausgewaehlt"],
    ["nicht-ausgewaehlt", "nicht-ausgewaehlt"],
    ["zurueckgestellt", "im-konzept"],
  ] as const)("the Maßnahme follows: %s → %s", (entscheid, expected) => {
    expect(entscheidungNach(entscheid)).toBe(expected);
  });

  test("its draft names numbers, frame and who was absent", () => {
    const text = entwerfeBeschluss({
      gremium: "Steuerungsgruppe Integration",
      jahr: 2027,
      ausgewaehlt: ["M01", "M14"],
      zurueckgestellt: ["M11"],
      nicht: [],
      summe: "530.000 €",
      rahmen: "520.000 €",
      ueberschritten: "10.000 €",
      toepfe: ["Kreishaushalt: 120.000 € von 140.000 €"],
      abgegeben: 8,
      sitze: 12,
      abwesend: ["Bildungskoordination"],
    });
    expect(text.split("\n")).toEqual([
      "Steuerungsgruppe Integration: Für das Jahr 2027 sind ausgewählt (2): M01, M14.",
      "Zurückgestellt und in die nächste Runde übertragen: M11.",
      "Die ausgewählten Maßnahmen fordern zusammen 530.000 € bei einem Rahmen von 520.000 €.",
      "Der Rahmen ist um 10.000 € überschritten; die Deckung ist vor Beginn zu klären.",
      "Davon aus den Töpfen: Kreishaushalt: 120.000 € von 140.000 €.",
      "Bewertet haben 8 von 12 Stimmberechtigten.",
      "Keine Bewertung lag vor von: Bildungskoordination.",
    ]);
  });
});

test("the reasons of a proposal (AW15)", () => {
  const one = (kennung: string, punkte: number | null, betragCent: number | null, stellen = 0): Bewerber => ({
    id: kennung as VorschlagId,
    kennung,
    punkte,
    betragCent,
    stellenHundertstel: stellen,
    anteile: {},
  });
  const list = [
    one("M1", 450, 60),
    one("M2", 400, 40, 50),
    one("M3", 300, 50),
    one("M4", 500, 101),
    one("M5", 350, null),
    one("M6", null, 10),
    one("M7", 200, 0, 80),
  ];
  const gruende = begruende(list, new Set(["M1", "M2"] as VorschlagId[]), {
    rahmenCent: c(1),
    rahmenStellen: 100,
    toepfe: [],
  });
  expect([...gruende].map(([id, grund]) => [id, grund.art])).toEqual([
    ["M1", "passt"],
    ["M2", "passt"],
    ["M3", "verdraengt"],
    ["M4", "groesser-als-rahmen"],
    ["M5", "ohne-betrag"],
    ["M6", "ohne-bewertung"],
    ["M7", "verdraengt"],
  ]);
  expect(gruende.get("M3" as VorschlagId)).toMatchObject({
    fehlt: [{ topf: null, art: "geld", wert: 50 }],
    durch: ["M1"],
    punkte: 450,
  });
  expect(gruende.get("M7" as VorschlagId)).toMatchObject({
    fehlt: [{ topf: null, art: "stellen", wert: 30 }],
    durch: ["M2"],
  });
});

test("the reasons name the envelope that is full, and who could as well have been taken (AW9, AW15, AW16)", () => {
  const one = (kennung: string, punkte: number, anteile: Bewerber["anteile"]): Bewerber => ({
    id: kennung as VorschlagId,
    kennung,
    punkte,
    betragCent: Object.values(anteile).reduce((sum, cent) => sum + cent, 0),
    stellenHundertstel: null,
    anteile,
  });
  const topf = (key: string, grenze: number) => ({ key, name: `Topf ${key}`, art: "geld" as const, grenze });
  const list = [
    one("M1", 400, { a: 60 }),
    one("M2", 400, { a: 60 }),
    one("M3", 300, { a: 50, b: 10 }),
    one("M4", 300, { a: 101 }),
    one("M5", 300, { b: 80 }),
  ];
  const rahmen = { rahmenCent: null, rahmenStellen: null, toepfe: [topf("a", 100), topf("b", 80)] };
  const gruende = begruende(list, new Set(["M1", "M5"] as VorschlagId[]), rahmen);
  expect(Object.fromEntries(gruende)).toMatchObject({
    M1: { art: "passt" },
    M2: { art: "gleichwertig", mit: "M1" },
    M3: {
      art: "verdraengt",
      fehlt: [
        { topf: "Topf a", art: "geld", wert: 10 },
        { topf: "Topf b", art: "geld", wert: 10 },
      ],
      durch: ["M5", "M1"],
      punkte: 700,
    },
    M4: { art: "groesser-als-rahmen" },
    M5: { art: "passt" },
  });
});
