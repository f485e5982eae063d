import { describe, expect, it, test } from "vitest";
import { istKachelVon, kleinsterZoom, mittlereKachel, parseKachel, umgebungOf } from "./kacheln.ts";

/** About 40 km across, in the middle of Germany. */
const KREIS = { westen: 9.8, sueden: 50.9, osten: 10.3, norden: 51.2 };

describe("W94 which pictures of the street map are fetched", () => {
  test("the whole county fits on a telephone at the smallest step, and not at the next", () => {
    const z = kleinsterZoom(KREIS);
    const pixels = (step: number) => ((KREIS.osten - KREIS.westen) / 360) * 2 ** step * 256;
    expect(pixels(z)).toBeLessThanOrEqual(320);
    expect(pixels(z + 1)).toBeGreaterThan(320);
  });

  // Column and row of Null Island and of a known place, from the published formula (OSM wiki, "Slippy map tilenames").
  it.each([
    [{ westen: -1, sueden: -1, osten: 1, norden: 1 }, 1, { z: 1, x: 1, y: 1 }],
    [{ westen: 13.3777, sueden: 52.5163, osten: 13.3777, norden: 52.5163 }, 16, { z: 16, x: 35203, y: 21493 }],
    [{ westen: -180, sueden: 85, osten: -179.9, norden: 85.05 }, 5, { z: 5, x: 0, y: 0 }],
  ])("the middle of %o at step %i is %o", (ausschnitt, z, kachel) => {
    expect(mittlereKachel(ausschnitt, z)).toEqual(kachel);
  });

  const mitte = mittlereKachel(KREIS, 13);
  it.each([
    ["the middle", mitte, true],
    ["the neighbouring county", { ...mitte, x: mitte.x + 9 }, true],
    ["another part of the country, east", { ...mitte, x: mitte.x + 13 }, false],
    ["another part of the country, west", { ...mitte, x: mitte.x - 13 }, false],
    ["north of what can be seen", { ...mitte, y: mitte.y - 13 }, false],
    ["south of what can be seen", { ...mitte, y: mitte.y + 13 }, false],
    ["the closest step", mittlereKachel(KREIS, 18), true],
    ["closer than the service draws", mittlereKachel(KREIS, 19), false],
    ["the smallest step", mittlereKachel(KREIS, kleinsterZoom(KREIS)), true],
    ["the whole continent", mittlereKachel(KREIS, kleinsterZoom(KREIS) - 1), false],
    ["no such column", { z: 13, x: 9_999_999, y: mitte.y }, false],
  ])("%s: %o %s", (_, kachel, fetched) => {
    expect(istKachelVon(kachel, KREIS, 18)).toBe(fetched);
  });

  test("the surroundings are twice as wide and high, about the same middle", () => {
    const { westen, osten, sueden, norden } = umgebungOf({ westen: 10, sueden: 50, osten: 12, norden: 51 });
    expect([westen, osten, sueden, norden]).toEqual([9, 13, 49.5, 51.5]);
  });

  it.each([
    ["z=1&x=2&y=3", { z: 1, x: 2, y: 3 }],
    ["z=1&x=2", null],
    ["z=1&x=2&y=", null],
    ["z=1&x=2&y=-3", null],
    ["z=1&x=2&y=3.5", null],
    ["z=1&x=2&y=../../etc", null],
    ["z=1&x=2&y=99999999", null],
    ["", null],
  ])("%s is read as %o", (query, kachel) => {
    expect(parseKachel(new URLSearchParams(query))).toEqual(kachel);
  });
});
