import { describe, expect, test } from "vitest";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { formatZahlen, parseZahlen } from "./beleg-zahlen.ts";
import {
  type BelegEingabe,
  formatTag,
  formatZahl,
  parseBedarf,
  parseBeleg,
  parseIndikator,
  parseJahr,
  parseZahl,
  parseZiel,
} from "./eingabe.ts";

test.each([
  ["", null],
  [" 2036 ", 2036],
  ["36", undefined],
  ["2036 oder später", undefined],
])("the year %j is read as %s", (text, expected) => {
  expect(parseJahr(text)).toBe(expected);
});

test.each([
  ["", null],
  ["30", 30],
  ["1.250,5", 1250.5],
  ["12,5", 12.5],
  ["−3", -3],
  ["1.25", undefined],
  ["viele", undefined],
])("the number %j is read as %s", (text, expected) => {
  expect(parseZahl(text)).toBe(expected);
});

test("numbers and days go back into their fields as they are typed", () => {
  expect([formatZahl(1250.5), formatZahl(null), parseZahl(formatZahl(-3))]).toEqual(["1250,5", "", -3]);
  expect([formatTag("2026-03-09" as Datum), formatTag(null)]).toEqual(["09.03.2026", ""]);
});

const feld = newId<"Handlungsfeld">();
const bedarf = {
  handlungsfeld: feld,
  titel: "Titel",
  beschreibung: "",
  stand: "bestaetigt",
  vorrang: "",
  vorrangGrund: "",
  vorrangDurch: "",
  umfang: "kreisweit",
  empfehlungen: "Räume nutzen\n\nBus",
  gemeinden: [],
  zielgruppen: ["keine-id"],
  themen: [],
};

test("the form of a Bedarf is read; what is no id is nothing", () => {
  expect(parseBedarf(bedarf)).toMatchObject({
    inhalt: {
      handlungsfeldId: feld,
      stand: "bestaetigt",
      vorrang: null,
      zielgruppeIds: [],
      empfehlungen: ["Räume nutzen", "", "Bus"],
    },
  });
  expect(parseBedarf({ ...bedarf, handlungsfeld: "", titel: "x".repeat(301) })).toEqual({
    ok: false,
    fehler: { handlungsfeld: "handlungsfeld-fehlt", titel: "zu-lang" },
  });
});

test("the form of a Wirkungsziel says what is wrong where", () => {
  const ziel = {
    handlungsfeld: feld,
    aussage: "Aussage",
    wirkungsebene: "zugang",
    ebene: "verwaltung",
    zieljahr: "2036",
    ausgangslage: "",
    annahmen: "",
    stand: "vereinbart",
    vereinbartAm: "3.3.2026",
    vereinbartDurch: "Arbeitsgruppe",
    themen: [],
  };
  expect(parseZiel(ziel)).toMatchObject({
    inhalt: { zieljahr: 2036, vereinbartAm: "2026-03-03", ebene: "verwaltung" },
  });
  expect(parseZiel({ ...ziel, zieljahr: "bald", vereinbartAm: "31.2.2026" })).toMatchObject({
    fehler: { zieljahr: "jahr", vereinbartAm: "tag" },
  });
});

test("the form of a Beleg and of an Indikator need their kind", () => {
  const beleg: BelegEingabe = {
    art: "",
    aussage: "a",
    quelle: "q",
    tag: "",
    fundstelle: "",
    adresse: "",
    freigabe: "",
    frage: "",
    von: "",
    antworten: "",
  };
  expect(parseBeleg(beleg)).toMatchObject({ fehler: { art: "belegart-fehlt" } });
  // What nobody released stays inside.
  expect(parseBeleg({ ...beleg, art: "zahl" })).toMatchObject({ inhalt: { freigabe: "intern", zahlen: null } });
  const indikator = {
    name: "n",
    art: "wirkung",
    einheit: "%",
    nachkommastellen: "7",
    zaehler: "z",
    nenner: "",
    quelle: "",
    quelleStelle: "",
    turnus: "",
    stichtag: "",
    richtung: "",
    methode: "",
    handlungsfeld: "",
    oeffentlich: "",
  };
  expect(parseIndikator(indikator)).toMatchObject({ fehler: { nachkommastellen: "nachkommastellen" } });
  expect(parseIndikator({ ...indikator, nachkommastellen: "1" })).toMatchObject({
    inhalt: { nachkommastellen: 1, oeffentlich: false, richtung: "neutral", turnus: null },
  });
});

describe("counted answers", () => {
  test.each([
    ["none", { frage: "", von: "", antworten: "" }, null, {}],
    [
      "two answers",
      { frage: "Was hindert?", von: "71", antworten: "Betreuung: 38\nBus : 37" },
      {
        frage: "Was hindert?",
        von: 71,
        antworten: [
          { wort: "Betreuung", zahl: 38 },
          { wort: "Bus", zahl: 37 },
        ],
      },
      {},
    ],
    ["a question without answers", { frage: "Was?", von: "", antworten: "" }, null, { antworten: "antworten" }],
    ["answers without a question", { frage: "", von: "", antworten: "Bus: 1" }, null, { frage: "frage-fehlt" }],
    ["a line without number", { frage: "Was?", von: "", antworten: "Bus" }, null, { antworten: "antworten" }],
    ["more than were asked", { frage: "Was?", von: "5", antworten: "Bus: 6" }, null, { antworten: "mehr-als-befragt" }],
    ["asked: half a person", { frage: "Was?", von: "5,5", antworten: "Bus: 1" }, null, { von: "ganze-zahl" }],
  ])("%s", (_name, typed, zahlen, fehler) => {
    expect(parseZahlen(typed)).toEqual({ zahlen, fehler });
  });

  test("go back into the form as they were typed", () => {
    const zahlen = { frage: "Was?", von: 5, antworten: [{ wort: "Bus: Linie 3", zahl: 2 }] };
    expect(parseZahlen(formatZahlen(zahlen)).zahlen).toEqual(zahlen);
    expect(formatZahlen(null)).toEqual({ frage: "", von: "", antworten: "" });
  });
});
