import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { newId } from "#src/platform/id.ts";
import { parseKennungen } from "./kennungen.ts";
import { acceptEinbringung, acceptErgebnis, type Beratung, orderBeratungen, parseVorlageSlug } from "./vorlage.ts";
import { draftBeratungsfolge } from "./beratungsfolge.ts";
import { draftFinanzen } from "./entwurf.ts";

const HEUTE = "2026-11-22" as Datum;
const aBeratung = (overrides: Partial<Beratung> = {}): Beratung => ({
  id: newId<"Beratung">(),
  gremiumId: newId<"Gremium">(),
  rolle: "vorberatend",
  am: null,
  oeffentlich: true,
  ergebnis: null,
  ergebnisText: "",
  abstimmung: null,
  ...overrides,
});
const council = aBeratung({ rolle: "beschliessend" });
const ausschuss = aBeratung();
const whole = { stand: "entwurf", sachverhalt: "S", vorschlag: "V", oeffentlich: true } as const;

describe("bringing in", () => {
  test.each([
    ["V1 what is brought in already", { ...whole, stand: "eingebracht" as const }, [council], "kein-entwurf"],
    ["V2 without Sachverhalt", { ...whole, sachverhalt: "" }, [council], "ohne-sachverhalt"],
    ["V2 without Beschlussvorschlag", { ...whole, vorschlag: "" }, [council], "ohne-vorschlag"],
    ["V3 nobody decides", whole, [ausschuss], "ohne-beschluss"],
    ["V3 two decide", whole, [council, aBeratung({ rolle: "beschliessend" })], "mehrere-beschluesse"],
    ["V4 decided behind doors", whole, [{ ...council, oeffentlich: false }], "beschluss-nichtoeffentlich"],
    [
      "V4 an internal one may be",
      { ...whole, oeffentlich: false },
      [{ ...council, oeffentlich: false }],
      "eingebracht",
    ],
    [
      "again after it was postponed",
      whole,
      [aBeratung({ rolle: "beschliessend", ergebnis: "vertagt" }), council],
      "eingebracht",
    ],
    ["whole", whole, [ausschuss, council], "eingebracht"],
  ])("%s", (_, vorlage, beratungen, expected) => {
    const outcome = acceptEinbringung(vorlage, beratungen);
    expect(outcome.ok ? outcome.value : outcome.reason).toBe(expected);
  });
});

describe("what a body said", () => {
  const typed = { beratungId: ausschuss.id, ergebnis: "empfohlen", am: HEUTE, text: "", abstimmung: null } as const;
  const votes = (ja: number, nein: number) => ({ stimmberechtigt: 42, anwesend: 39, ja, nein, enthaltung: 0 });
  const said = { ...ausschuss, ergebnis: "empfohlen" as const };
  const decided = { ...typed, beratungId: council.id };
  test.each([
    ["V5 a draft has no results", "entwurf", [ausschuss, council], typed, "nicht-eingebracht"],
    ["V5 the council waits for the ausschuss", "eingebracht", [ausschuss, council], decided, "nicht-an-der-reihe"],
    ["V5 nobody speaks twice", "eingebracht", [said, council], typed, "nicht-an-der-reihe"],
    [
      "V6 a ausschuss does not decide",
      "eingebracht",
      [ausschuss, council],
      { ...typed, ergebnis: "beschlossen" },
      "ergebnis-passt-nicht",
    ],
    ["V6 tomorrow", "eingebracht", [ausschuss, council], { ...typed, am: "2026-11-23" as Datum }, "tag-in-der-zukunft"],
    [
      "V7 postponed without a word",
      "eingebracht",
      [ausschuss, council],
      { ...typed, ergebnis: "vertagt" },
      "ohne-begruendung",
    ],
    [
      "V7 changed without a word",
      "eingebracht",
      [said, council],
      { ...decided, ergebnis: "beschlossen-geaendert" },
      "ohne-begruendung",
    ],
    ["V8 advice leads on", "eingebracht", [ausschuss, council], typed, "eingebracht"],
    [
      "V8 advice against leads on too",
      "eingebracht",
      [ausschuss, council],
      { ...typed, ergebnis: "nicht-empfohlen", text: "weil" },
      "eingebracht",
    ],
    [
      "V8 postponed by a ausschuss",
      "eingebracht",
      [ausschuss, council],
      { ...typed, ergebnis: "vertagt", text: "weil" },
      "vertagt",
    ],
    [
      "V8 adopted",
      "eingebracht",
      [said, council],
      { ...decided, ergebnis: "beschlossen", abstimmung: votes(30, 9) },
      "beschlossen",
    ],
    [
      "V8 rejected",
      "eingebracht",
      [said, council],
      { ...decided, ergebnis: "abgelehnt", text: "weil", abstimmung: votes(9, 30) },
      "abgelehnt",
    ],
    [
      "V9 adopted by nobody",
      "eingebracht",
      [said, council],
      { ...decided, ergebnis: "beschlossen" },
      "ohne-abstimmung",
    ],
    [
      "V10 adopted against a majority",
      "eingebracht",
      [said, council],
      { ...decided, ergebnis: "beschlossen", abstimmung: votes(9, 30) },
      "stimmen-passen-nicht",
    ],
    [
      "V10 advice against its own votes",
      "eingebracht",
      [ausschuss, council],
      { ...typed, abstimmung: votes(9, 30) },
      "stimmen-passen-nicht",
    ],
  ] as const)("%s", (_, stand, beratungen, given, expected) => {
    const outcome = acceptErgebnis(stand, beratungen, given, HEUTE);
    expect(outcome.ok ? outcome.value : outcome.reason).toBe(expected);
  });
});

test("bodies stand as they spoke, then by day, who decides last", () => {
  const spoke = aBeratung({ rolle: "beschliessend", ergebnis: "vertagt", am: "2026-09-01" as Datum });
  const late = aBeratung({ am: "2026-12-10" as Datum });
  const early = aBeratung({ am: "2026-12-01" as Datum });
  const decides = aBeratung({ rolle: "beschliessend", am: "2026-12-05" as Datum });
  expect(orderBeratungen([decides, ausschuss, late, spoke, early])).toEqual([spoke, early, late, ausschuss, decides]);
});

test("the proposed order leaves out bodies that rest, and begins with who steers", () => {
  const body = (art: string, overrides = {}) => ({
    id: newId<"Gremium">(),
    art,
    stand: "aktiv",
    rechte: ["beraten"],
    sitzungenOeffentlich: true,
    ...overrides,
  });
  const kreistag = body("vertretung", { rechte: ["entscheiden"] });
  const soziales = body("ausschuss");
  const steuert = body("steuerungsgruppe", { sitzungenOeffentlich: false });
  const folge = draftBeratungsfolge([
    kreistag,
    soziales,
    steuert,
    body("ausschuss", { stand: "ruhend" }),
    body("beirat"),
  ]);
  expect(folge.map((one) => [one.gremiumId, one.rolle, one.oeffentlich])).toEqual([
    [steuert.id, "vorberatend", false],
    [soziales.id, "vorberatend", true],
    [kreistag.id, "beschliessend", true],
  ]);
});

test("the sentence on money says numerator, denominator and what is left out", () => {
  const s = {
    euro: (cent: number) => `${cent / 100} €`,
    tag: String,
    massnahmen: "Maßnahmen",
    felder: "Handlungsfelder",
  };
  const geld = {
    gesamt: 5,
    ohneAussage: 1,
    aussagen: 6,
    mitBetrag: 2,
    arten: [{ art: "kreishaushalt" as const, massnahmen: 3, aussagen: 4, mitBetrag: 2, summeCent: 7_200_000 }],
    stellen: { hundertstel: 0, aussagen: 0 },
  };
  const text = draftFinanzen(geld, s);
  expect(text).toContain("Zu 4 von 5 Maßnahmen");
  expect(text).toContain("72000 € (2 von 4 Aussagen nennen einen Betrag)");
  expect(text).toContain("Nicht enthalten: 4 Aussagen ohne Betrag und 1 Maßnahmen ohne Aussage");
  expect(draftFinanzen({ ...geld, gesamt: 0, arten: [] }, s)).toBe("");
});

test.each([
  ["M12, m14;M12\nM3", ["M12", "M14", "M3"]],
  ["", []],
  ["M12 und M14", null],
  ["B4", null],
])("numbers in %j", (typed, expected) => {
  expect(parseKennungen(typed)).toEqual(expected);
});

test.each([
  ["2026-3", { jahr: 2026, laufend: 3 }],
  ["2026-0", null],
  ["26-3", null],
  ["2026-3x", null],
])("address %s", (slug, expected) => {
  expect(parseVorlageSlug(slug)).toEqual(expected);
});
