import { describe, expect, test } from "vitest";
import { type Benannt, matchStelle, vergleichsform } from "./stelle-finden.ts";

const known: readonly Benannt[] = [
  { id: "mob", name: "Sachgebiet Mobilität und ÖPNV", kurzname: "Mob", namen: [] },
  { id: "int", name: "Sachgebiet Integration", kurzname: "", namen: ["Integrationsstelle"] },
  { id: "presse", name: "Pressestelle", kurzname: "PR", namen: [] },
  { id: "jug", name: "Amt für Jugend und Familie", kurzname: "JugA", namen: ["Jugendamt"] },
  { id: "vhs", name: "Kreisvolkshochschule Erlengrund", kurzname: "", namen: [] },
  { id: "caritas", name: "Caritasverband Erlengrund – Migrationsdienst", kurzname: "", namen: [] },
  { id: "netz", name: "Frauennetz Erlengrund e. V.", kurzname: "", namen: [] },
  { id: "ges", name: "Gesundheitsamt", kurzname: "GesA", namen: [] },
  { id: "soz", name: "Sozialamt (Asylbewerberleistungen, Sozialhilfe)", kurzname: "SozA", namen: [] },
];

function short(name: string): string {
  const found = matchStelle(name, known);
  if (found.art === "exakt") return `= ${found.treffer.id}`;
  return found.art === "vorschlaege" ? `? ${found.vorschlaege[0]?.wert.id}` : "-";
}

describe("I7 the same letters are the same Stelle", () => {
  test.each([
    ["Pressestelle", "= presse"],
    ["PRESSESTELLE ", "= presse"],
    ["Amt fuer Jugend und Familie", "= jug"],
    ["Jugendamt", "= jug"],
    ["GesA", "= ges"],
    ["Frauennetz Erlengrund e.V.", "= netz"],
  ])("%s %s", (name, expected) => expect(short(name)).toBe(expected));
});

describe("I7 other spellings are proposed, never taken", () => {
  test.each([
    ["SG Integration", "? int"],
    ["SG ÖPNV", "? mob"],
    ["Pressestelle des Landkreises", "? presse"],
    ["Pressestelle im Landratsamt Erlengrund", "? presse"],
    ["Gesundheitsamtes", "? ges"],
    ["Gesundheits-Amt", "? ges"],
    ["KVHS Erlengrund", "? vhs"],
    ["Caritas", "? caritas"],
    ["Frauennetz Erlengrund", "? netz"],
    ["Frauennetz", "? netz"],
    ["Sozialamt", "? soz"],
    ["Amt f. Jugend u. Familie", "? jug"],
  ])("%s %s", (name, expected) => expect(short(name)).toBe(expected));
});

describe("I7 nothing like it", () => {
  test.each(["Jobcenter", "Sachgebiet Wasser", "Feuerwehr", "Amt für Umwelt", "Bauhof", ""])("%j", (name) => {
    expect(short(name)).toBe("-");
  });
});

test("I7 names that differ by a number are two", () => {
  const houses = [{ id: "h1", name: "Haus der Begegnung 1", kurzname: "", namen: [] }];
  expect(matchStelle("Haus der Begegnung 2", houses).art).toBe("unbekannt");
  expect(matchStelle("Haus der Begegnung", houses).art).toBe("vorschlaege");
});

test.each([
  ["Ausländerbeauftragte des Landkreises Görlitz", "auslaenderbeauftragte"],
  ["SG Integration", "sachgebiet integration"],
  ["Landkreis", "landkreis"],
  ["Jobcenter Erlengrund gGmbH", "jobcenter erlengrund"],
])("I7 %s is compared as %s", (name, form) => {
  expect(vergleichsform(name)).toBe(form);
});
