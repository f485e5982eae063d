import { expect, it } from "vitest";
import { ANFANG, type AnfangLage, doneAnfang, isAnfang } from "./anfang.ts";

const LEER: AnfangLage = {
  stellen: 0,
  leistungen: 0,
  gemeinden: 0,
  anlaufstellen: 0,
  feiertage: 0,
  veroeffentlicht: 0,
  uebersetzt: 0,
};

it.each([
  ["nothing yet", {}, [], true],
  ["one Stelle", { stellen: 1 }, ["stellen"], true],
  ["the usual Leistungen as drafts", { stellen: 1, leistungen: 24 }, ["stellen", "leistungen"], true],
  ["a place with hours comes before its Leistung is shown", { anlaufstellen: 1 }, ["orte"], true],
  ["shown in German only", { leistungen: 1, veroeffentlicht: 1 }, ["leistungen", "oeffnen"], true],
  [
    "two languages, and the holidays of the list are over: no beginner",
    { leistungen: 1, veroeffentlicht: 1, uebersetzt: 1 },
    ["leistungen", "oeffnen", "sprachen"],
    false,
  ],
  [
    "everything",
    { stellen: 3, leistungen: 2, gemeinden: 9, anlaufstellen: 2, feiertage: 9, veroeffentlicht: 1, uebersetzt: 4 },
    [...ANFANG],
    false,
  ],
] as const)("W111 first steps of a guide: %s", (_name, given, expected, beginner) => {
  const done = doneAnfang({ ...LEER, ...given });
  expect([...done]).toEqual(expected);
  expect(isAnfang(done)).toBe(beginner);
});
