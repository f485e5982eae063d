import { expect, test } from "vitest";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import { newId } from "#src/platform/id.ts";
import { listNahe, type Naehe, proposeFederfuehrung, type Vorschlagsgrund } from "./vorschlag.ts";

const [sprache, wohnen] = [newId<"Handlungsfeld">(), newId<"Handlungsfeld">()];
const [b1, b2] = [newId<"Bedarf">(), newId<"Bedarf">()];
const [z1, z2, z3] = [newId<"Wirkungsziel">(), newId<"Wirkungsziel">(), newId<"Wirkungsziel">()];
const massnahmen = [sprache, sprache, wohnen, sprache, wohnen].map((handlungsfeldId, at) => ({
  id: newId<"Massnahme">(),
  kennung: `M0${at + 1}`,
  handlungsfeldId,
}));
const [m1, m2, m3] = massnahmen.map((one) => one.id);
const kante = <V, N>(von: V, nach: N) => ({ von, nach });
/** B1 has Z1 (M01) and Z2 (M02); B2 has Z3 (M03, of another Handlungsfeld); M04 and M05 have no Wirkungsziel. */
const kette = {
  massnahmen,
  bedarfZiele: [kante(b1, z1), kante(b1, z2), kante(b2, z3)],
  zielMassnahmen: [...(m1 ? [kante(z1, m1)] : []), ...(m2 ? [kante(z2, m2)] : []), ...(m3 ? [kante(z3, m3)] : [])],
};
const von = (bedarfId: BedarfId | null, zielId: WirkungszielId | null, feld = true): Vorschlagsgrund => ({
  bedarfId,
  zielId,
  handlungsfeldId: feld ? sprache : null,
});

test.each<[string, Vorschlagsgrund, Record<string, Naehe>]>([
  ["nothing is known yet", von(null, null, false), {}],
  ["only the Handlungsfeld", von(null, null), { M01: "handlungsfeld", M02: "handlungsfeld", M04: "handlungsfeld" }],
  ["a Wirkungsziel, and the others of its Bedarf", von(null, z1, false), { M01: "wirkungsziel", M02: "bedarf" }],
  ["a Bedarf, all its Wirkungsziele alike", von(b1, null, false), { M01: "bedarf", M02: "bedarf" }],
  [
    "a Wirkungsziel that is to be joined to another Bedarf",
    von(b2, z1, false),
    { M01: "wirkungsziel", M02: "bedarf", M03: "bedarf" },
  ],
  ["each is told once, by what is nearest", von(b1, z2), { M01: "bedarf", M02: "wirkungsziel", M04: "handlungsfeld" }],
])("V1 what stands near a new Maßnahme: %s", (_, grund, expected) => {
  expect(Object.fromEntries(listNahe(kette, grund).map((one) => [one.kennung, one.naehe]))).toEqual(expected);
});

type Vorschlagsnaehe = Parameters<typeof proposeFederfuehrung>[0][number]["naehe"];
const lead = (name: string, naehe: Vorschlagsnaehe, wer: string | null, art = "verzeichnis") => ({
  name,
  naehe,
  lead: wer === null ? null : { wer, art },
});

test.each<[string, Parameters<typeof proposeFederfuehrung>[0], [string, Vorschlagsnaehe, string[]][]]>([
  ["nobody leads", [lead("M01", "bedarf", null)], []],
  [
    "the nearest before those who lead more",
    [lead("M01", "handlungsfeld", "VHS"), lead("M02", "handlungsfeld", "VHS"), lead("M03", "bedarf", "Sprachforum")],
    [
      ["Sprachforum", "bedarf", ["M03"]],
      ["VHS", "handlungsfeld", ["M01", "M02"]],
    ],
  ],
  [
    "the reason is what is nearest, and only that",
    [lead("M01", "handlungsfeld", "VHS"), lead("M02", "wirkungsziel", "VHS")],
    [["VHS", "wirkungsziel", ["M02"]]],
  ],
  [
    "who offers something for the Bedarf stands between those who lead for it and the rest of the Handlungsfeld",
    [lead("M01", "handlungsfeld", "VHS"), lead("Sprachcafé", "angebot", "Verein"), lead("M02", "bedarf", "Amt")],
    [
      ["Amt", "bedarf", ["M02"]],
      ["Verein", "angebot", ["Sprachcafé"]],
      ["VHS", "handlungsfeld", ["M01"]],
    ],
  ],
  [
    "three at most; equal ones by name",
    ["D", "C", "B", "A"].map((wer) => lead("M01", "bedarf", wer)),
    [
      ["A", "bedarf", ["M01"]],
      ["B", "bedarf", ["M01"]],
      ["C", "bedarf", ["M01"]],
    ],
  ],
  [
    "a group of the same name is somebody else",
    [lead("M01", "bedarf", "Träger"), lead("M02", "bedarf", "Träger", "gruppe")],
    [
      ["Träger", "bedarf", ["M01"]],
      ["Träger", "bedarf", ["M02"]],
    ],
  ],
])("V2 who is proposed to lead: %s", (_, nahe, expected) => {
  expect(proposeFederfuehrung(nahe).map((one) => [one.wer.wer, one.naehe, one.namen])).toEqual(expected);
});
