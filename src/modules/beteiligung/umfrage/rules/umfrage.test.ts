import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timesReference } from "../../../../../test/reference-work.ts";
import { ALLE_TYPEN, aDefinition, aSeite, frage, seiteOf, teilOf, wenn } from "../test/beispiel.ts";
import { sechzigFragen } from "../test/sechzig-fragen.ts";
import { type Antworten, answersToStore, cellsOf, newlyVisible, visibleQuestions, visibleSeiten } from "./antworten.ts";
import { type Ausdruck, holdsAusdruck, type Term, type Wert } from "./ausdruck.ts";
import { FRAGETYPEN } from "./definition.ts";
import { addEintrag, FELDER, parseZahl, readSeite, removeEintrag } from "./eingabe.ts";
import { checkPage } from "./pruefe-seite.ts";
import { parseDefinition } from "./pruefung.ts";

const given = (werte: Record<string, Wert>, gesehen: string[] = []): Antworten => ({ sprache: "de", werte, gesehen });
const shown = (antworten: Antworten) => visibleQuestions(ALLE_TYPEN, antworten).map((one) => one.schluessel);
const A: Term = { art: "antwort", von: "a" };

test("the example has every type of question", () => {
  const used = new Set(
    visibleQuestions(ALLE_TYPEN, given({ hat: "ja", "angebot.1.kostet": "ja" })).map((one) => one.frage.typ),
  );
  expect(FRAGETYPEN.filter((typ) => !used.has(typ))).toEqual([]);
});

describe("UM6: what a condition says", () => {
  const value = (wert: string | number): Term => ({ art: "wert", wert });
  const cases: readonly [string, Ausdruck, Wert | null, boolean][] = [
    ["equal", { op: "=", links: A, rechts: value("x") }, "x", true],
    ["equal as numbers", { op: "=", links: A, rechts: value("3") }, 3, true],
    ["not equal", { op: "!=", links: A, rechts: value("x") }, "y", true],
    ["not equal, unanswered", { op: "!=", links: A, rechts: value("x") }, null, false],
    ["less, as numbers", { op: "<", links: A, rechts: value(10) }, 9, true],
    ["less, no number", { op: "<", links: A, rechts: value(10) }, "viele", false],
    ["less, days", { op: "<", links: A, rechts: value("2026-10-01") }, "2026-09-30", true],
    ["contains, of several", { op: "enthaelt", von: "a", wert: "x" }, ["y", "x"], true],
    ["contains, in a text", { op: "enthaelt", von: "a", wert: "treff" }, "Nähtreff", true],
    ["contains, unanswered", { op: "enthaelt", von: "a", wert: "" }, null, false],
    ["empty: blanks", { op: "leer", von: "a" }, "  ", true],
    ["empty: zero is an answer", { op: "leer", von: "a" }, 0, false],
    [
      "not turns only what it stands before",
      { op: "nicht", teil: { op: "=", links: A, rechts: value("x") } },
      null,
      true,
    ],
    ["sum of nothing is zero", { op: "=", links: { art: "summe", von: ["a"] }, rechts: value(0) }, null, true],
    ["count of ticked", { op: ">=", links: { art: "anzahl", von: ["a"] }, rechts: value(2) }, ["x", "y"], true],
    ["several equal in any order", { op: "=", links: A, rechts: A }, ["x", "y"], true],
    ["unread hides nothing", { op: "pruefen", text: "?!" }, null, true],
  ];
  test.each(cases)("%s", (_, ausdruck, wert, expected) => {
    expect(holdsAusdruck(ausdruck, () => wert)).toBe(expected);
  });

  test("no comparison holds for what was not answered", () => {
    const unanswered = fc.constantFrom(null, "", "  ", [] as string[]);
    fc.assert(
      fc.property(
        fc.constantFrom("=", "!=", "<", "<=", ">", ">=" as const),
        fc.oneof(fc.string(), fc.integer()),
        unanswered,
        (op, wert, none) => {
          expect(holdsAusdruck({ op, links: A, rechts: value(wert) }, () => none)).toBe(false);
        },
      ),
    );
  });
});

const anyWert = fc.oneof(
  fc.constantFrom("ja", "nein", "bild", "other", "1", "2", ""),
  fc.integer({ min: -5, max: 20 }),
  fc.array(fc.constantFrom("a", "b", "k", "other")),
);
const allCells = visibleQuestions(ALLE_TYPEN, given({ hat: "ja", angebot: 3 })).flatMap(cellsOf);
const anyAntworten = fc
  .record({ werte: fc.dictionary(fc.constantFrom(...allCells, "angebot"), anyWert), gesehen: fc.subarray(allCells) })
  .map((one): Antworten => ({ sprache: "de", ...one }));

describe("UM9: hidden answers", () => {
  test("whatever is answered, only what is visible is handed in, and handing in twice changes nothing", () => {
    fc.assert(
      fc.property(anyAntworten, (antworten) => {
        const stored = answersToStore(ALLE_TYPEN, antworten);
        const visible = new Set(visibleQuestions(ALLE_TYPEN, stored).flatMap(cellsOf));
        expect(Object.keys(stored.werte).filter((key) => key !== "angebot" && !visible.has(key))).toEqual([]);
        expect(answersToStore(ALLE_TYPEN, stored)).toEqual(stored);
      }),
    );
  });

  test("whatever the language, the same is visible, wrong and stored", () => {
    fc.assert(
      fc.property(anyAntworten, fc.constantFrom("de", "en", "ar"), (antworten, sprache) => {
        const other = { ...antworten, sprache };
        expect(shown(other)).toEqual(shown(antworten));
        for (const seite of ALLE_TYPEN.seiten)
          expect(checkPage(ALLE_TYPEN, seite, other)).toEqual(checkPage(ALLE_TYPEN, seite, antworten));
        expect(answersToStore(ALLE_TYPEN, other)).toEqual({ ...answersToStore(ALLE_TYPEN, antworten), sprache });
      }),
    );
  });

  test("they stay in the draft, count for nothing while hidden, and are there again", () => {
    const before = given({
      hat: "ja",
      themen: ["a"],
      "angebot.1.titel": "Nähtreff",
      "angebot.1.kostet": "ja",
      "angebot.1.preis": 5,
    });
    expect(answersToStore(ALLE_TYPEN, before).werte).toMatchObject({ kosten: 5, angebot: 1 });
    const hidden = { ...before, werte: { ...before.werte, hat: "nein" } };
    expect(shown(hidden)).not.toContain("angebot.1.preis");
    expect(answersToStore(ALLE_TYPEN, hidden).werte).toEqual({ hat: "nein" });
    expect(visibleSeiten(ALLE_TYPEN, hidden).map((one) => one.code)).toEqual(["seite1", "seite3"]);
    expect(answersToStore(ALLE_TYPEN, { ...hidden, werte: { ...hidden.werte, hat: "ja" } })).toEqual(
      answersToStore(ALLE_TYPEN, before),
    );
  });

  test("empty entries of a group are closed up", () => {
    const stored = answersToStore(
      ALLE_TYPEN,
      given({ hat: "ja", angebot: 3, "angebot.1.titel": " ", "angebot.3.titel": "Chor" }, ["angebot.3.titel"]),
    );
    expect(stored).toMatchObject({ werte: { angebot: 1, "angebot.1.titel": "Chor" }, gesehen: ["angebot.1.titel"] });
  });
});

describe("UM10: what is asked of an answer", () => {
  const ok = { bereich: "bild", hat: "nein" };
  const cases: readonly [string, string, Record<string, Wert>, readonly [string, string][]][] = [
    [
      "nothing given",
      "seite1",
      {},
      [
        ["bereich", "pflicht"],
        ["hat", "pflicht"],
      ],
    ],
    ["all in order", "seite1", ok, []],
    ["blanks are no answer", "seite1", { ...ok, hat: " " }, [["hat", "pflicht"]]],
    ["unknown option", "seite1", { ...ok, bereich: "zzz" }, [["bereich", "unbekannte-auswahl"]]],
    ["other without text", "seite1", { ...ok, bereich: "other" }, [["bereich.other", "sonstiges-fehlt"]]],
    ["exclusive option", "seite1", { ...ok, hat: "ja", themen: ["a", "k"] }, [["themen", "schliesst-aus"]]],
    [
      "too many",
      "seite1",
      { ...ok, hat: "ja", themen: ["a", "b", "other"], "themen.other": "x" },
      [["themen", "zu-viele"]],
    ],
    ["hidden ones are not looked at", "seite1", { ...ok, themen: ["zzz"] }, []],
    ["too long", "seite1", { ...ok, name: "x".repeat(21) }, [["name", "zu-lang"]]],
    ["no address", "seite1", { ...ok, mail: "hier" }, [["mail", "keine-email"]]],
    ["no number", "seite1", { ...ok, personal: "viele" }, [["personal", "keine-zahl"]]],
    ["too big", "seite1", { ...ok, personal: 5001 }, [["personal", "zu-gross"]]],
    ["no half people", "seite1", { ...ok, personal: 1.5 }, [["personal", "zu-viele-stellen"]]],
    ["own rule", "seite1", { ...ok, personal: 13 }, [["personal", "regel"]]],
    ["no day", "seite1", { ...ok, bis: "morgen" }, [["bis", "kein-datum"]]],
    ["too early", "seite1", { ...ok, bis: "2025-12-31" }, [["bis", "zu-frueh"]]],
    ["an empty entry asks for nothing", "seite2", { hat: "ja", angebot: 2, "angebot.1.titel": "Chor" }, []],
    [
      "an entry begun asks for its title",
      "seite2",
      { hat: "ja", "angebot.1.kostet": "ja" },
      [["angebot.1.titel", "pflicht"]],
    ],
    [
      "consent",
      "seite3",
      {},
      [
        ["bedarf", "weich"],
        ["ok", "einwilligung"],
      ],
    ],
    ["one row open", "seite3", { "bedarf.wohn": "1", ok: "ja" }, [["bedarf.spr", "zeile-fehlt"]]],
    [
      "ranked twice",
      "seite3",
      { "bedarf.wohn": "1", "bedarf.spr": "2", ok: "ja", reihe: ["a", "a"] },
      [["reihe", "doppelt-gereiht"]],
    ],
    [
      "number in a row",
      "seite3",
      { "bedarf.wohn": "1", "bedarf.spr": "2", ok: "ja", "plaetze.spr": "x" },
      [["plaetze.spr", "keine-zahl"]],
    ],
  ];
  test.each(cases)("%s", (_, seite, werte, expected) => {
    const found = checkPage(ALLE_TYPEN, seiteOf(ALLE_TYPEN, seite), given(werte));
    expect(found.map((one) => [one.feld, one.grund])).toEqual(expected);
    for (const one of found) expect(one.hart).toBe(one.grund !== "weich" && one.grund !== "zeile-fehlt");
  });
});

describe("UM8: what a page sends", () => {
  const send = (fields: [string, string][], antworten: Antworten, seite = "seite1") => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return readSeite(seiteOf(ALLE_TYPEN, seite), data, antworten);
  };

  test("only what the form named is taken; other pages and hidden answers stay", () => {
    const before = given({ name: "alt", themen: ["a"], "bedarf.spr": "1" });
    const after = send(
      [
        [FELDER, "personal"],
        [FELDER, "bis"],
        [FELDER, "ok"],
        ["personal", "1.234"],
        ["bis", "1.2.2027"],
        ["name", "neu"],
        ["ok", "ja"],
      ],
      before,
    );
    expect(after.werte).toEqual({ ...before.werte, personal: 1234, bis: "2027-02-01" });
    expect(after.gesehen).toEqual(["personal", "bis"]);
  });

  test("what was emptied is gone, what cannot be read stays as typed", () => {
    const after = send(
      [
        [FELDER, "name"],
        [FELDER, "personal"],
        ["name", " "],
        ["personal", "ca. 5"],
      ],
      given({ name: "alt" }),
    );
    expect(after.werte).toEqual({ personal: "ca. 5" });
  });

  test("a question that an answer opened is asked before the page is left", () => {
    const seite = seiteOf(ALLE_TYPEN, "seite1");
    const first = visibleQuestions(ALLE_TYPEN, given({}), seite).map((one): [string, string] => [
      FELDER,
      one.schluessel,
    ]);
    const after = send([...first, ["hat", "ja"], ["bereich", "bild"]], given({}));
    expect(newlyVisible(ALLE_TYPEN, seite, after).map((one) => one.schluessel)).toEqual(["themen"]);
    expect(newlyVisible(ALLE_TYPEN, seite, send([[FELDER, "themen"]], after))).toEqual([]);
  });

  test("ranking, tables and entries of a group", () => {
    const table = send(
      [
        [FELDER, "reihe"],
        ["reihe.1", "b"],
        ["reihe.2", ""],
        ["reihe.3", "a"],
        [FELDER, "orte"],
        ["orte.spr.tag", "Mo"],
      ],
      given({}),
      "seite3",
    );
    expect(table.werte).toEqual({ reihe: ["b", "a"], "orte.spr.tag": "Mo" });
    const gruppe = teilOf(ALLE_TYPEN, "angebot");
    if (gruppe.typ !== "gruppe") throw new Error("no group");
    const two = send(
      [
        [FELDER, "angebot.1.titel"],
        [FELDER, "angebot.2.titel"],
        ["angebot.1.titel", "A"],
        ["angebot.2.titel", "B"],
      ],
      given({}),
      "seite2",
    );
    expect(two.werte).toEqual({ angebot: 2, "angebot.1.titel": "A", "angebot.2.titel": "B" });
    expect(addEintrag(gruppe, two).werte["angebot"]).toBe(3);
    expect(removeEintrag(gruppe, 1, two)).toMatchObject({
      werte: { angebot: 1, "angebot.1.titel": "B" },
      gesehen: ["angebot.1.titel"],
    });
  });

  test.each([
    ["1.234,5", "de", 1234.5],
    ["1,5", "de", 1.5],
    ["1,234.5", "en", 1234.5],
    ["2.5", "de", 2.5],
    ["١٢٫٥", "ar", 12.5],
    ["1,234.5", "ar", 1234.5],
    ["2,5", "ar", 2.5],
    ["۱۲", "fa", 12],
    ["1 000", "de", 1000],
    ["−3", "de", -3],
    ["ca. 5", "de", "ca. 5"],
    ["1e9", "de", "1e9"],
  ])("number %s in %s", (text, sprache, expected) => {
    expect(parseZahl(text, sprache)).toBe(expected);
  });
});

describe("UM3, UM4, UM7: what a definition may not be", () => {
  const q = (code: string, more: Record<string, unknown> = {}) => frage("text", code, more);
  const two = [
    { code: "a", text: { de: "a" } },
    { code: "A", text: { de: "b" } },
  ];
  const cases: readonly [string, unknown, string][] = [
    ["no form", { version: 2 }, "form"],
    ["unknown field", aDefinition([aSeite("s", [q("a", { skript: "x" })])]), "form"],
    ["a code that LimeSurvey cannot carry", aDefinition([aSeite("s", [q("a-b")])]), "form"],
    ["a code twice, whatever its case", aDefinition([aSeite("s", [q("aB"), q("ab")])]), "doppelter-code"],
    ["an option twice", aDefinition([aSeite("s", [frage("einfach", "a", { optionen: two })])]), "doppelter-code"],
    [
      "reserved",
      aDefinition([aSeite("s", [frage("einfach", "a", { optionen: [{ code: "other", text: {} }] })])]),
      "reservierter-code",
    ],
    ["choice without options", aDefinition([aSeite("s", [frage("rang", "a", { optionen: [] })])]), "ohne-optionen"],
    ["matrix without rows", aDefinition([aSeite("s", [frage("mehrtext", "a", { zeilen: [] })])]), "ohne-zeilen"],
    ["no title in its language", aDefinition([aSeite("s", [q("a", { titel: { en: "x" } })])]), "ohne-titel"],
    ["a language that is not kept", aDefinition([aSeite("s", [])], { sprachen: ["en"] }), "sprache-fehlt"],
    [
      "names what is not there",
      aDefinition([aSeite("s", [q("a", { sichtbarWenn: { op: "leer", von: "b" } })])]),
      "unbekannter-bezug",
    ],
    [
      "asks a later page",
      aDefinition([aSeite("s", [q("a", { sichtbarWenn: { op: "leer", von: "b" } })]), aSeite("t", [q("b")])]),
      "bezug-nach-hinten",
    ],
    [
      "a page that asks itself",
      aDefinition([aSeite("s", [q("a")], { sichtbarWenn: { op: "leer", von: "a" } })]),
      "bezug-nach-hinten",
    ],
    ["asks itself", aDefinition([aSeite("s", [q("a", { sichtbarWenn: { op: "leer", von: "a" } })])]), "kreis"],
    [
      "in a circle",
      aDefinition([
        aSeite("s", [
          q("a", { sichtbarWenn: { op: "leer", von: "b" } }),
          q("b", { sichtbarWenn: { op: "leer", von: "a" } }),
        ]),
      ]),
      "kreis",
    ],
    [
      "an option that is not there",
      aDefinition([
        aSeite("s", [
          frage("rang", "a", { optionen: two.slice(1) }),
          q("b", { sichtbarWenn: { op: "enthaelt", von: "a", wert: "z" } }),
        ]),
      ]),
      "unbekannte-option",
    ],
    [
      "which entry of the group",
      aDefinition([
        aSeite("s", [{ ...frage("gruppe", "g"), fragen: [q("a")] }, q("b", { sichtbarWenn: wenn("g.a", "=", "x") })]),
      ]),
      "bezug-in-gruppe",
    ],
    [
      "limits the wrong way round",
      aDefinition([aSeite("s", [frage("zahl", "a", { min: 2, max: 1 })])]),
      "grenzen-verkehrt",
    ],
    [
      "nested without end",
      aDefinition([
        aSeite("s", [
          q("a", {
            sichtbarWenn: Array.from({ length: 40 }).reduce((teil: unknown) => ({ op: "nicht", teil }), {
              op: "leer",
              von: "b",
            }),
          }),
        ]),
      ]),
      "zu-tief",
    ],
  ];
  test.each(cases)("%s", (_, json, grund) => {
    const read = parseDefinition(json);
    expect(read.ok ? [] : read.fehler.map((one) => one.grund)).toContain(grund);
  });

  test("what was read is read again the same", () => {
    expect(parseDefinition(JSON.parse(JSON.stringify(ALLE_TYPEN)))).toEqual({ ok: true, umfrage: ALLE_TYPEN });
  });
});

test("a response to sixty questions on six pages is evaluated in next to no time", async () => {
  const { umfrage, responses } = sechzigFragen();
  const ratio = await timesReference(() => {
    for (const one of responses) {
      for (const seite of umfrage.seiten) checkPage(umfrage, seite, one);
      answersToStore(umfrage, one);
    }
  });
  // The reference work takes about 60 ms; three hundred responses may take three hundred.
  expect(ratio).toBeLessThan(5);
});
