import { describe, expect, test } from "vitest";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { aktualitaetOf, expectsSachstand, hatSachstand, istFaellig } from "./aktualitaet.ts";
import { bleibtUnterHaelfte, findMeldungFehler, geltende, type SachstandMeldung } from "./meldung.ts";
import { ENTSCHEIDUNGEN, type Entscheidung, type Leistung, type SachstandId, type Umsetzung } from "./sachstand.ts";
import { summarizeStaende, type StandZurZaehlung } from "./zusammenfassung.ts";

const HEUTE = "2026-11-21" as Datum;
const vor = (tage: number) => addDays(HEUTE, -tage);

describe("aktualitaetOf: how old the last Sachstand is", () => {
  test.each([
    ["today", 0, "frisch"],
    ["the 180th day", 180, "frisch"],
    ["the 181st day", 181, "faellig"],
    ["the 365th day", 365, "faellig"],
    ["the 366th day", 366, "veraltet"],
    ["a day that is still to come", -1, "frisch"],
  ] as const)("%s", (_, tage, erwartet) => {
    const stand = { entscheidung: "im-konzept", umsetzung: "laeuft", sachstandAm: vor(tage) } as const;
    expect(aktualitaetOf(stand, HEUTE)).toBe(erwartet);
  });

  test.each([
    ["planned", "im-konzept", "geplant", "nie-berichtet"],
    ["running", "im-konzept", "laeuft", "nie-berichtet"],
    ["chosen for a year", "ausgewaehlt", "laeuft", "nie-berichtet"],
    ["nobody has said", "im-konzept", null, "nie-berichtet"],
    ["pausing", "im-konzept", "pausiert", null],
    ["done", "im-konzept", "abgeschlossen", null],
    ["broken off", "im-konzept", "abgebrochen", null],
    ["an idea", "idee", "geplant", null],
    ["proposed", "vorgeschlagen", "geplant", null],
    ["not chosen", "nicht-ausgewaehlt", "geplant", null],
    ["fell away", "entfallen", "laeuft", null],
  ] as const)("never reported: %s", (_, entscheidung, umsetzung, erwartet) => {
    expect(aktualitaetOf({ entscheidung, umsetzung, sachstandAm: null }, HEUTE)).toBe(erwartet);
  });

  test("age says nothing about the other axes, and they do not make a report younger (rule 5)", () => {
    for (const umsetzung of ["laeuft", "pausiert", "abgeschlossen", "abgebrochen"] as const) {
      const stand = { entscheidung: "im-konzept", umsetzung, sachstandAm: vor(400) } as const;
      expect(aktualitaetOf(stand, HEUTE)).toBe("veraltet");
      expect(stand.umsetzung).toBe(umsetzung);
    }
  });
});

describe("istFaellig: who should report now", () => {
  test.each<[string, Umsetzung | null, number | null, boolean]>([
    ["running and fresh", "laeuft", 20, false],
    ["running and due", "laeuft", 200, true],
    ["pausing for a year", "pausiert", 400, true],
    ["planned and never reported", "geplant", null, true],
    ["done long ago", "abgeschlossen", 400, false],
    ["broken off", "abgebrochen", null, false],
  ])("%s", (_, umsetzung, tage, erwartet) => {
    const sachstandAm = tage === null ? null : vor(tage);
    expect(istFaellig({ entscheidung: "im-konzept", umsetzung, sachstandAm }, HEUTE)).toBe(erwartet);
  });

  test.each(ENTSCHEIDUNGEN.map((one) => [one, one === "im-konzept" || one === "ausgewaehlt"] as const))(
    "%s reports: %s",
    (entscheidung: Entscheidung, erwartet: boolean) => {
      expect(hatSachstand(entscheidung)).toBe(erwartet);
      expect(expectsSachstand({ entscheidung, umsetzung: "laeuft", sachstandAm: null })).toBe(erwartet);
    },
  );
});

describe("summarizeStaende: counts with their denominator (rule 6)", () => {
  const eine = (einschaetzung: StandZurZaehlung["einschaetzung"], berichtet = true): StandZurZaehlung => ({
    entscheidung: "im-konzept",
    umsetzung: "laeuft",
    einschaetzung,
    sachstandAm: berichtet ? vor(10) : null,
  });
  const mal = <T>(n: number, wert: T): T[] => Array.from({ length: n }, () => wert);

  test("7 von 12 bewertet; 5 ohne Bericht", () => {
    const staende = [
      ...mal(4, eine("im-plan")),
      ...mal(2, eine("gefaehrdet")),
      eine("kritisch"),
      ...mal(5, eine(null, false)),
    ];
    expect(summarizeStaende(staende)).toMatchObject({
      gesamt: 12,
      bewertet: 7,
      ohneBericht: 5,
      ohneEinschaetzung: 0,
      nachEinschaetzung: { "im-plan": 4, gefaehrdet: 2, kritisch: 1 },
      nachUmsetzung: { laeuft: 12 },
    });
  });

  test("a report without judgement is neither judged nor missing", () => {
    expect(summarizeStaende([eine(null), eine("im-plan")])).toMatchObject({
      gesamt: 2,
      bewertet: 1,
      ohneEinschaetzung: 1,
    });
  });

  test("a judgement that nobody reported does not count as judged", () => {
    expect(summarizeStaende([eine("im-plan", false)])).toMatchObject({ bewertet: 0, ohneBericht: 1 });
  });

  test("ideas are not counted; nothing left is no answer, never 0 %", () => {
    expect(summarizeStaende([{ ...eine("im-plan"), entscheidung: "idee" }])).toBeNull();
    expect(summarizeStaende([])).toBeNull();
  });
});

const leistung = (ist: number | null, soll: number | null): Leistung => ({ name: "Linien", einheit: "", soll, ist });

describe("bleibtUnterHaelfte", () => {
  test.each([
    ["none planned", [], false],
    ["half", [leistung(2, 4)], false],
    ["less than half", [leistung(1, 4)], true],
    ["never counted", [leistung(null, 4)], true],
    ["nothing to reach", [leistung(0, null), leistung(0, 0)], false],
    ["one of two", [leistung(4, 4), leistung(1, 4)], true],
  ] as const)("%s", (_, leistungen, erwartet) => {
    expect(bleibtUnterHaelfte(leistungen)).toBe(erwartet);
  });
});

describe("findMeldungFehler", () => {
  const gut: Omit<SachstandMeldung, "leistungen"> = {
    tag: HEUTE,
    umsetzung: "laeuft",
    einschaetzung: "im-plan",
    grund: "",
    neuerTermin: null,
    bericht: "Zwei Linien angepasst.",
    naechsteSchritte: "",
    gemeldetVon: "",
    oeffentlich: true,
  };
  const morgen = addDays(HEUTE, 1);
  test.each<[string, Partial<typeof gut>, readonly Leistung[], Record<string, string>]>([
    ["all well", {}, [], {}],
    ["S1 a day to come", { tag: morgen }, [], { tag: "tag-in-zukunft" }],
    ["S1 nothing said", { bericht: "" }, [], { bericht: "bericht-fehlt" }],
    ["S2 nobody judged", { einschaetzung: null }, [], { einschaetzung: "einschaetzung-fehlt" }],
    [
      "S2 yellow without reason and day",
      { einschaetzung: "gefaehrdet" },
      [],
      { grund: "grund-fehlt", neuerTermin: "termin-fehlt" },
    ],
    [
      "S2 red without day",
      { einschaetzung: "kritisch", grund: "Fahrpersonal fehlt." },
      [],
      { neuerTermin: "termin-fehlt" },
    ],
    [
      "S2 a day that is over",
      { einschaetzung: "kritisch", grund: "Fahrpersonal fehlt.", neuerTermin: HEUTE },
      [],
      { neuerTermin: "termin-zu-frueh" },
    ],
    ["S2 yellow, complete", { einschaetzung: "gefaehrdet", grund: "Geld fehlt.", neuerTermin: morgen }, [], {}],
    [
      "S3 broken off without reason",
      { umsetzung: "abgebrochen", einschaetzung: null },
      [],
      { grund: "grund-fehlt-abbruch" },
    ],
    [
      "S3 done with a quarter of it",
      { umsetzung: "abgeschlossen", einschaetzung: null },
      [leistung(1, 4)],
      { grund: "grund-fehlt-abschluss" },
    ],
    [
      "S3 done with a quarter of it, with reason",
      { umsetzung: "abgeschlossen", einschaetzung: null, grund: "Der Verbund hat abgesagt." },
      [leistung(1, 4)],
      {},
    ],
    [
      "S3 done with all of it needs no judgement",
      { umsetzung: "abgeschlossen", einschaetzung: null },
      [leistung(4, 4)],
      {},
    ],
    [
      "done, and it was critical: no new day",
      { umsetzung: "abgeschlossen", einschaetzung: "kritisch", grund: "Zu spät." },
      [],
      {},
    ],
  ])("%s", (_, anders, leistungen, erwartet) => {
    expect(findMeldungFehler({ ...gut, ...anders }, leistungen, HEUTE)).toEqual(erwartet);
  });
});

describe("geltende: a corrected report no longer counts", () => {
  const eintrag = (id: string, tag: string, berichtigt?: string) => ({
    id: id as SachstandId,
    tag: tag as Datum,
    berichtigtId: (berichtigt ?? null) as Id<"Sachstand"> | null,
  });
  test.each([
    ["newest day first", [eintrag("a", "2026-06-30"), eintrag("b", "2026-10-15")], ["b", "a"]],
    ["of one day the later one", [eintrag("a", "2026-10-15"), eintrag("b", "2026-10-15")], ["b", "a"]],
    ["the corrected one goes", [eintrag("a", "2026-10-15"), eintrag("b", "2026-10-14", "a")], ["b"]],
    [
      "a correction of a correction",
      [eintrag("a", "2026-10-15"), eintrag("b", "2026-10-15", "a"), eintrag("c", "2026-10-15", "b")],
      ["c"],
    ],
    ["written later for an earlier day", [eintrag("a", "2026-10-15"), eintrag("b", "2026-09-30")], ["a", "b"]],
    ["none", [], []],
  ] as const)("%s", (_, eintraege, erwartet) => {
    expect(geltende(eintraege).map((one) => one.id)).toEqual(erwartet);
  });
});
