import { expect, test } from "vitest";
import { parseSuche } from "./massnahme-inhalt.ts";
import { filterQuery, isFiltered, parseMassnahmenFilter } from "./massnahmen-filter.ts";

const parse = (query: string, blick: "oeffentlich" | "intern" = "oeffentlich") =>
  parseMassnahmenFilter(new URLSearchParams(query), blick);

test.each([
  ["", {}, []],
  ["suche=&jahr=", {}, []],
  ["suche=Wohnen&jahr=2027&seite=2", { suche: "Wohnen", jahr: 2027, seite: 2 }, []],
  ["laeuft-aus=2027&finanzierung=offen", { "laeuft-aus": 2027, finanzierung: "offen" }, []],
  ["federfuehrung=landratsamt", { federfuehrung: "landratsamt" }, []],
  ["federfuehrung=jemand", {}, ["federfuehrung"]],
  ["ok=gespeichert", {}, []],
  ["jahr=2027&jahr=2028", {}, ["jahr"]],
  ["jahr=27", {}, ["jahr"]],
  ["finanzierung=%27%20or%201", {}, ["finanzierung"]],
  ["gemeinde=../etc", {}, ["gemeinde"]],
  ["tenantId=1&__proto__=2", {}, ["tenantId", "__proto__"]],
  ["seite=0", {}, ["seite"]],
  ["sortierung=kennung;drop", {}, ["sortierung"]],
])("T10 %s", (query, filter, falsch) => {
  expect(parse(query)).toEqual({ filter, falsch });
});

test("T05 the public cannot ask for drafts or for what the office still has to do", () => {
  expect(parse("zustand=entwurf&luecke=finanzierung").falsch).toEqual(["zustand", "luecke"]);
  expect(parse("zustand=entwurf&luecke=finanzierung", "intern").filter).toEqual({
    zustand: "entwurf",
    luecke: "finanzierung",
  });
});

test("a filter and its address are the same", () => {
  const { filter } = parse("suche=a+b&handlungsfeld=wohnen&seite=3");
  expect(parse(filterQuery(filter)).filter).toEqual(filter);
  expect(filterQuery(filter, { seite: 1 })).toBe("suche=a+b&handlungsfeld=wohnen");
  expect([isFiltered(filter), isFiltered({ seite: 2, sortierung: "ende" })]).toEqual([true, false]);
});

test.each([
  ["  Wohnungs-Lotsen  M41 ", ["wohnungs", "lotsen", "m41"]],
  ["Straße straße STRASSE", ["strasse"]],
  ["Übergänge", ["uebergaenge"]],
  ["'; drop table %_\\", ["drop", "table"]],
  ["a b c d e f g h i j", ["a", "b", "c", "d", "e", "f", "g", "h"]],
  ["!!!", []],
])("the words of the search %s", (text, words) => {
  expect(parseSuche(text)).toEqual(words);
});
