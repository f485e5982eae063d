import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timesReference } from "../../../../../test/reference-work.ts";
import { writeXlsx } from "#src/platform/tabellen/index.ts";
import { readHere } from "#src/platform/tabellen/test/read-here.ts";
import {
  aFeld,
  aGemeinde,
  aMassnahme,
  aProgramm,
  aStelle,
  decideAll,
  planTable,
  takenOver,
} from "./fixtures/import.ts";
import { aTable, WOHNEN } from "./fixtures/tables.ts";
import type { ImportPlan, Problemcode } from "./plan-typen.ts";
import { anId } from "../../../../../test/an-id.ts";

const HEAD = ["Handlungsfeld", "Maßnahme", "Zuständigkeit", "Finanzierung"];
const arten = (plan: ImportPlan) => plan.zeilen.map(({ zeile, art }) => `${zeile} ${art}`);
const codes = (plan: ImportPlan, zeile: number): readonly Problemcode[] =>
  plan.zeilen.find((one) => one.zeile === zeile)?.probleme.map(({ code }) => code) ?? [];
const problem = (plan: ImportPlan, code: Problemcode) =>
  plan.zeilen.flatMap(({ probleme }) => probleme).find((one) => one.code === code);

describe("a new table", () => {
  const plan = planTable(WOHNEN);
  test("every row becomes a Maßnahme with what it needs", () => {
    expect(arten(plan)).toEqual(["2 neu", "3 neu", "4 neu", "5 neu"]);
    expect(plan.summen).toMatchObject({ neu: 4, offen: 0 });
    expect(plan.neueHandlungsfelder.map(({ name, zeilen }) => [name, zeilen])).toEqual([
      ["Wohnen", [2, 3]],
      ["Arbeit", [4, 5]],
    ]);
    expect(plan.neueStellen.map(({ name }) => name)).toEqual([
      "Diakonisches Werk",
      "SG Unterbringung",
      "Jobcenter",
      "VHS",
    ]);
    expect(plan.neueProgramme.map(({ name }) => name)).toEqual(["Richtlinie Integrative Maßnahmen"]);
  });

  test("the draft holds the parts and the wording", () => {
    expect(plan.zeilen[0]?.entwurf).toMatchObject({
      handlungsfeld: "Wohnen",
      titel: "Wohnlotsen und Telefon für Vermietende",
      zustaendigkeit: {
        wortlaut: WOHNEN[1]?.[2],
        federfuehrung: { name: "Diakonisches Werk", bezug: { art: "neue-stelle" } },
        mitwirkung: [{ name: "SG Unterbringung" }, { name: "verschiedene Akteure", bezug: { art: "gruppe" } }],
      },
      finanzierung: { aussagen: [{ art: "beantragt", programmBezug: { art: "neues-programm" } }] },
    });
    expect(plan.zeilen[1]?.entwurf.zustaendigkeit.federfuehrung).toMatchObject({
      art: "kollektiv",
      bezug: { art: "kollektiv" },
    });
  });

  test("known Stellen, Gemeinden, programmes and fields are found by name", () => {
    const known = planTable(
      [HEAD, ["wohnen", "Kurs", "VHS in Zusammenarbeit mit Stadt Hohenlaub", "beantragt über ESF Plus"]],
      {
        felder: [aFeld("f1", "Wohnen")],
        stellen: [aStelle("s1", "Volkshochschule", ["VHS"])],
        gemeinden: [aGemeinde("Hohenlaub")],
        programme: [aProgramm("p1", "ESF Plus")],
      },
    );
    expect(known.zeilen[0]?.entwurf).toMatchObject({
      handlungsfeld: "Wohnen",
      handlungsfeldId: "f1",
      zustaendigkeit: {
        federfuehrung: { bezug: { id: "s1" } },
        mitwirkung: [{ bezug: { art: "gemeinde", id: "gemeinde-Hohenlaub" } }],
      },
      finanzierung: { aussagen: [{ programmBezug: { art: "programm", id: "p1" } }] },
    });
    expect([known.neueStellen, known.neueHandlungsfelder, known.neueProgramme]).toEqual([[], [], []]);
  });
});

describe("I10 the same table again", () => {
  const existing = takenOver(planTable(WOHNEN));
  test("changes nothing and asks nothing, though its spellings were decided", () => {
    const stellen = [
      aStelle("s1", "Diakonisches Werk Erlengrund"),
      aStelle("s2", "Sachgebiet Unterbringung und Wohnen"),
    ];
    const plan = planTable(WOHNEN, { existing, stellen });
    expect(plan.summen).toMatchObject({ unveraendert: 4, neu: 0, geaendert: 0, problem: 0, offen: 0 });
    expect([plan.neueStellen, plan.neueProgramme, plan.nichtInDatei]).toEqual([[], [], []]);
  });

  test("in another order, with other capitals and spaces", () => {
    const [head = [], ...rows] = WOHNEN;
    const again = [head, ...rows.toReversed().map((row) => row.map((cell) => `  ${cell.replaceAll(" ", "  ")} `))];
    expect(planTable(again, { existing }).summen.unveraendert).toBe(4);
  });

  test("with fewer rows and columns", () => {
    const plan = planTable([["Maßnahme"], ["Messe für Ausbildung"]], { existing });
    expect(arten(plan)).toEqual(["2 unveraendert"]);
    expect(plan.nichtInDatei).toHaveLength(3);
  });

  test("written by our own export and read from the workbook", async () => {
    const columns = [
      "Kennung",
      "Handlungsfeld",
      "Maßnahme",
      "Beschreibung",
      "Zuständigkeit",
      "Aussagen zur Finanzierung",
      "Beginn",
    ];
    const odd = aMassnahme({
      kennung: "M99",
      titel: '=1+1 <b>fett</b> & "Co"',
      beschreibung: "- eins\n- zwei",
      zustaendigkeit: "@VHS",
      finanzierung: "+5 €",
    });
    const all = [...existing, { ...odd, id: anId<"Massnahme">("m-99") }];
    const rows = all.map((one) => [
      one.kennung,
      one.handlungsfeld,
      one.titel,
      one.beschreibung,
      one.zustaendigkeit,
      one.finanzierung,
      null,
    ]);
    const bytes = await writeXlsx([
      { name: "Maßnahmen", columns: columns.map((header) => ({ header, kind: "text", width: 20 })), rows },
    ]);
    const file = await readHere(bytes);
    if ("reason" in file) throw new Error(file.reason);
    const plan = planTable(file.sheets[0]?.rows ?? [], { existing: all });
    expect(plan.summen).toMatchObject({ unveraendert: 5, offen: 0 });
  });
});

describe("I10 a changed table shows exactly what differs", () => {
  const existing = takenOver(planTable(WOHNEN));
  const change = (row: number, column: number, text: string) =>
    WOHNEN.map((cells, at) => (at === row ? cells.with(column, text) : cells));
  test.each([
    [2, "SG Soziales", { feld: "zustaendigkeit", alt: "Landkreis, Städte und Gemeinden", neu: "SG Soziales" }],
    [3, "Kreishaushalt", { feld: "finanzierung", alt: "aus vorhandenen Ressourcen", neu: "Kreishaushalt" }],
    [1, "Runder Tisch: Mobilität", { feld: "titel", alt: "Runder Tisch Mobilität", neu: "Runder Tisch: Mobilität" }],
  ])("in column %i", (column, text, unterschied) => {
    const plan = planTable(change(2, column, text), { existing });
    expect(arten(plan)).toEqual(["2 unveraendert", "3 geaendert", "4 unveraendert", "5 unveraendert"]);
    expect(plan.zeilen[1]).toMatchObject({ massnahmeId: "m-2", unterschiede: [unterschied] });
  });

  test("another Handlungsfeld is proposed as a move", () => {
    const plan = planTable(change(2, 0, "Arbeit"), { existing });
    expect(plan.zeilen[1]).toMatchObject({
      art: "geaendert",
      unterschiede: [{ feld: "handlungsfeld", alt: "Wohnen", neu: "Arbeit" }],
    });
    expect(
      planTable(change(2, 0, "Arbeit"), { existing, decisions: { "z3-titel-in-anderem-feld": "neu" } }).zeilen[1]?.art,
    ).toBe("neu");
  });

  test("a new row is new, the others stay", () => {
    const plan = planTable([...WOHNEN, ["Wohnen", "Umzugshilfe", "AWO", ""]], { existing });
    expect(plan.summen).toMatchObject({ neu: 1, unveraendert: 4 });
  });

  test("I11 an emptied cell empties nothing unless somebody says so", () => {
    const rows = change(2, 3, "");
    const plan = planTable(rows, { existing });
    expect(plan.zeilen[1]).toMatchObject({ art: "unveraendert", unterschiede: [] });
    expect(codes(plan, 3)).toContain("wird-geleert");
    expect(planTable(rows, { existing, decisions: { "z3-wird-geleert": "leeren" } }).zeilen[1]?.unterschiede).toEqual([
      { feld: "finanzierung", alt: "aus vorhandenen Ressourcen", neu: "" },
    ]);
  });
});

describe("I10 which Maßnahme a row speaks of", () => {
  const head = ["Nr.", ...HEAD];
  test("the Kennung, though the title changed", () => {
    const plan = planTable([head, ["M 1", "Wohnen", "Wohnlotsen im Kreis", "VHS", ""]], {
      existing: [aMassnahme({ zustaendigkeit: "VHS" })],
    });
    expect(plan.zeilen[0]).toMatchObject({ art: "geaendert", massnahmeId: "m-1", unterschiede: [{ feld: "titel" }] });
  });

  test("a Kennung whose title belongs to another one is asked about", () => {
    const existing = [aMassnahme(), aMassnahme({ id: anId("m-2"), kennung: "M02", titel: "Umzugshilfe" })];
    const rows = [head, ["M01", "Wohnen", "Umzugshilfe", "", ""]];
    expect(planTable(rows, { existing }).zeilen[0]?.art).toBe("problem");
    const decide = (wert: string) =>
      planTable(rows, { existing, decisions: { "z2-kennung-passt-nicht": wert } }).zeilen[0];
    expect(decide("titel")).toMatchObject({ art: "unveraendert", massnahmeId: "m-2" });
    expect(decide("kennung")).toMatchObject({ art: "geaendert", massnahmeId: "m-1" });
    expect(decide("neu")).toMatchObject({ art: "neu" });
  });

  test("a Kennung with quite another title is told", () => {
    const plan = planTable([head, ["M01", "Wohnen", "Chor", "", ""]], { existing: [aMassnahme()] });
    expect(codes(plan, 2)).toContain("titel-ganz-anders");
  });

  test("numbers that begin anew in each field identify nothing", () => {
    const rows = [head, ["1", "Wohnen", "Kurs", "VHS", ""], ["1", "Arbeit", "Messe", "VHS", ""]];
    const plan = planTable(rows);
    expect(plan).toMatchObject({
      nummernDoppelt: true,
      zeilen: [{ entwurf: { kennung: null } }, { entwurf: { kennung: null } }],
    });
  });

  test("equal titles are told apart by Zuständigkeit, then by order", () => {
    const rows = [HEAD, ["Wohnen", "Kurs", "VHS", ""], ["Wohnen", "Kurs", "AWO", ""], ["Wohnen", "Kurs", "DRK", ""]];
    const first = planTable(rows);
    expect(codes(first, 2)).toContain("titel-doppelt");
    const existing = takenOver(first);
    const [head2 = [], a = [], b = [], c = []] = rows;
    const plan = planTable([head2, c, b, ["Wohnen", "Kurs", "Caritas", ""], a], { existing });
    expect(plan.zeilen.map(({ art, massnahmeId }) => [art, massnahmeId])).toEqual([
      ["unveraendert", "m-3"],
      ["unveraendert", "m-2"],
      ["neu", null],
      ["unveraendert", "m-1"],
    ]);
  });

  describe("a similar title", () => {
    const existing = [
      aMassnahme({
        kennung: "M41",
        titel: "Wohnlotsen und Telefon für Vermietende",
        zustaendigkeit: "AWO",
        finanzierung: "Kreishaushalt",
      }),
    ];
    const rows = [HEAD, ["Wohnen", "Wohnlotsen und Telefon Vermietende", "Jobcenter", "Spenden"]];
    test("is proposed as an addition: what is there stays", () => {
      const plan = planTable(rows, { existing });
      expect(problem(plan, "titel-aehnlich")).toMatchObject({
        schwere: "hinweis",
        gewaehlt: "ergaenzen",
        values: { kennung: "M41" },
      });
      expect(plan.zeilen[0]).toMatchObject({
        art: "geaendert",
        ergaenzt: true,
        unterschiede: [{ feld: "finanzierung", alt: "Kreishaushalt", neu: "Kreishaushalt; Spenden" }],
        entwurf: { finanzierung: { aussagen: [{ art: "mittel-dritter" }] } },
      });
    });
    test("or taken as new", () => {
      expect(planTable(rows, { existing, decisions: { "z2-titel-aehnlich": "neu" } }).zeilen[0]?.art).toBe("neu");
    });
    test("adds nothing a second time", () => {
      const after = existing.map((one) => ({ ...one, finanzierung: "Kreishaushalt; Spenden" }));
      expect(planTable(rows, { existing: after }).zeilen[0]?.art).toBe("unveraendert");
    });
    test("that differs by a place or a number is rather new", () => {
      const course = [aMassnahme({ titel: "Sprachkurs in Hohenlaub" })];
      const plan = planTable([HEAD, ["Wohnen", "Sprachkurs in Auwinkel", "", ""]], {
        existing: course,
        gemeinden: [aGemeinde("Hohenlaub"), aGemeinde("Auwinkel")],
      });
      expect(plan.zeilen[0]?.art).toBe("neu");
    });
  });
});

describe("I12 unknown names", () => {
  const stellen = [aStelle("mob", "Sachgebiet Mobilität und ÖPNV")];
  const rows = [HEAD, ["Wohnen", "Abgleich", "SG ÖPNV", ""], ["Wohnen", "Fahrplan", "SG ÖPNV", ""]];
  test("a spelling of a known Stelle has to be decided, once for all rows", () => {
    const plan = planTable(rows, { stellen });
    expect(arten(plan)).toEqual(["2 problem", "3 problem"]);
    expect(plan.summen.offen).toBe(1);
    expect(problem(plan, "stelle-unbekannt")).toMatchObject({
      schwere: "fehler",
      schluessel: "z2-stelle-unbekannt",
      spalte: 2,
      vorschlag: "vorschlag-1",
      gewaehlt: null,
      optionen: [{ wert: "vorschlag-1", name: "Sachgebiet Mobilität und ÖPNV" }, { wert: "neu" }, { wert: "gruppe" }],
    });
    expect(plan.zeilen[1]?.probleme[0]).toMatchObject({ schluessel: "z2-stelle-unbekannt", entscheidungInZeile: 2 });
  });

  test.each([
    ["vorschlag-1", { art: "stelle", id: "mob" }, []],
    ["neu", { art: "neue-stelle", name: "SG ÖPNV" }, ["SG ÖPNV"]],
    ["gruppe", { art: "gruppe" }, []],
  ])("decided: %s", (wert, bezug, neue) => {
    const plan = planTable(rows, { stellen, decisions: { "z2-stelle-unbekannt": wert } });
    expect(arten(plan)).toEqual(["2 neu", "3 neu"]);
    expect(plan.zeilen.map(({ entwurf }) => entwurf.zustaendigkeit.federfuehrung?.bezug)).toMatchObject([bezug, bezug]);
    expect(plan.neueStellen.map(({ name }) => name)).toEqual(neue);
  });

  test("a decision that was not offered counts as none", () => {
    expect(planTable(rows, { stellen, decisions: { "z2-stelle-unbekannt": "vorschlag-3" } }).summen.offen).toBe(1);
  });

  test("two spellings of one new Stelle within the table are proposed as one", () => {
    const plan = planTable([HEAD, ["A", "x", "Pressestelle des Landkreises", ""], ["A", "y", "Pressestelle", ""]], {
      decisions: { "z3-stelle-unbekannt": "vorschlag-1" },
    });
    expect(plan.neueStellen).toMatchObject([{ name: "Pressestelle des Landkreises", zeilen: [2, 3] }]);
  });

  test("a spelling of a known Handlungsfeld has to be decided once", () => {
    const felder = [aFeld("f1", "Sprache und Bildung")];
    const table = [HEAD, ["Sprache u. Bildung", "Kurs", "", ""], ["Sprache u. Bildung", "Treff", "", ""]];
    expect(planTable(table, { felder }).summen.offen).toBe(1);
    const decided = planTable(table, { felder, decisions: { "z2-handlungsfeld-unbekannt": "vorschlag-1" } });
    expect(decided.zeilen.map(({ entwurf }) => entwurf.handlungsfeldId)).toEqual(["f1", "f1"]);
    const again = planTable(table, { felder, existing: takenOver(decided) });
    expect(again.summen).toMatchObject({ unveraendert: 2, offen: 0 });
  });

  test("a programme that resembles a known one is shown with its default", () => {
    const programme = [aProgramm("p1", "Richtlinie Integrative Maßnahmen (Land)")];
    const plan = planTable([HEAD, ["A", "x", "VHS", "beantragt über Richtlinie integrative Maßnahmen des Landes"]], {
      programme,
    });
    expect(problem(plan, "programm-unbekannt")).toMatchObject({
      schwere: "hinweis",
      optionen: [{ wert: "vorschlag-1" }, { wert: "neu" }],
    });
  });
});

describe("I13 rows that lack something", () => {
  const rows = [
    HEAD,
    ["Wohnen", "Kurs", "VHS", "Kreishaushalt"],
    ["", "", "AWO; DRK", "Spenden"],
    ["Wohnen", "Treff", "", ""],
  ];
  test("without a title: a decision is needed", () => {
    const plan = planTable(rows);
    expect(arten(plan)).toEqual(["2 neu", "3 problem", "4 neu"]);
    expect(problem(plan, "ohne-titel")).toMatchObject({ vorschlag: "verbinden", gewaehlt: null, values: { zeile: 2 } });
  });
  test("joined with the row above", () => {
    const plan = planTable(rows, { decisions: { "z3-ohne-titel": "verbinden" } });
    expect(arten(plan)).toEqual(["2 neu", "3 weggelassen", "4 neu"]);
    expect(plan.zeilen[0]?.entwurf).toMatchObject({
      zustaendigkeit: {
        wortlaut: "VHS in Zusammenarbeit mit AWO; DRK",
        mitwirkung: [{ name: "AWO" }, { name: "DRK" }],
      },
      finanzierung: { aussagen: [{ art: "kreishaushalt" }, { art: "mittel-dritter" }] },
    });
  });
  test("joined again without being asked", () => {
    const existing = takenOver(planTable(rows, { decisions: { "z3-ohne-titel": "verbinden" } }));
    expect(planTable(rows, { existing }).summen).toMatchObject({ unveraendert: 2, weggelassen: 1, offen: 0 });
  });
  test("left out", () => {
    const plan = planTable(rows, { decisions: { "z3-ohne-titel": "weglassen" } });
    expect(plan.summen).toMatchObject({ neu: 2, weggelassen: 1, offen: 0 });
  });
  test("without Zuständigkeit or Finanzierung: only told", () => {
    expect(codes(planTable(rows), 4)).toEqual(["ohne-zustaendigkeit", "ohne-finanzierung"]);
  });
  test("without a Handlungsfeld anywhere: asked once for the table", () => {
    const table = [HEAD.slice(1), ["Kurs", "VHS", ""]];
    expect(planTable(table)).toMatchObject({ brauchtHandlungsfeld: true, summen: { offen: 1 } });
    expect(planTable(table, { vorgabe: { handlungsfeld: "Wohnen" } })).toMatchObject({
      brauchtHandlungsfeld: false,
      summen: { neu: 1, offen: 0 },
    });
    const one = planTable(table, { felder: [aFeld("f1", "Wohnen")], decisions: { "z2-ohne-handlungsfeld": "feld-1" } });
    expect(one.zeilen[0]?.entwurf.handlungsfeldId).toBe("f1");
  });
  test("sums are left out, sections and merged cells name the field", () => {
    const table = [["Handlungsfeld Sport"], HEAD.slice(1), ["Kurs", "VHS", ""], ["Summe", "", "12.000 €"]];
    const plan = planTable(table);
    expect(arten(plan)).toEqual(["3 neu", "4 weggelassen"]);
    expect(plan.zeilen[0]?.entwurf.handlungsfeld).toBe("Sport");
    const merged = planTable([HEAD, ["Wohnen", "a", "VHS", ""], ["", "b", "VHS", ""], ["Arbeit", "c", "VHS", ""]]);
    expect(merged.zeilen.map(({ entwurf }) => entwurf.handlungsfeld)).toEqual(["Wohnen", "Wohnen", "Arbeit"]);
  });
});

describe("numbers, times and places of their own columns", () => {
  const head = [
    "Handlungsfeld",
    "Maßnahme",
    "Federführung",
    "Partner",
    "Finanzierung",
    "Kosten in TEUR",
    "Jahr",
    "Zeitraum",
    "Gemeinden",
  ];
  const given = { gemeinden: [aGemeinde("Hohenlaub"), aGemeinde("Auwinkel")] };
  const plan = planTable(
    [
      head,
      ["A", "x", "VHS", "AWO\nDRK", "Kreishaushalt", "7,5", "2027", "2026 bis 03/2027", "Stadt Hohenlaub, Auwinkel"],
    ],
    given,
  );
  test("are put together", () => {
    expect(plan.zeilen[0]?.entwurf).toMatchObject({
      zustaendigkeit: { wortlaut: "VHS in Zusammenarbeit mit AWO; DRK" },
      finanzierung: {
        wortlaut: "Kreishaushalt, 7.500 € (2027)",
        aussagen: [{ art: "kreishaushalt", betragCent: 750_000, jahr: 2027 }],
      },
      beginn: { tag: "2026-01-01", genauigkeit: "jahr" },
      ende: { tag: "2027-03-31", genauigkeit: "monat" },
      gemeindeIds: ["gemeinde-Hohenlaub", "gemeinde-Auwinkel"],
    });
  });
  test("and change nothing a second time", () => {
    const rows = [
      head,
      ["A", "x", "VHS", "AWO\nDRK", "Kreishaushalt", "7,5", "2027", "2026 bis 03/2027", "Stadt Hohenlaub, Auwinkel"],
    ];
    expect(planTable(rows, { ...given, existing: takenOver(plan) }).zeilen[0]?.art).toBe("unveraendert");
  });
  test("what cannot be read is told and not taken", () => {
    const odd = planTable(
      [head, ["A", "x", "VHS", "", "Kreishaushalt", "viel", "bald", "irgendwann", "Hohenlau"]],
      given,
    );
    expect(codes(odd, 2)).toEqual(["betrag-unlesbar", "jahr-unlesbar", "zeit-unlesbar", "gemeinde-unbekannt"]);
    expect(odd.zeilen[0]?.entwurf).toMatchObject({ beginn: null, gemeindeIds: [] });
  });
  test("an end before the beginning has to be decided", () => {
    const table = [
      ["Handlungsfeld", "Maßnahme", "Beginn", "Ende"],
      ["A", "x", "2028", "2026"],
    ];
    expect(planTable(table).summen.offen).toBe(1);
    expect(planTable(table, { decisions: { "z2-ende-vor-beginn": "ohne-ende" } }).zeilen[0]?.entwurf).toMatchObject({
      ende: null,
    });
  });
  test("an amount in a cell of Excel is the number itself", () => {
    const rows = aTable([
      ["Handlungsfeld", "Maßnahme", "Betrag"],
      ["A", "x", "1.234"],
      ["A", "y", "1.234"],
    ]);
    const typed = rows.map((row) =>
      row.number === 3
        ? { ...row, cells: row.cells.map((cell, at) => (at === 2 ? { kind: "number" as const, text: "1.234" } : cell)) }
        : row,
    );
    expect(planTable(typed).zeilen.map(({ entwurf }) => entwurf.finanzierung.aussagen[0]?.betragCent)).toEqual([
      123_400, 123,
    ]);
  });
});

test("a year that the neighbours name is proposed for an application", () => {
  const rows = [
    HEAD,
    ["A", "x", "VHS", "beantragt über ESF Plus (2027)"],
    ["A", "y", "VHS", "beantragt über ESF Plus"],
  ];
  const plan = planTable(rows);
  expect(problem(plan, "jahr-fehlt")).toMatchObject({ gewaehlt: "eintragen", values: { jahr: 2027 } });
  expect(plan.zeilen[1]?.entwurf.finanzierung.aussagen[0]?.jahr).toBe(2027);
  const without = planTable(rows, { decisions: { "z3-jahr-fehlt": "ohne-jahr" } });
  expect(without.zeilen[1]?.entwurf.finanzierung.aussagen[0]?.jahr).toBeNull();
});

test("AS12 a person named among offices has to be decided and can be left out", () => {
  const rows = [
    HEAD,
    ...["VHS", "AWO", "DRK"].map((wer, at) => ["A", `x${at}`, wer, ""]),
    ["A", "y", "Jobcenter in Zusammenarbeit mit Frau Muster; Caritas", ""],
  ];
  expect(problem(planTable(rows), "person-genannt")).toMatchObject({ schwere: "fehler", vorschlag: "ohne-person" });
  const plan = planTable(rows, { decisions: { "z5-person-genannt": "ohne-person" } });
  expect(plan.zeilen[3]).toMatchObject({
    art: "neu",
    entwurf: { zustaendigkeit: { wortlaut: "Jobcenter in Zusammenarbeit mit Caritas" } },
  });
  expect(planTable(rows, { existing: takenOver(plan) }).summen).toMatchObject({ unveraendert: 4, offen: 0 });
  expect(JSON.stringify([plan.neueStellen, plan.zeilen[3]?.entwurf])).not.toContain("Muster");
});

test("I10 whatever was taken over changes nothing the second time", { timeout: 30_000 }, () => {
  const cell = fc.constantFrom(
    "VHS",
    "AWO / DRK",
    "Landkreis, Städte und Gemeinden",
    "Kreishaushalt 5.000 € (2027)",
    "offen",
    "",
    "Amt für Jugend und Familie",
    "Kurs",
    "Kurse",
    "Kurs 2",
    "beantragt über X",
    "Handlungsfeld Wohnen",
    "Pressestelle des Landkreises",
    "Pressestelle",
    "Frau Muster",
    "- a\n- b",
  ); // prettier-ignore
  const titel = cell.filter((text) => text !== "Frau Muster");
  const table = fc.array(fc.tuple(fc.constantFrom("A", "B", ""), titel, cell, cell), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(table, (rows) => {
      const sheet = [HEAD, ...rows];
      let decisions: Record<string, string> = {};
      let plan = planTable(sheet, { vorgabe: { handlungsfeld: "Z" } });
      for (let round = 0; round < 4 && plan.summen.offen > 0; round += 1) {
        decisions = Object.assign(decideAll(plan), decisions);
        plan = planTable(sheet, { vorgabe: { handlungsfeld: "Z" }, decisions });
      }
      expect(plan.summen.offen).toBe(0);
      const existing = takenOver(plan);
      const again = planTable(sheet, { vorgabe: { handlungsfeld: "Z" }, decisions, existing });
      expect(again.summen).toMatchObject({ neu: 0, geaendert: 0, problem: 0, unveraendert: existing.length });
      expect(again.nichtInDatei).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("1,500 rows with equal titles and gaps are planned quickly, also against 1,500 that resemble them", {
  timeout: 30_000,
}, async () => {
  const words = ["Sprachkurs", "Beratung", "Begegnung", "Netzwerk", "Fortbildung", "Lotsen", "Infobrief", "Werkstatt"];
  const rows = Array.from({ length: 1_500 }, (_, n) => [
    `Handlungsfeld ${n % 9}`,
    n % 50 === 0 ? "" : `${words[n % 8]} für ${words[(n * 3) % 7]} im Ortsteil ${n % 400} mit ${words[(n >> 3) % 8]}`,
    n % 7 === 0 ? "" : `Träger ${n % 120} e. V. in Zusammenarbeit mit Amt ${n % 30}; verschiedenen Akteuren`,
    n % 5 === 0 ? "" : "beantragt über Richtlinie integrative Maßnahmen",
  ]);
  const plans: ImportPlan[] = [];
  const costs: number[] = [];
  const count = async (act: () => ImportPlan) => {
    costs.push(await timesReference(() => plans.push(act())));
    const plan = plans.at(-1);
    if (!plan) throw new Error("a plan");
    return plan;
  };
  const first = await count(() => planTable([HEAD, ...rows]));
  const existing = first.zeilen
    .filter(({ art }) => art === "neu" || art === "problem")
    .map(({ entwurf }, at) =>
      aMassnahme({
        ...entwurf,
        ebene: "landkreis",
        id: anId(`m-${at}`),
        kennung: `M${at}`,
        zustaendigkeit: entwurf.zustaendigkeit.wortlaut,
        finanzierung: entwurf.finanzierung.wortlaut,
      }),
    )
    .filter(({ titel }) => titel !== "");
  const again = await count(() => planTable([HEAD, ...rows], { existing }));
  const other = await count(() =>
    planTable([HEAD, ...rows.map((row) => row.with(1, row[1] === "" ? "" : `${row[1]} neu`))], { existing }),
  );
  // Five rows hold nothing but the name of a field.
  expect(first.zeilen).toHaveLength(1_495);
  expect(again.summen.unveraendert).toBe(existing.length);
  expect(other.zeilen).toHaveLength(1_495);
  for (const cost of costs) expect(cost, "times the reference").toBeLessThan(50);
});

const sample = new URL(
  "../../../../../../shared/samples/measures/goerlitz-oeffentlichkeitsarbeit.csv",
  import.meta.url,
);
test.runIf(existsSync(sample))("the table of a real county: nine Maßnahmen, the second time nothing", async () => {
  const file = await readHere(readFileSync(sample));
  if ("reason" in file) throw new Error(file.reason);
  const rows = file.sheets[0]?.rows ?? [];
  const open = planTable(rows);
  const plan = planTable(rows, { decisions: decideAll(open) });
  expect(plan.summen).toMatchObject({ neu: 9, offen: 0 });
  expect(plan.neueHandlungsfelder).toHaveLength(1);
  expect(plan.zeilen[2]?.entwurf.zustaendigkeit.mitwirkung).toHaveLength(3);
  expect(plan.zeilen[1]?.entwurf.zustaendigkeit.federfuehrung?.art).toBe("kollektiv");
  expect(planTable(rows, { existing: takenOver(plan) }).summen).toMatchObject({ unveraendert: 9, offen: 0 });
});
