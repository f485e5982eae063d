import { expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { findLuecken, type LueckenBestand, onlyKettenluecken } from "./luecken.ts";

/** B → W → M with Beleg, Indikator, Zielwert and Sachstand: nothing is missing. */
const GANZ: LueckenBestand = {
  bedarfe: [{ id: "B" }],
  ziele: [{ id: "W" }],
  massnahmen: [
    { id: "M", entscheidung: "im-konzept", umsetzung: "laeuft", sachstandAm: "2026-10-15" as Datum, ohneZielGrund: "" },
  ],
  belege: [{ id: "E" }],
  indikatoren: [{ id: "I", art: "wirkung" }],
  bedarfBelege: [{ von: "B", nach: "E" }],
  andereBelege: [],
  bedarfZiele: [{ von: "B", nach: "W" }],
  zielMassnahmen: [{ von: "W", nach: "M" }],
  zielIndikatoren: [{ von: "W", nach: "I", zielwert: 30 }],
};

const massnahme = (overrides: Partial<LueckenBestand["massnahmen"][number]>) => ({
  massnahmen: GANZ.massnahmen.map((one) => ({ ...one, ...overrides })),
});

test.each<[string, Partial<LueckenBestand>, Record<string, string[]>]>([
  ["nothing is missing", {}, {}],
  [
    "L1 a Bedarf without Beleg; the Beleg is unused",
    { bedarfBelege: [] },
    { B: ["bedarf-ohne-beleg"], E: ["beleg-ungenutzt"] },
  ],
  ["L1 a Bedarf without Wirkungsziel", { bedarfZiele: [] }, { B: ["bedarf-ohne-ziel"], W: ["ziel-ohne-bedarf"] }],
  [
    "L1 a link to a Wirkungsziel that is archived is none",
    { ziele: [], zielIndikatoren: [] },
    { B: ["bedarf-ohne-ziel"], M: ["massnahme-ohne-ziel"] },
  ],
  [
    "L2, L3 a Wirkungsziel without Maßnahme",
    { zielMassnahmen: [] },
    { W: ["ziel-ohne-massnahme"], M: ["massnahme-ohne-ziel"] },
  ],
  [
    "L2 an idea is no Maßnahme, and lacks nothing itself",
    massnahme({ entscheidung: "idee", sachstandAm: null }),
    { W: ["ziel-ohne-massnahme"] },
  ],
  [
    "L2 one that was not selected is none",
    massnahme({ entscheidung: "nicht-ausgewaehlt" }),
    { W: ["ziel-ohne-massnahme"] },
  ],
  ["L2 a proposed one is one", massnahme({ entscheidung: "vorgeschlagen" }), {}],
  ["L2 a Wirkungsziel without Indikator", { zielIndikatoren: [] }, { W: ["ziel-ohne-indikator"] }],
  [
    "L3 an exception with its reason",
    { zielMassnahmen: [], ...massnahme({ ohneZielGrund: "Pflichtaufgabe" }) },
    { W: ["ziel-ohne-massnahme"] },
  ],
  ["L4 never reported while it runs", massnahme({ sachstandAm: null }), { M: ["massnahme-ohne-sachstand"] }],
  [
    "L4 never reported and planned",
    massnahme({ sachstandAm: null, umsetzung: "geplant" }),
    { M: ["massnahme-ohne-sachstand"] },
  ],
  ["L4 what has ended need not report", massnahme({ sachstandAm: null, umsetzung: "abgeschlossen" }), {}],
  ["L4 what rests need not report", massnahme({ sachstandAm: null, umsetzung: "pausiert" }), {}],
  ["L4 what is only proposed need not report", massnahme({ sachstandAm: null, entscheidung: "vorgeschlagen" }), {}],
  [
    "L5 an Indikator without value to reach",
    { zielIndikatoren: [{ von: "W", nach: "I", zielwert: null }] },
    { I: ["indikator-ohne-zielwert"] },
  ],
  ["L5 zero is a value", { zielIndikatoren: [{ von: "W", nach: "I", zielwert: 0 }] }, {}],
  [
    "L5 one value among several is enough",
    {
      zielIndikatoren: [...GANZ.zielIndikatoren, { von: "V", nach: "I", zielwert: null }],
      ziele: [{ id: "W" }, { id: "V" }],
      bedarfZiele: [...GANZ.bedarfZiele, { von: "B", nach: "V" }],
      zielMassnahmen: [...GANZ.zielMassnahmen, { von: "V", nach: "M" }],
    },
    {},
  ],
  [
    "L5 context has no value to reach",
    { indikatoren: [{ id: "I", art: "kontext" }], zielIndikatoren: [{ von: "W", nach: "I", zielwert: null }] },
    {},
  ],
  [
    "L5 one that measures nothing lacks nothing",
    { zielIndikatoren: [], indikatoren: [{ id: "I", art: "wirkung" }] },
    { W: ["ziel-ohne-indikator"] },
  ],
])("%s", (_name, change, expected) => {
  expect(Object.fromEntries(findLuecken({ ...GANZ, ...change }))).toEqual(expected);
});

test("gaps of the chain are told apart from those of measuring", () => {
  expect(onlyKettenluecken(["ziel-ohne-massnahme", "ziel-ohne-indikator"])).toEqual(["ziel-ohne-massnahme"]);
  expect(onlyKettenluecken(undefined)).toEqual([]);
});
