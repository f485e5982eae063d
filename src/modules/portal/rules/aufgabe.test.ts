import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { acceptAufgabe, type AufgabeAngaben, aufgabenFilterSchema, eskaliertHeute, lageOfAufgabe } from "./aufgabe.ts";

const TODAY = "2026-11-21" as Datum;
const aufgabe = (rest: Partial<AufgabeAngaben> = {}): AufgabeAngaben => ({
  titel: "Telefonat Rathaus",
  notiz: "",
  faelligAm: null,
  fuer: "Stabsstelle Integration",
  bezug: null,
  ...rest,
});

describe("A1–A2 what a task needs", () => {
  it.each([
    ["a title and a function", aufgabe(), false, true],
    ["no title", aufgabe({ titel: "  " }), false, "ohne-titel"],
    ["nobody to do it", aufgabe({ fuer: "" }), false, "ohne-funktion"],
    ["done already", aufgabe(), true, "schon-erledigt"],
    ["a day that has been", aufgabe({ faelligAm: "2026-01-01" as Datum }), false, true],
  ] as const)("%s", (_, typed, erledigt, expected) => {
    const outcome = acceptAufgabe(typed, erledigt);
    expect(outcome.ok || outcome.reason).toBe(expected);
  });

  it("keeps one space between words", () => {
    expect(acceptAufgabe(aufgabe({ titel: " Telefonat \n Rathaus " }), false)).toMatchObject({
      value: { titel: "Telefonat Rathaus" },
    });
  });
});

describe("how a task stands today", () => {
  it.each([
    ["2026-11-20", false, "ueberfaellig"],
    ["2026-11-21", false, "heute"],
    ["2026-11-22", false, "offen"],
    [null, false, "offen"],
    ["2026-11-20", true, "erledigt"],
  ] as const)("due %s, done %s: %s", (faelligAm, erledigt, expected) => {
    expect(lageOfAufgabe({ faelligAm: faelligAm as Datum | null, erledigt }, TODAY)).toBe(expected);
  });
});

it("takes a filter that nobody can have meant as none", () => {
  expect(aufgabenFilterSchema.parse({ welche: "alles", seite: "-3" })).toEqual({ welche: "offen", fuer: "", seite: 1 });
});

it.each([
  ["2026-11-13", {}, false],
  ["2026-11-14", {}, true],
  ["2026-11-14", { eskaliertAm: "2026-11-14" as Datum }, false],
  ["2026-11-15", {}, false],
  ["2026-11-20", { eskaliertAm: "2026-11-14" as Datum }, true],
  ["2026-12-13", {}, true],
  ["2027-01-12", {}, true],
  ["2027-02-11", {}, false],
  ["2026-11-14", { erledigt: true }, false],
  ["2026-11-14", { ausBeschluss: false }, false],
  ["2026-11-14", { faelligAm: null }, false],
])("A3 on %s a task due on 13 November with %o is escalated: %s", (heute, anders, expected) => {
  const one = { faelligAm: "2026-11-13" as Datum, erledigt: false, ausBeschluss: true, eskaliertAm: null, ...anders };
  expect(eskaliertHeute(one, heute as Datum)).toBe(expected);
});
