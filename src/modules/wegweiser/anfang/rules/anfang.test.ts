import { expect, it } from "vitest";
import { ANFANG, type AnfangLage, doneAnfang } from "./anfang.ts";

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
  ["nothing yet", {}, []],
  ["one Stelle", { stellen: 1 }, ["stellen"]],
  ["the usual Leistungen as drafts", { stellen: 1, leistungen: 24 }, ["stellen", "leistungen"]],
  ["a place with hours comes before its Leistung is shown", { anlaufstellen: 1 }, ["orte"]],
  ["holidays that are over do not count", { feiertage: 0 }, []],
  ["shown in German only", { leistungen: 1, veroeffentlicht: 1 }, ["leistungen", "oeffnen"]],
  [
    "everything",
    { stellen: 3, leistungen: 2, gemeinden: 9, anlaufstellen: 2, feiertage: 9, veroeffentlicht: 1, uebersetzt: 4 },
    [...ANFANG],
  ],
])("W111 first steps of a guide: %s", (_name, given, expected) => {
  expect([...doneAnfang({ ...LEER, ...given })]).toEqual(expected);
});
