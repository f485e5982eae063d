import { describe, expect, test } from "vitest";
import { umfrageOfVorlage } from "../../umfrage/rules/vorlagen/index.ts";
import { containsName, isSameGruppe, kannBestand, listBestand, proposeBekannte, proposeStellen } from "./bestand.ts";
import { prefillBestand } from "./vorbelegung.ts";

const BESTAND = umfrageOfVorlage("bestandserhebung");
const MIT_Q08 = { ...umfrageOfVorlage("bestand-und-bedarf"), anonymitaet: "namentlich" as const };
const ZWEI = {
  name: "Kita-Verbund Marktbirken",
  hat: "ja",
  angebot: 2,
  "angebot.1.titel": "Elternfrühstück",
  "angebot.1.ort": "Kita in Marktbirken",
  "angebot.1.gruppen": ["kin", "alle"],
  "angebot.1.sprachen": ["de", "ar"],
  "angebot.2.inhalt": "Vorlesen für Kinder, jeden Montag",
  wegweiser: "ja",
};

describe("BE1 what an answer reports", () => {
  test("every entry of the group, named or by the first words of its description", () => {
    const { einrichtung, darfZeigen, zeilen } = listBestand(BESTAND, ZWEI);
    expect({ einrichtung, darfZeigen }).toEqual({ einrichtung: "Kita-Verbund Marktbirken", darfZeigen: true });
    expect(zeilen).toMatchObject([
      { zeile: 1, titel: "Elternfrühstück", zielgruppen: ["Kinder und Jugendliche", "alle"], sprachen: ["de", "ar"] },
      { zeile: 2, titel: "Vorlesen für Kinder", beschreibung: "Vorlesen für Kinder, jeden Montag" },
    ]);
  });

  test("AS1 the most important Angebot in one question, where there is no group", () => {
    expect(listBestand(MIT_Q08, { q08: "Elterncafé mit Kinderbetreuung, dienstags" }).zeilen).toMatchObject([
      { zeile: 1, titel: "Elterncafé mit Kinderbetreuung" },
    ]);
  });

  test.each([
    ["nothing answered", {}],
    ["an empty entry", { angebot: 1 }],
  ])("nothing from %s", (_, werte) => expect(listBestand(BESTAND, werte).zeilen).toEqual([]));
});

test.each([
  ["with a group", BESTAND, true],
  ["with one question", MIT_Q08, true],
  ["anonymous", umfrageOfVorlage("bestand-und-bedarf"), false],
  ["anonymous with a group", { ...BESTAND, anonymitaet: "anonym" as const }, false],
])("BE2 a survey %s can say of whom: %s", (_, umfrage, can) => expect(kannBestand(umfrage)).toBe(can));

const DA = [
  { id: "1", titel: "Elternfrühstück", stelleId: "kita", orte: ["Marktbirken"] },
  { id: "2", titel: "Elternfrühstück am Samstag", stelleId: "verein", orte: ["Erlenbrück"] },
  { id: "3", titel: "Elterncafé", stelleId: "kita", orte: [] },
  { id: "4", titel: "Schuldnerberatung", stelleId: "kita", orte: ["Marktbirken"] },
];

test.each([
  [
    "Elternfrühstück",
    "in Marktbirken",
    "kita",
    [
      ["1", ["titel-gleich", "stelle", "ort"]],
      ["3", ["titel-aehnlich", "stelle"]],
      ["2", ["titel-aehnlich"]],
    ],
  ],
  [
    "Elternfrühstück",
    "",
    null,
    [
      ["1", ["titel-gleich"]],
      ["2", ["titel-aehnlich"]],
    ],
  ],
  ["Nähkurs", "Marktbirken", "kita", []],
] as const)("BE3 what may be meant by „%s“ %s of %s, with reasons", (titel, ort, stelle, erwartet) => {
  const found = proposeBekannte({ titel, ort }, stelle, DA);
  expect(found.map(({ angebot, gruende }) => [angebot.id, gruende])).toEqual(erwartet);
});

test.each([
  ["Kita Verbund Marktbirken", ["Kita-Verbund Marktbirken"]],
  ["Kitaverbund Marktbirken e. V.", ["Kita-Verbund Marktbirken"]],
  ["Sportverein", []],
  ["", []],
])("the Stelle behind „%s“", (einrichtung, namen) => {
  const stellen = [
    { name: "Kita-Verbund Marktbirken", namen: [] },
    { name: "Tafel Erlenbrück e. V.", namen: [] },
  ];
  expect(proposeStellen(einrichtung, stellen).map(({ name }) => name)).toEqual(namen);
});

test.each([
  ["Frauen", "Frauen und Alleinerziehende", true],
  ["Kinder und Jugendliche", "Kinder, Jugendliche und junge Erwachsene", true],
  ["alle", "Gesamte Bevölkerung", false],
  ["Frauen", "Zugewanderte aus EU-Staaten", false],
])("the group „%s“ is „%s“: %s", (gesagt, zielgruppe, same) => expect(isSameGruppe(gesagt, zielgruppe)).toBe(same));

test.each([
  ["Kita in Marktbirken", "Marktbirken", true],
  ["Marktbirkener Straße", "Marktbirken", false],
  ["", "Marktbirken", false],
])("„%s“ names %s: %s", (text, name, named) => expect(containsName(text, name)).toBe(named));

describe("BE5 what is known stands in the next survey", () => {
  const bekannt = {
    titel: "Elternfrühstück",
    beschreibung: "",
    sprachen: ["de", "fa"],
    kontakt: "",
    gemeinden: [{ name: "Marktbirken", slug: "marktbirken" }],
  };

  test("and reads as it was, without languages that are not asked for", () => {
    const werte = prefillBestand(BESTAND, [bekannt]);
    expect(werte).toEqual({
      hat: "ja",
      angebot: 1,
      "angebot.1.titel": "Elternfrühstück",
      "angebot.1.ort": "Marktbirken",
      "angebot.1.sprachen": ["de"],
    });
    expect(listBestand(BESTAND, werte).zeilen).toMatchObject([{ titel: "Elternfrühstück", ort: "Marktbirken" }]);
  });

  test("never in an anonymous one", () => {
    expect(prefillBestand({ ...BESTAND, anonymitaet: "anonym" }, [bekannt])).toEqual({});
    expect(prefillBestand(BESTAND, [])).toEqual({});
  });
});
