import { describe, expect, test } from "vitest";
import { readAufbau } from "./aufbau.ts";
import { aTable, WOHNEN } from "./fixtures/tables.ts";
import { acceptZuordnung, guessColumns } from "./spalten.ts";
import type { Spaltenziel } from "./spaltennamen.ts";

function guess(rows: readonly (readonly string[])[]) {
  const { kopf, teile } = readAufbau(aTable(rows), []);
  return guessColumns(
    kopf,
    teile.flatMap((teil) => (teil.art === "daten" ? [teil.zeile] : [])),
  );
}

/** `!` refused, `?` to be checked. */
function short(rows: readonly (readonly string[])[]): readonly string[] {
  return guess(rows).map(({ ziel, sicherheit, grund }) => {
    const mark = { sicher: "", pruefen: "?", abgelehnt: "!" }[sicherheit];
    return `${mark}${ziel === "nicht-uebernehmen" ? `- ${grund}` : ziel}`;
  });
}

const ROW = ["1", "Wohnen", "Lotsen für Vermietende", "VHS", "Kreishaushalt"];

describe("I4 headings", () => {
  test.each([
    [WOHNEN[0], ["handlungsfeld", "titel", "zustaendigkeit", "finanzierung"]],
    [
      ["Nr.", "Handlungsfeld", "Maßnahme", "Federführung", "Finanzierung"],
      ["kennung", "handlungsfeld", "titel", "federfuehrung", "finanzierung"],
    ],
    [
      ["lfd. Nr.", "Themenfeld", "Titel der Maßnahme", "Verantwortlich", "Fördermittel"],
      ["kennung", "handlungsfeld", "titel", "zustaendigkeit", "finanzierung"],
    ],
    [
      ["No.", "Field of action", "Measure", "Responsible", "Funding"],
      ["kennung", "handlungsfeld", "titel", "zustaendigkeit", "finanzierung"],
    ],
    [
      ["ID", "Bereich", "Projekt", "Wer?", "Kosten"],
      ["kennung", "?handlungsfeld", "?titel", "zustaendigkeit", "?finanzierung"],
    ],
    [
      ["Kennung", "HANDLUNGSFELD ", "Maßnahme / Projekt", "Beteiligte", "Bemerkungen"],
      ["kennung", "handlungsfeld", "titel", "mitwirkung", "- nie"],
    ],
    [
      ["Nr", "Zielgruppe", "Maßnahme", "Zuständigkeit", "Status"],
      ["kennung", "zielgruppen", "titel", "zustaendigkeit", "- spaeter"],
    ],
    [
      ["Nr", "Handlungsfeld", "Maßnahme", "Maßnahme", "Finanzierung"],
      ["kennung", "handlungsfeld", "titel", "?- doppelt", "finanzierung"],
    ],
    [
      ["Nr", "Beginn", "Maßnahme", "Partner", "Ende"],
      ["kennung", "beginn", "titel", "mitwirkung", "ende"],
    ],
    [
      ["Nr", "Zeitraum", "Maßnahme", "Kooperationspartner", "Gemeinden"],
      ["kennung", "zeitraum", "titel", "mitwirkung", "gemeinden"],
    ],
  ] as const)("%j", (header, expected) => {
    expect(short([header ?? [], ROW.slice(0, header?.length)])).toEqual(expected);
  });

  test("„Kosten“ above numbers is an amount, in TEUR a thousandfold", () => {
    const rows = guess([
      ["Maßnahme", "Kosten in TEUR"],
      ["Lotsen", "12"],
      ["Treff", "7,5"],
    ]);
    expect(rows[1]).toMatchObject({ ziel: "betrag", faktor: 1000 });
    expect(
      short([
        ["Maßnahme", "Budget"],
        ["Lotsen", "12.000"],
        ["Treff", "900 €"],
      ]),
    ).toEqual(["titel", "?betrag"]);
  });
});

describe("I5 columns without a heading we know are read by their content", () => {
  test("no headings at all", () => {
    expect(short(WOHNEN.slice(1))).toEqual(["?handlungsfeld", "?titel", "?zustaendigkeit", "?finanzierung"]);
  });

  test("headings of another kind", () => {
    const rows = [
      ["Spalte A", "Maßnahme", "Spalte C", "Zuständigkeit"],
      ...WOHNEN.slice(1).map(([a = "", b = "", c = "", d = ""]) => [a, b, d, c]),
    ];
    expect(short(rows)).toEqual(["?handlungsfeld", "titel", "?finanzierung", "zustaendigkeit"]);
  });

  test("a list of titles", () => {
    expect(short([["Sprachcafé im Norden"], ["Infobrief für alle"]])).toEqual(["?titel"]);
  });

  test("an empty column", () => {
    expect(
      short([
        ["Maßnahme", "", "Zuständigkeit"],
        ["Kurs", "", "VHS"],
      ]),
    ).toEqual(["titel", "- leer", "zustaendigkeit"]);
  });
});

describe("AS12 columns about persons are refused, not shown, not to be forced", () => {
  const rows = [
    ["Maßnahme", "Ansprechpartner", "Name", "Zuständigkeit"],
    ["Kurs", "Maria Muster", "Olena Beispiel", "VHS"],
    ["Treff", "Jens Probe", "Ahmad Vorlage", "AWO"],
  ];
  test("in the guess", () => {
    expect(short(rows)).toEqual(["titel", "!- personendaten", "!- personendaten", "zustaendigkeit"]);
    expect(guess(rows).map(({ beispiel }) => beispiel)).toEqual(["Kurs", "", "", "VHS"]);
  });

  test("whatever a person posts", () => {
    const wish = new Map<number, Spaltenziel>([
      [1, "zustaendigkeit"],
      [2, "beschreibung"],
      [3, "federfuehrung"],
    ]);
    const accepted = acceptZuordnung(guess(rows), wish);
    expect(accepted.ok && accepted.value.map(({ ziel }) => ziel)).toEqual([
      "titel",
      "nicht-uebernehmen",
      "nicht-uebernehmen",
      "federfuehrung",
    ]);
  });

  test("a Zuständigkeit of names of persons", () => {
    const named = [
      ["Maßnahme", "Zuständigkeit"],
      ["Kurs", "Frau Muster"],
      ["Treff", "Herr Probe"],
    ];
    expect(short(named)).toEqual(["titel", "!- personendaten"]);
  });
});

test("I6 a table needs one title and no target twice", () => {
  const guesses = guess(WOHNEN);
  expect(acceptZuordnung(guesses, new Map([[1, "beschreibung"]]))).toMatchObject({ ok: false, reason: "ohne-titel" });
  expect(acceptZuordnung(guesses, new Map([[0, "titel"]]))).toMatchObject({
    ok: false,
    reason: "doppelt-zugeordnet",
    ziel: "titel",
  });
});
