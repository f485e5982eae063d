import { describe, expect, it } from "vitest";
import { anUmfrage, aSeite, frage, wenn } from "../../umfrage/test/beispiel.ts";
import { buildDatensatz } from "./datensatz.ts";
import { coverKreuz } from "./filter.ts";
import { acceptFreitext, type Freitextstand, looksPersonal } from "./freitext.ts";
import { klassenOf } from "./klassen.ts";
import { type Gleichung, spannenOf } from "./spanne.ts";
import type { Fragetafel } from "./tafel.ts";
import { compareTafeln, pairWellen } from "./wellen.ts";
import { countKennzahlen, countKreuz, countMerkmal, countRaenge, findMerkmal, maskOf } from "./zaehlen.ts";

const eq = (summe: number, ...glieder: [number, number][]): Gleichung => ({ glieder, art: "=", summe });
const le = (summe: number, ...glieder: [number, number][]): Gleichung => ({ glieder, art: "<=", summe });

describe("between which numbers unknowns lie", () => {
  it.each<[string, number, Gleichung[], [number, number][] | null]>([
    ["one alone is known", 1, [eq(4, [0, 1])], [[4, 4]]],
    [
      "two that add up",
      2,
      [eq(5, [0, 1], [1, 1])],
      [
        [0, 5],
        [0, 5],
      ],
    ],
    [
      "a bound",
      2,
      [eq(5, [0, 1], [1, 1]), le(3, [0, 1])],
      [
        [0, 3],
        [2, 5],
      ],
    ],
    ["a bound from below", 1, [le(-2, [0, -1]), le(9, [0, 1])], [[2, 9]]],
    [
      "two lines that cross",
      3,
      [eq(5, [0, 1], [1, 1]), eq(4, [1, 1], [2, 1])],
      [
        [1, 5],
        [0, 4],
        [0, 4],
      ],
    ],
    [
      "a difference that gives one away",
      2,
      [eq(5, [0, 1], [1, 1]), eq(1, [0, 1], [1, -1])],
      [
        [3, 3],
        [2, 2],
      ],
    ],
    [
      "said twice",
      2,
      [eq(5, [0, 1], [1, 1]), eq(10, [0, 2], [1, 2])],
      [
        [0, 5],
        [0, 5],
      ],
    ],
    ["nothing is known", 1, [], [[0, Number.POSITIVE_INFINITY]]],
    ["a contradiction", 1, [eq(4, [0, 1]), eq(5, [0, 1])], null],
  ])("%s", (_, anzahl, gleichungen, expected) => {
    const found = spannenOf(
      anzahl,
      gleichungen,
      Array.from({ length: anzahl }, (_one, at) => at),
    );
    expect(
      found?.map(({ min, max }) => [Math.round(min * 1e6) / 1e6 + 0, Math.round(max * 1e6) / 1e6]) ?? null,
    ).toEqual(expected);
  });
});

const optionen = (...codes: string[]) =>
  codes.map((code) => ({ code, konzept: `k${code}`, text: { de: code }, zahl: Number(code) || null }));

const beispiel = anUmfrage([
  aSeite("eins", [
    frage("einfach", "eine", { optionen: optionen("1", "2"), sonstiges: true }),
    frage("mehrfach", "mehr", { optionen: optionen("a", "b") }),
    frage("matrix", "skala", {
      zeilen: [{ code: "z", text: { de: "Zeile" } }],
      skalen: [{ optionen: optionen("1", "2") }],
    }),
    frage("zahl", "zahl"),
    frage("rang", "rang", { optionen: optionen("a", "b") }),
    frage("datum", "tag"),
    frage("langtext", "worte", { zeigen: "nach-pruefung" }),
    {
      ...frage("gruppe", "block", { einzahl: { de: "Eintrag" }, max: 3 }),
      fragen: [frage("janein", "frei")],
    },
  ]),
  aSeite("zwei", [frage("janein", "dann", { sichtbarWenn: wenn("eine", "=", "1") })]),
]);
const IMMER = ["eine", "mehr", "skala", "zahl", "rang", "tag", "worte"];
const daten = buildDatensatz(beispiel, [
  {
    werte: {
      eine: "1",
      mehr: ["a", "b"],
      "skala.z": "2",
      zahl: 3,
      rang: ["b", "a"],
      tag: "2026-05-01",
      dann: "ja",
      block: 2,
      "block.1.frei": "ja",
      "block.2.frei": "nein",
    },
    gesehen: [...IMMER, "dann", "block.1.frei", "block.2.frei"],
  },
  { werte: { eine: "2", mehr: ["a"], zahl: 5, rang: ["a"], worte: "Mehr Busse" }, gesehen: IMMER },
  { werte: { eine: "other", "eine.other": "etwas" }, gesehen: IMMER },
  { werte: { eine: "unbekannt" }, gesehen: ["eine"] },
]);
const gezaehlt = (schluessel: string, filter?: { merkmal: string; code: string }) => {
  const found = findMerkmal(daten, schluessel);
  const counted = found && countMerkmal(daten, found.merkmal, filter ? maskOf(daten, filter) : null);
  return counted && [...counted.zellen, counted.ohne, counted.gefragt, counted.nichtGefragt];
};

describe("counting (EG1–EG5): answers, no answer, asked, not asked", () => {
  it.each<[string, string, number[]]>([
    ["one answer; what the question does not know is none", "eine", [1, 1, 1, 1, 4, 0]],
    ["a box, of all who saw the question", "mehr.a", [2, 1, 3, 1]],
    ["nothing ticked", "mehr", [1, 2, 3, 1]],
    ["a row of a scale", "skala.z", [0, 1, 2, 3, 1]],
    ["few whole numbers one by one", "zahl", [1, 0, 1, 1, 3, 1]],
    ["the first place of an order", "rang", [1, 1, 1, 3, 1]],
    ["days by their year", "tag", [1, 2, 3, 1]],
    ["words: whether there are any", "worte", [1, 2, 3, 1]],
    ["a question under a condition", "dann", [1, 0, 0, 1, 3]],
    ["how many entries of a group", "block", [3, 0, 1, 0, 4, 0]],
    ["entries, not respondents", "block.frei", [1, 1, 0, 2, 0]],
  ])("%s", (_, schluessel, expected) => {
    expect(gezaehlt(schluessel)).toEqual(expected);
  });

  it("counts only those who gave an answer, their entries too", () => {
    const filter = { merkmal: "eine", code: "1" };
    expect(gezaehlt("mehr.b", filter)).toEqual([1, 0, 1, 0]);
    expect(gezaehlt("block.frei", filter)).toEqual([1, 1, 0, 2, 0]);
    expect(maskOf(daten, { merkmal: "eine", code: "9" })).toBeNull();
  });

  it("puts two questions together, and tells means and places", () => {
    const [eine, skala, rang] = ["eine", "skala.z", "rang"].map((one) => findMerkmal(daten, one)?.merkmal);
    if (!eine || !skala || !rang) throw new Error("The example has these.");
    expect(countKreuz(daten, eine, skala)).toEqual([
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [0, 0, 0, 0],
    ]);
    expect(countKennzahlen(daten, skala)).toMatchObject({ anzahl: 1, mittel: 2 });
    expect([...countRaenge(daten, "rang")]).toEqual([
      ["b", 1],
      ["a", 1.5],
    ]);
  });
});

describe("classes of numbers (EG5)", () => {
  it.each<[string, number[], string[]]>([
    ["none", [], []],
    ["few", [1, 3], ["1", "2", "3"]],
    ["many", Array.from({ length: 100 }, (_, at) => at), ["0-20", "20-40", "40-60", "60-80", "80+"]],
    ["one far away", [...Array.from({ length: 19 }, (_, at) => at), 900], ["0-5", "5-10", "10-15", "15+"]],
    ["with decimals", [0.5, 1, 1.5, 2, 9.5], ["0.5-1", "1-1.5", "1.5-2", "2+"]],
  ])("%s", (_, values, expected) => {
    const names = klassenOf(values).map(({ von, bis }) =>
      bis === null ? `${von}+` : bis - von === 1 ? `${von}` : `${von}-${bis}`,
    );
    expect(names).toEqual(expected);
  });
});

describe("shortening what somebody wrote (EG12)", () => {
  it.each<[string, string, string]>([
    ["Abends fahren keine Busse […]", "gekuerzt", "ok"],
    ["[…] keine Busse, sagt […]", "gekuerzt", "ok"],
    ["Abends fahren keine Busse", "gekuerzt", "kuerzung-ohne-zeichen"],
    ["Abends fahren Busse […]", "gekuerzt", "kuerzung-anders"],
    ["[…] keine Busse […] Abends", "gekuerzt", "kuerzung-anders"],
    ["[…]", "gekuerzt", "kuerzung-leer"],
    ["", "frei", "ok"],
  ])("%s", (typed, stand, expected) => {
    const outcome = acceptFreitext(stand as Freitextstand, "Abends fahren keine Busse, sagt Frau Muster.", typed);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });

  it.each([
    ["Fragen Sie Frau Muster.", true],
    ["wer@example.org", true],
    ["Rufen Sie 0999 / 123456 an", true],
    ["Am Marktplatz 3 ist es laut", true],
    ["Es gibt 12 Kurse zu wenig", false],
  ])("looks as if it named somebody: %s", (text, expected) => {
    expect(looksPersonal(text)).toBe(expected);
  });
});

describe("two waves (EG13)", () => {
  const heute = (more: Record<string, unknown> = {}) =>
    anUmfrage([
      aSeite("s", [
        frage("einfach", "vorher", { konzept: "v", optionen: optionen("1", "2") }),
        frage("einfach", "neu", { konzept: "x", optionen: optionen("1", "2"), ...more }),
      ]),
    ]);
  const frueher = anUmfrage([
    aSeite("s", [
      frage("einfach", "vorher", { konzept: "v", optionen: optionen("1", "2") }),
      frage("einfach", "alt", { konzept: "x", titel: { de: "Frage neu" }, optionen: optionen("1", "2") }),
    ]),
  ]);
  const andere = [
    { code: "9", konzept: "k1", text: { de: "1" } },
    { code: "8", konzept: "k2", text: { de: "2" } },
  ];
  it.each<[string, Record<string, unknown>, object]>([
    ["the same question under another code", {}, { art: "umkodiert", umformuliert: false }],
    ["other codes", { optionen: andere }, { art: "umkodiert" }],
    ["other words", { titel: { de: "Anders gefragt" } }, { umformuliert: true }],
    ["an answer more", { optionen: optionen("1", "2", "3") }, { art: "nicht-vergleichbar", gruende: ["antworten"] }],
    ["put to others", { sichtbarWenn: wenn("vorher", "=", "1") }, { gruende: ["grundgesamtheit"] }],
    ["another kind of question", { typ: "rang" }, { gruende: ["typ"] }],
  ])("%s", (_, more, expected) => {
    expect(pairWellen(frueher, heute(more)).at(1)?.urteil).toMatchObject(expected);
  });

  it("says no difference below the base, and none over a break", () => {
    const [, paar] = pairWellen(frueher, heute());
    const tafel = (schluessel: string, zellen: (number | null)[], gefragt: number): Fragetafel => ({
      art: "frage",
      schluessel,
      gefragt,
      nichtGefragt: 0,
      merkmale: [{ schluessel, codes: ["1", "2"], klassen: [], zellen, ohne: 0 }],
    });
    if (!paar) throw new Error("Both waves ask it.");
    const compare = (before: number, now: (number | null)[]) =>
      compareTafeln(paar, tafel("alt", [before / 2, before / 2], before), tafel("neu", now, 20), 10)?.map(
        (one) => one.unterschied,
      );
    expect(compare(20, [15, 5])).toEqual([25, -25]);
    expect(compare(20, [15, null])).toEqual([25, null]);
    expect(compare(8, [15, 5])).toEqual([null, null]);
    expect(
      compareTafeln(
        { ...paar, urteil: { art: "nicht-vergleichbar", gruende: ["typ"] } },
        tafel("alt", [1, 1], 2),
        tafel("neu", [1, 1], 2),
        1,
      ),
    ).toBeNull();
  });
});

describe("covering a cross table for the office (EG7)", () => {
  it.each<[string, number[][], string[]]>([
    [
      "nothing is few",
      [
        [5, 6],
        [7, 8],
      ],
      ["5 6", "7 8"],
    ],
    [
      "one is few: a square is covered",
      [
        [1, 6, 9],
        [7, 8, 9],
        [9, 9, 9],
      ],
      [". . 9", ". . 9", "9 9 9"],
    ],
    [
      "an empty one looks like a small one",
      [
        [0, 6],
        [7, 8],
      ],
      [". .", ". ."],
    ],
  ])("%s", (_, counts, expected) => {
    const covered = coverKreuz(counts, 3);
    const shown = counts.map((row, at) => row.map((wert, to) => (covered[at]?.[to] ? "." : wert)).join(" "));
    expect(shown).toEqual(expected);
  });
});
