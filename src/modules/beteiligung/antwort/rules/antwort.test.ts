import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { OHNE_ANTWORTEN } from "../../umfrage/rules/antworten.ts";
import { ALLE_TYPEN, anUmfrage, aSeite, frage, seiteOf, wenn } from "../../umfrage/test/beispiel.ts";
import { checkSeite, findOffeneSeite, listBeantwortetes, nachbarOf, seiteAt, weiseOf } from "./akte.ts";
import { schwelleOf } from "./annahme.ts";
import { CODE_LAENGE, codeFrom, parseCode } from "./code.ts";
import { mayRemind, parseEinladungen, ruecklaufOf, zuKleineBereiche } from "./einladung.ts";

const bytes = (start: number) => Uint8Array.from({ length: 64 }, (_, at) => (start + at * 37) % 256);

it.each([
  [3, 10],
  [10, 10],
  [25, 25],
])("AN1: a base of %i means that %i stay together", (basis, schwelle) => {
  expect(schwelleOf(basis)).toBe(schwelle);
});

describe("AN5: codes", () => {
  const code = codeFrom(bytes(1));
  it("can be written down and typed again", () => {
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(codeFrom(bytes(2))).not.toBe(code);
    expect(() => codeFrom(new Uint8Array(8))).toThrow("Too few");
  });
  it.each([
    [code, true],
    [code.toLowerCase().replaceAll("-", " "), true],
    [` ${code.replaceAll("-", "–")} `, true],
    [code.slice(1), false],
    [`${code}A`, false],
    [`0${code.slice(1)}`, false],
    ["", false],
  ])("%s is read: %s", (typed, ok) => {
    expect(parseCode(typed)).toBe(ok ? code.replaceAll("-", "") : null);
    expect(code.replaceAll("-", "")).toHaveLength(CODE_LAENGE);
  });
});

it.each([
  ["a@b.example; Schule; Bildung", [{ email: "a@b.example", name: "Schule", bereich: "Bildung" }], []],
  ["A@B.example\tSchule\tBildung\n\n", [{ email: "a@b.example", name: "Schule", bereich: "Bildung" }], []],
  ["a@b.example\na@B.example", [{ email: "a@b.example", name: "", bereich: "" }], [{ zeile: 2, grund: "doppelt" }]],
  ["keine", [], [{ zeile: 1, grund: "email" }]],
  ["\na@b.example;x;y;z", [], [{ zeile: 2, grund: "form" }]],
  [`a@b.example;${"x".repeat(121)}`, [], [{ zeile: 1, grund: "zu-lang" }]],
])("AN6: a list %j", (text, eingeladene, fehler) => {
  expect(parseEinladungen(text)).toEqual({ eingeladene, fehler });
});

const times = (bereich: string, count: number) => Array.from({ length: count }, () => bereich);
it.each([
  [[...times("a", 5), ...times("b", 5)], true, []],
  [[...times("a", 5), ...times("b", 4)], true, ["b"]],
  [[...times("a", 5), ...times("b", 4)], false, []],
  [times("a", 4), true, ["a"]],
  [[], true, []],
])("AN7 (T38): sectors %j in an anonymous survey (%s) are too small: %j", (bereiche, anonym, klein) => {
  expect(zuKleineBereiche(bereiche, anonym)).toEqual(klein);
});

it("AN8: 15 of 24 have answered; of four nothing is said", () => {
  const all = [
    ...Array.from({ length: 24 }, (_, at) => ({ bereich: "Bildung", fertig: at < 15 })),
    ...Array.from({ length: 4 }, () => ({ bereich: "Arbeit", fertig: true })),
  ];
  const bildung = { bereich: "Bildung", eingeladen: 24, fertig: 15 };
  expect(ruecklaufOf(all, true)).toEqual([{ bereich: "Arbeit", eingeladen: 4, fertig: null }, bildung]);
  expect(ruecklaufOf(all, false)).toEqual([{ bereich: "Arbeit", eingeladen: 4, fertig: 4 }, bildung]);
});

const heute = "2026-11-22" as Datum;
const gestern = "2026-11-21" as Datum;
const asked = {
  art: "mail" as const,
  email: "a@b.example",
  fertig: false,
  gesendetAm: gestern,
  erinnertAm: null,
  erinnerungen: 0,
  abgemeldetAm: null,
};
it.each([
  [{}, true],
  [{ fertig: true }, false],
  [{ gesendetAm: null }, false],
  [{ gesendetAm: heute }, false],
  [{ erinnertAm: heute }, false],
  [{ erinnertAm: gestern, erinnerungen: 2 }, true],
  [{ erinnerungen: 3 }, false],
  [{ abgemeldetAm: gestern }, false],
  [{ art: "code" as const, email: null }, false],
])("AN9: reminded with %j: %s", (more, expected) => {
  expect(mayRemind({ ...asked, ...more }, heute)).toBe(expected);
});

describe("pages", () => {
  const umfrage = anUmfrage([
    aSeite("eins", [frage("janein", "hat", { pflicht: "ja" }), frage("text", "name", { pflicht: "weich" })]),
    aSeite("zwei", [frage("text", "was", { sichtbarWenn: wenn("hat", "=", "ja") })]),
    aSeite("drei", [frage("text", "ende")]),
  ]);
  const mit = (werte: Record<string, string>) => ({ ...OHNE_ANTWORTEN, werte });
  it("those that are hidden are passed over, forth and back", () => {
    expect(nachbarOf(umfrage, mit({ hat: "nein" }), seiteOf(umfrage, "eins"), 1)?.code).toBe("drei");
    expect(nachbarOf(umfrage, mit({ hat: "ja" }), seiteOf(umfrage, "eins"), 1)?.code).toBe("zwei");
    expect(nachbarOf(umfrage, mit({ hat: "nein" }), seiteOf(umfrage, "drei"), -1)?.code).toBe("eins");
    expect(nachbarOf(umfrage, mit({}), seiteOf(umfrage, "drei"), 1)).toBeNull();
    expect(seiteAt(umfrage, mit({ hat: "nein" }), "zwei")).toMatchObject({ nummer: 1, anzahl: 2, letzte: false });
    expect(seiteAt(umfrage, mit({ hat: "ja" }), "drei")).toMatchObject({ nummer: 3, anzahl: 3, letzte: true });
  });
  it("AN11: what is soft is asked about once, what is hard each time", () => {
    const seite = seiteOf(umfrage, "eins");
    const first = checkSeite(umfrage, seite, mit({}), new Set());
    expect([first.hart.map((one) => one.frage), first.weich.map((one) => one.frage)]).toEqual([["hat"], ["name"]]);
    expect(checkSeite(umfrage, seite, mit({ hat: "ja" }), new Set(["name"]))).toEqual({ hart: [], weich: [] });
    expect(findOffeneSeite(umfrage, mit({}))?.code).toBe("eins");
    expect(findOffeneSeite(umfrage, mit({ hat: "ja" }))).toBeNull();
  });
  it("AN12: what was answered is listed, rows too, and nothing that is hidden", () => {
    const all = mit({ bereich: "bild", "bedarf.wohn": "1", "bedarf.spr": "3", hat: "nein", themen: "a" });
    const rows = listBeantwortetes(ALLE_TYPEN, all).map(({ feld, zeilen }) => [feld.schluessel, zeilen]);
    expect(rows).toEqual([
      ["bereich", ["bild"]],
      ["hat", ["nein"]],
      ["bedarf", ["1", "3"]],
    ]);
  });
  it("the notice promises no name where nobody was invited", () => {
    const weise = (anonymitaet: "anonym" | "namentlich", zugang: "offen" | "eingeladen") =>
      weiseOf({ definition: { ...umfrage, anonymitaet, zugang } });
    expect([weise("anonym", "offen"), weise("namentlich", "offen"), weise("namentlich", "eingeladen")]).toEqual([
      "anonym",
      "genannt",
      "namentlich",
    ]);
  });
});
