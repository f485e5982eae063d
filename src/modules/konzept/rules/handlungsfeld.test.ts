import { expect, test } from "vitest";
import { freeSlug, handlungsfeldSchema, moveWithin } from "./handlungsfeld.ts";
import { acceptThemen } from "./themen.ts";
import { guessFoerderEbene, guessStelle } from "./netzwerk-art.ts";

test.each([
  ["Wohnen & Mobilität", [], "wohnen-mobilitaet"],
  ["Wohnen", ["wohnen"], "wohnen-2"],
  ["Wohnen", ["wohnen", "wohnen-2"], "wohnen-3"],
  ["!!!", [], "eintrag"],
])("R175 the address of %s beside %j is %s", (name, taken, slug) => {
  expect(freeSlug(name, new Set(taken))).toBe(slug);
});

test.each([
  ["b", "hoch", "bac"],
  ["b", "runter", "acb"],
  ["a", "hoch", "abc"],
  ["c", "runter", "abc"],
  ["x", "hoch", "abc"],
] as const)("%s one place %s", (entry, richtung, order) => {
  expect(moveWithin(["a", "b", "c"], entry, richtung).join("")).toBe(order);
});

test("T17 a field that the form does not have is refused", () => {
  const angaben = { name: " Wohnen ", zusammenfassung: "a\r\nb", aktuelleSituation: "", trend: "" };
  expect(handlungsfeldSchema.parse(angaben)).toMatchObject({ name: "Wohnen", zusammenfassung: "a\nb" });
  expect(handlungsfeldSchema.safeParse({ ...angaben, tenantId: "x" }).success).toBe(false);
});

const thema = (name: string) => ({ id: null, name, text: "" });
test.each([
  [[thema("Frauen"), thema("Ehrenamt")], null],
  [[], null],
  [[thema("Frauen"), thema(" frauen ")], "name-doppelt"],
  [[thema("")], "name-fehlt"],
  [[thema("!")], "name-fehlt"],
  [Array.from({ length: 41 }, (_, n) => thema(`Thema ${n}`)), "zu-viele"],
])("R002 a list of topics %#", (zeilen, reason) => {
  const outcome = acceptThemen(zeilen);
  expect(outcome.ok ? null : outcome.reason).toBe(reason);
});

test.each([
  ["SG Integration", "sachgebiet", true],
  ["Sachgebiet Unterbringung und Wohnen", "sachgebiet", true],
  ["Pressestelle", "stabsstelle", true],
  ["Jugendamt", "amt", true],
  ["Amt für Jugend und Familie", "amt", true],
  ["Frauennetz e. V.", "verein", false],
  ["Ausländerbeauftragte des Landkreises", "sonstige", false],
  ["KIB Institut", "sonstige", false],
])("a new Stelle %s is %s", (name, art, gehoertZumLandkreis) => {
  expect(guessStelle(name)).toEqual({ art, gehoertZumLandkreis });
});

test.each([
  ["ESF Plus", "eu"],
  ["AMIF – Asyl-, Migrations- und Integrationsfonds", "eu"],
  ["Richtlinie integrative Maßnahmen", "land"],
  ["Bundesprogramm Demokratie leben", "bund"],
  ["Kleinprojektefonds des Landkreises", "landkreis"],
  ["Bürgerstiftung", "stiftung"],
  ["Topf", "sonstige"],
])("a new programme %s comes from %s", (name, ebene) => {
  expect(guessFoerderEbene(name)).toBe(ebene);
});
