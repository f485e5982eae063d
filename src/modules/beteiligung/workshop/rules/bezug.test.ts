import { describe, expect, test } from "vitest";
import type { Id } from "#src/shared/id.ts";
import { acceptBezug, type Bezug, gewaehltOf } from "./bezug.ts";
import type { Runde } from "./workshop.ts";

const feld = (name: string) => name as Id<"Handlungsfeld">;
const BEZUEGE: Bezug[] = [
  { art: "zielgruppe", id: "z", name: "Familien", handlungsfeldId: null },
  { art: "bedarf", id: "b", name: "B03 Kinderbetreuung am Kursort", handlungsfeldId: feld("sprache") },
  { art: "wirkungsziel", id: "w", name: "W02 Wer lernen will, kann lernen", handlungsfeldId: feld("sprache") },
];
const TEXT = { bezugId: null, thema: "Bus und Arbeit", handlungsfeldId: feld("wohnen") };
const WEG = { bezugId: "fort", thema: "B99 Was nicht mehr da ist", handlungsfeldId: feld("wohnen") };

describe("acceptBezug (WS15)", () => {
  test.each([
    ["round 1 a Zielgruppe", 1, "zielgruppe:z", null, null, ["z", "Familien", null]],
    ["round 2 a Bedarf and its Handlungsfeld", 2, "bedarf:b", null, null, ["b", BEZUEGE[1]?.name, "sprache"]],
    ["round 3 a Wirkungsziel", 3, "wirkungsziel:w", null, null, ["w", BEZUEGE[2]?.name, "sprache"]],
    ["another Handlungsfeld was chosen", 2, "bedarf:b", null, "wohnen", ["b", BEZUEGE[1]?.name, "wohnen"]],
    ["nothing", 2, "", TEXT, null, [null, "", null]],
    ["words of earlier days", 2, "wie-bisher", TEXT, "wohnen", [null, "Bus und Arbeit", "wohnen"]],
    ["what the Konzept does not hold any more", 2, "wie-bisher", WEG, "wohnen", ["fort", WEG.thema, "wohnen"]],
    ["a Bedarf in round 1", 1, "bedarf:b", null, null, "bezug-passt-nicht"],
    ["a Zielgruppe in round 3", 3, "zielgruppe:z", null, null, "bezug-passt-nicht"],
    ["as before, where there was nothing or another round", 2, "wie-bisher", null, null, "bezug-passt-nicht"],
    ["one that does not exist", 2, "bedarf:x", null, null, "auswahl-fehlt"],
  ] as const)("%s", (_name, runde, gewaehlt, vorher, gewaehltesFeld, expected) => {
    const outcome = acceptBezug(
      runde satisfies Runde,
      BEZUEGE,
      gewaehlt,
      vorher,
      gewaehltesFeld === null ? null : feld(gewaehltesFeld),
    );
    const { value } = outcome.ok ? outcome : { value: null };
    expect(value ? [value.bezugId, value.thema, value.handlungsfeldId] : !outcome.ok && outcome.reason).toEqual(
      expected,
    );
  });
});

test.each([
  [{ bezugId: "b", thema: "B03 hieß einmal anders", handlungsfeldId: null }, "bedarf:b"],
  [TEXT, "wie-bisher"],
  [WEG, "wie-bisher"],
  [{ bezugId: null, thema: "", handlungsfeldId: null }, ""],
])("the form shows of a group %#: %s", (gruppe, expected) => {
  expect(gewaehltOf(gruppe, BEZUEGE)).toBe(expected);
});
