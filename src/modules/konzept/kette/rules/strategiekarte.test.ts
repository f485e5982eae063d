import { expect, test } from "vitest";
import { parseKartenFilter } from "./strategiekarte.ts";

test.each<[string, string, ReturnType<typeof parseKartenFilter>]>([
  ["nothing: from the Bedarfe, everything", "", { richtung: "vom-bedarf", handlungsfeld: null, falsch: [] }],
  [
    "the other way, one field",
    "richtung=von-der-massnahme&handlungsfeld=wohnen",
    { richtung: "von-der-massnahme", handlungsfeld: "wohnen", falsch: [] },
  ],
  [
    "an unknown direction is refused",
    "richtung=quer",
    { richtung: "vom-bedarf", handlungsfeld: null, falsch: ["richtung"] },
  ],
  ["what is no filter is refused", "feld=wohnen", { richtung: "vom-bedarf", handlungsfeld: null, falsch: ["feld"] }],
  [
    "twice is refused",
    "handlungsfeld=a&handlungsfeld=b",
    { richtung: "vom-bedarf", handlungsfeld: null, falsch: ["handlungsfeld"] },
  ],
])("%s", (_, query, expected) => {
  expect(parseKartenFilter(new URLSearchParams(query))).toEqual(expected);
});
