import { expect, test } from "vitest";
import { must } from "#src/shared/result.ts";
import { anUmfrage, aSeite, frage, wenn } from "../test/beispiel.ts";
import type { Ausdruck } from "./ausdruck.ts";
import { listBedingungswahl, readBedingungszeile } from "./bedingung.ts";
import { parseDefinition } from "./pruefung.ts";
import { putQuote, removeQuote } from "./quoten.ts";
import { removeTeil } from "./umbau.ts";
import { strukturOf } from "./umfrage.ts";

const SEITEN = [
  aSeite("s1", [frage("janein", "hat"), frage("zahl", "plaetze")]),
  aSeite("s2", [{ ...frage("gruppe", "angebot"), fragen: [frage("janein", "kostet")] }, frage("janein", "ende")]),
];
const JA = wenn("hat", "=", "ja") as Ausdruck;
const voll = { wenn: JA, grenze: 20, meldung: { de: "Danke, genug." } };
const MIT = anUmfrage(SEITEN, { quoten: [{ code: "quote1", ...voll }] });

test("UM16: a quota is added, changed and taken away; its code is given once", () => {
  const added = must(putQuote(MIT, null, { ...voll, grenze: 5 }));
  expect(added.quoten.map((one) => [one.code, one.grenze])).toEqual([
    ["quote1", 20],
    ["quote2", 5],
  ]);
  expect(must(putQuote(added, "quote1", { ...voll, grenze: 7 }))).toMatchObject({
    quoten: [{ code: "quote1", grenze: 7 }, { code: "quote2" }],
  });
  const left = must(removeQuote(added, "quote1"));
  expect(left.quoten.map((one) => one.code)).toEqual(["quote2"]);
  expect(must(putQuote(left, null, voll)).quoten.map((one) => one.code)).toEqual(["quote2", "quote1"]);
});

test.each([
  ["changed", putQuote(MIT, "quote9", voll)],
  ["taken away", removeQuote(MIT, "quote9")],
])("UM16: one that is not there cannot be %s", (_, outcome) => {
  expect(outcome).toEqual({ ok: false, reason: "unbekannt" });
});

test.each([
  ["a question that is not there", { ...voll, wenn: wenn("weg", "=", "ja") as Ausdruck }, "unbekannter-bezug"],
  ["a field of a group", { ...voll, wenn: wenn("angebot.kostet", "=", "ja") as Ausdruck }, "bezug-in-gruppe"],
  ["half an answer", { ...voll, grenze: 1.5 }, "form"],
])("UM16: a quota about %s does not fit", (_, quote, grund) => {
  const read = parseDefinition(must(putQuote(MIT, null, quote)));
  expect(read.ok ? [] : read.fehler.map((one) => one.grund)).toEqual([grund]);
});

test("UM16: questions of every page can be chosen, none inside a group; what a quota asks for stays", () => {
  expect(listBedingungswahl(MIT, null).map((one) => one.code)).toEqual(["hat", "plaetze", "ende"]);
  expect(removeTeil(MIT, "hat")).toEqual({ ok: false, reason: "wird-gebraucht" });
});

test("UM16: once the survey is open only the words of a quota change", () => {
  const worded = must(putQuote(MIT, "quote1", { ...voll, meldung: { de: "Anders." } }));
  const moved = must(putQuote(MIT, "quote1", { ...voll, grenze: 21 }));
  expect(strukturOf(worded)).toBe(strukturOf(MIT));
  expect(strukturOf(moved)).not.toBe(strukturOf(MIT));
});

test("a chosen line becomes the condition of a quota", () => {
  expect(readBedingungszeile({ wahl: "=|hat|ja", zahl: "" })).toEqual(JA);
});
