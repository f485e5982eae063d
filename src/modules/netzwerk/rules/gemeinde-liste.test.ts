import { expect, it } from "vitest";
import { parseGemeindeListe } from "./gemeinde-liste.ts";

const AGS = "99902001";

it.each([
  ["name, key and postcode", `Probdorf; ${AGS}; 00210`, [["Probdorf", "gemeinde", AGS, "00210"]]],
  ["from a table, key first", `${AGS}\t00210\tProbdorf`, [["Probdorf", "gemeinde", AGS, "00210"]]],
  ["without postcode", `Probdorf;${AGS}`, [["Probdorf", "gemeinde", AGS, ""]]],
  ["a town as the register writes it", `Probstadt, Stadt; ${AGS}`, [["Probstadt", "stadt", AGS, ""]]],
  ["a district town", `Probstadt, Große Kreisstadt; ${AGS}`, [["Probstadt", "stadt", AGS, ""]]],
  ["a market", `Probmarkt, M; ${AGS}`, [["Probmarkt", "markt", AGS, ""]]],
  ["a heading and empty lines", `Name;AGS;PLZ\n\nProbdorf;${AGS};00210\r\n`, [["Probdorf", "gemeinde", AGS, "00210"]]],
  ["a name with a number", `Probdorf 2; ${AGS}`, [["Probdorf 2", "gemeinde", AGS, ""]]],
  ["nothing", "", []],
])("a pasted list, W112: %s", (_name, text, rows) => {
  const read = parseGemeindeListe(text);
  expect(read.ok && read.value.map(({ name, art, ags, plz }) => [name, art, ags, plz])).toEqual(rows);
});

it.each([
  ["no key", `Probdorf; ${AGS}\nNachbardorf; 00211`, 2],
  ["a key of seven digits", "Probdorf; 9990200", 1],
  ["no name", `${AGS}; 00210`, 1],
  ["the same key twice", `Probdorf; ${AGS}\nNachbardorf; ${AGS}`, 2],
  ["a name without end", `${"x".repeat(121)}; ${AGS}`, 1],
])("a pasted list, W112: %s is said with its line", (_name, text, zeile) => {
  expect(parseGemeindeListe(text)).toEqual({ ok: false, zeile });
});
