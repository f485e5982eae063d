import { describe, expect, test } from "vitest";
import type { Id } from "#src/shared/id.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { AngebotSpalte } from "./angebot-spalten.ts";
import { type AngebotNamen, namenOf, planAngebote, schluesselOf, type Tabellenfelder } from "./angebot-tabelle.ts";

const named = <Kind extends string>(...names: string[]) =>
  namenOf(names.map((name) => ({ id: name.toLowerCase() as Id<Kind>, namen: [name] })));
const NAMEN: AngebotNamen = {
  stelle: namenOf([
    { id: "lernhaus" as Id<"Stelle">, namen: ["Lernhaus Altenschilf", "Lernhaus"] },
    { id: "a" as Id<"Stelle">, namen: ["Beratung"] },
    { id: "b" as Id<"Stelle">, namen: ["Beratung"] },
  ]),
  zielgruppen: named<"Zielgruppe">("Frauen", "Kinder"),
  handlungsfelder: named<"Handlungsfeld">("Sprache"),
  gemeinden: named<"Gemeinde">("Hohenlaub", "Marktbirken"),
  regionen: named<"Planungsregion">("Nord"),
  sprachen: namenOf([
    { id: "ar", namen: ["ar", "Arabisch"] },
    { id: "de", namen: ["de", "Deutsch"] },
  ]),
  nenntPerson: (kontakt) => kontakt.startsWith("Frau "),
};
const SPALTEN = new Map<string, AngebotSpalte>([
  ["angebot", "titel"],
  ["stelle", "stelle"],
  ["wann", "wann"],
  ["zielgruppen", "zielgruppen"],
  ["gemeinden", "gemeinden"],
  ["sprachen", "sprachen"],
  ["kinderbetreuung", "kinderbetreuung"],
  ["kontakt", "kontakt"],
  ["plaetze", "plaetze"],
  ["belegt", "belegt"],
  ["gueltig bis", "gueltig"],
]);
const DA: Tabellenfelder = {
  beschreibung: "",
  zielgruppeIds: [],
  handlungsfeldIds: [],
  gemeindeIds: [],
  planungsregionIds: [],
  kosten: "",
  zugang: "",
  kontakt: "",
  kinderbetreuung: false,
  plaetze: null,
  plaetzeBelegt: null,
  gueltigBis: null,
  stelleId: "lernhaus" as Id<"Stelle">,
  titel: "Elternfrühstück",
  wann: "freitags",
  sprachen: ["de", "ar"],
};
const VORHANDEN = new Map([[schluesselOf(DA), { id: "x" as Id<"Angebot">, rev: 3, felder: DA }]]);

const plan = (kopf: string[], ...zeilen: string[][]) =>
  planAngebote(
    {
      name: "",
      kopf: kopf.map((one) => SPALTEN.get(suchtext(one)) ?? one),
      zeilen: zeilen.map((zellen, at) => ({ nummer: at + 2, zellen })),
    },
    NAMEN,
    VORHANDEN,
  );

describe("what a table would change (AI1, AI2)", () => {
  test("a new Angebot with everything that the row says", () => {
    const kopf = [
      "Angebot",
      "Stelle",
      "Zielgruppen",
      "Gemeinden",
      "Sprachen",
      "Kinderbetreuung",
      "Plätze",
      "Gültig bis",
    ];
    const zeile = ["Nähkurs", "Lernhaus", "Frauen; Kinder", "hohenlaub", "Arabisch, de", "ja", "1.200", "31.12.2027"];
    expect(plan(kopf, zeile)).toMatchObject({
      neu: [
        {
          zeile: 2,
          felder: {
            titel: "Nähkurs",
            stelleId: "lernhaus",
            zielgruppeIds: ["frauen", "kinder"],
            gemeindeIds: ["hohenlaub"],
            sprachen: ["ar", "de"],
            kinderbetreuung: true,
            plaetze: 1200,
            gueltigBis: "2027-12-31",
          },
        },
      ],
      probleme: [],
    });
  });

  test.each([
    ["the same", ["Angebot", "Stelle", "Wann"], ["elternfrühstück", "Lernhaus", "freitags"], ["titel"]],
    ["the same in another order", ["Angebot", "Stelle", "Sprachen"], ["Elternfrühstück", "Lernhaus", "ar; de"], null],
    ["another time", ["Angebot", "Stelle", "Wann"], ["Elternfrühstück", "Lernhaus", "samstags"], ["wann"]],
    ["an empty cell takes away", ["Angebot", "Stelle", "Wann"], ["Elternfrühstück", "Lernhaus", ""], ["wann"]],
    ["a column that is missing says nothing", ["Angebot", "Stelle"], ["Elternfrühstück", "Lernhaus"], null],
  ])("an Angebot that is there: %s", (_name, kopf, zeile, anders) => {
    const { geaendert, unveraendert, neu } = plan(kopf, zeile);
    expect([geaendert.map((one) => one.spalten), unveraendert, neu]).toEqual(
      anders === null ? [[], 1, []] : [[anders], 0, []],
    );
  });

  test("empty rows are none", () => {
    expect(plan(["Angebot", "Stelle"], ["", " "])).toMatchObject({ neu: [], probleme: [] });
  });
});

describe("what has to be mended, with its place (AI1, AI3)", () => {
  test.each([
    ["no column of the Stelle", ["Angebot"], ["Nähkurs"], 0, null, "spalte-fehlt"],
    [
      "a column that we do not know",
      ["Angebot", "Stelle", "Farbe"],
      ["Nähkurs", "Lernhaus", "rot"],
      1,
      2,
      "spalte-unbekannt",
    ],
    ["no title", ["Angebot", "Stelle"], ["", "Lernhaus"], 2, 0, "titel-fehlt"],
    ["no such Stelle", ["Angebot", "Stelle"], ["Nähkurs", "Nähhaus"], 2, 1, "stelle-unbekannt"],
    ["two Stellen of that name", ["Angebot", "Stelle"], ["Nähkurs", "Beratung"], 2, 1, "stelle-unbekannt"],
    [
      "no such Zielgruppe",
      ["Angebot", "Stelle", "Zielgruppen"],
      ["Nähkurs", "Lernhaus", "Frauen; Onkel"],
      2,
      2,
      "name-unbekannt",
    ],
    [
      "no such language",
      ["Angebot", "Stelle", "Sprachen"],
      ["Nähkurs", "Lernhaus", "Klingonisch"],
      2,
      2,
      "sprache-unbekannt",
    ],
    ["no number", ["Angebot", "Stelle", "Plätze"], ["Nähkurs", "Lernhaus", "viele"], 2, 2, "zahl-falsch"],
    ["no day", ["Angebot", "Stelle", "Gültig bis"], ["Nähkurs", "Lernhaus", "bald"], 2, 2, "datum-falsch"],
    [
      "neither yes nor no",
      ["Angebot", "Stelle", "Kinderbetreuung"],
      ["Nähkurs", "Lernhaus", "manchmal"],
      2,
      2,
      "janein-falsch",
    ],
    ["a person", ["Angebot", "Stelle", "Kontakt"], ["Nähkurs", "Lernhaus", "Frau Muster"], 2, 2, "kontakt-person"],
    ["too long", ["Angebot", "Stelle", "Wann"], ["Nähkurs", "Lernhaus", "x".repeat(301)], 2, 2, "zu-lang"],
    [
      "more taken than there are",
      ["Angebot", "Stelle", "Belegt"],
      ["Nähkurs", "Lernhaus", "3"],
      2,
      null,
      "mehr-belegt-als-da",
    ],
  ])("%s", (_name, kopf, zeile, nummer, spalte, grund) => {
    expect(plan(kopf, zeile).probleme).toMatchObject([{ zeile: nummer, spalte, grund }]);
  });

  test("the same Angebot twice", () => {
    const zeile = ["Nähkurs", "Lernhaus"];
    expect(plan(["Angebot", "Stelle"], zeile, zeile)).toMatchObject({
      neu: [{ zeile: 2 }],
      probleme: [{ zeile: 3, grund: "doppelt" }],
    });
  });
});
