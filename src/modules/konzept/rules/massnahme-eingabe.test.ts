import { describe, expect, test } from "vitest";
import type { Id } from "#src/shared/id.ts";
import { formatStellen, type MassnahmeEingabe, parseEingabe, parseStellen } from "./massnahme-eingabe.ts";
import { anId } from "../../../../test/an-id.ts";

const FELD = "11111111-1111-7111-8111-111111111111";
const PROGRAMM = "22222222-2222-7222-8222-222222222222";
const GEMEINDE = "33333333-3333-7333-8333-333333333333";
const known: Record<string, { stelleId: Id<"Stelle"> } | { gemeindeId: Id<"Gemeinde"> }> = {
  Caritas: { stelleId: anId("s-caritas") },
  "Caritas (Schreibweise)": { stelleId: anId("s-caritas") },
  Dornhag: { gemeindeId: anId("g-dornhag") },
};
const find = (name: string) => known[name] ?? null;

const anEingabe = (overrides: Partial<MassnahmeEingabe> = {}): MassnahmeEingabe => ({
  handlungsfeld: FELD,
  titel: "Wohnlotsen",
  beschreibung: "",
  ebene: "landkreis",
  art: "",
  beginn: "",
  ende: "",
  umfang: "kreisweit",
  gemeinden: [],
  zielgruppen: [],
  themen: [],
  lead: { wer: "Caritas", art: "verzeichnis" },
  partner: [],
  geld: [],
  einstufung: "",
  ohneZielGrund: "",
  ziel: "",
  ...overrides,
});
const geld = (overrides: Partial<MassnahmeEingabe["geld"][number]>) => ({
  art: "",
  programm: "",
  wortlaut: "",
  betrag: "",
  jahr: "",
  stellen: "",
  stand: "",
  ...overrides,
});

test("what was typed becomes what it means", () => {
  const parsed = parseEingabe(
    anEingabe({
      art: "befristet",
      beginn: "2027",
      ende: "06/2028",
      umfang: "gemeinden",
      gemeinden: [GEMEINDE],
      partner: [
        { wer: "Dornhag", art: "verzeichnis" },
        { wer: "verschiedene Akteure", art: "gruppe" },
        { wer: " ", art: "verzeichnis" },
      ],
      geld: [
        geld({ art: "beantragt", programm: PROGRAMM, betrag: "72.000", jahr: "2027", stand: "geplant" }),
        geld({}),
      ],
    }),
    find,
  );
  expect(parsed).toMatchObject({
    ok: true,
    inhalt: {
      beginn: { tag: "2027-01-01", genauigkeit: "jahr" },
      ende: { tag: "2028-06-30", genauigkeit: "monat" },
      gemeindeIds: [GEMEINDE],
      zustaendigkeiten: [
        { rolle: "federfuehrung", art: "stelle", stelleId: "s-caritas" },
        { rolle: "mitwirkung", art: "gemeinde", gemeindeId: "g-dornhag" },
        { rolle: "mitwirkung", art: "gruppe", name: "verschiedene Akteure" },
      ],
      finanzierungen: [{ art: "beantragt", programmId: PROGRAMM, betragCent: 7_200_000, jahr: 2027, stand: "geplant" }],
    },
  });
});

describe("what has to be corrected, by field", () => {
  test.each<[Partial<MassnahmeEingabe>, Record<string, string>]>([
    [{ handlungsfeld: "x" }, { handlungsfeld: "handlungsfeld-fehlt" }],
    [{ titel: "  " }, { titel: "titel-fehlt" }],
    [{ titel: "x".repeat(301) }, { titel: "zu-lang" }],
    [{ lead: { wer: "", art: "verzeichnis" } }, { "lead.wer": "federfuehrung-fehlt" }],
    [{ lead: { wer: "Karitas", art: "verzeichnis" } }, { "lead.wer": "stelle-unbekannt" }],
    [{ partner: [{ wer: "Caritas (Schreibweise)", art: "verzeichnis" }] }, { "partner.0.wer": "doppelt-beteiligt" }],
    [{ beginn: "bald" }, { beginn: "zeitangabe" }],
    [{ beginn: "2028", ende: "2027" }, { ende: "ende-vor-beginn" }],
    [{ art: "dauerhaft", ende: "2027" }, { ende: "dauerhaft-mit-ende" }],
    [{ umfang: "gemeinden" }, { gemeinden: "ohne-gemeinden" }],
    [{ geld: [geld({ betrag: "5" })] }, { "geld.0.art": "finanzierungsart-fehlt" }],
    [{ geld: [geld({ art: "wortlaut" })] }, { "geld.0.wortlaut": "wortlaut-fehlt" }],
    [{ geld: [geld({ art: "beantragt" })] }, { "geld.0.programm": "programm-fehlt" }],
    [{ geld: [geld({ art: "offen", betrag: "viel" })] }, { "geld.0.betrag": "betrag" }],
    [{ geld: [geld({ art: "offen", betrag: "-5" })] }, { "geld.0.betrag": "betrag" }],
    [{ geld: [geld({ art: "offen", jahr: "27" })] }, { "geld.0.jahr": "jahr" }],
  ])("%#", (overrides, fehler) => {
    expect(parseEingabe(anEingabe(overrides), find)).toEqual({ ok: false, fehler });
  });
});

test.each([
  ["", null],
  ["0,5", 50],
  ["1.25", 125],
  ["2", 200],
  ["halb", undefined],
  ["0,125", undefined],
])("R101 %j posts are %s hundredths", (text, expected) => {
  expect(parseStellen(text)).toBe(expected);
});

test("a staff share goes back into its field, and a statement can be nothing else", () => {
  expect([formatStellen(50), formatStellen(undefined)]).toEqual(["0,5", ""]);
  expect(parseEingabe(anEingabe({ geld: [geld({ art: "kreishaushalt", stellen: "0,5" })] }), find)).toMatchObject({
    inhalt: { finanzierungen: [{ stellenHundertstel: 50 }] },
  });
  expect(parseEingabe(anEingabe({ geld: [geld({ stellen: "viel" })] }), find)).toMatchObject({
    fehler: { "geld.0.art": "finanzierungsart-fehlt", "geld.0.stellen": "stellen" },
  });
});

test("AS1 without Wirkungsziel it can be saved; the exception and the class are read", () => {
  expect(parseEingabe(anEingabe(), find)).toMatchObject({
    einordnung: { einstufung: null, ohneZielGrund: "", zielId: null },
  });
  expect(
    parseEingabe(anEingabe({ einstufung: "quick-win", ohneZielGrund: " Pflichtaufgabe ", ziel: FELD }), find),
  ).toMatchObject({ einordnung: { einstufung: "quick-win", ohneZielGrund: "Pflichtaufgabe", zielId: FELD } });
  expect(parseEingabe(anEingabe({ ziel: "irgendeins" }), find)).toMatchObject({ fehler: { ziel: "auswahl-fehlt" } });
});
