import { describe, expect, it } from "vitest";
import type { Id } from "#src/shared/id.ts";
import type { KettenLuecke } from "../../kette/rules/luecken.ts";
import {
  type BedarfGlied,
  buildGliederung,
  countLuecken,
  filterGliederung,
  type KetteBestand,
  type MassnahmeGlied,
  type ZielGlied,
} from "./gliederung.ts";
import { anId } from "../../../../../test/an-id.ts";

const FELD_A = anId<"Handlungsfeld">("feld-a");
const FELD_B = anId<"Handlungsfeld">("feld-b");
const element = <Kind extends string>(
  kennung: string,
  handlungsfeldId: Id<"Handlungsfeld">,
  luecken: KettenLuecke[] = [],
) => ({
  id: anId<Kind>(kennung),
  kennung,
  titel: `Titel ${kennung}`,
  handlungsfeldId,
  oeffentlich: true,
  luecken,
});
const bedarf = (kennung: string, feld: Id<"Handlungsfeld">, rest: Partial<BedarfGlied> = {}): BedarfGlied => ({
  ...element<"Bedarf">(kennung, feld),
  gemeindeIds: [],
  zielgruppeIds: [],
  ...rest,
});
const ziel = (kennung: string, feld: Id<"Handlungsfeld">, rest: Partial<ZielGlied> = {}): ZielGlied => ({
  ...element<"Wirkungsziel">(kennung, feld),
  ...rest,
});
const massnahme = (kennung: string, feld: Id<"Handlungsfeld">, rest: Partial<MassnahmeGlied> = {}): MassnahmeGlied => ({
  ...element<"Massnahme">(kennung, feld),
  gemeindeIds: [],
  zielgruppeIds: [],
  federfuehrung: null,
  umsetzung: null,
  einschaetzung: null,
  dauerhaft: false,
  sachstandAm: null,
  ...rest,
});
const links = <Von extends string, Nach extends string>(...pairs: string[]): { von: Id<Von>; nach: Id<Nach> }[] =>
  pairs.map((pair) => {
    const [von = "", nach = ""] = pair.split(">");
    return { von: anId(von), nach: anId(nach) };
  });
const bestand = (rest: Partial<KetteBestand>): KetteBestand => ({
  felder: [
    { id: FELD_A, slug: "gesundheit", name: "Gesundheit" },
    { id: FELD_B, slug: "sprache", name: "Sprache" },
  ],
  bedarfe: [],
  ziele: [],
  massnahmen: [],
  bedarfZiele: [],
  zielMassnahmen: [],
  ...rest,
});
const drawn = (rest: Partial<KetteBestand>) =>
  buildGliederung(bestand(rest)).map(({ zeilen }) =>
    zeilen.map(({ ebene, element: one, auch }) => [`${ebene} ${one.kennung}`, ...auch].join(" auch ")),
  );

describe("the chain as an outline", () => {
  it("puts Bedarf, Wirkungsziel and Maßnahme below each other", () => {
    expect(
      drawn({
        bedarfe: [bedarf("B11", FELD_A)],
        ziele: [ziel("W11", FELD_A)],
        massnahmen: [massnahme("M17", FELD_A)],
        bedarfZiele: links("B11>W11"),
        zielMassnahmen: links("W11>M17"),
      }),
    ).toEqual([["2 B11", "3 W11", "4 M17"], []]);
  });

  it("shows what is linked twice once, and names it at the other place", () => {
    expect(
      drawn({
        bedarfe: [bedarf("B11", FELD_A), bedarf("B12", FELD_A)],
        ziele: [ziel("W11", FELD_A), ziel("W12", FELD_A)],
        massnahmen: [massnahme("M17", FELD_A)],
        bedarfZiele: links("B11>W11", "B12>W12", "B12>W11"),
        zielMassnahmen: links("W11>M17", "W12>M17"),
      }),
    ).toEqual([["2 B11", "3 W11", "4 M17", "2 B12 auch W11", "3 W12 auch M17"], []]);
  });

  it("leaves an element in its own Handlungsfeld, whatever links to it", () => {
    expect(
      drawn({
        ziele: [ziel("W12", FELD_A)],
        bedarfe: [bedarf("B12", FELD_A)],
        massnahmen: [massnahme("M08", FELD_B), massnahme("M18", FELD_A)],
        bedarfZiele: links("B12>W12"),
        zielMassnahmen: links("W12>M18", "W12>M08"),
      }),
    ).toEqual([["2 B12", "3 W12 auch M08", "4 M18"], ["2 M08"]]);
  });

  it("puts what hangs on nothing at the end of its Handlungsfeld", () => {
    expect(
      drawn({
        bedarfe: [bedarf("B30", FELD_A)],
        ziele: [ziel("W15", FELD_A)],
        massnahmen: [massnahme("M01", FELD_A), massnahme("M02", FELD_A)],
        zielMassnahmen: links("W15>M02"),
      }),
    ).toEqual([["2 B30", "2 W15", "3 M02", "2 M01"], []]);
  });

  it("ignores links to what the reader may not see", () => {
    expect(drawn({ bedarfe: [bedarf("B1", FELD_A)], bedarfZiele: links("B1>W9") })).toEqual([["2 B1"], []]);
  });

  it("orders the Wirkungsziele of a Bedarf as the Konzept orders them, not as they were linked", () => {
    expect(
      drawn({
        bedarfe: [bedarf("B1", FELD_A)],
        ziele: [ziel("W1", FELD_A), ziel("W2", FELD_A)],
        bedarfZiele: links("B1>W2", "B1>W1"),
      }),
    ).toEqual([["2 B1", "3 W1", "3 W2"], []]);
  });
});

describe("what is left of it when filtered", () => {
  const HERE = anId<"Gemeinde">("gemeinde-1");
  const ELSEWHERE = anId<"Gemeinde">("gemeinde-2");
  const ELDERLY = anId<"Zielgruppe">("gruppe-1");
  const felder = buildGliederung(
    bestand({
      bedarfe: [
        bedarf("B1", FELD_A, { gemeindeIds: [HERE], zielgruppeIds: [ELDERLY] }),
        bedarf("B2", FELD_A, { gemeindeIds: [ELSEWHERE] }),
        bedarf("B3", FELD_B),
      ],
      ziele: [ziel("W1", FELD_A, { luecken: ["ziel-ohne-massnahme"] }), ziel("W2", FELD_A), ziel("W3", FELD_B)],
      massnahmen: [
        massnahme("M2", FELD_A, { gemeindeIds: [ELSEWHERE], luecken: ["massnahme-ohne-sachstand"] }),
        massnahme("M3", FELD_A, { gemeindeIds: [HERE] }),
      ],
      bedarfZiele: links("B1>W1", "B2>W2", "B3>W3"),
      zielMassnahmen: links("W2>M2", "W2>M3"),
    }),
  );
  const left = (filter: Parameters<typeof filterGliederung>[1]) =>
    filterGliederung(felder, filter).map(
      ({ feld, zeilen, luecken }) => `${feld.slug} ${zeilen.map((one) => one.element.kennung).join(" ")} (${luecken})`,
    );

  it.each([
    ["nothing set", {}, ["gesundheit B1 W1 B2 W2 M2 M3 (2)", "sprache B3 W3 (0)"]],
    [
      "a Gemeinde, with what is for the whole county",
      { gemeindeId: HERE },
      ["gesundheit B1 W1 B2 W2 M3 (1)", "sprache B3 W3 (0)"],
    ],
    ["a Zielgruppe", { zielgruppeId: ELDERLY }, ["gesundheit B1 W1 (1)"]],
    ["only gaps, with what is above them", { nurLuecken: true }, ["gesundheit B1 W1 B2 W2 M2 (2)"]],
    ["gaps of a Gemeinde", { nurLuecken: true, gemeindeId: HERE }, ["gesundheit B1 W1 (1)"]],
    ["a Handlungsfeld", { handlungsfeldId: FELD_B }, ["sprache B3 W3 (0)"]],
    ["a Handlungsfeld without gaps", { handlungsfeldId: FELD_B, nurLuecken: true }, []],
  ])("%s", (_, filter, expected) => {
    expect(left(filter)).toEqual(expected);
  });

  it("counts each kind of gap", () => {
    expect([...countLuecken(felder)]).toEqual([
      ["ziel-ohne-massnahme", 1],
      ["massnahme-ohne-sachstand", 1],
    ]);
  });
});
