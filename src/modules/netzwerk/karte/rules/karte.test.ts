import { describe, expect, it } from "vitest";
import type { GemeindeId } from "../../rules/ids.ts";
import { readGeojson } from "../exchange/geojson.ts";
import { assignFlaechen, type Punkt, type Ring } from "./grenzen.ts";
import { simplifyRinge } from "./vereinfachen.ts";
import { ausschnittOf, drawKarte } from "./zeichnen.ts";

const id = (name: string) => name as GemeindeId;
const GEMEINDEN = [
  { id: id("a"), name: "Sankt Alwin", ags: "09999001" },
  { id: id("b"), name: "Dornhag", ags: "09999002" },
];
const SQUARE: Ring = [
  [0, 0],
  [0, 10],
  [10, 10],
  [10, 0],
];

describe("W90 an area belongs to a municipality", () => {
  it.each([
    ["by its Gemeindeschlüssel", { schluessel: "09999002", name: "" }, ["b"]],
    ["by its Regionalschlüssel", { schluessel: "099990123001", name: "" }, ["a"]],
    ["by its key, whatever the name says", { schluessel: "09999002", name: "Sankt Alwin" }, ["b"]],
    ["by its name where there is no key", { schluessel: "", name: "SANKT  ALWIN" }, ["a"]],
    ["not by its name where the key is another", { schluessel: "01001000", name: "Dornhag" }, []],
  ])("%s", (_, says, expected) => {
    const { grenzen, fremde } = assignFlaechen([{ ...says, ringe: [SQUARE] }], GEMEINDEN);
    expect(grenzen.map((one) => one.gemeindeId)).toEqual(expected);
    expect(fremde).toBe(1 - expected.length);
  });

  it("together with its other parts, and says which municipality has none", () => {
    const part = { schluessel: "09999002", name: "", ringe: [SQUARE] };
    const { grenzen, ohne } = assignFlaechen([part, part], GEMEINDEN);
    expect(grenzen).toEqual([{ gemeindeId: "b", ringe: [SQUARE, SQUARE] }]);
    expect(ohne).toEqual(["Sankt Alwin"]);
  });
});

describe("W90 a file of boundaries", () => {
  const line = [
    [10, 50],
    [10.1, 50],
    [10.1, 50.1],
    [10, 50],
  ];
  const file = (geometry: unknown, more: object = {}, properties: unknown = { GEN: "Dornhag", AGS: "09999002" }) =>
    JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }], ...more });
  const polygon = { type: "Polygon", coordinates: [line] };
  const ring = [
    [1_000_000, 5_000_000],
    [1_010_000, 5_000_000],
    [1_010_000, 5_010_000],
  ];

  it.each([
    ["a polygon", file(polygon), [ring]],
    ["several", file({ type: "MultiPolygon", coordinates: [[line], [line]] }), [ring, ring]],
    ["heights", file({ type: "Polygon", coordinates: [line.map((at) => [...at, 300])] }), [ring]],
    ["a named WGS 84", file(polygon, { crs: { properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } } }), [ring]],
  ])("may hold %s", (_, text, ringe) => {
    expect(readGeojson(text)).toEqual({ ok: true, flaechen: [{ schluessel: "09999002", name: "Dornhag", ringe }] });
  });

  it.each([
    ["no JSON", "PK\u0003", "kein-json"],
    ["another thing", '{"type":"Topology"}', "keine-sammlung"],
    ["a line in place of an area", file({ type: "LineString", coordinates: line }), "keine-sammlung"],
    ["words in place of numbers", file({ type: "Polygon", coordinates: [[["10", "50"]]] }), "keine-sammlung"],
    [
      "metres",
      file({ type: "Polygon", coordinates: [line.map(([x = 0, y = 0]) => [x * 5e4, y * 1e5])] }),
      "keine-grade",
    ],
    ["a system of metres", file(polygon, { crs: { properties: { name: "EPSG:25832" } } }), "anderes-bezugssystem"],
    ["an open line", file({ type: "Polygon", coordinates: [[...line.slice(0, 3), [11, 51]]] }), "linie-offen"],
    ["nothing", '{"type":"FeatureCollection","features":[]}', "leer"],
    ["no geometry", file(null), "leer"],
    ["too much", " ".repeat(40_000_001), "zu-gross"],
  ])("is refused with %s", (_, text, grund) => {
    expect(readGeojson(text)).toMatchObject({ ok: false, grund });
  });

  it("says which area is wrong, and takes names and keys however they are spelt", () => {
    const open = { type: "Polygon", coordinates: [[...line.slice(0, 3), [11, 51]]] };
    expect(readGeojson(file(open))).toMatchObject({ wo: "Dornhag" });
    expect(readGeojson(file(polygon, {}, { ars: "099990123002", NAME: "X" }))).toMatchObject({
      flaechen: [{ schluessel: "099990123002", name: "X" }],
    });
    expect(readGeojson(file(polygon, {}, null))).toMatchObject({ flaechen: [{ schluessel: "", name: "" }] });
  });
});

/** A line from (x, 0) to (x, 100) that is never quite straight. */
const wavy = (x: number): Punkt[] => Array.from({ length: 101 }, (_, y) => [x + (y % 2 === 0 ? 0 : 1), y] as const);
const west: Ring = [...wavy(50), [0, 100], [0, 0]];
const east: Ring = [...wavy(50).toReversed(), [100, 0], [100, 100]];

describe("W90 what is left out of a drawing", () => {
  it("is what nobody would see, and the same on both sides of a boundary", () => {
    const [left = [], right = []] = simplifyRinge([west, east], 2, 1);
    expect(left.length).toBeLessThan(8);
    const shared = (ring: Ring) =>
      ring
        .filter(([x]) => x === 50 || x === 51)
        .map(String)
        .toSorted();
    expect(shared(left)).toEqual(shared(right));
    expect(shared(left).length).toBeGreaterThanOrEqual(2);
  });

  it("is the same for an enclave and the hole around it", () => {
    const circle = (turn: number): Ring =>
      Array.from({ length: 60 }, (_, at) => {
        const angle = ((at + turn) * Math.PI) / 30;
        return [Math.round(1000 * Math.cos(angle)), Math.round(1000 * Math.sin(angle))] as const;
      });
    const [inner = [], hole = []] = simplifyRinge([circle(0), circle(17).toReversed()], 20, 1);
    expect(inner.length).toBeLessThan(40);
    expect(inner.map(String).toSorted()).toEqual(hole.map(String).toSorted());
  });

  it("is nothing of a corner, of what stands out, or of an islet", () => {
    expect(simplifyRinge([SQUARE], 1, 1)[0]?.map(String).toSorted()).toEqual(SQUARE.map(String).toSorted());
    const spike: Ring = [
      [0, 0],
      [0, 100],
      [50, 100],
      [51, 180],
      [52, 100],
      [100, 100],
      [100, 0],
    ];
    expect(simplifyRinge([spike], 5, 1)[0]).toContainEqual([51, 180]);
    expect(simplifyRinge([SQUARE], 1000, 1)).toEqual([SQUARE]);
  });
});

describe("W90 a drawing", () => {
  const unit: Ring = [
    [1_000_000, 0],
    [1_010_000, 0],
    [1_010_000, 5_000],
    [1_000_000, 5_000],
  ];
  const next: Ring = unit.map(([x, y]) => [x + 10_000, y]);
  const both = [
    { gemeindeId: id("a"), ringe: [unit] },
    { gemeindeId: id("b"), ringe: [next] },
  ];

  it("has north up and names in the middle", () => {
    expect(drawKarte(both, null)).toMatchObject({
      breite: 720,
      hoehe: 180,
      flaechen: [
        { gemeindeId: "a", pfad: "M0 180l360 0 0-180-360 0z", x: 180, y: 90 },
        { gemeindeId: "b", x: 540, y: 90 },
      ],
    });
  });

  it("can be about one municipality, with what begins beside it", () => {
    const drawn = drawKarte(both, id("a"));
    expect(drawn?.flaechen.map((one) => one.gemeindeId)).toEqual(["a", "b"]);
    expect(drawn?.flaechen[0]?.x).toBe(360);
    expect(drawn?.stelle(0.025, 10.05)).toEqual({ x: 360, y: Math.round((drawn?.hoehe ?? 0) / 2) });
    expect(drawn?.stelle(0.025, 10.19)).toBeNull();
  });

  it("comes nearer to several places", () => {
    const drawn = drawKarte(both, id("a"), [
      [1_002_000, 2_000],
      [1_004_000, 3_000],
    ]);
    const [first, second] = [drawn?.stelle(0.02, 10.02), drawn?.stelle(0.03, 10.04)];
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(400);
    expect(drawn?.flaechen.map((one) => one.gemeindeId)).toEqual(["a"]);
  });

  it("is none without boundaries", () => {
    expect(drawKarte([], null)).toBeNull();
    expect(drawKarte(both, id("c"))).toBeNull();
  });
});

it("the box around a county holds all of its areas; without areas there is none", () => {
  const box = ausschnittOf([
    [
      [1_000_000, 5_000_000],
      [1_010_000, 5_020_000],
    ],
    [[990_000, 4_990_000]],
    [[1_000_500, 5_000_500]],
  ]);
  expect(box).toEqual({ westen: 9.9, sueden: 49.9, osten: 10.1, norden: 50.2 });
  expect(ausschnittOf([])).toBeNull();
});
