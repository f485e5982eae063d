import { describe, expect, it } from "vitest";
import { entfernungKm, listNahe, numberPunkte } from "./naehe.ts";

const at = (breite: number | null, laenge: number | null, name = "") => ({ breite, laenge, name });

describe("W91 what is near", () => {
  it.each([
    ["one degree north", at(50, 10), at(51, 10), 111.2],
    ["one degree east, at 60° half as far", at(60, 10), at(60, 11), 55.6],
    ["the same place", at(50, 10), at(50, 10), 0],
  ])("%s", (_, from, to, km) => {
    expect(entfernungKm(from, to)).toBeCloseTo(km, 1);
  });

  it("is not known without a position", () => {
    expect(entfernungKm(at(50, 10), at(null, 10))).toBeNull();
    expect(listNahe(at(null, null), [at(50, 10)])).toEqual([]);
  });

  it("is the nearest five, in whole kilometres, never none", () => {
    const places = [50.3, 50.001, 50.2, 50.1, 50.4, 50.5].map((lat) => at(lat, 10, String(lat)));
    expect(listNahe(at(50, 10), places).map(({ ort, km }) => [ort.name, km])).toEqual([
      ["50.001", 1],
      ["50.1", 11],
      ["50.2", 22],
      ["50.3", 33],
      ["50.4", 44],
    ]);
  });
});

describe("numbers on the map", () => {
  const keys = ["a", "b", "c", "d", "e"];
  const numberOf = (key: string) => keys.indexOf(key) + 1;
  it.each([
    ["apart", [0, 100, 200], 0, ["1", "2", "3"]],
    ["two at one spot", [0, 10, 200], 0, ["1–2", "3"]],
    ["side by side, too wide for it", [0, 55, 200], 0, ["1–2", "3"]],
    ["side by side, each in a line of its own", [0, 55, 200], 50, ["1", "2", "3"]],
    ["not following on one another", [0, 100, 5], 0, ["1, 3", "2"]],
    ["longer together, and so upon a third", [0, 30, 85], 0, ["1–3"]],
    ["four at one spot", [0, 1, 2, 300, 3], 0, ["1–3, 5", "4"]],
  ])("%s", (_, places, steep, texts) => {
    const points = places.map((x, place) => ({ key: keys[place] ?? "", x, y: place * steep }));
    expect(numberPunkte(points, numberOf).map((one) => one.text)).toEqual(texts);
  });
});
