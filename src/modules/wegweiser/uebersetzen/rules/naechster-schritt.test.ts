import { expect, test } from "vitest";
import { newId } from "#src/platform/id.ts";
import { type NaechsterSchritt, planNaechstenSchritt, type Sprachzahlen } from "./naechster-schritt.ts";
import type { Ziel } from "./text.ts";

const zahlen = (sprache: Ziel, aktuell: number, zuLesen = 0, veraltet = 0, fehlt = 0): Sprachzahlen => ({
  sprache,
  aktuell,
  zuLesen,
  veraltet,
  fehlt,
});
const [HOCH, MITTEL] = [newId<"Uebersetzungsvorschlag">(), newId<"Uebersetzungsvorschlag">()];
const wartet = { id: MITTEL, risiko: "mittel", stand: "offen" } as const;

test.each<[string, Parameters<typeof planNaechstenSchritt>[0], Sprachzahlen[], Ziel[], NaechsterSchritt]>([
  ["nothing was ever translated", [], [zahlen("ar", 0, 0, 0, 9)], [], { art: "nichts" }],
  ["all is done", [], [zahlen("ar", 9)], [], { art: "nichts" }],
  [
    "words wait",
    [wartet, { ...wartet, id: HOCH, risiko: "hoch" }],
    [zahlen("ar", 1, 9)],
    [],
    { art: "vorschlag", id: HOCH },
  ],
  ["the machine works", [{ ...wartet, stand: "bestellt" }], [zahlen("ar", 9)], [], { art: "warten" }],
  ["what failed is nothing to read", [{ ...wartet, stand: "gescheitert" }], [zahlen("ar", 9)], [], { art: "nichts" }],
  [
    "nobody has read most in one language",
    [],
    [zahlen("ar", 1, 2), zahlen("uk", 1, 5), zahlen("fr", 0, 0, 0, 9)],
    [],
    { art: "gegenlesen", sprache: "uk", anzahl: 5 },
  ],
  [
    "somebody was asked about that one",
    [],
    [zahlen("ar", 1, 2), zahlen("uk", 1, 5)],
    ["uk"],
    { art: "gegenlesen", sprache: "ar", anzahl: 2 },
  ],
  [
    "something is old or missing",
    [],
    [zahlen("ar", 5, 0, 1, 1), zahlen("uk", 5, 0, 1, 3)],
    [],
    { art: "uebersetzen", sprache: "uk", anzahl: 4 },
  ],
  ["everybody was asked", [], [zahlen("ar", 5, 2, 1, 1)], ["ar"], { art: "warten" }],
])("W55 the next step when %s", (_, vorschlaege, sprachen, gefragt, schritt) => {
  expect(planNaechstenSchritt(vorschlaege, sprachen, new Set(gefragt))).toEqual(schritt);
});
