import { describe, expect, test } from "vitest";
import { parseVergleich, selectUnterschiede } from "./auswahl.ts";
import { BESCHLUSS_FELDER, GRUND_FELDER, parseBeschluss, parseGruende } from "./eingabe.ts";
import { diffManifeste } from "./unterschiede.ts";
import { aManifest, anElement } from "../test/fixtures.ts";

const ID = "01990000-0000-7000-8000-000000000001";
const voll = {
  bezeichnung: " Fortschreibung 2027 ",
  gremium: ID,
  "beschlossen-am": "10.5.2027",
  beschluss: "Der Kreistag\r\nbeschließt.",
  stand: "abc",
};

describe("parseBeschluss", () => {
  test("reads all of it", () => {
    expect(parseBeschluss(voll)).toEqual({
      ok: true,
      value: {
        bezeichnung: "Fortschreibung 2027",
        gremiumId: ID,
        beschlossenAm: "2027-05-10",
        beschluss: "Der Kreistag\nbeschließt.",
        stand: "abc",
        ohneFreigabe: "",
      },
    });
  });

  test.each([
    ["no name", { bezeichnung: " " }, { bezeichnung: "ohne-bezeichnung" }],
    ["a name too long", { bezeichnung: "x".repeat(161) }, { bezeichnung: "zu-lang" }],
    ["no body", { gremium: "" }, { gremium: "ohne-gremium" }],
    ["a body that is none", { gremium: "Kreistag" }, { gremium: "gremium-unbekannt" }],
    ["no day", { "beschlossen-am": "" }, { "beschlossen-am": "ohne-tag" }],
    ["a day that does not exist", { "beschlossen-am": "31.2.2027" }, { "beschlossen-am": "datum-falsch" }],
    ["no text", { beschluss: "" }, { beschluss: "ohne-beschluss" }],
  ])("names the field: %s", (_, change, fehler) => {
    expect(parseBeschluss({ ...voll, ...change })).toEqual({ ok: false, fehler });
  });
});

test("parseGruende reads one reason per element and names one that is too long", () => {
  const { gruende, fehler } = parseGruende({ stand: "abc", [`grund.${ID}`]: "x".repeat(1001) });
  expect([...gruende.keys()]).toEqual([ID]);
  expect(fehler).toEqual({ [`grund.${ID}`]: "zu-lang" });
});

test.each([
  [BESCHLUSS_FELDER, "beschluss", true],
  [BESCHLUSS_FELDER, "nummer", false],
  [GRUND_FELDER, `grund.${ID}`, true],
  [GRUND_FELDER, "grund.x", false],
  [GRUND_FELDER, "hash", false],
])("T17 %s knows the field %s: %s", (felder, name, known) => {
  expect(felder.test(name)).toBe(known);
});

test.each([
  [{}, { art: null, vorgang: null, seite: 1 }, []],
  [{ art: "bedarf", vorgang: "neu", seite: "3" }, { art: "bedarf", vorgang: "neu", seite: 3 }, []],
  [{ art: "x", vorgang: "y", seite: "0" }, { art: null, vorgang: null, seite: 1 }, ["art", "vorgang", "seite"]],
])("T10 the address %j", (werte, auswahl, falsch) => {
  expect(parseVergleich(werte)).toEqual({ auswahl, falsch });
});

test("without a Vorgang what was taken over is left out; asked for, it is there", () => {
  const { elemente } = diffManifeste(aManifest([anElement("a")]), aManifest([anElement("a"), anElement("b")]), []);
  const ids = (vorgang: "uebernommen" | null) =>
    selectUnterschiede(elemente, { art: "massnahme", vorgang }).map((one) => one.nachher[0]?.id);
  expect(ids(null)).toEqual(["b"]);
  expect(ids("uebernommen")).toEqual(["a"]);
  expect(selectUnterschiede(elemente, { art: "bedarf", vorgang: null })).toEqual([]);
});
