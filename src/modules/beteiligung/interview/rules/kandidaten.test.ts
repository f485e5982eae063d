import { expect, test } from "vitest";
import type { Id } from "#src/shared/id.ts";
import { kandidatenOf } from "./kandidaten.ts";

const idOf = (name: string) => name as Id<"Stelle">;
const STELLEN = [
  { id: idOf("s1"), name: "Mittelschule Hohenlaub", namen: ["MS Hohenlaub"] },
  { id: idOf("s2"), name: "Lernhaus Altenschilf GmbH", namen: [] },
];
const GEFRAGT = [
  { stelleId: idOf("s2"), partner: "Lernhaus" },
  { stelleId: null, partner: "Frauentreff" },
];
const kurz = (...names: string[]) => {
  const antworten = names.map((name, at) => ({ id: `a${at}`, name }));
  const { kandidaten, ohneNamen } = kandidatenOf(antworten, STELLEN, GEFRAGT);
  return [
    kandidaten.map(
      (one) => `${one.feld}${one.verzeichnis ? ` (${one.verzeichnis})` : ""}${one.schonGefragt ? " schon" : ""}`,
    ),
    ohneNamen,
  ];
};

test.each([
  ["nobody", [], [[], 0]],
  ["a Stelle of the directory", ["Mittelschule Hohenlaub"], [["stelle.s1"], 0]],
  ["by another of its names", ["MS Hohenlaub"], [["stelle.s1 (Mittelschule Hohenlaub)"], 0]],
  ["one that the directory does not know", ["Bläserverein"], [["antwort.a0"], 0]],
  ["two answers of one Stelle", ["Mittelschule Hohenlaub", "Mittelschule Hohenlaub"], [["stelle.s1"], 0]],
  ["answers without a name", ["", "Bläserverein", ""], [["antwort.a1"], 2]],
  ["who was asked before", ["Lernhaus Altenschilf GmbH", "Frauentreff"], [["antwort.a1 schon", "stelle.s2 schon"], 0]],
] as const)("whom answers lead to (K2, K3): %s", (_name, names, expected) => {
  expect(kurz(...names)).toEqual(expected);
});
