import { describe, expect, it } from "vitest";
import {
  acceptAenderung,
  type Aenderung,
  decideZeile,
  type Zeilenstand,
  zeilenUnterschiede,
} from "./massenaenderung.ts";
import { anId } from "../../../../../test/an-id.ts";

const aenderung = (rest: Partial<Aenderung> = {}): Aenderung => ({
  handlungsfeldId: null,
  zielgruppenDazu: [],
  zielgruppenWeg: [],
  themenDazu: [],
  themenWeg: [],
  einstufung: null,
  zustand: null,
  grund: "",
  ...rest,
});
const FELD = anId<"Handlungsfeld">("feld");
const ANDERES = anId<"Handlungsfeld">("anderes");
const Z1 = anId<"Zielgruppe">("z1");
const Z2 = anId<"Zielgruppe">("z2");
const T1 = anId<"Querschnittsthema">("t1");
const stand = (rest: Partial<Zeilenstand> = {}, inhalt = {}) => ({
  inhalt: {
    handlungsfeldId: FELD,
    zielgruppeIds: [Z1],
    querschnittsthemaIds: [],
    zustaendigkeiten: [{ rolle: "federfuehrung" }],
    ...inhalt,
  } as never, // only what the rules read of a Maßnahme
  einstufung: null,
  oeffentlich: true,
  archiviert: false,
  rev: 1,
  ...rest,
});

describe("S1–S3 a change of many", () => {
  it.each([
    ["nothing chosen", aenderung(), "nichts-gewaehlt"],
    ["a Handlungsfeld", aenderung({ handlungsfeldId: ANDERES }), "ok"],
    ["a Zielgruppe more", aenderung({ zielgruppenDazu: [Z2] }), "ok"],
    ["a Zielgruppe more and less", aenderung({ zielgruppenDazu: [Z2], zielgruppenWeg: [Z2] }), "dazu-und-weg"],
    ["archiving without a reason", aenderung({ zustand: "archivieren", grund: " " }), "ohne-grund"],
    ["archiving with one", aenderung({ zustand: "archivieren", grund: "abgelöst" }), "ok"],
    ["no Einstufung any more", aenderung({ einstufung: "keine" }), "ok"],
  ] as const)("%s", (_, typed, expected) => {
    const outcome = acceptAenderung(typed);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });
});

describe("S4–S7 one row of it", () => {
  const move = aenderung({ handlungsfeldId: ANDERES });
  it.each([
    ["goes along", stand(), 1, true, move, "ok"],
    ["was changed meanwhile", stand({}, {}), 7, true, move, "inzwischen-geaendert"],
    ["is archived", stand({ archiviert: true }), 1, true, move, "archiviert"],
    ["is not hers", stand(), 1, false, move, "nicht-erlaubt"],
    [
      "has nobody in the lead",
      stand({ oeffentlich: false }, { zustaendigkeiten: [] }),
      1,
      true,
      aenderung({ zustand: "veroeffentlichen" }),
      "ohne-federfuehrung",
    ],
    ["is there already", stand(), 1, true, aenderung({ handlungsfeldId: FELD }), "unveraendert"],
    ["is public already", stand(), 1, true, aenderung({ zustand: "veroeffentlichen" }), "unveraendert"],
    ["has the Zielgruppe already", stand(), 1, true, aenderung({ zielgruppenDazu: [Z1] }), "unveraendert"],
  ] as const)("%s", (_, row, rev, may, typed, expected) => {
    const outcome = decideZeile(row, rev, may, typed);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });

  it.each([
    ["Handlungsfeld", move, ["handlungsfeld"]],
    ["Zielgruppen", aenderung({ zielgruppenDazu: [Z2], zielgruppenWeg: [Z1] }), ["zielgruppen"]],
    [
      "Querschnittsthemen and Einstufung",
      aenderung({ themenDazu: [T1], einstufung: "quick-win" }),
      ["querschnittsthemen", "einstufung"],
    ],
    ["the public state", aenderung({ zustand: "zurueckziehen" }), ["oeffentlich"]],
    ["being there at all", aenderung({ zustand: "archivieren", grund: "x" }), ["archiviert"]],
  ] as const)("changes only %s", (_, typed, expected) => {
    const before = stand();
    const outcome = decideZeile(before, 1, true, typed);
    expect(outcome.ok && zeilenUnterschiede(before, outcome.value)).toEqual(expected);
  });
});
