import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { faktenOf } from "./sprachstand.ts";
import { findTextfehler, segmenteOf, sindGleich, TEILE, TEXT_ARTEN, teileOf } from "./text.ts";
import { listVerlorene, woerterIn } from "./woerter.ts";

describe("W49 the state of a short text follows from which words belonged together", () => {
  const jetzt = { quelle: "Frage?", ziel: "питання?" };
  const gelesen = { ...jetzt, geprueftAm: "2026-11-01" as Datum };
  it.each([
    ["nobody has read it", "питання?", null, "ungeprueft"],
    ["read as it is", "питання?", gelesen, "aktuell"],
    ["the German words changed after it was read", "питання?", { ...gelesen, quelle: "Andere?" }, "veraltet"],
    [
      "the German words changed, nobody had read it",
      "питання?",
      { ...jetzt, quelle: "A?", geprueftAm: null },
      "veraltet",
    ],
    ["somebody wrote other words since", "питання?", { ...gelesen, ziel: "інше" }, "ungeprueft"],
    ["both changed since", "питання?", { ...gelesen, quelle: "A?", ziel: "інше" }, "ungeprueft"],
    ["there is none", "", gelesen, "fehlt"],
  ] as const)("%s", (_, titel, gemerkt, stand) => {
    expect(standOf(faktenOf(titel, jetzt, gemerkt), 1)).toBe(stand);
  });
});

describe("a text of any kind", () => {
  it.each(TEXT_ARTEN)("%s is named by its first part, and is the same after it was taken apart", (art) => {
    expect(TEILE[art][0]?.name).toBe("titel");
    const teile = Object.fromEntries(TEILE[art].map(({ name }) => [name, `${name} eins`]));
    expect(sindGleich(art, teileOf(art, segmenteOf(art, teile)), teile)).toBe(true);
    expect(sindGleich(art, teile, { ...teile, titel: "anders" })).toBe(false);
  });

  const leistung = { art: "leistung", deutsch: { titel: "a", schritte: "1\n2" } } as const;
  const frage = { art: "frage", deutsch: { titel: "a", antwort: "b" } } as const;
  it.each([
    ["without a title", leistung, { titel: "" }, "ar", "titel-fehlt"],
    ["with one step of two", leistung, { titel: "x", schritte: "1" }, "ar", "schritte-zahl"],
    ["without steps", leistung, { titel: "x", schritte: "" }, "ar", null],
    ["with both steps", leistung, { titel: "x", schritte: "1\n2" }, "ar", null],
    ["with more steps in Leichte Sprache", leistung, { titel: "x", schritte: "1\n2\n3" }, "de-simple", null],
    ["half of a question", frage, { titel: "x", antwort: "" }, "uk", "antwort-fehlt"],
    ["a question with its answer", frage, { titel: "x", antwort: "y" }, "uk", null],
  ] as const)("%s: %s", (_, text, teile, sprache, fehler) => {
    expect(findTextfehler(text, teile, sprache)).toBe(fehler);
  });
});

describe("W54 what whoever reads a translation is told to compare", () => {
  it.each([
    ["a day that turned round", "bis 15.03.2027", "until 03/15/2027", ["15032027"]],
    ["the same day", "bis 15.03.2027", "до 15.03.2027", []],
    ["Arabic digits", "innerhalb von 14 Tagen", "خلال ١٤ يومًا", []],
    ["Persian digits", "innerhalb von 14 Tagen", "ظرف ۱۴ روز", []],
    ["thousands with another sign", "1.200 Euro", "1,200 euros", []],
    ["a lost telephone number", "Telefon 08251/1234", "Phone", ["082511234"]],
    [
      "an address with a blank in it",
      "https://kreis.example/a.",
      "https://kreis. example/a",
      ["https://kreis.example/a"],
    ],
    ["a lost mail address", "an amt@kreis.example", "to the office", ["amt@kreis.example"]],
  ])("%s", (_, deutsch, ziel, lost) => {
    expect(listVerlorene({ titel: deutsch }, { titel: ziel })).toEqual(lost);
  });

  const PASS = { id: "1", wort: "Gültiger Pass", heisst: "جواز سفر" };
  it.each([
    ["named in the text", "Bringen Sie einen: gültiger Pass!", "9", [PASS]],
    ["only within another word", "Ungültiger Passant", "9", []],
    ["the text itself", "Gültiger Pass", "1", []],
  ])("a word of the office %s", (_, deutsch, selbst, found) => {
    expect(woerterIn({ titel: deutsch }, [PASS], selbst)).toEqual(found);
  });
});
