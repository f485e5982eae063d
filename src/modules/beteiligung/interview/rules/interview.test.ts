import { describe, expect, test } from "vitest";
import { benutzer } from "#src/modules/konzept/test/fixtures.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import {
  absaetzeOf,
  acceptAngaben,
  acceptEinwilligung,
  acceptNiederschrift,
  acceptStelle,
  LOESCHFRIST_TAGE,
} from "./interview.ts";
import { mayRunInterviews } from "./permissions.ts";
import { acceptSchritt, freigabeOf } from "./zitat.ts";

const heute = "2026-11-22" as Datum;
const reasonOf = (outcome: { ok: boolean; reason?: string }) => (outcome.ok ? null : outcome.reason);

describe("acceptAngaben (I1, I2)", () => {
  const angaben = {
    partner: "Mittelschule",
    thema: "Schule",
    grund: "Ergebnis der Umfrage",
    tag: heute,
    stand: "gefuehrt",
    leitfaden: "",
    email: "",
  } as const;
  test.each([
    ["whole", {}, null],
    ["planned without a day", { stand: "vorgesehen", tag: null }, null],
    ["nobody", { partner: "" }, "ohne-partner"],
    ["about nothing", { thema: "" }, "ohne-thema"],
    ["for no reason", { grund: "" }, "ohne-grund"],
    ["held on no day", { tag: null }, "ohne-tag"],
    ["held tomorrow", { tag: addDays(heute, 1) }, "tag-in-zukunft"],
  ] as const)("%s", (_name, change, expected) => {
    expect(reasonOf(acceptAngaben({ ...angaben, ...change }, heute))).toBe(expected);
  });
});

test.each([
  ["nothing allowed needs no proof", { aufzeichnung: false, zitat: "keine", wie: "", am: null }, null],
  ["allowed somehow, some day", { aufzeichnung: true, zitat: "anonym", wie: "schriftlich", am: heute }, null],
  ["allowed, nobody knows how", { aufzeichnung: true, zitat: "keine", wie: "", am: heute }, "einwilligung-wie"],
  [
    "allowed, nobody knows when",
    { aufzeichnung: false, zitat: "anonym", wie: "mündlich", am: null },
    "einwilligung-wann",
  ],
  ["allowed tomorrow", { aufzeichnung: true, zitat: "keine", wie: "x", am: addDays(heute, 1) }, "einwilligung-wann"],
] as const)("acceptEinwilligung (I3): %s", (_name, typed, expected) => {
  expect(reasonOf(acceptEinwilligung(typed, heute))).toBe(expected);
});

describe("acceptNiederschrift (I4, I5)", () => {
  const interview = { stand: "gefuehrt", tag: heute, aufzeichnung: false } as const;
  const typed = { art: "notizen", text: "Sie sagt …", loeschenAm: addDays(heute, LOESCHFRIST_TAGE) } as const;
  test.each([
    ["notes need no consent to a recording", {}, {}, null],
    ["word by word with it", { aufzeichnung: true }, { art: "transkript" }, null],
    ["word by word without it", {}, { art: "transkript" }, "ohne-aufzeichnung"],
    ["not held", { stand: "vorgesehen" }, {}, "nicht-gefuehrt"],
    ["empty", {}, { text: " \n" }, "ohne-text"],
    ["deleted today already", {}, { loeschenAm: heute }, "loeschen-vorbei"],
    ["kept too long", {}, { loeschenAm: addDays(heute, LOESCHFRIST_TAGE + 1) }, "loeschen-zu-spaet"],
  ] as const)("%s", (_name, of, change, expected) => {
    expect(reasonOf(acceptNiederschrift({ ...interview, ...of }, { ...typed, ...change }, heute))).toBe(expected);
  });
});

test("paragraphs are parted by empty lines", () => {
  expect(absaetzeOf("Eins\r\nzwei\r\n\r\n\n Drei \n\n")).toEqual(["Eins\nzwei", "Drei"]);
});

test.each([
  ["the whole paragraph", 2, "", null],
  ["words of it", 2, "wohin", null],
  ["words of another", 1, "wohin", "stelle-unbekannt"],
  ["no such paragraph", 3, "", "absatz-unbekannt"],
  ["paragraph zero", 0, "", "absatz-unbekannt"],
])("acceptStelle (C1): %s", (_name, absatz, stelle, expected) => {
  expect(reasonOf(acceptStelle("Kurs ja.\n\nAber wohin mit dem Kind?", absatz, stelle))).toBe(expected);
});

describe("acceptSchritt (Z1–Z3)", () => {
  test.each([
    ["entwurf", "anonym", "keine", "anfragen", "angefragt"],
    ["entwurf", "anonym", "anonym", "freigeben", "freigegeben"],
    ["angefragt", "namentlich", "namentlich", "freigeben", "freigegeben"],
    ["entwurf", "namentlich", "anonym", "freigeben", "ohne-einwilligung"],
    ["entwurf", "anonym", "keine", "freigeben", "ohne-einwilligung"],
    ["freigegeben", "namentlich", "keine", "zurueckziehen", "zurueckgezogen"],
    ["zurueckgezogen", "anonym", "anonym", "freigeben", "falscher-stand"],
    ["freigegeben", "anonym", "anonym", "anfragen", "falscher-stand"],
    ["zurueckgezogen", "anonym", "anonym", "zurueckziehen", "falscher-stand"],
  ] as const)("%s, to be quoted %s, allowed %s: %s → %s", (stand, nennung, einwilligung, schritt, expected) => {
    const outcome = acceptSchritt({ stand, nennung }, einwilligung, schritt);
    expect(outcome.ok ? outcome.value : outcome.reason).toBe(expected);
  });
});

test.each([
  ["freigegeben", "namentlich", "woertlich"],
  ["freigegeben", "anonym", "anonymisiert"],
  ["freigegeben", "keine", "intern"],
  ["angefragt", "namentlich", "intern"],
  ["zurueckgezogen", "namentlich", "intern"],
] as const)("a Beleg shows of a quote %s, %s: %s", (stand, nennung, expected) => {
  expect(freigabeOf({ stand, nennung })).toBe(expected);
});

test.each([
  ["fachstelle", true],
  ["fachredaktion", false],
  ["zustaendige", false],
  ["lesende", false],
] as const)("transcripts are read by the Fachstelle alone: %s %s", (rolle, may) => {
  expect(mayRunInterviews(benutzer({ rolle, bezugId: null }))).toBe(may);
});
