import { expect, test } from "vitest";
import { findAehnliche } from "./aehnliche.ts";

const DA = [
  "Anerkennungsberatung",
  "Beratung zur Anerkennung von Abschlüssen",
  "Migrationsberatung für Erwachsene",
  "Elternbegleitung",
  "Wohnführerschein mit Caritas",
  "Sprachtreff und Fahrdienst",
  "Mitfahrbänke",
  "Willkommenslotsin für Betriebe",
].map((titel) => ({ titel }));

test.each([
  ["the same", "Anerkennungsberatung", ["Anerkennungsberatung", "Beratung zur Anerkennung von Abschlüssen"]],
  ["another spelling", "anerkennungs-Beratung", ["Anerkennungsberatung", "Beratung zur Anerkennung von Abschlüssen"]],
  [
    "part of a compound",
    "Mehr Anerkennung im Beruf",
    ["Anerkennungsberatung", "Beratung zur Anerkennung von Abschlüssen"],
  ],
  ["plural and article", "Eine Mitfahrbank", ["Mitfahrbänke"]],
  ["only words that many share", "Beratung und Integration für Menschen im Landkreis", []],
  ["nothing like it", "Digitale Anzeigen an Haltestellen", []],
  ["no letters", "…", []],
  ["empty", "", []],
] as const)("what is like a title: %s", (_, titel, erwartet) => {
  expect(findAehnliche(titel, DA).map((one) => one.titel)).toEqual(erwartet);
});

test("no more than asked for, most alike first", () => {
  const viele = ["Lesepaten Nord", "Lesepaten", "Lesepaten Süd"].map((titel) => ({ titel }));
  expect(findAehnliche("Lesepaten", viele, 1)).toEqual([{ titel: "Lesepaten" }]);
});
