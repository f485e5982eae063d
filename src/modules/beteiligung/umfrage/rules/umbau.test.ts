import { describe, expect, test } from "vitest";
import { translator } from "#src/platform/i18n/texts.ts";
import { ALLE_TYPEN, aDefinition, anUmfrage, aSeite, frage, wenn } from "../test/beispiel.ts";
import { umfrageTexts } from "../texts/index.ts";
import type { Ausdruck } from "./ausdruck.ts";
import { explainAusdruck, listBedingungswahl, readBedingungszeile, zeilenOf } from "./bedingung.ts";
import { FRAGETYPEN, type Umfrage } from "./definition.ts";
import { parseDefinition } from "./pruefung.ts";
import { addSeite, addTeil, findTeil, listAbhaengige, moveTeil, removeTeil } from "./umbau.ts";

const valid = (umfrage: Umfrage) => {
  const read = parseDefinition(umfrage);
  return read.ok ? [] : read.fehler;
};
const codes = (umfrage: Umfrage) =>
  umfrage.seiten.map((seite) => [seite.code, ...seite.teile.map((one) => one.code)].join(" "));
const valueOf = <Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }): Value => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};
const KLEIN = anUmfrage([
  aSeite("s1", [
    frage("text", "a"),
    frage("janein", "b"),
    { ...frage("gruppe", "g"), fragen: [frage("text", "n"), frage("zahl", "m")] },
  ]),
  aSeite("s2", [frage("text", "c", { sichtbarWenn: wenn("b", "=", "ja") })]),
]);

describe("UM12: rebuilding a survey", () => {
  test.each([...FRAGETYPEN, "gruppe" as const])("a new question is whole at once: %s", (typ) => {
    const made = valueOf(addTeil(KLEIN, "s2", typ, "Neu?"));
    expect(valid(made)).toEqual([]);
    expect(made.seiten[1]?.teile).toHaveLength(2);
  });

  test("pages, groups and the places in them", () => {
    expect(codes(valueOf(addSeite(KLEIN, "Neu"))).at(-1)).toBe("seite1");
    expect(findTeil(valueOf(addTeil(KLEIN, "g", "datum", "Wann?")), "g.q1")?.teil).toMatchObject({ typ: "datum" });
    expect(addTeil(KLEIN, "g", "gruppe", "?")).toMatchObject({ reason: "gruppe-in-gruppe" });
    expect(addTeil(KLEIN, "zzz", "text", "?")).toMatchObject({ reason: "unbekannt" });
    expect(codes(valueOf(moveTeil(KLEIN, "b", "hoch")))).toEqual(["s1 b a g", "s2 c"]);
    expect(codes(valueOf(moveTeil(KLEIN, "g", "runter")))).toEqual(["s1 a b", "s2 g c"]);
    expect(codes(valueOf(moveTeil(KLEIN, "c", "runter")))).toEqual(codes(KLEIN));
    expect(codes(valueOf(moveTeil(KLEIN, "s2", "hoch")))).toEqual(["s2 c", "s1 a b g"]);
    expect(findTeil(valueOf(moveTeil(KLEIN, "g.m", "hoch")), "g")?.teil).toMatchObject({
      fragen: [{ code: "m" }, { code: "n" }],
    });
  });

  test("what a condition looks at stays", () => {
    expect(listAbhaengige(KLEIN, "b")).toEqual(["c"]);
    expect(removeTeil(KLEIN, "b")).toMatchObject({ reason: "wird-gebraucht" });
    expect(removeTeil(KLEIN, "s1")).toMatchObject({ reason: "wird-gebraucht" });
    expect(codes(valueOf(removeTeil(KLEIN, "s2")))).toEqual(["s1 a b g"]);
    expect(codes(valueOf(removeTeil(KLEIN, "g")))).toEqual(["s1 a b", "s2 c"]);
    expect(removeTeil(valueOf(removeTeil(KLEIN, "s2")), "s1")).toMatchObject({ reason: "letzte-seite" });
    expect(removeTeil(KLEIN, "zzz")).toMatchObject({ reason: "unbekannt" });
    expect(listAbhaengige(ALLE_TYPEN, "angebot.preis")).toEqual(["kosten"]);
  });
});

describe("UM13: conditions by form and in words", () => {
  test("every choice of the form is read, fits the survey and comes back as it was", () => {
    const wahl = listBedingungswahl(ALLE_TYPEN, "reihe").flatMap((one) => one.punkte);
    expect(wahl.length).toBeGreaterThan(20);
    for (const { wert } of wahl) {
      const zeile = { wahl: wert, zahl: /^[<>]/.test(wert) ? "3" : "" };
      const ausdruck = readBedingungszeile(zeile);
      if (!ausdruck) throw new Error(wert);
      expect(zeilenOf(ausdruck)).toEqual({ alle: true, zeilen: [zeile] });
      const seiten = ALLE_TYPEN.seiten.map((seite) => ({
        ...seite,
        teile: seite.teile.map((teil) => (teil.code === "reihe" ? { ...teil, sichtbarWenn: ausdruck } : teil)),
      }));
      expect(valid({ ...ALLE_TYPEN, seiten })).toEqual([]);
    }
  });

  test("only what comes before can be chosen; inside a group its own fields too", () => {
    const of = (code: string) => listBedingungswahl(KLEIN, code).map((one) => one.code);
    expect([of("a"), of("b"), of("g.m"), of("s2"), of("c")]).toEqual([
      [],
      ["a"],
      ["a", "b", "g.n"],
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(readBedingungszeile({ wahl: ">=|personal", zahl: "viele" })).toBeNull();
    expect(readBedingungszeile({ wahl: "", zahl: "" })).toBeNull();
  });

  const text = translator(umfrageTexts, "de");
  const cases: readonly [Ausdruck, string][] = [
    [wenn("hat", "=", "ja") as Ausdruck, "„Frage hat“ „ja“ ist"],
    [{ op: "enthaelt", von: "themen", wert: "k" }, "bei „Frage themen“ „keines“ genannt ist"],
    [{ op: "nicht", teil: { op: "leer", von: "bedarf.spr" } }, "„Frage bedarf (Sprache)“ beantwortet ist"],
    [
      {
        op: "und",
        teile: [
          { op: "oder", teile: [wenn("hat", "=", "ja") as Ausdruck, wenn("hat", "!=", "nein") as Ausdruck] },
          { op: ">=", links: { art: "summe", von: ["angebot.preis"] }, rechts: { art: "wert", wert: 5 } },
        ],
      },
      "(„Frage hat“ „ja“ ist oder „Frage hat“ nicht „nein“ ist) und die Summe von „Frage preis“ mindestens 5 ist",
    ],
    [{ op: "pruefen", text: "regexMatch(…)" }, "ungeklärt: regexMatch(…)"],
  ];
  test.each(cases)("explained %#", (ausdruck, expected) => {
    expect(explainAusdruck(ausdruck, ALLE_TYPEN, "de", (wort, werte) => text(`ausdruck.${wort}`, werte))).toBe(
      expected,
    );
  });

  test("what the form cannot show is kept and told", () => {
    expect(zeilenOf({ op: "nicht", teil: { op: "und", teile: [wenn("hat", "=", "ja") as Ausdruck] } })).toBeNull();
    expect(
      parseDefinition(aDefinition([aSeite("s", [frage("text", "a", { sichtbarWenn: { op: "pruefen", text: "?" } })])]))
        .ok,
    ).toBe(true);
  });
});
