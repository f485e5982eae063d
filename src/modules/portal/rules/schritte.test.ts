import { expect, test } from "vitest";
import { doneSchritte, type Lage } from "./schritte.ts";

const EMPTY: Lage = {
  anschriftVorhanden: false,
  impressumVorhanden: false,
  zugaenge: 1,
  handlungsfelder: 0,
  massnahmen: 0,
  veroeffentlicht: 0,
  wegweiser: false,
};

test.each([
  ["a county that was just made", {}, []],
  ["its address is known", { anschriftVorhanden: true }, ["profil"]],
  ["the officer is no longer alone", { zugaenge: 2 }, ["team"]],
  ["a table was taken over, nothing published", { handlungsfelder: 6, massnahmen: 9 }, ["felder", "tabelle"]],
  ["only a guide", { wegweiser: true }, ["wegweiser"]],
  [
    "everything done",
    {
      anschriftVorhanden: true,
      impressumVorhanden: true,
      zugaenge: 4,
      handlungsfelder: 6,
      massnahmen: 9,
      veroeffentlicht: 9,
      wegweiser: true,
    },
    ["profil", "recht", "team", "felder", "tabelle", "veroeffentlichen", "wegweiser"],
  ],
] as const)("first steps: %s", (_name, given, expected) => {
  expect([...doneSchritte({ ...EMPTY, ...given })]).toEqual(expected);
});
