import { expect, it } from "vitest";
import { VORLAGE } from "../../rules/lebenslagen-vorlage.ts";
import { LEISTUNGEN_VORLAGE, UNTERLAGEN_VORLAGE } from "./vorlage.ts";

it("W110 the usual Leistungen: twenty-four, none twice, each with steps, a situation of the template and known papers", () => {
  expect(new Set(LEISTUNGEN_VORLAGE.map(({ titel }) => titel)).size).toBe(24);
  const zeichen = new Set(VORLAGE.map((one) => one.zeichen));
  const papiere = new Set(UNTERLAGEN_VORLAGE.map(({ key }) => key));
  for (const one of LEISTUNGEN_VORLAGE) {
    expect(one.schritte.length, one.titel).toBeGreaterThan(0);
    expect(one.lagen.length, one.titel).toBeGreaterThan(0);
    for (const lage of one.lagen) expect(zeichen).toContain(lage.zeichen);
    for (const papier of one.papiere) expect(papiere).toContain(papier);
    // A translation may hold the title only, never half of the steps.
    for (const text of one.uebersetzungen) expect([0, one.schritte.length]).toContain(text.schritte.length);
  }
});

it.each([
  ["names no place of the invented county", /erlen|dornhag|altenschilf|landkreis/i],
  ["names no number that can be called, but for emergencies", /(?!110\b|112\b|116117\b)\b\d{3,}\b/],
])("W110 a usual Leistung %s", (_name, foreign) => {
  const words = LEISTUNGEN_VORLAGE.flatMap(({ titel, kurz, schritte, tipp }) => [titel, kurz, ...schritte, tipp]);
  expect(words.filter((text) => foreign.test(text))).toEqual([]);
});

it.each([
  ["en", 24],
  ["ar", 12],
  ["uk", 12],
])("W110 in %s at least %i come along, read by nobody yet", (sprache, anzahl) => {
  const there = LEISTUNGEN_VORLAGE.filter((one) => one.uebersetzungen.some((text) => text.sprache === sprache));
  expect(there.length).toBeGreaterThanOrEqual(anzahl);
});
