import { expect, test } from "vitest";
import { kuerze } from "./kuerze.ts";

test.each([
  ["a short one stays", "W26 Umzug binnen zwölf Monaten", "W26 Umzug binnen zwölf Monaten"],
  [
    "a long one ends after a whole word",
    "W26 Anerkannte ziehen binnen zwölf Monaten nach der Anerkennung in eigenen Wohnraum um",
    "W26 Anerkannte ziehen binnen zwölf Monaten nach der Anerkennung in eigenen …",
  ],
  ["without a blank to cut at", "x".repeat(100), `${"x".repeat(75)} …`],
  [
    "no comma before the dots",
    "B01 Kursplätze mit Beaufsichtigung fehlen im Norden und im Süden, obwohl, wie alle sagen, es anders sein sollte",
    "B01 Kursplätze mit Beaufsichtigung fehlen im Norden und im Süden, obwohl …",
  ],
])("%s", (_, text, expected) => {
  expect(kuerze(text)).toBe(expected);
});
