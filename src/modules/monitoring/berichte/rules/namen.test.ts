import { expect, test } from "vitest";
import { findNamen } from "./namen.ts";

const isName = (text: string) => /^(?:Frau |Sabine )/.test(text);
const abschnitt = (...zeilen: string[]) => ({ titel: "T", text: "", leer: "", spalten: [], zeilen: [zeilen] });

test.each([
  ["a form of address", "Die Anmeldung nimmt Frau Beispiel entgegen.", ["Frau Beispiel"]],
  ["a first name before a last name", "Geleitet hat ihn Sabine Mustermann aus Dornhag.", ["Sabine Mustermann"]],
  ["offices and places are none", "Das Sachgebiet Integration im Landkreis Erlengrund und die Caritas.", []],
  ["nothing", "", []],
])("B8 %s", (_, text, expected) => {
  expect(findNamen({ titel: "", vorwort: text, abschnitte: [] }, isName)).toEqual(expected);
  expect(findNamen({ titel: "", vorwort: "", abschnitte: [abschnitt("M01", text)] }, isName)).toEqual(expected);
});
