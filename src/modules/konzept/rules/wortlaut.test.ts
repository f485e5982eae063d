import { describe, expect, test } from "vitest";
import type { Cent } from "#src/shared/geld.ts";
import { compareInhalte } from "./feld-texte.ts";
import type { FinanzierungAngabe } from "./finanzierung-angabe.ts";
import type { ZustaendigkeitAngabe } from "./massnahme.ts";
import { acceptInhalt, type MassnahmeInhalt, tidyInhalt } from "./massnahme-inhalt.ts";
import { formatBetrag, keepWortlaut, type Namen } from "./wortlaut.ts";
import { finanzierungZelle, zustaendigkeitZelle } from "./zellen.ts";
import { anId } from "../../../../test/an-id.ts";

const namen: Namen = {
  stellen: new Map([
    [anId<"Stelle">("s1"), "SG Integration"],
    [anId<"Stelle">("s2"), "Amt für Jugend und Familie"],
  ]),
  gemeinden: new Map([[anId<"Gemeinde">("g1"), "Dornhag"]]),
  programme: new Map([[anId<"Foerderprogramm">("p1"), "Richtlinie Integrative Maßnahmen"]]),
};
const wer = (overrides: Partial<ZustaendigkeitAngabe>): ZustaendigkeitAngabe => ({
  rolle: "mitwirkung",
  art: "gruppe",
  stelleId: null,
  gemeindeId: null,
  name: "",
  wortlaut: "",
  ...overrides,
});
const lead = wer({ rolle: "federfuehrung", art: "stelle", stelleId: anId("s1"), wortlaut: "der SG Integration" });
const geld = (overrides: Partial<FinanzierungAngabe>): FinanzierungAngabe => ({
  art: "offen",
  programmId: null,
  wortlaut: "",
  betragCent: null,
  jahr: null,
  stand: null,
  geprueft: true,
  ...overrides,
});
const anInhalt = (overrides: Partial<MassnahmeInhalt> = {}): MassnahmeInhalt => ({
  handlungsfeldId: anId("f1"),
  titel: "Titel",
  beschreibung: "",
  ebene: "landkreis",
  art: null,
  beginn: null,
  ende: null,
  umfang: "kreisweit",
  gemeindeIds: [],
  zielgruppeIds: [],
  querschnittsthemaIds: [],
  zustaendigkeiten: [lead],
  finanzierungen: [],
  zustaendigkeitWortlaut: "",
  finanzierungWortlaut: "",
  ...overrides,
});

describe("M2 the cells of the three-column table", () => {
  test("A in Zusammenarbeit mit B; C", () => {
    const zustaendigkeiten = [
      lead,
      wer({ art: "stelle", stelleId: anId("s2") }),
      wer({ art: "gemeinde", gemeindeId: anId("g1") }),
      wer({ name: "verschiedene Akteure" }),
    ];
    expect(zustaendigkeitZelle(anInhalt({ zustaendigkeiten }), namen)).toBe(
      "SG Integration in Zusammenarbeit mit Amt für Jugend und Familie; Dornhag; verschiedene Akteure",
    );
  });

  test("statements with programme, amount and year; unknown ones in their own words", () => {
    const finanzierungen = [
      geld({ art: "bewilligt", programmId: anId("p1"), betragCent: 7_200_050 as Cent, jahr: 2026 }),
      geld({ art: "wortlaut", wortlaut: "aus einem besonderen Topf" }),
    ];
    expect(finanzierungZelle(anInhalt({ finanzierungen }), namen)).toBe(
      "bewilligt über Richtlinie Integrative Maßnahmen, 72.000,50 € (2026); aus einem besonderen Topf",
    );
  });

  test("the wording of the source stands as long as it holds", () => {
    const inhalt = anInhalt({ zustaendigkeitWortlaut: "Das SG, mit anderen", finanzierungWortlaut: "ungeklärt" });
    expect([zustaendigkeitZelle(inhalt, namen), finanzierungZelle(inhalt, namen)]).toEqual([
      "Das SG, mit anderen",
      "ungeklärt",
    ]);
  });
});

describe("M18 the wording stays until somebody changes who is responsible", () => {
  const before = anInhalt({
    zustaendigkeitWortlaut: "wie im Original",
    zustaendigkeiten: [lead, wer({ name: "Vereine", wortlaut: "Vereinen" })],
  });
  const typed = (zustaendigkeiten: ZustaendigkeitAngabe[]) =>
    keepWortlaut(before, anInhalt({ zustaendigkeiten: zustaendigkeiten.map((one) => ({ ...one, wortlaut: "" })) }));

  test("nothing changed", () => {
    expect(typed([...before.zustaendigkeiten])).toEqual(before);
  });
  test("one left: the whole goes, the part stays", () => {
    expect(typed([lead])).toMatchObject({ zustaendigkeitWortlaut: "", zustaendigkeiten: [lead] });
  });
});

test.each([
  [0, "0 €"],
  [100, "1 €"],
  [123_456_789, "1.234.567,89 €"],
  [-5, "-0,05 €"],
  [100_000, "1.000 €"],
])("%d Cent are %s", (cent, text) => {
  expect(formatBetrag(cent)).toBe(text);
});

test("what differs is told field by field", () => {
  const bezuege = {
    ...namen,
    handlungsfelder: new Map([["f1", "Wohnen"]]),
    zielgruppen: new Map(),
    querschnittsthemen: new Map(),
  };
  const neu = anInhalt({ titel: "Neu", umfang: "gemeinden", gemeindeIds: [anId("g1")] });
  expect(compareInhalte(anInhalt(), neu, bezuege)).toEqual([
    { feld: "titel", vorher: "Titel", nachher: "Neu" },
    { feld: "gemeinden", vorher: "kreisweit", nachher: "Dornhag" },
  ]);
});

test("texts are kept as a spreadsheet can hold them", () => {
  const inhalt = anInhalt({
    titel: "  Ein\u00a0Titel\n mit\tTab ",
    beschreibung: "a\r\nb \n\n\n\nc",
    zustaendigkeiten: [lead],
  });
  expect(tidyInhalt(inhalt)).toMatchObject({ titel: "Ein Titel mit Tab", beschreibung: "a\nb\n\nc" });
  expect(acceptInhalt(inhalt)).toMatchObject({ ok: true, value: { titel: "Ein Titel mit Tab" } });
});
